/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.conflict.Conflict.Side;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.evidence.QuotedRows;
import org.entente.queries.evidence.Standpoint;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactParts;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The claims behind a conflict as columns, and how they are read as sides. */
final class ConflictRows {

    private static final String CLAIMS = "claims";
    private static final String OTHERS = "others";
    private static final String PERIODS = "periods";

    private ConflictRows() {}

    /** {@return the claims about a fact} */
    private static Expression claimsOf(Node fact) {
        Node claim = QuotedRows.claim();
        return collect(match(Dsl.edge(claim, EdgeType.ABOUT, fact))
                .where(Dsl.get(claim, Property.KNOWN_FROM).lte(org.entente.queries.fact.Value.KNOWN_AT.parameter()))
                .match(QuotedRows.fromDocument())
                .returning(QuotedRows.map(Stream.of(
                                Property.SPAN,
                                Property.MODALITY,
                                Property.POLARITY,
                                Property.KNOWN_FROM,
                                Property.ACT,
                                Property.START_MIN,
                                Property.START_MAX,
                                Property.END_MIN,
                                Property.END_MAX)
                        .flatMap(property -> Stream.of(property.key(), Dsl.get(claim, property)))
                        .toArray()))
                .orderBy(Dsl.get(claim, Property.ID))
                .build());
    }

    /** {@return the column of the claims about the fact {@code f}} */
    static Expression claims() {
        return claimsOf(FactParts.fact()).as(CLAIMS);
    }

    /** {@return the column of all periods of the fact {@code f}, also those of other days than are asked for} */
    static Expression periods() {
        Node state = Dsl.node(NodeKind.STATE, "b");
        return collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, state))
                        .where(FactParts.isKnown(state))
                        .returning(FactParts.ofState(state))
                        .orderBy(Dsl.get(state, Property.ORDINAL))
                        .build())
                .as(PERIODS);
    }

    /** {@return what is told of another fact in a conflict} */
    static Expression other(Node fact) {
        return FactParts.captioned(
                fact,
                FactParts.standing(fact),
                Property.ID.key(),
                Dsl.get(fact, Property.ID),
                CLAIMS,
                claimsOf(anyNode(fact.getRequiredSymbolicName().getValue())));
    }

    /** {@return the column of other facts in conflict with {@code f}} */
    static Expression others(Expression found) {
        return found.as(OTHERS);
    }

    /** {@return the sides of claims that contradict each other on whether it is so, else on when} */
    static List<Side> byStanding(Record row, FactItem fact) {
        List<Value> claims = heard(row);
        List<Side> sides = sides(
                Standpoint.opposed(
                        fact.segments().getLast().status(),
                        periods(row, fact.type()),
                        claims,
                        claim -> standpoint(claim, fact.type())),
                claim -> standpoint(claim, fact.type()).text());
        return sides.size() > 1
                ? sides
                : sides(claims.stream().filter(ConflictRows::isDated).toList(), ConflictRows::when);
    }

    private static List<Span> periods(Record row, String type) {
        return row.get(PERIODS)
                .asList(state ->
                        FactParts.segment(state, type, Optional.empty()).span());
    }

    /** {@return one side for each of some acts and its date} */
    static List<Side> byAct(Record row, List<String> acts) {
        return sides(
                heard(row).stream()
                        .filter(claim -> acts.contains(String.valueOf(Rows.optionalText(claim, Property.ACT))))
                        .toList(),
                claim -> Rows.text(claim, Property.ACT) + " " + when(claim));
    }

    /** {@return one side for each date at which it is said to be so} */
    static List<Side> byDate(Record row) {
        return sides(
                heard(row).stream()
                        .filter(ConflictRows::isDated)
                        .filter(claim -> Modality.ACTUAL.text().equals(Rows.text(claim, Property.MODALITY))
                                && Polarity.POSITIVE.text().equals(Rows.text(claim, Property.POLARITY)))
                        .toList(),
                ConflictRows::when);
    }

    private static List<Value> heard(Record row) {
        return SpanKind.heard(
                row.get(CLAIMS).asList(claim -> claim),
                claim -> SpanKind.HEADLINE.text().equals(Rows.text(claim, Property.SPAN)),
                QuotedRows::document);
    }

    /** {@return this fact, and each that excludes it} */
    static List<Side> byFact(Record row, String caption) {
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(caption, null, row.get(CLAIMS).asList(QuotedRows::read)));
        row.get(OTHERS)
                .values()
                .forEach(other -> sides.add(new Side(
                        FactParts.captionThen(other),
                        Rows.text(other, Property.ID),
                        other.get(CLAIMS).asList(QuotedRows::read))));
        return sides;
    }

    private static List<Side> sides(List<Value> claims, Function<Value, String> says) {
        SortedMap<String, List<Quoted>> sides = claims.stream()
                .collect(Collectors.groupingBy(
                        says, TreeMap::new, Collectors.mapping(QuotedRows::read, Collectors.toList())));
        return sides.entrySet().stream()
                .map((Map.Entry<String, List<Quoted>> side) -> new Side(side.getKey(), null, side.getValue()))
                .toList();
    }

    private static boolean isDated(Value claim) {
        return !when(claim).isEmpty();
    }

    private static Standpoint standpoint(Value claim, String type) {
        return Standpoint.of(
                type,
                Rows.optionalText(claim, Property.ACT),
                Rows.text(claim, Property.MODALITY),
                Rows.text(claim, Property.POLARITY),
                Objects.requireNonNull(Rows.moment(claim, Property.KNOWN_FROM)),
                new Span(
                        Rows.date(claim, Property.START_MIN),
                        Rows.date(claim, Property.START_MAX),
                        Rows.date(claim, Property.END_MIN),
                        Rows.date(claim, Property.END_MAX),
                        null));
    }

    /** {@return when, as bounds: one day, two, or open ones} */
    private static String when(Value claim) {
        return Bounds.text(
                Bounds.of(Rows.date(claim, Property.START_MIN), Rows.date(claim, Property.START_MAX)),
                Bounds.of(Rows.date(claim, Property.END_MIN), Rows.date(claim, Property.END_MAX)));
    }
}
