/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Arguments;

/** Two countries that are asked about. */
final class Pair {

    static final String A = "a";
    static final String B = "b";

    private Pair() {}

    /** {@return the two in the order in which the store has them} */
    static String of(Arguments arguments) {
        return Stream.of(arguments.id(A), arguments.id(B))
                .map(Id::toString)
                .sorted()
                .collect(Collectors.joining("~"));
    }
}
