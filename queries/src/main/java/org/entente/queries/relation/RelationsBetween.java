/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.util.List;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactPages;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Value;
import org.neo4j.driver.Record;

/** The state of relations between two countries. */
public final class RelationsBetween extends FactsQuestion<FactItem> {

    /** The question. */
    public RelationsBetween() {
        super(
                "relations-between",
                "The relations between two countries: diplomatic relations, recognition, missions, envoys, alliances.",
                Parameter.all(
                        List.of(
                                Parameter.id(Pair.A, "country/KAZ", "One country.", Kind.COUNTRY),
                                Parameter.id(Pair.B, "country/ISR", "The other country.", Kind.COUNTRY)),
                        Parameter.page()),
                FactItem.class);
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return List.of(arguments.id(Pair.A), arguments.id(Pair.B));
    }

    @Override
    protected FactItem item(Record row, FactItem fact, Arguments arguments) {
        return fact;
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(FactPages.OF_PAIR, arguments).of(Family.RELATION).with(Value.PAIR, Pair.of(arguments));
    }
}
