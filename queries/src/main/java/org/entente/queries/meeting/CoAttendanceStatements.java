/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.max;
import static org.neo4j.cypherdsl.core.Cypher.min;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.size;
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
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;

/**
 * The statements behind co-attendance. One after another in the order of their ids, whom has somebody met? So the store reads no
 * further than the page goes, and of the events of a pair it keeps numbers, not a list.
 */
final class CoAttendanceStatements {

    static final String A = "a";
    static final String B = "b";
    static final String KIND = "kind";
    static final String EVENTS = "events";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String TWINS = "twins";
    static final String SAME = "same";
    static final String SURE = "sure";
    static final String UNDATED = "~";

    private static final String DATE = "date";

    private static final Node FACT = FactParts.fact();
    private static final Node ONE = Dsl.node(NodeKind.ENTITY, "x");
    /** Without a label, so that it is only ever reached through the fact. */
    private static final Node OTHER = anyNode("y");

    private static final org.neo4j.cypherdsl.core.Property ONE_ID = Dsl.get(ONE, Property.ID);
    private static final org.neo4j.cypherdsl.core.Property OTHER_ID = Dsl.get(OTHER, Property.ID);

    /** The pairs of one entity; {@code $b} is the last partner told before. */
    static final Prepared OF_ENTITY = pairs(
            ONE_ID.eq(Value.ENTITY.parameter()).and(Dsl.get(ONE, Property.KIND).eq(parameter(KIND))),
            OTHER_ID.ne(ONE_ID).and(OTHER_ID.gt(parameter(B))));

    /** The character after the slash behind the kind in an id: no id of the kind reaches it. */
    private static final String AFTER_SLASH = "0";

    /** All pairs; {@code $a} and {@code $b} are the last told before. */
    static final Prepared ALL = pairs(
            ONE_ID.gte(parameter(A)).and(ONE_ID.lt(parameter(KIND).add(literalOf(AFTER_SLASH)))),
            OTHER_ID.gt(ONE_ID).and(ONE_ID.gt(parameter(A)).or(OTHER_ID.gt(parameter(B)))));

    private CoAttendanceStatements() {}

    private static Prepared pairs(Condition who, Condition whom) {
        return Seats.prepared(match(ONE)
                .usingIndexSeek(ONE_ID)
                .where(who)
                .call(met(whom), ONE.getRequiredSymbolicName().getValue())
                .returning(
                        Dsl.map(ONE, Property.ID, Property.CAPTION).as(A),
                        Dsl.map(OTHER, Property.ID, Property.CAPTION).as(B),
                        name(EVENTS),
                        name(SURE),
                        name(FIRST),
                        name(LAST),
                        name(TWINS))
                .orderBy(sort(ONE_ID), sort(OTHER_ID))
                .limit(Value.LIMIT.parameter())
                .build());
    }

    private static Statement met(Condition whom) {
        Relationship seat = Dsl.edge(FACT, EdgeType.HAS_PARTICIPANT, OTHER).named("q");
        Node twin = anyNode("g");
        Relationship link =
                FACT.relationshipBetween(twin, EdgeType.POSSIBLY_SAME.name()).named("l");
        var date = listOf(name(DATE), Dsl.get(FACT, Property.ID));
        return Seats.of(ONE_ID)
                .and(Seats.SORT.gte(literalOf("")))
                .and(Seats.SORT.lte(Value.UNTIL.parameter()))
                .and(Seats.ID.gt(literalOf("")))
                .and(Presence.isPresent(Seats.ROLE))
                .and(Seats.isKnown())
                .and(Presence.isEncounter())
                .and(FactParts.stands())
                .withDistinct(FACT.getRequiredSymbolicName())
                .with(
                        FACT.getRequiredSymbolicName(),
                        collect(match(link)
                                        .where(FactParts.wasKnown(link))
                                        .returning(Dsl.get(twin, Property.ID))
                                        .build())
                                .as(SAME),
                        dateThen().as(DATE),
                        isSurelyWithin().as(SURE))
                .match(seat)
                .where(Presence.isPresent(Dsl.get(seat, Property.ROLE)))
                .and(Seats.isKnown(seat))
                .and(Dsl.get(OTHER, Property.KIND).eq(parameter(KIND)))
                .and(whom)
                .withDistinct(
                        OTHER.getRequiredSymbolicName(),
                        FACT.getRequiredSymbolicName(),
                        name(SAME),
                        name(DATE),
                        name(SURE))
                .returning(
                        OTHER.getRequiredSymbolicName(),
                        count(FACT).as(EVENTS),
                        count(caseExpression().when(name(SURE).asCondition()).then(literalTrue()))
                                .as(SURE),
                        min(date).as(FIRST),
                        coalesce(
                                        max(caseExpression()
                                                .when(name(DATE)
                                                        .startsWith(literalOf(UNDATED))
                                                        .not())
                                                .then(date)),
                                        max(date))
                                .as(LAST),
                        collect(caseExpression()
                                        .when(size(name(SAME)).gt(literalOf(0)))
                                        .then(mapOf(
                                                Property.ID.key(),
                                                Dsl.get(FACT, Property.ID),
                                                SAME,
                                                name(SAME),
                                                SURE,
                                                name(SURE))))
                                .as(TWINS))
                .build();
    }

    private static Condition wasBy(Node held, Expression day) {
        return Dsl.get(held, Property.START_MAX)
                .lte(day)
                .or(Dsl.get(held, Property.END_MAX).lte(day));
    }

    private static Condition wasSince(Node held, Expression day) {
        return Dsl.get(held, Property.END_MIN)
                .gte(day)
                .or(Dsl.get(held, Property.START_MIN).gte(day));
    }

    /** Whether a date that is known to the month, say, tells that it was between the days, or on the day. */
    private static Condition isSurelyWithin() {
        Node held = Dsl.node(NodeKind.STATE, "h");
        return exists(match(Dsl.edge(FACT, EdgeType.STATE, held))
                .where(FactParts.isAskedFor(held))
                .and(Value.TO.ifGiven(day -> wasBy(held, day)))
                .and(Value.FROM.ifGiven(day -> wasSince(held, day)))
                .and(Value.VALID_AT.ifGiven(day -> wasBy(held, day).and(wasSince(held, day))))
                .returning(held)
                .build());
    }

    /** The fact's own date is that of what is known now; what stood otherwise then had a date of its own. */
    private static Expression dateThen() {
        Node first = Dsl.node(NodeKind.STATE, "e");
        return head(collect(match(Dsl.edge(FACT, EdgeType.STATE, first))
                .where(FactParts.isKnown(first))
                .returning(caseExpression()
                        .when(Dsl.get(first, Property.KNOWN_TO).isNull())
                        .then(Dsl.get(FACT, Property.SORT))
                        .elseDefault(coalesce(
                                Dsl.sortable(Dsl.get(first, Property.START_MIN)),
                                Dsl.sortable(Dsl.get(first, Property.START_MAX)),
                                literalOf(UNDATED))))
                .orderBy(Dsl.get(first, Property.ORDINAL))
                .build()));
    }
}
