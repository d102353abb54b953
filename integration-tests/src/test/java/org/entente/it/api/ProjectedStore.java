/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.it.LocalNeo4jExtension;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.neo4j.driver.Driver;

/** Fills a store with the projection of fact files, for tests that only ask. */
final class ProjectedStore {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
    private static final RecordReader READER = new RecordReader(Registry.standard());

    private ProjectedStore() {}

    /** Empties the store, and fills it with the story and what followed, and with more lines if there are any. */
    static Graph fill(Driver driver, String... more) {
        RecordSet records = new RecordSet();
        for (String file : List.of("story.jsonl", "afterwards.jsonl")) {
            add(records, lines(EXAMPLE.resolve(file)));
        }
        add(records, List.of(more));
        Graph graph = Projector.project(records);
        LocalNeo4jExtension.wipe(driver);
        StoreSchema.statements()
                .forEach(statement -> driver.executableQuery(statement).execute());
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
        write(driver, graph);
        driver.executableQuery("MERGE (m:Meta) SET m.graphVersion = $version")
                .withParameters(Map.of("version", graph.hash().toString()))
                .execute();
        return graph;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(RecordSet records, List<String> lines) {
        for (String line : lines) {
            if (READER.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted accepted) {
                records.add(accepted.record(), accepted.quoteText(), Collections.emptySortedSet());
            } else if (!line.contains("\"format\"")) {
                throw new IllegalArgumentException("rejected: " + line);
            }
        }
    }

    private static void write(Driver driver, Graph graph) {
        Map<String, List<Map<String, Object>>> nodes = new TreeMap<>();
        for (GraphNode node : graph.nodes().values()) {
            String labels = node.kind().label()
                    + node.labels().stream().map(label -> ":" + label).collect(Collectors.joining());
            Map<String, Object> properties = values(node.properties());
            properties.put("id", node.id());
            nodes.computeIfAbsent(labels, none -> new ArrayList<>()).add(properties);
        }
        nodes.forEach((labels, rows) -> run(driver, "UNWIND $rows AS row CREATE (n:" + labels + ") SET n = row", rows));
        Map<String, List<Map<String, Object>>> edges = new TreeMap<>();
        for (GraphEdge edge : graph.edges().values()) {
            Map<String, Object> properties = values(edge.properties());
            properties.put("edgeId", edge.edgeId());
            String statement =
                    "UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.properties"
                            .formatted(
                                    edge.from().kind().label(), edge.to().kind().label(), edge.type());
            edges.computeIfAbsent(statement, none -> new ArrayList<>())
                    .add(Map.of("from", edge.from().id(), "to", edge.to().id(), "properties", properties));
        }
        edges.forEach((statement, rows) -> run(driver, statement, rows));
    }

    private static void run(Driver driver, String statement, Collection<Map<String, Object>> rows) {
        driver.executableQuery(statement).withParameters(Map.of("rows", rows)).execute();
    }

    private static Map<String, Object> values(Map<Property, Object> properties) {
        Map<String, Object> values = new HashMap<>();
        properties.forEach((property, value) ->
                values.put(property.key(), value instanceof Instant moment ? moment.atZone(ZoneOffset.UTC) : value));
        return values;
    }
}
