/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.List;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/** What it means to have met: to have been part of one event in which people face or hear each other. */
final class Presence {

    /** The types of such events; who announces or states something need not meet anybody. */
    static final List<String> TYPES =
            List.of("contact", "mediation", "meeting", "negotiation", "phone-call", "signing", "summit", "visit");

    /** The roles that make somebody a part of an event, by the registry; a topic or a place is none. */
    static final List<String> ROLES = TYPES.stream()
            .map(type -> Registry.standard().type(type).orElseThrow())
            .flatMap(type -> type.edges().stream())
            .filter(DerivedEdge::toFactItself)
            .map(DerivedEdge::from)
            .distinct()
            .sorted()
            .toList();

    private Presence() {}

    /** {@return whether the fact {@code f} is such an event} */
    static Condition isEncounter() {
        return Dsl.get(FactParts.fact(), Property.TYPE).in(Value.TYPES.parameter());
    }

    /** {@return whether a role makes somebody a part of the event} */
    static Condition isPresent(Expression role) {
        return role.in(Value.ROLES.parameter());
    }

    /** {@return whether the entity that {@code $with} names was part of the event {@code f}, or nobody is named} */
    static Condition isWith() {
        Relationship other =
                Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, anyNode()).named("w");
        return Value.WITH.ifGiven(somebody -> exists(match(other)
                .where(Dsl.get(other, Property.ENTITY).eq(somebody))
                .and(isPresent(Dsl.get(other, Property.ROLE)))
                .returning(other)
                .build()));
    }
}
