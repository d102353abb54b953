/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code entente plan}: what it says is what a load then does, and it leaves no trace. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class PlanningIT {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Neo4j neo4j;

    @BeforeEach
    void empty(Driver driver, Neo4j server) {
        LocalNeo4jExtension.empty(driver);
        neo4j = server;
    }

    private EntenteCommand on(String... arguments) throws Exception {
        return EntenteCommand.on(neo4j, arguments);
    }

    private static List<String> stored(Driver driver) {
        List<String> all = new ArrayList<>();
        for (String query : List.of(
                "MATCH (n) RETURN labels(n) AS kind, properties(n) AS properties ORDER BY elementId(n)",
                "MATCH ()-[r]->() RETURN type(r) AS kind, properties(r) AS properties ORDER BY elementId(r)")) {
            driver.executableQuery(query)
                    .execute()
                    .records()
                    .forEach(row -> all.add(row.get("kind") + " "
                            + new TreeMap<>(row.get("properties").asMap())));
        }
        return all;
    }

    @Test
    void aPlanOnAnEmptyStoreWritesNothing(Driver driver) throws Exception {
        EntenteCommand plan = on("plan", EXAMPLE.resolve("story.jsonl").toString());
        assertThat(plan.exitCode()).as(plan.errors()).isZero();
        assertThat(plan.output()).contains("story.jsonl:2: add ").contains("Nothing was written.");
        assertThat(stored(driver)).isEmpty();
    }

    @Test
    void aPlanIsWhatTheLoadThenDoes(Driver driver) throws Exception {
        on("load", EXAMPLE.resolve("story.jsonl").toString());
        List<String> before = stored(driver);
        Path added = folder.resolve("added.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE.resolve("afterwards.jsonl")));
        lines.add("{\"claim\": {}}");
        lines.add("{\"claim\": {\"document\": \"document/not-there\", \"type\": \"meeting\", \"modality\": \"actual\","
                + " \"roles\": {\"participant\": [\"country/KAZ\", \"country/ISR\"]}}}");
        lines.add(Files.readAllLines(EXAMPLE.resolve("story.jsonl")).getLast());
        Files.write(added, lines);

        EntenteCommand plan = on("plan", added.toString(), "--json");

        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(stored(driver)).as("as before, without a lease").isEqualTo(before);
        List<JsonNode> told = plan.output().lines().map(JSON::readTree).toList();
        JsonNode totals = told.getLast().get("totals");
        assertThat(told.get(told.size() - 4).toString())
                .contains("\"line\":" + (lines.size() - 2) + ",\"outcome\":\"reject\"")
                .contains("MISSING_FIELD");
        assertThat(told.get(told.size() - 3).toString())
                .contains("\"outcome\":\"pending\"", "document-not-loaded: document/not-there");
        assertThat(told.get(told.size() - 2).toString()).contains("\"outcome\":\"duplicate\"");

        long facts = Counted.nodes(driver, "Fact");
        EntenteCommand load = on("load", added.toString());
        long accepted = List.of("add", "confirm", "refine", "conflict", "idle").stream()
                .mapToLong(outcome -> totals.get(outcome).asLong())
                .sum();
        assertThat(load.output())
                .contains("%d read = %d accepted + %d pending + %d duplicate + 1 rejected"
                        .formatted(
                                totals.get("read").asLong(),
                                accepted,
                                totals.get("pending").asLong(),
                                totals.get("duplicate").asLong()));
        assertThat(Counted.nodes(driver, "Fact") - facts)
                .isEqualTo(totals.get("facts").asLong());
        assertThat(totals.get("refine").asLong()).isPositive();
        assertThat(totals.get("confirm").asLong()).isPositive();
    }

    @Test
    void whatALoadWouldRefuseIsSaid(Driver driver) throws Exception {
        Path mapping = Files.writeString(folder.resolve("people.yaml"), """
                mapping: entente-mapping/1
                dataset: {id: document/people, title: People, license: CC0-1.0, citation: Nobody, version: "1", lang: en, published: "2025-01-01"}
                source: {format: csv}
                values: {id: id}
                records:
                  - entity: {id: "person/{id}"}
                expect: {rows: {least: 2}}
                """);
        Path rows = Files.writeString(folder.resolve("people.csv"), "id\na\n");

        EntenteCommand plan = on("plan", "--mapping", mapping.toString(), rows.toString());

        assertThat(plan.exitCode()).as(plan.output() + plan.errors()).isEqualTo(1);
        assertThat(plan.output()).contains("not as expected: ");
        assertThat(on("plan", "--unexpected", "--mapping", mapping.toString(), rows.toString())
                        .exitCode())
                .isZero();
        assertThat(stored(driver)).isEmpty();
    }
}
