/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.CheckReport;
import org.entente.loader.Loader;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** Whatever is changed by hand changes the hash, and check says what it was. */
@ExtendWith(LocalNeo4jExtension.class)
class CheckIT {

    private static final List<String> EXTRA = Stream.of(
                    "{'document': {'id': 'document/odds', 'published': '2025-11-09', 'lang': 'en'}}",
                    "{'claim': {'document': 'document/odds', 'type': 'meeting', 'modality': 'actual', 'roles': {'participant': ['person/donald-trump', {'name': 'Nobody Known', 'lang': 'en'}]}}}",
                    "{'judgement': {'verdict': 'same', 'a': 'person/donald-trump', 'b': 'person/d-j-trump', 'by': 'test', 'at': '2026-01-01T00:00:00Z', 'why': 'one person'}}",
                    "{'retraction': {'covers': 'document/odds', 'reason': 'a mistake', 'by': 'test', 'at': '2026-01-01T00:00:00Z'}}",
                    "{'restore': {'restores': '%s', 'reason': 'no mistake', 'by': 'test', 'at': '2026-01-02T00:00:00Z'}}")
            .map(line -> line.replace('\'', '"'))
            .toList();

    private static String sound = "";

    @BeforeAll
    static void load(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        List<String> extra = new ArrayList<>(EXTRA.subList(0, 4));
        extra.addAll(Example.lines());
        Watch.load(driver, List.of(Sources.of("most", extra)));
        String retraction = rows(driver, "MATCH (n:Retraction) RETURN n.id AS id", Map.of())
                .getFirst()
                .get("id")
                .asString();
        Watch.load(driver, List.of(Sources.of("restore", List.of(EXTRA.get(4).formatted(retraction)))));
        sound = Loader.on(driver).hash().toString();
    }

    @Test
    void anUntouchedStoreIsSound(Driver driver) {
        CheckReport report = Loader.on(driver).check();
        assertThat(report.first()).isEmpty();
        assertThat(report.prettyPrint()).startsWith("The store holds exactly what its records say: ");
    }

    @ParameterizedTest
    @EnumSource(NodeKind.class)
    @LongRun
    void aChangedPropertyIsReported(NodeKind kind, Driver driver) {
        List<Record> samples = rows(driver, """
                MATCH (n:$($label)) UNWIND keys(n) AS key WITH n, key WHERE key <> 'id'
                WITH key, collect(n)[0] AS n RETURN elementId(n) AS node, n.id AS id, key, n[key] AS value""", Map.of("label", kind.label()));
        assertThat(samples).isNotEmpty();
        List<Map<String, Object>> changes = samples.stream()
                .map(row -> Map.<String, Object>of(
                        "node", row.get("node").asString(),
                        "key", row.get("key").asString(),
                        "value", row.get("value").asObject()))
                .toList();

        write(driver, """
                UNWIND $changes AS change MATCH (n) WHERE elementId(n) = change.node
                SET n[change.key] = CASE
                  WHEN change.value IS :: BOOLEAN THEN NOT change.value
                  WHEN change.value IS :: INTEGER THEN change.value + 1
                  WHEN change.value IS :: DATE THEN change.value + duration('P1D')
                  WHEN change.value IS :: ZONED DATETIME THEN change.value + duration('PT1S')
                  WHEN change.value IS :: LIST<STRING> THEN change.value + 'x'
                  WHEN change.value IS :: LIST<ZONED DATETIME> THEN change.value + change.value[0]
                  ELSE change.value + 'x' END""", Map.of("changes", changes));
        CheckReport report = Loader.on(driver).check();
        String hash = Loader.on(driver).hash().toString();
        write(
                driver,
                "UNWIND $changes AS change MATCH (n) WHERE elementId(n) = change.node SET n[change.key] = change.value",
                Map.of("changes", changes));

        assertThat(hash).isNotEqualTo(sound);
        for (Record sample : samples) {
            String id = sample.get("id").asString();
            assertThat(report.first())
                    .as("%s of %s", sample.get("key"), id)
                    .anyMatch(finding -> finding.contains(id)
                            && (finding.startsWith("damaged")
                                    || finding.startsWith("extra")
                                    || finding.startsWith("changed node")
                                            && finding.contains(
                                                    sample.get("key").asString() + " is ")));
        }
        assertThat(Loader.on(driver).hash()).hasToString(sound);
    }

    @ParameterizedTest
    @EnumSource(NodeKind.class)
    @LongRun
    void anAddedLabelOrUnknownPropertyIsReported(NodeKind kind, Driver driver) {
        for (String change : List.of(
                "SET n:Contested:Odd REMOVE n:Odd", "SET n:Odd", "SET n.odd = 1", "SET n.id = null", "SET n:Load")) {
            String undo = change.contains("null") ? "SET n.id = $id" : "REMOVE n:Contested:Odd:Load, n.odd";
            Record sample = rows(
                            driver,
                            "MATCH (n:$($label)) WHERE NOT n:Contested RETURN elementId(n) AS node, n.id AS id LIMIT 1",
                            Map.of("label", kind.label()))
                    .getFirst();
            Map<String, Object> parameters = Map.of(
                    "node",
                    sample.get("node").asString(),
                    "id",
                    sample.get("id").asString());
            String match = "MATCH (n) WHERE elementId(n) = $node ";
            write(driver, match + change, parameters);
            String hash = Loader.on(driver).hash().toString();
            boolean isSound = Loader.on(driver).check().isSound();
            write(driver, match + undo, parameters);

            assertThat(hash).as(change).isNotEqualTo(sound);
            assertThat(isSound).as(change).isFalse();
        }
        assertThat(Loader.on(driver).hash()).hasToString(sound);
    }

    @LongRun
    @Test
    void aMissingLabelIsReported(Driver driver) {
        for (String label :
                List.of("Actual", "Prospective", "Meeting", "Country", "Record", "Pending", "Claim", "Name")) {
            Map<String, Object> node = Map.of(
                    "node",
                    rows(driver, "MATCH (n:" + label + ") RETURN elementId(n) AS node LIMIT 1", Map.of())
                            .getFirst()
                            .get("node")
                            .asString());
            write(driver, "MATCH (n) WHERE elementId(n) = $node REMOVE n:" + label, node);
            String hash = Loader.on(driver).hash().toString();
            boolean isSound = Loader.on(driver).check().isSound();
            write(driver, "MATCH (n) WHERE elementId(n) = $node SET n:" + label, node);

            assertThat(hash).as(label).isNotEqualTo(sound);
            assertThat(isSound).as(label).isFalse();
        }
        assertThat(Loader.on(driver).hash()).hasToString(sound);
    }

    @Test
    @LongRun
    void everyLostOrChangedEdgeIsReportedAndRepaired(Driver driver) {
        List<String> types = rows(
                        driver,
                        "MATCH ()-[r]->() WHERE type(r) <> 'LOADED_BY' RETURN DISTINCT type(r) AS type",
                        Map.of())
                .stream()
                .map(row -> row.get("type").asString())
                .toList();
        assertThat(types)
                .hasSizeGreaterThan(25)
                .contains("HAS_PARTICIPANT", "ABOUT", "PARTY_TO", "JUDGES", "RESTORES", "MENTIONS")
                .isSubsetOf(StoreSchema.edgeTypes());
        for (String type : types) {
            write(driver, "MATCH ()-[r:" + type + "]->() WITH r LIMIT 1 DELETE r", Map.of());
        }
        assertThat(Loader.on(driver).hash().toString()).isNotEqualTo(sound);
        CheckReport report = Loader.on(driver).check();
        assertThat(types)
                .allSatisfy(type -> assertThat(report.first())
                        .anyMatch(finding -> finding.startsWith("missing edge " + type + " ")));

        Loader.on(driver).repair();

        assertThat(Loader.on(driver).hash()).hasToString(sound);
        for (String change : List.of(
                "MATCH ()-[r:HAS_PARTICIPANT]->() WITH r LIMIT 1 SET r.role = 'bystander'",
                "MATCH ()-[r:HAS_PARTICIPANT]->() WITH r LIMIT 1 SET r.inferred = NOT r.inferred",
                "MATCH ()-[r:STATE]->() WITH r LIMIT 1 SET r.edgeId = 'another'",
                "MATCH (a:Fact), (b:Person) WITH a, b LIMIT 1 CREATE (a)-[:LIKES]->(b)",
                "MATCH (a:Fact), (b:Person) WITH a, b LIMIT 1 CREATE (a)-[:HAS_PARTICIPANT]->(b)",
                "CREATE (:Stranger {name: 'x'})",
                "CREATE (:Fact {id: 'fact/00'})")) {
            write(driver, change, Map.of());
            assertThat(Loader.on(driver).hash().toString()).as(change).isNotEqualTo(sound);
            assertThat(Loader.on(driver).check().isSound()).as(change).isFalse();
            write(driver, "MATCH (n:Stranger) DELETE n", Map.of());
            write(driver, "MATCH ()-[r:LIKES]->() DELETE r", Map.of());
            write(driver, "MATCH ()-[r:HAS_PARTICIPANT]->() WHERE r.edgeId IS NULL DELETE r", Map.of());
            Loader.on(driver).repair();
            assertThat(Loader.on(driver).hash()).hasToString(sound);
        }
    }

    @Test
    void everyKindOfNodeIsThere(Driver driver) {
        Arrays.stream(NodeKind.values())
                .forEach(kind -> assertThat(rows(driver, "MATCH (n:" + kind.label() + ") RETURN n LIMIT 1", Map.of()))
                        .as(kind.label())
                        .isNotEmpty());
    }

    private static List<Record> rows(Driver driver, String statement, Map<String, Object> parameters) {
        return driver.executableQuery(statement)
                .withParameters(parameters)
                .execute()
                .records();
    }

    private static void write(Driver driver, String statement, Map<String, Object> parameters) {
        driver.executableQuery(statement).withParameters(parameters).execute();
    }
}
