/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** A stored graph as the statements that every tutorial shows: {@code UNWIND}, {@code MERGE}, {@code SET +=}. */
final class Textbook {

    private static final int BATCH = 1_000;
    private static final String EDGE_ID = "edgeId";

    private final Set<String> unique = new HashSet<>();
    private final Map<String, List<Map<String, Object>>> nodes = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> edges = new TreeMap<>();

    private final Set<String> before = new HashSet<>();

    /** Begins with a store whose content, and what becomes of it, is left out. */
    Textbook(Driver driver) {
        try (Session session = driver.session()) {
            session.run("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS name")
                    .forEachRemaining(row -> unique.add(row.get("name").asString()));
            session.run("MATCH (n) RETURN elementId(n) AS id UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id")
                    .forEachRemaining(row -> before.add(row.get("id").asString()));
        }
    }

    /** {@return what was added since: one transaction for every thousand rows, nodes before edges} */
    List<List<Query>> added(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH (n) RETURN n").forEachRemaining(row -> {
                if (!before.contains(row.get("n").asNode().elementId())) {
                    add(row.get("n").asNode());
                }
            });
            session.run("MATCH (a)-[r]->(b) RETURN a, r, b").forEachRemaining(row -> {
                if (!before.contains(row.get("r").asRelationship().elementId())) {
                    add(
                            row.get("a").asNode(),
                            row.get("r").asRelationship(),
                            row.get("b").asNode());
                }
            });
        }
        List<List<Query>> transactions = new ArrayList<>();
        cut(nodes, transactions);
        cut(edges, transactions);
        return transactions;
    }

    private void add(Node node) {
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        String key = key(node);
        labels.remove(key);
        String others = labels.isEmpty()
                ? ""
                : labels.stream().sorted().map(label -> ":" + label).collect(Collectors.joining("", " SET n", ""));
        add(
                nodes,
                "UNWIND $rows AS row MERGE (n:%s {id: row.id}) SET n += row.properties%s".formatted(key, others),
                Map.of("id", node.get("id"), "properties", node.asMap()));
    }

    private void add(Node from, Relationship edge, Node to) {
        add(
                edges,
                "UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) MERGE (a)-[r:%s {edgeId: row.edgeId}]->(b) SET r += row.properties"
                        .formatted(key(from), key(to), edge.type()),
                new HashMap<>(Map.of(
                        "from",
                        from.get("id"),
                        "to",
                        to.get("id"),
                        EDGE_ID,
                        edge.get(EDGE_ID),
                        "properties",
                        edge.asMap())));
    }

    private static void add(Map<String, List<Map<String, Object>>> all, String statement, Map<String, Object> row) {
        all.computeIfAbsent(statement, none -> new ArrayList<>()).add(row);
    }

    /** {@return a label whose ids are unique} */
    private String key(Node node) {
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        return labels.stream().filter(unique::contains).sorted().findFirst().orElseThrow();
    }

    private static void cut(Map<String, List<Map<String, Object>>> all, List<List<Query>> transactions) {
        all.forEach((statement, rows) -> {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Map<String, Object>> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
                transactions.add(List.of(new Query(statement, Map.of("rows", some))));
            }
        });
    }
}
