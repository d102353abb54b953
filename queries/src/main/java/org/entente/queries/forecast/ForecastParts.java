/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.forecast;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.mapOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.max;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;

/** What was foreseen of the fact {@code f}, and what may tell what became of it, as parts of a statement. */
final class ForecastParts {

    static final String FORESEEN = "foreseen";
    static final String TOLD = "told";
    static final String POSSIBLY_SAME = "possiblySame";
    static final String RESCHEDULED = "rescheduled";
    static final String STATE = "state";
    static final String DONE = "done";
    static final String LATEST = "latest";
    static final String ACT = "act";
    static final String DAY = "day";

    private static final Node NODE = Dsl.node(NodeKind.STATE, "e");
    private static final Node CLAIM = Dsl.node(NodeKind.CLAIM, "c");

    /** Between a type and its act: who is appointed holds an office, and has yet to become an envoy. */
    private static final String OF_TYPE = ":";

    /** A wish or a thought foresees nothing. */
    private static final Expression FORESEEING = modalities(Modality::isCandidacy);

    private static final Expression OFF = modalities(Modality::isCut);

    /** Of what ends a relation, or happens within or besides it. */
    private static final Expression OTHER_ACTS =
            acts(acts -> Stream.of(acts.closes(), acts.marks(), acts.besides()).flatMap(Collection::stream));

    /** Who has done so is not yet in it, but is to be. */
    private static final Expression FIRST_STEPS =
            acts(acts -> acts.precedes().keySet().stream().filter(acts::isStep));

    private ForecastParts() {}

    private static Expression modalities(Predicate<Modality> wanted) {
        return Dsl.texts(Arrays.stream(Modality.values())
                .filter(wanted)
                .map(Modality::text)
                .toList());
    }

    private static Expression acts(Function<Acts, Stream<String>> wanted) {
        return Dsl.texts(Registry.standard().types().stream()
                .filter(type -> type.family() == Family.RELATION)
                .flatMap(type -> wanted.apply(type.acts()).map(act -> type.name() + OF_TYPE + act))
                .toList());
    }

    /** {@return whether it was foreseen by what was known at {@code $knownAt}} */
    static Condition wasForeseen() {
        return exists(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, NODE))
                        .where(isForeseeing())
                        .returning(NODE)
                        .build())
                .or(exists(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isAhead())
                        .returning(CLAIM)
                        .build()));
    }

    private static Condition isForeseeing() {
        return isKnownAndPositive(NODE).and(modality(NODE).in(FORESEEING));
    }

    private static Condition isKnownAndPositive(PropertyContainer told) {
        return Dsl.get(told, Property.KNOWN_FROM)
                .lte(Value.KNOWN_AT.parameter())
                .and(Dsl.get(told, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())));
    }

    private static Condition isToldAsSo() {
        return isKnownAndPositive(CLAIM).and(FactParts.isHeard(CLAIM));
    }

    private static Expression modality(PropertyContainer told) {
        return Dsl.get(told, Property.MODALITY);
    }

    /** Of a relation that is there no state says what will become of it, nor of one that has ended that it will be again. */
    private static Condition isAhead() {
        Expression act = Dsl.get(FactParts.fact(), Property.TYPE)
                .concat(literalOf(OF_TYPE))
                .concat(Dsl.get(CLAIM, Property.ACT));
        Condition isAheadItself = modality(CLAIM)
                .in(FORESEEING)
                .or(modality(CLAIM).eq(literalOf(Modality.ACTUAL.text())).and(act.in(FIRST_STEPS)));
        return Dsl.get(FactParts.fact(), Property.FAMILY)
                .eq(literalOf(Family.RELATION.text()))
                .and(isToldAsSo())
                .and(isAheadItself)
                .and(act.in(OTHER_ACTS).or(hadEnded()));
    }

    /** Whether by what was known when the claim became so, the relation had ended. */
    private static Condition hadEnded() {
        Node then = Dsl.node(NodeKind.STATE, "z");
        Expression moment = Dsl.get(CLAIM, Property.KNOWN_FROM);
        Expression knownTo = Dsl.get(then, Property.KNOWN_TO);
        Expression end = Dsl.get(then, Property.END_MAX);
        return exists(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, then))
                        .where(Dsl.get(then, Property.KNOWN_FROM).lte(moment))
                        .and(knownTo.isNull().or(knownTo.gt(moment)))
                        .and(end.isNull().or(end.gte(Cypher.date(moment))))
                        .returning(then)
                        .build())
                .not();
    }

    /** {@return the states that foresaw it} */
    static Expression foreseen() {
        return collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, NODE))
                        .where(isForeseeing())
                        .returning(told(NODE))
                        .build())
                .as(FORESEEN);
    }

    /** {@return the claims that foresaw what no state tells, and those that say that something is off} */
    static Expression told() {
        return collect(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isToldAsSo().and(modality(CLAIM).in(OFF)))
                        .or(isAhead())
                        .returningDistinct(told(CLAIM))
                        .build())
                .as(TOLD);
    }

    private static Expression told(Node by) {
        return mapOf(
                Property.MODALITY.key(),
                modality(by),
                Property.KNOWN_FROM.key(),
                Dsl.get(by, Property.KNOWN_FROM),
                Property.ACT.key(),
                Dsl.get(by, Property.ACT),
                Property.START_MIN.key(),
                coalesce(Dsl.get(by, Property.START_MIN), Dsl.get(by, Property.END_MIN)));
    }

    /** {@return the acts that claims report as done, each with the last day on which it was: without one, that of the report} */
    static Expression done() {
        var act = Dsl.get(CLAIM, Property.ACT);
        var day = coalesce(
                Dsl.get(CLAIM, Property.END_MAX),
                Dsl.get(CLAIM, Property.START_MAX),
                Cypher.date(Dsl.get(CLAIM, Property.KNOWN_FROM)));
        return collect(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(FactParts.isDone(CLAIM))
                        .and(act.isNotNull())
                        .with(act.as(ACT), max(day).as(DAY))
                        .returning(mapOf(ACT, name(ACT), DAY, name(DAY)))
                        .build())
                .as(DONE);
    }

    /** {@return how the last period stood, whether or not it may hold on the day that is asked for} */
    static Expression latest() {
        return head(collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, NODE))
                        .where(FactParts.isKnown(NODE))
                        .returning(FactParts.ofState(NODE))
                        .orderBy(sort(Dsl.get(NODE, Property.ORDINAL)).descending())
                        .build()))
                .as(LATEST);
    }

    /** {@return the facts that may be the same happening} */
    static Expression possiblySame() {
        Node other = anyNode("g");
        Relationship link = FactParts.fact()
                .relationshipBetween(other, EdgeType.POSSIBLY_SAME.name())
                .named("l");
        return others(other, link, FactParts.wasKnown(link), Dsl.get(link, Property.WHY))
                .as(POSSIBLY_SAME);
    }

    /** {@return the facts that it was moved to} */
    static Expression rescheduled() {
        Node other = anyNode("g");
        Relationship link =
                Dsl.edge(FactParts.fact(), EdgeType.RESCHEDULED_TO, other).named("l");
        return others(other, link, FactParts.wasKnown(link), literalOf(RESCHEDULED))
                .as(RESCHEDULED);
    }

    private static Expression others(Node other, Relationship link, Condition wasKnown, Expression why) {
        return collect(match(link)
                .match(Dsl.edge(other, EdgeType.STATE, NODE))
                .where(FactParts.isKnown(NODE))
                .and(wasKnown)
                .returning(FactParts.captioned(
                        other,
                        FactParts.standing(other),
                        Property.ID.key(),
                        Dsl.get(other, Property.ID),
                        Property.WHY.key(),
                        why,
                        STATE,
                        Dsl.map(NODE, Property.MODALITY, Property.POLARITY)))
                .orderBy(sort(Dsl.get(other, Property.ID)), sort(Dsl.get(NODE, Property.ORDINAL)))
                .build());
    }
}
