/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One question of the catalogue. It is an endpoint of the API, a file for Neo4j Browser, a command and a row in the
 * documentation; none of them knows more about it than stands here. Immutable.
 *
 * @param <A> what it answers
 */
public interface Query<A> {

    /** {@return its name, such as {@code parties}} */
    String name();

    /** {@return what it answers, in one line} */
    String description();

    /** {@return its parameters, in the order in which people read them} */
    List<Parameter> parameters();

    /** {@return what one item of the answer is, or the answer itself where it is no list} */
    Class<?> item();

    /** {@return whether the answer is a {@link Page} of items} */
    boolean isList();

    /** {@return its statement or statements with the values that follow from the arguments} */
    List<Bound> bind(Arguments arguments);

    /**
     * {@return the answer}
     *
     * @throws QueryFailure when there is none
     */
    A ask(Reading reading, Arguments arguments);

    /** {@return statements that show the answer as a picture in Neo4j Browser, by title} */
    default Map<String, Bound> pictures(Arguments arguments) {
        return Map.of();
    }
}
