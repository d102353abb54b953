/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.evidence.Inferred.Conclusion;
import org.entente.queries.fact.AnyFacts;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.FactParts;
import org.entente.queries.fact.Participant;
import org.entente.queries.fact.Seats;
import org.entente.queries.fact.SelectedFacts;
import org.entente.queries.fact.Value;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Record;

/** What is concluded by a rule instead of quoted from a document. */
public final class InferredFacts extends SelectedFacts<Inferred> {

    private static final String CLAIMS = "claims";
    private static final Node CLAIM = Dsl.node(NodeKind.CLAIM, "c");
    private static final AnyFacts STATEMENTS = AnyFacts.flagged(Property.INFERRED, hasConclusions(), claims());

    /** The question. */
    public InferredFacts() {
        super(
                "inferred",
                "Facts of which something is inferred and not stated: who takes part, or the claim itself, with the rule.",
                AnyFacts.parameters(null, null),
                Inferred.class,
                STATEMENTS);
    }

    private static Condition hasConclusions() {
        Relationship seat =
                Dsl.edge(FactParts.fact(), EdgeType.HAS_PARTICIPANT, anyNode()).named("i");
        return exists(match(seat)
                        .where(Dsl.get(seat, Property.INFERRED).eq(literalTrue()))
                        .and(Seats.isKnown(seat))
                        .returning(seat)
                        .build())
                .or(exists(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isInferred())
                        .returning(CLAIM)
                        .build()));
    }

    private static Expression claims() {
        return collect(match(Dsl.edge(CLAIM, EdgeType.ABOUT, FactParts.fact()))
                        .where(isInferred())
                        .returning(Dsl.map(CLAIM, Property.ID, Property.RULE))
                        .orderBy(Dsl.get(CLAIM, Property.ID))
                        .build())
                .as(CLAIMS);
    }

    private static Condition isInferred() {
        return Dsl.get(CLAIM, Property.BASIS)
                .eq(literalOf("inferred"))
                .and(Dsl.get(CLAIM, Property.KNOWN_FROM).lte(Value.KNOWN_AT.parameter()));
    }

    @Override
    protected Inferred item(Record row, FactItem fact, Arguments arguments) {
        return new Inferred(
                fact,
                Stream.concat(
                                fact.participants().stream()
                                        .filter(Participant::inferred)
                                        .map(seat ->
                                                new Conclusion("participant", seat.id(), String.valueOf(seat.rule()))),
                                row
                                        .get(CLAIMS)
                                        .asList(claim -> new Conclusion(
                                                "claim",
                                                Rows.text(claim, Property.ID),
                                                String.valueOf(Rows.optionalText(claim, Property.RULE))))
                                        .stream())
                        .toList());
    }
}
