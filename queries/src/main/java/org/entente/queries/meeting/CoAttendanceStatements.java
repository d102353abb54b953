/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/** The statements behind co-attendance: how many events there are, and who was part of them in pairs. */
final class CoAttendanceStatements {

    static final String A = "a";
    static final String B = "b";
    static final String KIND = "kind";
    static final String MOST = "most";
    static final String EARLIEST = "earliest";
    static final String COUNT = "events";
    static final String EVENTS = "events";
    static final String SAME = "same";

    private static final Node FACT = FactParts.fact();
    private static final Node ONE = Dsl.node(NodeKind.ENTITY, "x");
    private static final Node OTHER = Dsl.node(NodeKind.ENTITY, "y");

    /** Counts the events of one entity, and lists its pairs. */
    static final Prepared COUNT_OF_ENTITY =
            Seats.prepared(counted(ofEntity()).returning(count(FACT).as(COUNT)).build());

    static final Prepared OF_ENTITY =
            Seats.prepared(pairs(ofEntity(), isOfEntity()).build());

    /** Counts all events between two days, and lists the pairs of all. */
    static final Prepared COUNT_ALL =
            Prepared.of(counted(all()).returning(count(FACT).as(COUNT)).build());

    static final Prepared ALL = Prepared.of(
            pairs(all(), org.neo4j.cypherdsl.core.Cypher.noCondition()).build());

    private CoAttendanceStatements() {}

    private static OngoingReadingWithWhere ofEntity() {
        return Seats.ofEntity()
                .and(Seats.SORT.gte(parameter(EARLIEST)))
                .and(Seats.SORT.lte(Value.UNTIL.parameter()))
                .and(Seats.ID.gt(literalOf("")))
                .and(Presence.isPresent(Seats.ROLE))
                .and(Presence.isEncounter())
                .and(FactParts.stands());
    }

    private static OngoingReadingWithWhere all() {
        Node fact = Dsl.node(NodeKind.FACT, "f");
        var type = Dsl.get(fact, Property.TYPE);
        var order = Dsl.get(fact, Property.SORT);
        var id = Dsl.get(fact, Property.ID);
        return match(fact)
                .usingIndexSeek(type, order, id)
                .where(type.in(Value.TYPES.parameter()))
                .and(order.gte(parameter(EARLIEST)))
                .and(order.lte(Value.UNTIL.parameter()))
                .and(id.gt(literalOf("")))
                .and(FactParts.stands());
    }

    private static OrderableOngoingReadingAndWithWithoutWhere counted(OngoingReadingWithWhere events) {
        return (OrderableOngoingReadingAndWithWithoutWhere)
                events.withDistinct(FACT.getRequiredSymbolicName()).limit(parameter(MOST));
    }

    private static Condition isOfEntity() {
        return Dsl.get(ONE, Property.ID)
                .eq(Value.ENTITY.parameter())
                .or(Dsl.get(OTHER, Property.ID).eq(Value.ENTITY.parameter()));
    }

    private static org.neo4j.cypherdsl.core.StatementBuilder.BuildableStatement<
                    org.neo4j.cypherdsl.core.ResultStatement>
            pairs(OngoingReadingWithWhere events, Condition only) {
        Relationship seat = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, ONE).named("p");
        Relationship otherSeat = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, OTHER).named("q");
        Node twin = anyNode("g");
        Relationship same = FACT.relationshipBetween(twin, EdgeType.POSSIBLY_SAME.name());
        var one = Dsl.get(ONE, Property.ID);
        var other = Dsl.get(OTHER, Property.ID);
        return events.withDistinct(FACT.getRequiredSymbolicName())
                .match(seat, otherSeat)
                .where(Presence.isPresent(Dsl.get(seat, Property.ROLE)))
                .and(Presence.isPresent(Dsl.get(otherSeat, Property.ROLE)))
                .and(Dsl.get(ONE, Property.KIND).eq(parameter(KIND)))
                .and(Dsl.get(OTHER, Property.KIND).eq(parameter(KIND)))
                .and(one.lt(other))
                .and(one.gt(parameter(A)).or(one.eq(parameter(A)).and(other.gt(parameter(B)))))
                .and(only)
                .withDistinct(
                        ONE.getRequiredSymbolicName(), OTHER.getRequiredSymbolicName(), FACT.getRequiredSymbolicName())
                .with(
                        ONE.getRequiredSymbolicName(),
                        OTHER.getRequiredSymbolicName(),
                        FACT.getRequiredSymbolicName(),
                        collect(match(same)
                                        .returning(Dsl.get(twin, Property.ID))
                                        .build())
                                .as(SAME))
                .with(
                        ONE.getRequiredSymbolicName(),
                        OTHER.getRequiredSymbolicName(),
                        collect(mapOf(
                                        Property.ID.key(),
                                        Dsl.get(FACT, Property.ID),
                                        Property.SORT.key(),
                                        Dsl.get(FACT, Property.SORT),
                                        SAME,
                                        name(SAME)))
                                .as(EVENTS))
                .orderBy(sort(one), sort(other))
                .limit(Value.LIMIT.parameter())
                .returning(
                        Dsl.map(ONE, Property.ID, Property.CAPTION).as(A),
                        Dsl.map(OTHER, Property.ID, Property.CAPTION).as(B),
                        name(EVENTS))
                .orderBy(sort(one), sort(other));
    }
}
