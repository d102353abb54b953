/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import static org.neo4j.cypherdsl.core.Cypher.caseExpression;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.min;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.sort;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.evidence.QuotedRows;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * The statements behind changes: the states that began to be known between two moments. Of one entity, or of what two share,
 * a state is known once it is known too that they take part in its fact; one that was no longer current by then is none of
 * theirs.
 */
final class ChangeStatements {

    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String AT = "at";
    static final String ID = "id";
    static final String WITH = Value.WITH.key();
    static final String LIMIT = "limit";
    static final String FACT = "fact";
    static final String AFTER = "after";
    static final String ENDED = "ended";
    static final String BEGUN = "begun";
    static final String CLAIMS = "claims";
    static final String MOMENT = "moment";
    static final String STATE_ID = "stateId";

    private static final Node STATE = Dsl.node(NodeKind.STATE, "s");
    private static final Expression KNOWN_FROM = Dsl.get(STATE, Property.KNOWN_FROM);
    private static final Expression ID_OF_STATE = Dsl.get(STATE, Property.ID);
    private static final String NAMED = "named";

    /** All, from the index of states by the moment they became known. */
    static final Prepared ALL = all();

    /** Those of one entity's facts. */
    static final Prepared OF_ENTITY = ofEntity();

    private ChangeStatements() {}

    private static Prepared all() {
        var knownFrom = Dsl.get(STATE, Property.KNOWN_FROM);
        var id = Dsl.get(STATE, Property.ID);
        return Prepared.of(told(
                match(STATE)
                        .usingIndexSeek(knownFrom, id)
                        .where(isBetween(KNOWN_FROM))
                        .and(id.gt(literalOf("")))
                        .and(isOnPage(KNOWN_FROM))
                        .and(FactParts.mayHold(STATE))
                        .withDistinct(STATE.getRequiredSymbolicName(), KNOWN_FROM.as(MOMENT), ID_OF_STATE.as(STATE_ID)),
                Cypher.noCondition()));
    }

    private static Prepared ofEntity() {
        return Seats.prepared(told(
                Seats.allOfEntity()
                        .and(isNamed(Seats.KNOWN_FROM))
                        .and(Seats.isWith(seat -> isNamed(Dsl.get(seat, Property.KNOWN_FROM))))
                        .with(
                                FactParts.fact().getRequiredSymbolicName(),
                                min(Seats.KNOWN_FROM).as(NAMED))
                        .with(
                                FactParts.fact().getRequiredSymbolicName(),
                                later(name(NAMED), Seats.knownWithSince()).as(NAMED))
                        .match(Dsl.edge(FactParts.fact(), EdgeType.STATE, STATE))
                        .with(
                                STATE.getRequiredSymbolicName(),
                                name(NAMED),
                                later(KNOWN_FROM, name(NAMED)).as(MOMENT),
                                ID_OF_STATE.as(STATE_ID))
                        .where(isBetween(name(MOMENT)))
                        .and(isCurrent(name(MOMENT)))
                        .and(isOnPage(name(MOMENT)))
                        .and(FactParts.mayHold(STATE))
                        .withDistinct(STATE.getRequiredSymbolicName(), name(NAMED), name(MOMENT), name(STATE_ID)),
                name(NAMED).lt(name(MOMENT))));
    }

    /** {@return the later of two moments; the first where there is no other one} */
    private static Expression later(Expression one, Expression other) {
        return caseExpression().when(other.gt(one)).then(other).elseDefault(one);
    }

    private static Condition isCurrent(Expression moment) {
        var knownTo = Dsl.get(STATE, Property.KNOWN_TO);
        return knownTo.isNull().or(knownTo.gt(moment));
    }

    /** Whoever is named later only has no part in what became known before. */
    private static Condition isNamed(Expression since) {
        return since.lte(parameter(UNTIL));
    }

    private static Condition isBetween(Expression moment) {
        return moment.gt(parameter(SINCE)).and(moment.lte(parameter(UNTIL)));
    }

    private static Condition isOnPage(Expression moment) {
        return Given.ifGiven(AT, place -> moment.gt(place).or(moment.eq(place).and(ID_OF_STATE.gt(parameter(ID)))));
    }

    /** @param hasBefore whether anything of the fact was known before the moment, of whom it is asked */
    private static Statement told(OrderableOngoingReadingAndWithWithoutWhere states, Condition hasBefore) {
        Node fact = FactParts.fact();
        return states.orderBy(sort(name(MOMENT)), sort(name(STATE_ID)))
                .limit(parameter(LIMIT))
                .match(Dsl.edge(fact, EdgeType.STATE, STATE))
                .returning(
                        FactParts.captioned(
                                        fact,
                                        Cypher.literalNull(),
                                        Property.ID.key(),
                                        Dsl.get(fact, Property.ID),
                                        Property.TYPE.key(),
                                        Dsl.get(fact, Property.TYPE))
                                .as(FACT),
                        FactParts.ofState(STATE).as(AFTER),
                        statesAt(Property.KNOWN_TO, hasBefore).as(ENDED),
                        statesAt(Property.KNOWN_FROM, Cypher.noCondition()).as(BEGUN),
                        claims().as(CLAIMS),
                        name(MOMENT),
                        name(STATE_ID))
                .orderBy(sort(name(MOMENT)), sort(name(STATE_ID)))
                .build();
    }

    /** {@return the states of the fact that began or ended at the moment, by period} */
    private static Expression statesAt(Property bound, Condition also) {
        Node other = Dsl.node(NodeKind.STATE, "b");
        return collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, other))
                .where(Dsl.get(other, bound).eq(name(MOMENT)).and(also))
                .returning(FactParts.ofState(other))
                .orderBy(Dsl.get(other, Property.ORDINAL))
                .build());
    }

    private static Expression claims() {
        Node claim = QuotedRows.claim();
        return Cypher.collect(match(Dsl.edge(claim, EdgeType.ABOUT, FactParts.fact()))
                .where(Dsl.get(claim, Property.KNOWN_FROM).eq(name(MOMENT)))
                .match(QuotedRows.fromDocument())
                .returning(QuotedRows.map())
                .orderBy(Dsl.get(claim, Property.ID))
                .build());
    }
}
