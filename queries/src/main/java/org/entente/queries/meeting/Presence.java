/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.List;
import org.entente.model.graph.Property;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;

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
        return Seats.isWith(Presence::isPresent);
    }
}
