/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;

/**
 * Why a claim, document or judgement does not count any more: the standing retraction of it, or of the document of a claim.
 *
 * @param at when it was decided
 */
record Withdrawal(Id retraction, String reason, String by, String at) {

    private static final String ID = "id";
    private static final Map<NodeKind, Prepared> DIRECT = Map.of(
            NodeKind.CLAIM, direct(NodeKind.CLAIM),
            NodeKind.DOCUMENT, direct(NodeKind.DOCUMENT),
            NodeKind.JUDGEMENT, direct(NodeKind.JUDGEMENT));
    private static final Prepared BY_DOCUMENT = byDocument();

    /** {@return the first standing retraction by id, if there is one} */
    static Optional<Withdrawal> of(Reading reading, Id id) {
        Optional<NodeKind> kind = NodeKind.find(id.kind().label()).filter(DIRECT::containsKey);
        Optional<Withdrawal> direct = kind.map(DIRECT::get).flatMap(statement -> first(reading, statement, id));
        return direct.isPresent() || !kind.equals(Optional.of(NodeKind.CLAIM))
                ? direct
                : first(reading, BY_DOCUMENT, id);
    }

    private static Optional<Withdrawal> first(Reading reading, Prepared statement, Id id) {
        return reading.rows(new Bound(statement, Map.of(ID, id.toString()))).stream()
                .map(Withdrawal::read)
                .findFirst();
    }

    /**
     * {@return what to tell somebody who asks for what was taken back}
     *
     * @param what what is gone, as the beginning of a sentence
     */
    QueryFailure failure(String what) {
        return new QueryFailure(
                QueryFailure.Reason.RETRACTED,
                "%s was retracted by %s at %s: %s. See %s; the record itself is kept."
                        .formatted(what, by, at, reason, retraction));
    }

    /** {@return what {@link #read} needs of a retraction} */
    static Stream<Expression> columns(Node retraction) {
        return Stream.of(Property.ID, Property.REASON, Property.BY, Property.AT)
                .map(property -> Dsl.get(retraction, property).as(property.key()));
    }

    static Withdrawal read(org.neo4j.driver.Record row) {
        return new Withdrawal(
                Id.parse(row.get(Property.ID.key()).asString()),
                row.get(Property.REASON.key()).asString(),
                row.get(Property.BY.key()).asString(),
                row.get(Property.AT.key()).asString());
    }

    private static Node asked(NodeKind kind) {
        return Dsl.node(kind, "n").withProperties(Property.ID.key(), parameter(ID));
    }

    private static Prepared direct(NodeKind kind) {
        Node n = asked(kind);
        return first(match(Dsl.edge(decision(), EdgeType.RETRACTS, n)), n);
    }

    /** Begins at the claim, and at none of the retractions, however few there are. */
    private static Prepared byDocument() {
        Node claim = Dsl.node(NodeKind.CLAIM, "n");
        Node document = Dsl.node(NodeKind.DOCUMENT, "d");
        return first(
                Dsl.matchId(claim, parameter(ID))
                        .match(Dsl.edge(claim, EdgeType.FROM, document))
                        .match(Dsl.edge(decision(), EdgeType.RETRACTS, document)),
                document);
    }

    private static Node decision() {
        return Dsl.node(NodeKind.RETRACTION, "r");
    }

    private static Prepared first(OngoingReadingWithoutWhere matched, Node covered) {
        return Prepared.of(standing(matched, decision(), covered)
                .returning(columns(decision()).toList())
                .orderBy(Dsl.get(decision(), Property.ID))
                .limit(1)
                .build());
    }

    /** {@return those retractions that cover the thing itself and were not undone} One that only erases words points at claims that it does not take back. */
    static OngoingReadingWithWhere standing(OngoingReadingWithoutWhere matched, Node retraction, Node covered) {
        Node restore = Cypher.node(NodeKind.RESTORE.label());
        return matched.where(Dsl.get(retraction, Property.COVERS).eq(Dsl.get(covered, Property.ID)))
                .and(Dsl.edge(restore, EdgeType.RESTORES, retraction)
                        .asCondition()
                        .not());
    }
}
