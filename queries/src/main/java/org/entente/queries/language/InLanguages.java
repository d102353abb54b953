/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import java.util.List;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.Reading;

/**
 * A question whose answer calls entities by their names in some languages.
 *
 * @param languages ranges such as {@code ar} and {@code zh-hant}, the best first; none for the answer as it is
 */
public record InLanguages<A>(Query<A> question, List<String> languages) implements Query<A> {

    /** Keeps its own copy. */
    public InLanguages {
        languages = List.copyOf(languages);
    }

    @Override
    public String name() {
        return question.name();
    }

    @Override
    public String description() {
        return question.description();
    }

    @Override
    public List<Parameter> parameters() {
        return question.parameters();
    }

    @Override
    public Class<?> item() {
        return question.item();
    }

    @Override
    public boolean isList() {
        return question.isList();
    }

    @Override
    public List<Bound> bind(Arguments arguments) {
        return question.bind(arguments);
    }

    @Override
    public A ask(Reading reading, Arguments arguments) {
        return Translation.of(reading, question.ask(reading, arguments), languages);
    }
}
