/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.QueryFailure;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Why a claim, document or judgement does not count any more: the standing retraction of it, or of the document of a claim.
 *
 * @param at when it was decided
 */
public record Withdrawal(Id retraction, String reason, String by, String at) {

    private static final String ID = "id";
    private static final Map<NodeKind, String> DIRECT = Map.of(
            NodeKind.CLAIM, direct(NodeKind.CLAIM),
            NodeKind.DOCUMENT, direct(NodeKind.DOCUMENT),
            NodeKind.JUDGEMENT, direct(NodeKind.JUDGEMENT));
    private static final String BY_DOCUMENT = byDocument();

    /** {@return the first standing retraction by id, if there is one} */
    public static Optional<Withdrawal> of(Driver driver, Duration timeout, Id id) {
        Optional<String> statement = NodeKind.find(id.kind().label()).map(DIRECT::get);
        if (statement.isEmpty()) {
            return Optional.empty();
        }
        SessionConfig config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(config)) {
            return session.executeRead(
                    transaction -> {
                        Map<String, Object> asked = Map.of(ID, id.toString());
                        Optional<Withdrawal> found = transaction.run(statement.get(), asked).stream()
                                .map(Withdrawal::read)
                                .findFirst();
                        return found.isPresent() || !id.kind().label().equals(NodeKind.CLAIM.label())
                                ? found
                                : transaction.run(BY_DOCUMENT, asked).stream()
                                        .map(Withdrawal::read)
                                        .findFirst();
                    },
                    TransactionConfig.builder().withTimeout(timeout).build());
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
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

    private static String direct(NodeKind kind) {
        Node n = asked(kind);
        return standing(match(Dsl.edge(decision(), EdgeType.RETRACTS, n)), n);
    }

    private static String byDocument() {
        Node document = Dsl.node(NodeKind.DOCUMENT, "d");
        Relationship retracts = Dsl.edge(decision(), EdgeType.RETRACTS, document);
        return standing(
                match(Dsl.edge(asked(NodeKind.CLAIM), EdgeType.FROM, document)).match(retracts), document);
    }

    private static Node decision() {
        return Dsl.node(NodeKind.RETRACTION, "r");
    }

    /** A retraction that only erases words points at claims that it does not take back. */
    private static String standing(OngoingReadingWithoutWhere matched, Node covered) {
        Node r = decision();
        Node restore = Cypher.node(NodeKind.RESTORE.label());
        return Dsl.render(matched.where(Dsl.get(r, Property.COVERS).eq(Dsl.get(covered, Property.ID)))
                .and(Dsl.edge(restore, EdgeType.RESTORES, r).asCondition().not())
                .returning(columns(r).toList())
                .orderBy(Dsl.get(r, Property.ID))
                .limit(1)
                .build());
    }
}
