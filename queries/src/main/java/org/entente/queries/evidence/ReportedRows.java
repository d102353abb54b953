/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.head;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Rows;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.FactParts;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Columns of claims with their facts, and how they are read. */
public final class ReportedRows {

    private static final String FACT = "about";
    private static final String REASON = "reason";
    private static final Node F = anyNode("f");

    private ReportedRows() {}

    /** {@return what is told of the claim {@code c} from the document {@code d} about its fact, and more} */
    public static Expression[] columns(Expression... more) {
        Expression fact = head(collect(match(Dsl.edge(ClaimRows.claim(), EdgeType.ABOUT, F))
                .returning(FactParts.captioned(
                        F,
                        FactParts.standing(F),
                        Property.ID.key(),
                        Dsl.get(F, Property.ID),
                        Property.TYPE.key(),
                        Dsl.get(F, Property.TYPE)))
                .build()));
        return ClaimRows.columns(Stream.concat(
                        Stream.of(
                                fact.as(FACT),
                                Dsl.get(ClaimRows.claim(), Property.REASON).as(REASON)),
                        Stream.of(more))
                .toArray(Expression[]::new));
    }

    /** {@return the claim in a row, with its fact; with a day, whether what it says held then} */
    public static Reported read(Record row, Optional<LocalDate> validAt) {
        Value fact = row.get(FACT);
        return new Reported(
                ClaimRows.card(row, validAt),
                fact.isNull()
                        ? null
                        : new FactRef(
                                Rows.text(fact, Property.ID),
                                Rows.text(fact, Property.TYPE),
                                FactParts.captionThen(fact)),
                row.get(REASON).asString(null));
    }
}
