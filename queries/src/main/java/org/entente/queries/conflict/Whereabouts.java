/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.size;

import java.util.List;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/** Where persons were, by the events that they went to. */
final class Whereabouts {

    /** Events that persons go to. */
    static final List<String> TYPES = List.of("meeting", "negotiation", "signing", "summit", "visit");

    private static final List<String> PRESENT = List.of("participant", "party", "signatory", "visitor", "witness");

    private static final Node HERE = FactParts.fact();
    private static final Node THERE = RuleConditions.OTHER;

    private static final String ONES = "places";
    private static final String OTHERS = "otherPlaces";
    private static final String PLACE = "place";
    private static final String COUNTRIES = Kind.COUNTRY.segment() + "/";

    private Whereabouts() {}

    /**
     * {@return other events of one person on the same day where this one was not. Countries are compared with countries, and places with
     * each other only where of neither it is known in which country it lies; what may be the same event is none}
     */
    static OngoingReading elsewhere(Condition once) {
        Node person = Dsl.node(NodeKind.ENTITY, "a");
        Node one = Dsl.node(NodeKind.STATE, "b");
        Node two = Dsl.node(NodeKind.STATE, "k");
        Relationship ours = Dsl.edge(HERE, EdgeType.HAS_PARTICIPANT, person).named("j");
        // through an index, so not bound to the person: there may be many events of theirs, and few of a day
        Relationship theirs =
                Dsl.edge(THERE, EdgeType.HAS_PARTICIPANT, anyNode()).named("q");
        var whose = Dsl.get(theirs, Property.ENTITY);
        Relationship same =
                HERE.relationshipBetween(THERE, EdgeType.POSSIBLY_SAME.name()).named("l");
        return match(Dsl.edge(HERE, EdgeType.STATE, one))
                .where(Dsl.get(HERE, Property.TYPE).in(Dsl.texts(TYPES)))
                .and(isSomewhere(HERE))
                .and(isThatDay(HERE, one))
                .match(ours)
                // a country is in many places at once
                .where(Dsl.get(person, Property.KIND).eq(literalOf(Kind.PERSON.segment())))
                .and(Dsl.get(ours, Property.ROLE).in(Dsl.texts(PRESENT)))
                .and(Seats.isKnown(ours))
                .match(theirs)
                .usingIndexSeek(whose)
                .where(whose.eq(Dsl.get(person, Property.ID)))
                .and(Dsl.get(theirs, Property.SORT).in(sortedAt(one)))
                .and(Dsl.get(theirs, Property.FACT).gt(literalOf("")))
                .and(Dsl.get(theirs, Property.ROLE).in(Dsl.texts(PRESENT)))
                .and(Seats.isKnown(theirs))
                .and(once)
                .and(Dsl.get(THERE, Property.TYPE).in(Dsl.texts(TYPES)))
                .match(Dsl.edge(THERE, EdgeType.STATE, two))
                .where(isThatDay(THERE, two))
                .and(Dsl.get(one, Property.START_MIN).eq(Dsl.get(two, Property.START_MIN)))
                .and(exists(match(same)
                                .where(FactParts.wasKnown(same))
                                .returning(THERE)
                                .build())
                        .not())
                .with(
                        THERE.getRequiredSymbolicName(),
                        places(HERE).as(ONES),
                        places(THERE).as(OTHERS))
                .where(size(name(ONES)).gt(literalOf(0)))
                .and(size(name(OTHERS)).gt(literalOf(0)))
                .and(isInACountry(ONES).eq(isInACountry(OTHERS)).asCondition())
                .and(Cypher.none(PLACE).in(name(ONES)).where(name(PLACE).in(name(OTHERS))));
    }

    /** {@return the sort keys of events of the day of a state} By what was known once, others were of that day than are now. */
    private static Expression sortedAt(Node state) {
        Expression day = Dsl.sortable(Dsl.get(state, Property.START_MIN));
        return listOf(day).add(coalesce(Cypher.valueAt(Value.MOVED.given(), day), listOf()));
    }

    private static Condition isThatDay(Node event, Node state) {
        return RuleConditions.isActual(state)
                .and(isOneDay(state))
                .and(FactParts.isApart(event)
                        .or(FactParts.isSaid(event, "form", "video"))
                        .not());
    }

    /** {@return whether it is known on which day it was} */
    static Condition isOneDay(Node state) {
        var start = Dsl.get(state, Property.START_MIN);
        return start.eq(Dsl.get(state, Property.START_MAX)).and(start.eq(Dsl.get(state, Property.END_MAX)));
    }

    /** Whoever visits a country is there; the host of anything else may have come from anywhere. */
    private static Condition isWhere(Node event, Relationship seat, Node entity) {
        var role = Dsl.get(seat, Property.ROLE);
        return role.eq(literalOf("place"))
                .or(role.eq(literalOf("host"))
                        .and(Dsl.get(event, Property.TYPE).eq(literalOf("visit")))
                        .and(isCountry(entity)));
    }

    private static Condition isCountry(Node entity) {
        return Dsl.get(entity, Property.KIND).eq(literalOf(Kind.COUNTRY.segment()));
    }

    private static Condition isSomewhere(Node event) {
        Node entity = Dsl.node(NodeKind.ENTITY, "n");
        Relationship seat = Dsl.edge(event, EdgeType.HAS_PARTICIPANT, entity).named("m");
        return exists(match(seat)
                .where(isWhere(event, seat, entity))
                .and(Seats.isKnown(seat))
                .returning(entity)
                .build());
    }

    /** {@return where an event was: the places that are told, and all that they lie in} */
    private static Expression places(Node event) {
        Node entity = Dsl.node(NodeKind.ENTITY, "n");
        Node in = Dsl.node(NodeKind.ENTITY, "o");
        Relationship seat = Dsl.edge(event, EdgeType.HAS_PARTICIPANT, entity).named("m");
        return collect(match(seat)
                .where(isWhere(event, seat, entity))
                .and(Seats.isKnown(seat))
                .match(Dsl.edge(entity, EdgeType.IN, in).length(0, Seats.DEEPEST_PLACE))
                .returning(Dsl.get(in, Property.ID))
                .build());
    }

    private static Condition isInACountry(String places) {
        return Cypher.any(PLACE).in(name(places)).where(name(PLACE).startsWith(literalOf(COUNTRIES)));
    }
}
