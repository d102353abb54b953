/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.model.record.SpanKind;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Dsl;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What other questions about facts share with the lists: the columns of a fact, and how they are read. */
public final class FactParts {

    private FactParts() {}

    /** {@return what is told of the fact named {@code f}, and more} */
    public static Expression[] columns(Expression more) {
        List<Expression> columns = new ArrayList<>(List.of(Shape.columns()));
        columns.add(more);
        return columns.toArray(Expression[]::new);
    }

    /** {@return the fact {@code f}, without a label, so that it is only ever reached through an index} */
    public static Node fact() {
        return Shape.F;
    }

    /** {@return what is told of the fact {@code f}} */
    public static Expression[] columns() {
        return Shape.columns();
    }

    /** {@return whether the fact {@code f} has a state that is asked for} */
    public static Condition stands() {
        return Shape.stands();
    }

    /** {@return whether a state is the one that was known at {@code $knownAt}} */
    public static Condition isKnown(Node state) {
        return Shape.isKnown(state);
    }

    /** {@return whether something was known at {@code $knownAt}; not of everything is it told since when, as of what was decided} */
    public static Condition wasKnown(PropertyContainer told) {
        return Shape.wasKnown(told);
    }

    /**
     * {@return whether a state is known at {@code $knownAt}, may hold on {@code $validAt} and may have fallen between
     * {@code $from} and {@code $to}}
     */
    public static Condition isOfTheDays(Node state) {
        return Shape.isKnown(state).and(Shape.mayHold(state)).and(Shape.mayFallWithin(state));
    }

    /** {@return whether a state is known at {@code $knownAt}, may hold on {@code $validAt} and has the {@code $modality}} */
    public static Condition isAskedFor(Node state) {
        return Shape.isKnown(state).and(Shape.mayHold(state)).and(Shape.hasModality(state));
    }

    /** {@return whether a state, or what a claim says, may hold on {@code $validAt}} */
    public static Condition mayHold(Node says) {
        return Shape.mayHold(says);
    }

    /** {@return whether a state may have fallen between {@code $from} and {@code $to}} */
    public static Condition mayFallWithin(Node state) {
        return Shape.mayFallWithin(state);
    }

    /** {@return whether two states may have fallen together} An absent bound excludes nothing. */
    public static Condition mayOverlap(Node one, Node other) {
        return startsBeforeEnd(one, other).and(startsBeforeEnd(other, one));
    }

    private static Condition startsBeforeEnd(Node one, Node other) {
        var start = Dsl.get(one, Property.START_MIN);
        var end = Dsl.get(other, Property.END_MAX);
        return start.isNull().or(end.isNull()).or(start.lte(end));
    }

    /** {@return whether a state or a claim says that something is so} */
    public static Condition isActual(Node says) {
        return Dsl.get(says, Property.MODALITY)
                .eq(literalOf(Modality.ACTUAL.text()))
                .and(Dsl.get(says, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())));
    }

    /** {@return whether a claim about the fact {@code f} that was known at {@code $knownAt} says that something was done} */
    public static Condition isDone(Node claim) {
        return Dsl.get(claim, Property.KNOWN_FROM)
                .lte(org.entente.queries.fact.Value.KNOWN_AT.parameter())
                .and(isActual(claim))
                .and(isHeard(claim));
    }

    /**
     * {@return whether a claim about the fact {@code f} is heard, by rule R4, as {@link SpanKind#heard} has it} All that one document
     * says became known at once.
     */
    public static Condition isHeard(Node claim) {
        // without a label, so that it is only ever reached from the fact
        Node more = anyNode("h");
        return isHeadline(claim)
                .not()
                .or(exists(match(Dsl.edge(more, EdgeType.ABOUT, fact()))
                                .where(Dsl.get(more, Property.DOCUMENT).eq(Dsl.get(claim, Property.DOCUMENT)))
                                .and(isHeadline(more).not())
                                .returning(more)
                                .build())
                        .not());
    }

    private static Condition isHeadline(Node claim) {
        return Dsl.get(claim, Property.SPAN).eq(literalOf(SpanKind.HEADLINE.text()));
    }

    /** {@return whether a claim about a fact that was known at {@code $knownAt} gives one of some codes for a value} */
    public static Condition isSaid(Node fact, String value, String... codes) {
        return Shape.isSaid(
                fact, Stream.of(codes).map(code -> value + "=" + code).toList());
    }

    /** {@return whether a claim about an event says that those who took part did not meet: it was by letter, from afar or through others} */
    public static Condition isApart(Node fact) {
        return isSaid(fact, "form", "indirect", "remote", "exchange-of-letters");
    }

    /** {@return what is told of a state} */
    public static Expression ofState(Node state) {
        return Shape.ofState(state);
    }

    /** {@return how another fact stood, in a line} */
    public static Expression standing(Node other) {
        return Shape.standing(other);
    }

    /** {@return the fact in a row; with a day, each period says whether it held then} */
    public static FactItem item(Record row, Optional<LocalDate> validAt) {
        return FactRows.item(row, AskedDays.on(validAt));
    }

    /** {@return the states of the fact with this id that were known at {@code $knownAt} and may hold on {@code $validAt}} */
    public static OngoingReadingWithWhere statesOf(OngoingReading before, Node fact, Expression id, Node state) {
        var key = Dsl.get(fact, Property.ID);
        return before.match(Dsl.edge(fact, EdgeType.STATE, state))
                .usingIndexSeek(key)
                .where(key.eq(id))
                .and(Shape.isKnown(state))
                .and(Shape.mayHold(state));
    }

    /** {@return a state as a period} */
    public static Segment segment(Value state, String type, Optional<LocalDate> validAt) {
        return FactRows.segment(state, type, AskedDays.on(validAt));
    }

    /** {@return the map from which {@link #who} and {@link #captionThen} are read, and more} */
    public static Expression captioned(Node fact, Expression standing, Object... more) {
        return Shape.captioned(fact, standing, more);
    }

    /** {@return whether something of a type, with the bounds of a state or a claim, held on a day: yes, presumed, unknown or no} */
    public static @Nullable String holds(Value says, String type, Optional<LocalDate> validAt) {
        return AskedDays.on(validAt).holds(says, type);
    }

    /** {@return the part of a fact's caption that says who, and not how it stands now} */
    public static String who(Value map) {
        return FactRows.who(map);
    }

    /** {@return a caption that says how a fact stood} */
    public static String captionThen(Value map) {
        return FactRows.captionThen(map);
    }

    /** {@return the statement that shows a fact with its participants, claims, documents and sources} */
    public static Bound picture(String fact) {
        return Pictures.ofFact(fact);
    }
}
