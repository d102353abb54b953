/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.entity;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.project.Tenure;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactParts;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The offices that tell one person from another of the same name: those held, as known then, on a day or ever. */
final class Offices {

    /** The column that has them. */
    static final String COLUMN = "offices";

    private static final String TYPE = "office-holding";
    private static final String OFFICE = "office";
    private static final String PERIOD = "period";

    private Offices() {}

    /** {@return the offices of an entity, from the plain edges, of which nobody has many} */
    static Expression of(Node entity) {
        Node office = Dsl.node(NodeKind.ENTITY, "ho");
        Node fact = Dsl.node(NodeKind.FACT, "hf");
        Node state = Dsl.node(NodeKind.STATE, "hs");
        Relationship held = entity.relationshipTo(office, Tenure.HOLDS_OFFICE).named("h");
        return collect(FactParts.statesOf(match(held), fact, Dsl.get(held, Property.FACT_ID), state)
                .and(Dsl.get(state, Property.ORDINAL).eq(Dsl.get(held, Property.ORDINAL)))
                // the edge is of what is known now; then it may only have been expected
                .and(FactParts.isActual(state))
                .returning(
                        mapOf(OFFICE, Dsl.map(office, Property.ID, Property.CAPTION), PERIOD, FactParts.ofState(state)))
                .orderBy(Dsl.get(held, Property.EDGE_ID))
                .build());
    }

    /** Puts the two moments into the values of a statement. */
    static void bind(Arguments arguments, Map<String, @Nullable Object> values) {
        values.put(Parameter.KNOWN_AT, arguments.knownAtInStore());
        values.put(Parameter.VALID_AT, arguments.date(Parameter.VALID_AT).orElse(null));
    }

    static List<HeldOffice> in(Record row, Optional<LocalDate> validAt) {
        return row.get(COLUMN).asList(held -> office(held, validAt));
    }

    private static HeldOffice office(Value held, Optional<LocalDate> validAt) {
        Value office = held.get(OFFICE);
        return new HeldOffice(
                new EntityRef(Rows.text(office, Property.ID), Rows.text(office, Property.CAPTION)),
                FactParts.segment(held.get(PERIOD), TYPE, validAt));
    }
}
