/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.match;

import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.evidence.Hearsay.Rumour;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.SelectedFacts;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What is known only through people whom no document names. */
public final class UnnamedSources extends SelectedFacts<Hearsay> {

    private static final String CLAIMS = "claims";
    private static final String THROUGH = "through";
    private static final Node CLAIM = QuotedRows.claim();
    private static final Node SOURCE = Dsl.node(NodeKind.ANONYMOUS_SOURCE, "u");
    private static final Relationship LINK =
            Dsl.edge(CLAIM, EdgeType.ATTRIBUTED_TO, SOURCE).named("l");
    private static final AnyFacts STATEMENTS = AnyFacts.flagged(Property.UNNAMED, eachClaimCameThroughOne(), claims());

    /** The question. */
    public UnnamedSources() {
        super(
                "unnamed-sources",
                "Facts that rest on unnamed sources alone: every claim about them came through one.",
                AnyFacts.parameters(null, null),
                Hearsay.class,
                STATEMENTS);
    }

    private static Condition eachClaimCameThroughOne() {
        return exists(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isKnown())
                        .and(exists(match(LINK).returning(SOURCE).build()).not())
                        .returning(CLAIM)
                        .build())
                .not();
    }

    private static Expression claims() {
        return collect(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isKnown())
                        .match(QuotedRows.fromDocument())
                        .returning(QuotedRows.map(
                                THROUGH,
                                collect(match(LINK)
                                        .returning(Dsl.get(SOURCE, Property.TEXT_OF))
                                        .orderBy(Dsl.get(LINK, Property.POSITION))
                                        .build())))
                        .orderBy(Dsl.get(CLAIM, Property.ID))
                        .build())
                .as(CLAIMS);
    }

    private static Condition isKnown() {
        return Dsl.get(CLAIM, Property.KNOWN_FROM).lte(org.entente.queries.fact.Value.KNOWN_AT.parameter());
    }

    @Override
    protected Hearsay item(Record row, FactItem fact, Arguments arguments) {
        return new Hearsay(fact, row.get(CLAIMS).asList(UnnamedSources::rumour));
    }

    private static Rumour rumour(Value claim) {
        return new Rumour(QuotedRows.read(claim), claim.get(THROUGH).asList(Value::asString));
    }
}
