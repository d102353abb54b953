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
import org.entente.model.registry.Acts;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
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

    /** Acts that end being bound, and not only a signature. */
    private static final List<String> WITHDRAWALS = TREATY_ACTS.closes().stream()
            .filter(act -> Registry.standard().type("agreement-participation").orElseThrow().edges().stream()
                    .noneMatch(edge -> edge.undone().contains(act)))
            .toList();

    /** The acts of which one presupposes another. */
    static final List<String> ORDERED_ACTS = Stream.of(SIGNATURES, TREATY_ACTS.opens(), TREATY_ACTS.closes())
            .flatMap(Collection::stream)
            .toList();

    /**
     * The functions of offices that one holds at a time. A ministry may have several ministers and a parliament has many
     * members, so of an office of another function, or of none that is known, two holders exclude nothing.
     */
    private static final List<String> OF_ONE = List.of("head-of-state", "head-of-government", "effective-leader");

    static final Node OTHER = anyNode("g");
    private static final String ANOTHER = "another";
    private static final Node SHARED = Dsl.node(NodeKind.ENTITY, "a");

    private RuleConditions() {}

    static AnyFacts of(Rule rule) {
        return switch (rule) {
            case CONTESTED -> facts(rule, Cypher.noCondition(), ConflictRows.claims(), ConflictRows.periods());
            case ACTS_OUT_OF_ORDER ->
                facts(
                        rule,
                        isBefore(CONSENTS, SIGNATURES)
                                .or(isBefore(List.copyOf(TREATY_ACTS.closes()), SIGNATURES))
                                .or(isBefore(WITHDRAWALS, List.copyOf(TREATY_ACTS.opens()))),
                        ConflictRows.claims());
            case TWO_PLACES -> pairs(rule, Whereabouts::elsewhere);
            case TWO_HOLDERS -> pairs(rule, RuleConditions::otherHolders);
            case NOT_IN_OFFICE -> facts(rule, OutOfOffice.isSo(), ConflictRows.claims(), others(OutOfOffice.terms()));
        };
    }

    private static AnyFacts facts(Rule rule, Condition only, Expression... more) {
        return AnyFacts.lookedAt(rule.types(), only, more);
    }

    /** Each pair once: at the fact with the smaller id, and of one entity's facts, or those of a type, at the one that is of them. */
    private static AnyFacts pairs(Rule rule, Function<Condition, OngoingReading> others) {
        Condition isLater = Dsl.get(OTHER, Property.ID).gt(Dsl.get(FactParts.fact(), Property.ID));
        var type = Dsl.get(OTHER, Property.TYPE);
        return pairs(rule, others, isLater)
                .withThoseOfAType(pairs(rule, others, isLater.or(type.ne(Value.TYPE.parameter()))))
                .withThoseOfAnEntity(pairs(
                        rule, others, isLater.or(Seats.isOfEntity(OTHER).not()).or(Value.TYPE.isGivenAnd(type::ne))));
    }

    /** Each part of the statement is made anew: what was named in one is only a name in the next. */
    private static AnyFacts pairs(Rule rule, Function<Condition, OngoingReading> others, Condition once) {
        return facts(
                rule,
                exists(others.apply(once).returning(OTHER).build()),
                ConflictRows.claims(),
                others(others.apply(once)));
    }

    /** First which others there are, then what is told of each: in one step the store would need half as long again to plan it. */
    private static Expression others(OngoingReading found) {
        return ConflictRows.others(collect(found.withDistinct(OTHER.getRequiredSymbolicName())
                .returning(ConflictRows.other(OTHER).as(ANOTHER))
                .orderBy(Cypher.property(ANOTHER, Property.ID.key()))
                .build()));
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
                .and(last(early, acts).lt(first(late, presupposed)))
                // whoever comes back signs again, and has signed before
                .and(exists(match(Dsl.edge(inTime, EdgeType.ABOUT, FactParts.fact()))
                                .where(isDone(inTime, presupposed))
                                .and(mayBeBy(inTime, presupposed, last(early, acts)))
                                .returning(inTime)
                                .build())
                        .not())
                .returning(early)
                .build());
    }

    /** {@return whether it may have been done by a day; what has no date says nothing} */
    private static Condition mayBeBy(Node claim, List<String> acts, Expression day) {
        Expression first = first(claim, acts);
        return first.lte(day).or(first.isNull().and(last(claim, acts).isNotNull()));
    }

    private static Expression last(Node claim, List<String> acts) {
        return day(acts, Dsl.get(claim, Property.START_MAX), Dsl.get(claim, Property.END_MAX));
    }

    private static Expression first(Node claim, List<String> acts) {
        return day(acts, Dsl.get(claim, Property.START_MIN), Dsl.get(claim, Property.END_MIN));
    }

    /** Of what lasted from one day to another, acts that end it are done on the other one. */
    private static Expression day(List<String> acts, Expression start, Expression end) {
        return TREATY_ACTS.closes().containsAll(acts) ? Cypher.coalesce(end, start) : Cypher.coalesce(start, end);
    }

    private static Condition isDone(Node claim, List<String> acts) {
        return FactParts.isDone(claim).and(Dsl.get(claim, Property.ACT).in(Dsl.texts(acts)));
    }

    /** Of both, so that what is asked of the days holds for what clashes, whichever of the two has the smaller id. */
    static Condition isActual(Node state) {
        return FactParts.isOfTheDays(state).and(FactParts.isActual(state));
    }

    /** Periods of another holder that certainly overlap; the day of handing over belongs to both. */
    private static OngoingReadingWithWhere otherHolders(Condition once) {
        Node one = Dsl.node(NodeKind.STATE, "b");
        Node two = Dsl.node(NodeKind.STATE, "k");
        return seatsOfOne("office", Dsl.get(SHARED, Property.FUNCTION).in(Dsl.texts(OF_ONE)), OutOfOffice.HOLDING, once)
                .and(standsIn(FactParts.fact()).not())
                .and(standsIn(OTHER).not())
                .and(isOfOneHolder().not())
                .match(Dsl.edge(FactParts.fact(), EdgeType.STATE, one), Dsl.edge(OTHER, EdgeType.STATE, two))
                .where(isActual(one))
                .and(isActual(two))
                .and(Dsl.get(one, Property.START_MAX).lt(lasted(two)))
                .and(Dsl.get(two, Property.START_MAX).lt(lasted(one)));
    }

    /** What differs in its label only is another fact of the same holder. */
    private static Condition isOfOneHolder() {
        Node holder = anyNode("u");
        Relationship here =
                Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, holder).named("v");
        Relationship there =
                Dsl.edge(OTHER, EdgeType.HAS_PARTICIPANT, anyNode("u")).named("w");
        return exists(match(here)
                .where(isHolder(here))
                .match(there)
                .where(isHolder(there))
                .returning(holder)
                .build());
    }

    private static Condition isHolder(Relationship seat) {
        return Dsl.get(seat, Property.ROLE).eq(literalOf("holder"));
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
