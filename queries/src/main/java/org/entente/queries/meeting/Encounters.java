/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.registry.Modality;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactList;
import org.entente.queries.fact.FactPages;
import org.entente.queries.fact.FactsQuestion;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.driver.Record;

/** Who met whom: the events that an entity was part of, or two were part of together. */
public final class Encounters extends FactsQuestion<FactItem> {

    private static final String ENTITY = "entity";
    private static final String WITH = "with";
    private static final Prepared STATEMENT = FactPages.ofEntity(
            Presence.isPresent(Seats.ROLE).and(Presence.isEncounter()).and(Presence.isWith()));

    /** The question. */
    public Encounters() {
        super(
                "encounters",
                "Who met whom: meetings, visits, summits, calls and signings that took place, in order of dates; letters and"
                        + " talks through others are none. The first of a pair is their first meeting on record. What a claim of its"
                        + " own says of who took part (`event-participation`) is among `relations`.",
                Parameter.all(
                        List.of(
                                Parameter.id(ENTITY, "person/donald-trump", "Somebody who was part of them."),
                                Parameter.optionalId(
                                        WITH, "person/kassym-jomart-tokayev", "Somebody else who was part of them.")),
                        Parameter.between(),
                        Parameter.page()),
                FactItem.class);
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return Stream.concat(Stream.of(arguments.id(ENTITY)), arguments.optionalId(WITH).stream())
                .toList();
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(STATEMENT, arguments)
                .with(Value.ENTITY, arguments.id(ENTITY).toString())
                .with(Value.WITH, arguments.optionalId(WITH).map(Id::toString).orElse(null))
                .with(Value.MODALITY, Modality.ACTUAL.text())
                .with(Value.TYPES, Presence.TYPES)
                .with(Value.ROLES, Presence.ROLES);
    }

    @Override
    protected FactItem item(Record row, FactItem fact, Arguments arguments) {
        return fact;
    }
}
