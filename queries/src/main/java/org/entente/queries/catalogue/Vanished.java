/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.exists;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

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
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.driver.Record;

/**
 * Why a fact is there no longer: no claim about it counts, and this is the one whose retraction was decided last, or else one
 * that was corrected. Claims that count no longer have the id of their fact where their own record tells it.
 *
 * @param claim the claim that was about it
 */
record Vanished(Id claim, Withdrawal withdrawal) {

    private static final String FACT = "fact";
    private static final String CLAIM = "claim";
    private static final String CORRECTION = "correction";
    private static final List<Prepared> RETRACTED = List.of(byItself(), byDocument(), byLoad());
    private static final Prepared CORRECTED = corrected();

    /** {@return what to tell somebody who asks for a fact that is not there, where claims that were taken back are why} */
    static Optional<QueryFailure> failure(Reading reading, Id fact) {
        return RETRACTED.stream()
                .flatMap(statement -> rows(reading, statement, fact))
                .map(row -> new Vanished(Id.parse(row.get(CLAIM).asString()), Withdrawal.read(row)))
                .max(Comparator.comparing((Vanished one) -> one.withdrawal.at()).thenComparing(Vanished::claim))
                .map(vanished ->
                        vanished.withdrawal.failure("%s went with its last claim: %s".formatted(fact, vanished.claim)))
                .or(() -> rows(reading, CORRECTED, fact)
                        .map(row -> new QueryFailure(
                                QueryFailure.Reason.RETRACTED,
                                "%s went with its last claim: %s was corrected by %s; the record itself is kept."
                                        .formatted(
                                                fact,
                                                row.get(CLAIM).asString(),
                                                row.get(CORRECTION).asString())))
                        .findFirst());
    }

    private static Stream<Record> rows(Reading reading, Prepared statement, Id fact) {
        return reading.rows(new Bound(statement, Map.of(FACT, fact.toString()))).stream();
    }

    private static Node retraction() {
        return Dsl.node(NodeKind.RETRACTION, "r");
    }

    private static Node formerClaim() {
        return Dsl.node(NodeKind.CLAIM, "c");
    }

    /** Those claims that were about the fact. */
    private static OngoingReadingWithWhere claims() {
        var former = Dsl.get(formerClaim(), Property.FORMER_FACT);
        return match(formerClaim()).usingIndexSeek(former).where(former.eq(parameter(FACT)));
    }

    private static Prepared byItself() {
        return last(claims().match(Dsl.edge(retraction(), EdgeType.RETRACTS, formerClaim())), formerClaim());
    }

    private static Prepared byDocument() {
        Node document = Dsl.node(NodeKind.DOCUMENT, "d");
        return last(
                claims().match(Dsl.edge(formerClaim(), EdgeType.FROM, document))
                        .match(Dsl.edge(retraction(), EdgeType.RETRACTS, document)),
                document);
    }

    /** A claim goes with its loads once all of them are retracted. */
    private static Prepared byLoad() {
        Node load = Cypher.node(StoreSchema.LOAD).named("l");
        return last(
                claims().and(stillBrought().not())
                        .match(formerClaim().relationshipTo(load, StoreSchema.LOADED_BY))
                        .match(retraction())
                        .usingIndexSeek(Dsl.get(retraction(), Property.COVERS)),
                load);
    }

    private static Condition stillBrought() {
        Node load = Cypher.node(StoreSchema.LOAD).named("o");
        Node covering = Dsl.node(NodeKind.RETRACTION, "s");
        Condition isRetracted = exists(Withdrawal.standing(
                        match(covering).usingIndexSeek(Dsl.get(covering, Property.COVERS)), covering, load)
                .returning(covering)
                .build());
        return exists(match(formerClaim().relationshipTo(load, StoreSchema.LOADED_BY))
                .where(isRetracted.not())
                .returning(load)
                .build());
    }

    private static Prepared last(OngoingReadingWithoutWhere matched, Node covered) {
        var claim = Dsl.get(formerClaim(), Property.ID);
        return Prepared.of(Withdrawal.standing(matched, retraction(), covered)
                .returning(Stream.concat(Stream.of(claim.as(CLAIM)), Withdrawal.columns(retraction()))
                        .toList())
                .orderBy(
                        Cypher.sort(Dsl.get(retraction(), Property.AT)).descending(),
                        Cypher.sort(claim).descending())
                .limit(1)
                .build());
    }

    /** A correction that was corrected itself comes last. */
    private static Prepared corrected() {
        Node correction = Dsl.node(NodeKind.CLAIM, "k");
        var claim = Dsl.get(formerClaim(), Property.ID);
        var by = Dsl.get(correction, Property.ID);
        return Prepared.of(claims().match(Dsl.edge(correction, EdgeType.SUPERSEDES, formerClaim()))
                .returning(claim.as(CLAIM), by.as(CORRECTION))
                .orderBy(
                        Cypher.sort(Dsl.get(correction, Property.COUNTS)).descending(),
                        Cypher.sort(claim),
                        Cypher.sort(by))
                .limit(1)
                .build());
    }
}
