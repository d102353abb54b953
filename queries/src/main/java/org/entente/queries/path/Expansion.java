/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.unwind;

import java.util.List;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.AskedDays;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.path.Connections.Hop;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * One step of the search: from each entity of a list along its facts to others. Of each entity only so many facts are
 * followed, and so many looked at, in order of their index, so that a country that takes part in everything costs no more than
 * a person, also where next to none of its facts has the evidence that is asked for. A fact in which nobody else takes part
 * leads nowhere and is none of those.
 */
final class Expansion {

    static final String ENTITIES = "entities";
    static final String TYPES = "types";
    static final String MIN_SOURCES = "minSources";
    static final String EACH = "each";
    static final String LOOKED_AT = "lookedAt";

    /** Where a path may end even if it would not lead on from there. */
    static final String ENDS = "ends";

    static final String PAIR = "pair";
    /** Not the name of a key: the index hint is completed by that name. */
    static final String ENTITY = "start";

    static final String CALLED = "caption";

    private static final String FACT = "fact";
    private static final String STATE = "state";
    private static final String OTHER = "other";

    /** The roles that connect: those that make a fact what it is, or that lead to a plain edge; a topic connects nobody. */
    private static final List<String> ROLES = Registry.standard().types().stream()
            .filter(type -> type.family() != Family.STANCE)
            .flatMap(Expansion::connecting)
            .distinct()
            .sorted()
            .toList();

    static final Prepared STATEMENT = statement();
    static final Prepared DIRECT = direct();

    /** Which entities have more facts than were looked at. */
    static final Prepared BEYOND = beyond();

    /** Whether two share more facts than were looked at. */
    static final Prepared BEYOND_DIRECT = beyondDirect();

    /** What an entity is called. */
    static final Prepared CAPTION = Prepared.of(Dsl.matchId(Dsl.node(NodeKind.ENTITY, "e"), parameter(ENTITY))
            .returning(Dsl.get(Dsl.node(NodeKind.ENTITY, "e"), Property.CAPTION).as(CALLED))
            .build());

    private Expansion() {}

    private static Stream<String> connecting(FactType type) {
        return Stream.concat(
                type.identityRoles().stream().map(Role::name),
                type.edges().stream()
                        .flatMap((DerivedEdge edge) -> Stream.concat(Stream.of(edge.from()), edge.to().stream())));
    }

    private static Expression roles() {
        return Dsl.texts(ROLES);
    }

    private static Prepared statement() {
        var facts = fulfilling(ofOne(), fact()).returning(fact(), name(STATE)).build();
        return Seats.prepared(told(eachOne().call(facts, ENTITY)));
    }

    private static Prepared beyond() {
        var facts = next(ofOne(), fact()).returning(fact()).build();
        return Seats.prepared(
                eachOne().call(facts, ENTITY).returning(name(ENTITY)).build());
    }

    /** The facts that two share and nobody else does: of two that take part in everything, no others would be found. */
    private static Prepared direct() {
        return Prepared.of(told(fulfilling(ofPair(), name(ENTITY), fact())));
    }

    private static Prepared beyondDirect() {
        return Prepared.of(
                next(ofPair(), name(ENTITY), fact()).returning(name(ENTITY)).build());
    }

    private static SymbolicName fact() {
        return FactParts.fact().getRequiredSymbolicName();
    }

    private static OngoingReading eachOne() {
        return unwind(parameter(ENTITIES)).as(ENTITY);
    }

    private static OngoingReadingWithWhere ofOne() {
        return Seats.allOf(name(ENTITY))
                .and(Seats.ROLE.in(roles()))
                .and(Seats.isKnown())
                .and(isAlong());
    }

    private static OngoingReadingWithWhere ofPair() {
        Node fact = Dsl.node(NodeKind.FACT, "f");
        var pair = Dsl.get(fact, Property.PAIR);
        var order = Dsl.get(fact, Property.SORT);
        var id = Dsl.get(fact, Property.ID);
        return eachOne()
                .match(fact)
                .usingIndexSeek(pair, order, id)
                .where(pair.eq(parameter(PAIR)))
                .and(order.gte(literalOf("")))
                .and(id.gt(literalOf("")))
                .and(isAlong());
    }

    /** So many of the facts that fulfil what is asked of their evidence, among so many that are looked at. */
    private static OngoingReading fulfilling(OngoingReadingWithWhere facts, SymbolicName... kept) {
        return facts.withDistinct(kept)
                .limit(parameter(LOOKED_AT))
                .with(and(kept, state().as(STATE)))
                .where(name(STATE).isNotNull())
                .and(leadsOn())
                .with(and(kept, name(STATE)))
                .limit(parameter(EACH));
    }

    /** The first fact after those that are looked at. */
    private static OngoingReading next(OngoingReadingWithWhere facts, SymbolicName... kept) {
        return facts.withDistinct(kept).skip(parameter(LOOKED_AT)).limit(literalOf(1));
    }

    private static IdentifiableElement[] and(SymbolicName[] kept, IdentifiableElement another) {
        return Stream.concat(Stream.of(kept), Stream.of(another)).toArray(IdentifiableElement[]::new);
    }

    private static Condition isAlong() {
        Node fact = FactParts.fact();
        return Dsl.get(fact, Property.FAMILY)
                .ne(literalOf(Family.STANCE.text()))
                .and(Given.ifGiven(TYPES, Dsl.get(fact, Property.TYPE)::in));
    }

    private static Condition leadsOn() {
        Node other = Dsl.node(NodeKind.ENTITY, "z");
        Relationship seat =
                Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, other).named("o");
        return exists(match(seat).where(connects(seat, other)).returning(seat).build());
    }

    /** A group of which only a description is known connects nobody, but one may ask of it. */
    private static Condition connects(Relationship seat, Node other) {
        var id = Dsl.get(other, Property.ID);
        return Dsl.get(seat, Property.ROLE)
                .in(roles())
                .and(Seats.isKnown(seat))
                .and(id.ne(name(ENTITY)))
                .and(Dsl.get(other, Property.KIND)
                        .ne(literalOf(Kind.DESCRIBED_GROUP.segment()))
                        .or(id.in(parameter(ENDS))));
    }

    private static Statement told(OngoingReading facts) {
        Node fact = FactParts.fact();
        Node other = Dsl.node(NodeKind.ENTITY, "y");
        Relationship seat = Dsl.edge(fact, EdgeType.HAS_PARTICIPANT, other).named("q");
        return facts.match(seat)
                .where(connects(seat, other))
                .returning(
                        name(ENTITY),
                        FactParts.captioned(
                                        fact,
                                        Cypher.property(STATE, Property.CAPTION.key()),
                                        Property.ID.key(),
                                        Dsl.get(fact, Property.ID),
                                        Property.TYPE.key(),
                                        Dsl.get(fact, Property.TYPE))
                                .as(FACT),
                        name(STATE),
                        Dsl.map(other, Property.ID, Property.CAPTION).as(OTHER))
                .build();
    }

    /** The state that fulfils what is asked of evidence, the latest period's if several do. */
    private static Expression state() {
        Node state = Dsl.node(NodeKind.STATE, "s");
        return head(collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, state))
                .where(FactParts.isAskedFor(state))
                .and(FactParts.mayFallWithin(state))
                .and(Dsl.get(state, Property.POLARITY).eq(literalOf(Polarity.POSITIVE.text())))
                .and(Dsl.get(state, Property.SOURCES).gte(parameter(MIN_SOURCES)))
                .returning(Dsl.map(
                        state,
                        Property.MODALITY,
                        Property.SOURCES,
                        Property.CONTESTED,
                        Property.CAPTION,
                        Property.START_MIN,
                        Property.START_MAX,
                        Property.END_MIN,
                        Property.END_MAX))
                .orderBy(Cypher.sort(Dsl.get(state, Property.ORDINAL)).descending())
                .build()));
    }

    /** {@return from which entity a row comes} */
    static String entity(Record row) {
        return row.get(ENTITY).asString();
    }

    /** {@return which fact a row goes along} */
    static String fact(Record row) {
        return Rows.text(row.get(FACT), Property.ID);
    }

    /** {@return the hop of a row} */
    static Hop hop(Record row, EntityRef from, AskedDays days) {
        Value fact = row.get(FACT);
        Value state = row.get(STATE);
        Value other = row.get(OTHER);
        String type = Rows.text(fact, Property.TYPE);
        String modality = Rows.text(state, Property.MODALITY);
        return new Hop(
                from,
                new FactRef(Rows.text(fact, Property.ID), type, FactParts.captionThen(fact)),
                new EntityRef(Rows.text(other, Property.ID), Rows.text(other, Property.CAPTION)),
                modality,
                state.get(Property.SOURCES.key()).asLong(),
                Rows.flag(state, Property.CONTESTED),
                Modality.ACTUAL.text().equals(modality) ? days.holds(state, type) : null,
                days.within(state));
    }
}
