/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;

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
import org.neo4j.cypherdsl.core.Node;

/** What it means to have met: to have been part of one event in which people face or hear each other. */
final class Presence {

    private static final String CONTACT = "contact";

    /**
     * The types of such events; who announces or states something need not meet anybody, and a mediator may go from one party
     * to the other.
     */
    static final List<String> TYPES =
            List.of(CONTACT, "meeting", "negotiation", "phone-call", "signing", "summit", "visit");

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

    /** {@return whether the fact {@code f} is such an event, and not one by letter or through others} */
    static Condition isEncounter() {
        Node fact = FactParts.fact();
        return Dsl.get(fact, Property.TYPE)
                .in(Value.TYPES.parameter())
                .and(FactParts.isApart(fact).not())
                // of a contact whose channel nobody tells, nothing says that they heard each other
                .and(Dsl.get(fact, Property.TYPE)
                        .ne(literalOf(CONTACT))
                        .or(FactParts.isSaid(fact, "channel", "phone", "video", "in-person")));
    }

    /** {@return whether a role makes somebody a part of the event} */
    static Condition isPresent(Expression role) {
        return role.in(Value.ROLES.parameter());
    }

    /** {@return whether the entity that {@code $with} names was part of the event {@code f}, or nobody is named} */
    static Condition isWith() {
        return Seats.isWith(seat -> isPresent(Dsl.get(seat, Property.ROLE)).and(Seats.isKnown(seat)));
    }
}
