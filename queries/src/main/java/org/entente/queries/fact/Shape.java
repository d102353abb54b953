/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Polarity;
import org.entente.queries.catalogue.Dsl;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/** What every statement about facts has in common: which states count at a moment, and what is told of a fact. */
final class Shape {

    static final String FACT = "fact";
    static final String PARTICIPANTS = "participants";
    static final String CONCERNS = "concerns";
    static final String STATES = "states";
    static final String VALUES = "values";
    static final String NOW = "now";

    /** The fact, without a label, so that it is only ever reached through an index. */
    static final Node F = anyNode("f");

    /** The place of a value in the list of them, and of its moment in the other list. */
    private static final SymbolicName AT = Cypher.name("i");

    private static final Property[] OF_FACT = {
        Property.ID,
        Property.TYPE,
        Property.FAMILY,
        Property.LABEL,
        Property.CONTENT,
        Property.CONTENT_LANG,
        Property.KNOWN_FROM
    };

    /** By which it is known what of a fact's caption tells how it stands now. */
    static final Property[] CAPTIONED = {
        Property.CAPTION,
        Property.FAMILY,
        Property.ACT,
        Property.START_MIN,
        Property.START_MAX,
        Property.END_MIN,
        Property.END_MAX
    };

    private static final Property[] OF_STATE = {
        Property.ORDINAL,
        Property.CAPTION,
        Property.MODALITY,
        Property.POLARITY,
        Property.ACT,
        Property.LIFECYCLE,
        Property.CONTESTED,
        Property.SOURCES,
        Property.START_MIN,
        Property.START_MAX,
        Property.END_MIN,
        Property.END_MAX,
        Property.KNOWN_FROM,
        Property.KNOWN_TO
    };

    private Shape() {}

    /** {@return whether a state is the one that was known at the moment} */
    static Condition isKnown(Node state) {
        var knownTo = Dsl.get(state, Property.KNOWN_TO);
        return Dsl.get(state, Property.KNOWN_FROM)
                .lte(Value.KNOWN_AT.parameter())
                .and(knownTo.isNull().or(knownTo.gt(Value.KNOWN_AT.parameter())));
    }

    /** {@return whether something was known at the moment; not of everything is it told since when} */
    static Condition wasKnown(PropertyContainer told) {
        var knownFrom = Dsl.get(told, Property.KNOWN_FROM);
        return knownFrom.isNull().or(knownFrom.lte(Value.KNOWN_AT.parameter()));
    }

    /** {@return whether a state, or what a claim says, may have held on the day asked for, or no day was} */
    static Condition mayHold(Node state) {
        return touches(state, Value.VALID_AT, Value.VALID_AT);
    }

    /** {@return whether a state may have fallen between two days; an absent day is open} */
    static Condition mayFallWithin(Node state) {
        return touches(state, Value.FROM, Value.TO);
    }

    private static Condition touches(Node state, Value from, Value to) {
        var start = Dsl.get(state, Property.START_MIN);
        var end = Dsl.get(state, Property.END_MAX);
        return to.unlessUnknown(start::lte).and(from.unlessUnknown(end::gte));
    }

    /** {@return whether a state is as real as is asked for, if that is} What is denied is not real in any way. */
    static Condition hasModality(Node state) {
        return Value.MODALITY.ifGiven(modality -> Dsl.get(state, Property.MODALITY)
                .eq(modality)
                .and(Dsl.get(state, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text()))));
    }

    /** {@return whether the fact has a state that is asked for} */
    static Condition stands() {
        Node state = Dsl.node(NodeKind.STATE, "s");
        return exists(match(Dsl.edge(F, EdgeType.STATE, state))
                .where(isKnown(state))
                .and(mayHold(state))
                .and(mayFallWithin(state))
                .and(hasModality(state))
                .and(Value.CONTESTED.ifGiven(Dsl.get(state, Property.CONTESTED)::eq))
                .returning(state)
                .build());
    }

    /** {@return what is told of each fact} */
    static Expression[] columns() {
        return new Expression[] {
            Dsl.map(F, OF_FACT).as(FACT),
            values().as(VALUES),
            participants().as(PARTICIPANTS),
            concerns().as(CONCERNS),
            states().as(STATES)
        };
    }

    /** {@return what claims that were known at {@code $knownAt} say of a fact} */
    private static Expression values() {
        return Cypher.listWith(AT)
                .in(places(F))
                .where(isValueKnown(F))
                .returning(Cypher.valueAt(Dsl.get(F, Property.VALUES), AT));
    }

    /** {@return whether a claim that was known at {@code $knownAt} says one of some values of a fact} */
    static Condition isSaid(Node fact, Collection<String> values) {
        return Cypher.any(AT)
                .in(places(fact))
                .where(Cypher.valueAt(Dsl.get(fact, Property.VALUES), AT)
                        .in(Dsl.texts(values))
                        .and(isValueKnown(fact)));
    }

    private static Expression places(Node fact) {
        return Cypher.range(
                literalOf(0),
                Cypher.size(Cypher.coalesce(Dsl.get(fact, Property.VALUES), Cypher.listOf()))
                        .subtract(literalOf(1)));
    }

    private static Condition isValueKnown(Node fact) {
        return Cypher.valueAt(Dsl.get(fact, Property.VALUES_KNOWN_FROM), AT).lte(Value.KNOWN_AT.parameter());
    }

    private static Expression participants() {
        Node entity = Dsl.node(NodeKind.ENTITY, "x");
        Relationship seat = Dsl.edge(F, EdgeType.HAS_PARTICIPANT, entity).named("p");
        return collect(match(seat)
                .where(Seats.isKnown(seat))
                .returning(Cypher.mapOf(
                        Property.ROLE.key(), Dsl.get(seat, Property.ROLE),
                        Property.ID.key(), Dsl.get(entity, Property.ID),
                        Property.CAPTION.key(), Dsl.get(entity, Property.CAPTION),
                        Property.KNOWN_FROM.key(), Dsl.get(seat, Property.KNOWN_FROM),
                        Property.INFERRED.key(), Dsl.get(seat, Property.INFERRED),
                        Property.RULE.key(), Dsl.get(seat, Property.RULE)))
                .orderBy(Dsl.get(seat, Property.EDGE_ID))
                .build());
    }

    private static Expression concerns() {
        Node other = Dsl.node(NodeKind.FACT, "g");
        Relationship about = Dsl.edge(F, EdgeType.CONCERNS, other).named("c");
        return collect(match(about)
                .where(wasKnown(other).and(wasKnown(about)))
                .returning(captioned(
                        other,
                        standing(other),
                        Property.ROLE.key(),
                        Dsl.get(about, Property.ROLE),
                        Property.FACT.key(),
                        Dsl.get(other, Property.ID),
                        Property.AS.key(),
                        Dsl.get(about, Property.AS)))
                .orderBy(Dsl.get(about, Property.EDGE_ID))
                .build());
    }

    /** {@return the map from which a caption is read that says how a fact stood, and more} */
    static Expression captioned(Node fact, Expression standing, Object... more) {
        Stream<Object> told =
                Arrays.stream(CAPTIONED).flatMap(property -> Stream.of(property.key(), Dsl.get(fact, property)));
        return Cypher.mapOf(Stream.of(told, Stream.of(NOW, standing), Arrays.stream(more))
                .flatMap(entries -> entries)
                .toArray());
    }

    /** {@return how another fact stood, in a line; null where it was not known} */
    static Expression standing(Node other) {
        Node state = Dsl.node(NodeKind.STATE, "v");
        return Cypher.head(collect(match(Dsl.edge(other, EdgeType.STATE, state))
                .where(isKnown(state))
                .returning(Dsl.get(state, Property.CAPTION))
                .orderBy(Cypher.sort(Dsl.get(state, Property.ORDINAL)).descending())
                .build()));
    }

    private static Expression states() {
        Node state = Dsl.node(NodeKind.STATE, "t");
        return collect(match(Dsl.edge(F, EdgeType.STATE, state))
                .where(isKnown(state))
                .and(mayHold(state))
                .returning(ofState(state))
                .orderBy(Dsl.get(state, Property.ORDINAL))
                .build());
    }

    static Expression ofState(Node state) {
        return Dsl.map(state, OF_STATE);
    }
}
