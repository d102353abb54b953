/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.Acts;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** What breaks each rule, as conditions of statements. */
final class RuleConditions {

    private static final Acts TREATY_ACTS = Registry.standard()
            .type("agreement-participation")
            .map(FactType::acts)
            .orElseThrow();
    private static final List<String> SIGNATURES =
            Registry.standard().type("agreement-participation").orElseThrow().edges().stream()
                    .filter(edge -> edge.type().equals("SIGNATORY_TO"))
                    .map(DerivedEdge::acts)
                    .flatMap(Collection::stream)
                    .filter(act -> !TREATY_ACTS.opens().contains(act))
                    .toList();

    /** Acts of consent that follow a signature; accession and succession come without one. */
    private static final List<String> CONSENTS =
            List.of("ratification", "acceptance", "approval", "formal-confirmation");

    /** The acts of which one presupposes another. */
    static final List<String> ORDERED_ACTS = Stream.of(SIGNATURES, TREATY_ACTS.opens(), TREATY_ACTS.closes())
            .flatMap(Collection::stream)
            .toList();

    /**
     * The functions of offices that one holds at a time. A ministry may have several ministers and a parliament has many
     * members, so of an office of another function, or of none that is known, two holders exclude nothing.
     */
    private static final List<String> OF_ONE = List.of("head-of-state", "head-of-government", "effective-leader");

    private static final Node OTHER = anyNode("g");
    private static final Node SHARED = Dsl.node(NodeKind.ENTITY, "a");

    private RuleConditions() {}

    static AnyFacts of(Rule rule) {
        return switch (rule) {
            case CONTESTED -> new AnyFacts(Cypher.noCondition(), ConflictRows.claims());
            case ACTS_OUT_OF_ORDER ->
                new AnyFacts(
                        isBefore(CONSENTS, SIGNATURES).or(isBefore(List.copyOf(TREATY_ACTS.closes()), SIGNATURES)),
                        ConflictRows.claims());
            case TWO_PLACES -> pairs(RuleConditions::otherVisits);
            case TWO_HOLDERS -> pairs(RuleConditions::otherHolders);
        };
    }

    /** Each pair once: at the fact with the smaller id, and of one entity's facts at the one that is its own. */
    private static AnyFacts pairs(Function<Condition, OngoingReadingWithWhere> others) {
        Condition isLater = Dsl.get(OTHER, Property.ID).gt(Dsl.get(FactParts.fact(), Property.ID));
        return pairs(others.apply(isLater))
                .withThoseOfAnEntity(
                        pairs(others.apply(isLater.or(Seats.isOfEntity(OTHER).not()))));
    }

    private static AnyFacts pairs(OngoingReadingWithWhere others) {
        return new AnyFacts(
                exists(others.returning(OTHER).build()),
                ConflictRows.claims(),
                ConflictRows.others(collect(
                        others.returningDistinct(ConflictRows.other(OTHER)).build())));
    }

    /** {@return whether an act of the one list is dated before each dated one of the other} */
    private static Condition isBefore(List<String> acts, List<String> presupposed) {
        Node early = Dsl.node(NodeKind.CLAIM, "b");
        Node late = Dsl.node(NodeKind.CLAIM, "l");
        Node inTime = Dsl.node(NodeKind.CLAIM, "t");
        return exists(match(
                        Dsl.edge(early, EdgeType.ABOUT, FactParts.fact()),
                        Dsl.edge(late, EdgeType.ABOUT, FactParts.fact()))
                .where(isDone(early, acts))
                .and(isDone(late, presupposed))
                .and(last(early).lt(first(late)))
                // whoever comes back signs again, and has signed before
                .and(exists(match(Dsl.edge(inTime, EdgeType.ABOUT, FactParts.fact()))
                                .where(isDone(inTime, presupposed))
                                .and(mayBeBy(inTime, last(early)))
                                .returning(inTime)
                                .build())
                        .not())
                .returning(early)
                .build());
    }

    /** {@return whether it may have been done by a day; what has no date says nothing} */
    private static Condition mayBeBy(Node claim, Expression day) {
        return first(claim).lte(day).or(first(claim).isNull().and(last(claim).isNotNull()));
    }

    private static Expression last(Node claim) {
        return Cypher.coalesce(Dsl.get(claim, Property.START_MAX), Dsl.get(claim, Property.END_MAX));
    }

    private static Expression first(Node claim) {
        return Cypher.coalesce(Dsl.get(claim, Property.START_MIN), Dsl.get(claim, Property.END_MIN));
    }

    private static Condition isDone(Node claim, List<String> acts) {
        return FactParts.isDone(claim).and(Dsl.get(claim, Property.ACT).in(Dsl.texts(acts)));
    }

    /** Visits of one person on the same day to hosts of which this one has none; what may be the same visit is none. */
    private static OngoingReadingWithWhere otherVisits(Condition once) {
        Node one = Dsl.node(NodeKind.STATE, "b");
        Node two = Dsl.node(NodeKind.STATE, "k");
        Relationship host = Dsl.edge(
                        OTHER,
                        EdgeType.HAS_PARTICIPANT,
                        Dsl.node(NodeKind.ENTITY, "n").withProperties(Property.KIND.key(), literalOf("country")))
                .named("m");
        Relationship ours = Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, anyNode("n"));
        Relationship ownHost = Dsl.edge(
                        FactParts.fact(),
                        EdgeType.HAS_PARTICIPANT,
                        Dsl.node(NodeKind.ENTITY, "o").withProperties(Property.KIND.key(), literalOf("country")))
                .named("i");
        // a country is in many places at once
        return seatsOfOne("visitor", Dsl.get(SHARED, Property.KIND).eq(literalOf(Kind.PERSON.segment())), "visit", once)
                .match(Dsl.edge(FactParts.fact(), EdgeType.STATE, one), Dsl.edge(OTHER, EdgeType.STATE, two))
                .where(isActual(one))
                .and(isActual(two))
                .and(isOneDay(one))
                .and(isOneDay(two))
                .and(Dsl.get(one, Property.START_MIN).eq(Dsl.get(two, Property.START_MIN)))
                .and(exists(match(ownHost)
                        .where(Dsl.get(ownHost, Property.ROLE).eq(literalOf("host")))
                        .returning(ownHost)
                        .build()))
                .and(exists(match(host)
                        .where(Dsl.get(host, Property.ROLE).eq(literalOf("host")))
                        .returning(host)
                        .build()))
                .and(exists(match(host)
                                .where(Dsl.get(host, Property.ROLE).eq(literalOf("host")))
                                .match(ours)
                                .returning(host)
                                .build())
                        .not())
                .and(exists(match(FactParts.fact().relationshipBetween(OTHER, EdgeType.POSSIBLY_SAME.name()))
                                .returning(OTHER)
                                .build())
                        .not());
    }

    /** Of both, so that what is asked of the days holds for what clashes, whichever of the two has the smaller id. */
    private static Condition isActual(Node state) {
        return FactParts.isOfTheDays(state).and(FactParts.isActual(state));
    }

    private static Condition isOneDay(Node state) {
        var start = Dsl.get(state, Property.START_MIN);
        return start.eq(Dsl.get(state, Property.START_MAX)).and(start.eq(Dsl.get(state, Property.END_MAX)));
    }

    /** Periods of another holder that certainly overlap; the day of handing over belongs to both. */
    private static OngoingReadingWithWhere otherHolders(Condition once) {
        Node one = Dsl.node(NodeKind.STATE, "b");
        Node two = Dsl.node(NodeKind.STATE, "k");
        return seatsOfOne("office", Dsl.get(SHARED, Property.FUNCTION).in(Dsl.texts(OF_ONE)), "office-holding", once)
                .and(standsIn(FactParts.fact()).not())
                .and(standsIn(OTHER).not())
                .match(Dsl.edge(FactParts.fact(), EdgeType.STATE, one), Dsl.edge(OTHER, EdgeType.STATE, two))
                .where(isActual(one))
                .and(isActual(two))
                .and(Dsl.get(one, Property.START_MAX).lt(lasted(two)))
                .and(Dsl.get(two, Property.START_MAX).lt(lasted(one)));
    }

    /** Whoever stands in, or is to follow, holds the office beside the one who has it, until in full office. */
    private static Condition standsIn(Node holding) {
        return FactParts.isSaid(holding, "capacity", "acting", "interim", "designate")
                .and(FactParts.isSaid(holding, "capacity", "full").not());
    }

    /** What has no end is presumed to go on; what only held on a day is known for that day. */
    private static Expression lasted(Node state) {
        return Cypher.coalesce(
                Dsl.get(state, Property.END_MIN),
                Cypher.caseExpression()
                        .when(Dsl.get(state, Property.END_MAX).isNull())
                        .then(Cypher.date(literalOf("9999-12-31"))),
                Dsl.get(state, Property.START_MAX));
    }

    /** The other facts in which the filler of a role has the same role; {@code once} says at which of a pair it counts. */
    private static OngoingReadingWithWhere seatsOfOne(String role, Condition filler, String type, Condition once) {
        Relationship ours =
                Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, SHARED).named("j");
        Relationship theirs =
                Dsl.edge(OTHER, EdgeType.HAS_PARTICIPANT, anyNode("a")).named("q");
        return match(ours)
                .where(Dsl.get(ours, Property.ROLE).eq(literalOf(role)))
                .and(filler)
                .match(theirs)
                .where(Dsl.get(theirs, Property.ROLE).eq(literalOf(role)))
                .and(Dsl.get(OTHER, Property.TYPE).eq(literalOf(type)))
                .and(once);
    }
}
