/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.Map;
import org.entente.model.id.Id;
import org.entente.model.registry.Family;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.neo4j.driver.Record;

/** The facts in which one entity takes part, by date. */
public final class EntityFacts extends FactsQuestion<FactItem> {

    private static final String ENTITY = "entity";

    private final List<Family> families;
    private final boolean datedOnly;

    private EntityFacts(
            String name, String description, List<Parameter> parameters, List<Family> families, boolean datedOnly) {
        super(name, description, parameters, FactItem.class);
        this.families = families;
        this.datedOnly = datedOnly;
    }

    /** {@return the question for an entity's relations} */
    public static Query<Page<FactItem>> relations() {
        return new EntityFacts(
                "relations",
                "The relations of an entity: agreements, memberships, offices, diplomatic relations, missions.",
                Parameter.all(List.of(entity("country/KAZ")), Parameter.page()),
                List.of(Family.RELATION),
                false);
    }

    /** {@return the question for what happened with an entity} */
    public static Query<Page<FactItem>> events() {
        return new EntityFacts(
                "events",
                "The events in which an entity takes part: meetings, visits, calls, summits, signings, statements.",
                between(entity("person/kassym-jomart-tokayev")),
                List.of(Family.EVENT),
                false);
    }

    /** {@return the question for all that has a date} */
    public static Query<Page<FactItem>> timeline() {
        return new EntityFacts(
                "timeline",
                "Everything dated about an entity, events and the beginnings of relations alike, in order of dates.",
                between(entity("country/KAZ")),
                List.of(Family.values()),
                true);
    }

    private static Parameter entity(String example) {
        return Parameter.id(ENTITY, example, "The entity.");
    }

    private static List<Parameter> between(Parameter entity) {
        return Parameter.all(List.of(entity), Parameter.between(), Parameter.page());
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return List.of(arguments.id(ENTITY));
    }

    @Override
    protected FactItem item(Record row, FactItem fact, Arguments arguments) {
        return fact;
    }

    @Override
    protected FactList list(Arguments arguments) {
        FactList list = new FactList(FactPages.OF_ENTITY, arguments)
                .of(families.toArray(Family[]::new))
                .with(Value.ENTITY, arguments.id(ENTITY).toString());
        return datedOnly && arguments.date(Parameter.TO).isEmpty() ? list.with(Value.UNTIL, FactList.DATED) : list;
    }

    @Override
    public Map<String, Bound> pictures(Arguments arguments) {
        return Map.of(
                "Around " + arguments.id(ENTITY) + ": " + name(),
                Pictures.ofEntity(arguments.id(ENTITY).toString(), families));
    }
}
