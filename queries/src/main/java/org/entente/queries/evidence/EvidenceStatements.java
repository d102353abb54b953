/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Given;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.fact.FactParts;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;

/** The statements behind one fact's evidence. */
final class EvidenceStatements {

    static final String FACT = "fact";
    static final String KNOWN_AT = "knownAt";
    static final String HISTORY = "history";
    static final String RELATION = "relation";
    static final String OTHER = "other";
    static final String INVERSE = "inverse";
    static final String AT = "at";
    static final String ID = "id";
    static final String LIMIT = "limit";

    /** How many claims a card has at most, and how many links; one more is read, to see whether there are. */
    static final int MOST = 1000;

    private static final Node F = anyNode("f");

    static final Prepared THE_FACT = theFact();
    static final Prepared CLAIMS = claims();
    static final Prepared LINKS = links();

    private EvidenceStatements() {}

    private static OngoingReadingWithWhere asked() {
        return Dsl.matchId(Dsl.node(NodeKind.FACT, "f"), parameter(FACT));
    }

    private static Prepared theFact() {
        Node state = Dsl.node(NodeKind.STATE, "h");
        Expression history = collect(match(Dsl.edge(F, EdgeType.STATE, state))
                .where(Dsl.get(state, Property.KNOWN_FROM).lte(parameter(KNOWN_AT)))
                .returning(FactParts.ofState(state))
                .orderBy(
                        Cypher.sort(Dsl.get(state, Property.ORDINAL)), Cypher.sort(Dsl.get(state, Property.KNOWN_FROM)))
                .build());
        return Prepared.of(
                asked().returning(FactParts.columns(history.as(HISTORY))).build());
    }

    /** In order of the moments at which they became known, behind a place if one is given. */
    private static Prepared claims() {
        Node claim = ClaimRows.claim();
        Expression knownFrom = Dsl.get(claim, Property.KNOWN_FROM);
        Expression id = Dsl.get(claim, Property.ID);
        return Prepared.of(asked().match(Dsl.edge(claim, EdgeType.ABOUT, F))
                .where(knownFrom.lte(parameter(KNOWN_AT)))
                .and(FactParts.mayHold(claim))
                .and(Given.ifGiven(
                        AT, place -> knownFrom.gt(place).or(knownFrom.eq(place).and(id.gt(parameter(ID))))))
                .with(claim.getRequiredSymbolicName())
                .orderBy(Cypher.sort(knownFrom), Cypher.sort(id))
                .limit(parameter(LIMIT))
                .match(ClaimRows.fromDocument())
                .returning(ClaimRows.columns())
                .orderBy(Cypher.sort(knownFrom), Cypher.sort(id))
                .build());
    }

    private static Prepared links() {
        Node other = anyNode("g");
        Relationship link = F.relationshipBetween(
                        other,
                        EdgeType.PART_OF.name(),
                        EdgeType.DURING.name(),
                        EdgeType.BEFORE.name(),
                        EdgeType.AFTER.name(),
                        EdgeType.SAID_IN.name(),
                        EdgeType.RESCHEDULED_TO.name(),
                        EdgeType.CONCERNS.name(),
                        EdgeType.POSSIBLY_SAME.name())
                .named("l");
        return Prepared.of(asked().match(link)
                .where(FactParts.wasKnown(other))
                .and(FactParts.wasKnown(link))
                .returning(
                        Cypher.type(link).as(RELATION),
                        Cypher.startNode(link).ne(F.getRequiredSymbolicName()).as(INVERSE),
                        FactParts.captioned(
                                        other,
                                        FactParts.standing(other),
                                        Property.ID.key(),
                                        Dsl.get(other, Property.ID),
                                        Property.WHY.key(),
                                        Dsl.get(link, Property.WHY))
                                .as(OTHER))
                .orderBy(Cypher.sort(Cypher.name(RELATION)), Cypher.sort(Dsl.get(link, Property.EDGE_ID)))
                .limit(literalOf(MOST + 1))
                .build());
    }
}
