/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.FormerFact;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.driver.Record;

/**
 * Why a fact is there no longer: each claim about it was retracted, and this is the one whose retraction was decided last. Looks
 * only at claims whose own record tells the fact, and at no more than the first thousands that were retracted.
 *
 * @param claim the claim that was about it
 */
record Vanished(Id claim, Withdrawal withdrawal) {

    private static final int MOST = 10_000;
    private static final String CLAIM = "claim";
    private static final String RECORD = "record";
    private static final List<Prepared> RETRACTED = List.of(
            retracted(match(Dsl.edge(retraction(), EdgeType.RETRACTS, claimNode()))),
            retracted(match(Dsl.edge(claimNode(), EdgeType.FROM, document()))
                    .match(Dsl.edge(retraction(), EdgeType.RETRACTS, document()))),
            retracted(match(retraction())
                    .match(Cypher.node(StoreSchema.LOAD)
                            .named("l")
                            .withProperties(Property.ID.key(), Dsl.get(retraction(), Property.COVERS))
                            .relationshipFrom(claimNode(), StoreSchema.LOADED_BY))));

    /** {@return why there is no such fact, where a retraction is why; asked only of facts that are not there} */
    static Optional<Vanished> of(Reading reading, Id fact) {
        RecordReader reader = new RecordReader(Registry.standard());
        return RETRACTED.stream()
                .flatMap(statement -> reading.rows(new Bound(statement, Map.of())).stream())
                .flatMap(row -> about(fact, row, reader))
                .max(Comparator.comparing((Vanished one) -> one.withdrawal.at()).thenComparing(Vanished::claim));
    }

    /** {@return what to tell somebody who asks for the fact} */
    QueryFailure failure(Id fact) {
        return withdrawal.failure("%s went with its last claim: %s".formatted(fact, claim));
    }

    private static Stream<Vanished> about(Id fact, Record row, RecordReader reader) {
        Id id = Id.parse(row.get(CLAIM).asString());
        return reader.reread(id, row.get(RECORD).asString()) instanceof Claim claim
                        && FormerFact.of(id, claim).equals(Optional.of(fact))
                ? Stream.of(new Vanished(id, Withdrawal.read(row)))
                : Stream.empty();
    }

    private static Node retraction() {
        return Dsl.node(NodeKind.RETRACTION, "r");
    }

    private static Node claimNode() {
        return Dsl.node(NodeKind.CLAIM, "c");
    }

    private static Node document() {
        return Dsl.node(NodeKind.DOCUMENT, "d");
    }

    private static Prepared retracted(OngoingReadingWithoutWhere matched) {
        Node c = claimNode();
        Node r = retraction();
        Node restore = Cypher.node(NodeKind.RESTORE.label());
        return Prepared.of(matched.where(Dsl.get(c, Property.COUNTS).eq(literalOf(false)))
                .and(Dsl.edge(restore, EdgeType.RESTORES, r).asCondition().not())
                .returning(Stream.concat(
                                Stream.of(
                                        Dsl.get(c, Property.ID).as(CLAIM),
                                        Dsl.get(c, Property.RECORD).as(RECORD)),
                                Withdrawal.columns(r))
                        .toList())
                .limit(literalOf(MOST))
                .build());
    }
}
