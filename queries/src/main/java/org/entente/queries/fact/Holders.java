/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.Map;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Parameter;
import org.neo4j.driver.Record;

/** Who held an office, and when. */
public final class Holders extends FactsQuestion<OfficeHolder> {

    private static final String OFFICE = "office";
    private static final String HOLDER = "holder";
    private static final String TYPE = "office-holding";
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.id(OFFICE, "office/president-of-the-united-states", "The office.", Kind.OFFICE),
            Parameter.validAt(),
            Parameter.knownAt(),
            Parameter.limit(),
            Parameter.after());

    /** The question. */
    public Holders() {
        super(
                "holders",
                "The holders of an office with their terms; with `validAt`, who held it on that day.",
                PARAMETERS,
                OfficeHolder.class);
    }

    @Override
    protected List<Id> about(Arguments arguments) {
        return List.of(arguments.id(OFFICE));
    }

    @Override
    protected FactList list(Arguments arguments) {
        return new FactList(FactPages.OF_ENTITY, arguments)
                .with(Value.ENTITY, arguments.id(OFFICE).toString())
                .with(Value.TYPE, TYPE)
                .with(Value.ROLE, OFFICE);
    }

    @Override
    protected OfficeHolder item(Record row, FactItem fact, Arguments arguments) {
        return new OfficeHolder(fact.filler(HOLDER), fact.segments(), fact);
    }

    @Override
    public Map<String, Bound> pictures(Arguments arguments) {
        return Map.of(
                "Who held " + arguments.id(OFFICE),
                Pictures.ofEntity(arguments.id(OFFICE).toString(), TYPE));
    }
}
