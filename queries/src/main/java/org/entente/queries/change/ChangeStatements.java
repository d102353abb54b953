/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
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
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** The statements behind changes: the states that began to be known between two moments. */
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

    private static final Node STATE = Dsl.node(NodeKind.STATE, "s");
    private static final Expression KNOWN_FROM = Dsl.get(STATE, Property.KNOWN_FROM);
    private static final Expression STATE_ID = Dsl.get(STATE, Property.ID);

    /** All, from the index of states by the moment they became known. */
    static final Prepared ALL = all();

    /** Those of one entity's facts. */
    static final Prepared OF_ENTITY = ofEntity();

    private ChangeStatements() {}

    private static Prepared all() {
        var knownFrom = Dsl.get(STATE, Property.KNOWN_FROM);
        var id = Dsl.get(STATE, Property.ID);
        return Prepared.of(told(match(STATE)
                .usingIndexSeek(knownFrom, id)
                .where(isBetween())
                .and(id.gt(literalOf("")))
                .and(isOnPage())));
    }

    private static Prepared ofEntity() {
        return Seats.prepared(told(Seats.allOfEntity()
                .and(isNamed(Seats.KNOWN_FROM))
                .and(Seats.isWith(seat -> isNamed(Dsl.get(seat, Property.KNOWN_FROM))))
                .match(Dsl.edge(FactParts.fact(), EdgeType.STATE, STATE))
                .where(isBetween())
                .and(isOnPage())));
    }

    /** Whoever is named later only has no part in what became known before. */
    private static Condition isNamed(Expression since) {
        return since.lte(parameter(UNTIL));
    }

    private static Condition isBetween() {
        return KNOWN_FROM.gt(parameter(SINCE)).and(KNOWN_FROM.lte(parameter(UNTIL)));
    }

    private static Condition isOnPage() {
        return Given.ifGiven(
                AT, place -> KNOWN_FROM.gt(place).or(KNOWN_FROM.eq(place).and(STATE_ID.gt(parameter(ID)))));
    }

    private static org.neo4j.cypherdsl.core.Statement told(OngoingReadingWithWhere states) {
        Node fact = FactParts.fact();
        return states.withDistinct(STATE.getRequiredSymbolicName(), KNOWN_FROM.as("moment"), STATE_ID.as("stateId"))
                .orderBy(sort(name("moment")), sort(name("stateId")))
                .limit(parameter(LIMIT))
                .match(Dsl.edge(fact, EdgeType.STATE, STATE))
                .returning(
                        Dsl.map(fact, Property.ID, Property.TYPE, Property.CAPTION)
                                .as(FACT),
                        FactParts.ofState(STATE).as(AFTER),
                        statesAt(Property.KNOWN_TO).as(ENDED),
                        statesAt(Property.KNOWN_FROM).as(BEGUN),
                        claims().as(CLAIMS),
                        name("moment"),
                        name("stateId"))
                .orderBy(sort(name("moment")), sort(name("stateId")))
                .build();
    }

    /** {@return the states of the fact that began or ended at the moment, by period} */
    private static Expression statesAt(Property bound) {
        Node other = Dsl.node(NodeKind.STATE, "b");
        return collect(match(Dsl.edge(FactParts.fact(), EdgeType.STATE, other))
                .where(Dsl.get(other, bound).eq(KNOWN_FROM))
                .returning(FactParts.ofState(other))
                .orderBy(Dsl.get(other, Property.ORDINAL))
                .build());
    }

    private static Expression claims() {
        Node claim = QuotedRows.claim();
        return Cypher.collect(match(Dsl.edge(claim, EdgeType.ABOUT, FactParts.fact()))
                .where(Dsl.get(claim, Property.KNOWN_FROM).eq(KNOWN_FROM))
                .match(QuotedRows.fromDocument())
                .returning(QuotedRows.map())
                .orderBy(Dsl.get(claim, Property.ID))
                .build());
    }
}
