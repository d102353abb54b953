/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.neo4j.driver.Record;

/** The state of relations between two countries. */
public final class RelationsBetween extends FactsQuestion<FactItem> {

    private static final String A = "a";
    private static final String B = "b";
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(A, "country/KAZ", "One country.", Kind.COUNTRY),
            Parameter.id(B, "country/ISR", "The other country.", Kind.COUNTRY),
            Parameter.validAt(),
            Parameter.knownAt(),
            Parameter.limit(),
            Parameter.after());

    /** The question. */
    public RelationsBetween() {
        super(
                "relations-between",
                "The relations between two countries: diplomatic relations, recognition, missions, alliances.",
                PARAMETERS,
                FactItem.class);
    }

    @Override
    List<Id> about(Arguments arguments) {
        return List.of(arguments.id(A), arguments.id(B));
    }

    @Override
    FactItem item(Record row, FactItem fact) {
        return fact;
    }

    @Override
    FactList list(Arguments arguments) {
        String pair = about(arguments).stream().map(Id::toString).sorted().collect(Collectors.joining("~"));
        return new FactList(FactPages.OF_PAIR, arguments).of(Family.RELATION).with(Value.PAIR, pair);
    }
}
