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
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.driver.Record;

/**
 * Why a fact is there no longer: each claim about it was retracted, and this is the one whose retraction was decided last. Looks
 * only at claims whose own record tells the fact, those first that were retracted last, and at no more than so many: no claim
 * that counts no longer has the id of the fact, so each record must be read.
 *
 * @param claim the claim that was about it
 */
record Vanished(Id claim, Withdrawal withdrawal) {

    private static final int MOST = 10_000;
    private static final String CLAIM = "claim";
    private static final String RECORD = "record";
    private static final List<Prepared> RETRACTED = List.of(
            retracted(Dsl.edge(retraction(), EdgeType.RETRACTS, claimNode())),
            retracted(
                    Dsl.edge(retraction(), EdgeType.RETRACTS, document()),
                    Dsl.edge(claimNode(), EdgeType.FROM, document())),
            retracted(Cypher.node(StoreSchema.LOAD)
                    .named("l")
                    .withProperties(Property.ID.key(), Dsl.get(retraction(), Property.COVERS))
                    .relationshipFrom(claimNode(), StoreSchema.LOADED_BY)));

    /** {@return what to tell somebody who asks for a fact that is not there, where a retraction is why or may be} */
    static Optional<QueryFailure> failure(Reading reading, Id fact) {
        RecordReader reader = new RecordReader(Registry.standard());
        List<List<Record>> rows = RETRACTED.stream()
                .map(statement -> reading.rows(new Bound(statement, Map.of())))
                .toList();
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(row -> about(fact, row, reader))
                .max(Comparator.comparing((Vanished one) -> one.withdrawal.at()).thenComparing(Vanished::claim))
                .map(vanished ->
                        vanished.withdrawal.failure("%s went with its last claim: %s".formatted(fact, vanished.claim)))
                .or(() -> rows.stream().anyMatch(found -> found.size() == MOST)
                        ? Optional.of(new QueryFailure(
                                QueryFailure.Reason.FACT_NOT_FOUND,
                                ("There is no fact %s. Whether there was one is not known: of all claims that were retracted,"
                                                + " only the last %d were looked at.")
                                        .formatted(fact, MOST)))
                        : Optional.empty());
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

    private static Prepared retracted(PatternElement... covered) {
        Node c = claimNode();
        Node r = retraction();
        Node restore = Cypher.node(NodeKind.RESTORE.label());
        var id = Dsl.get(r, Property.ID);
        return Prepared.of(match(r).usingIndexSeek(id)
                .where(id.gt(literalOf("")))
                .and(Dsl.edge(restore, EdgeType.RESTORES, r).asCondition().not())
                .with(r)
                .orderBy(Cypher.sort(Dsl.get(r, Property.AT)).descending(), Cypher.sort(id))
                .match(covered)
                .where(Dsl.get(c, Property.COUNTS).eq(literalOf(false)))
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
