/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.it.Counted;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.loader.Counts;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Signed;
import org.entente.loader.Source;
import org.entente.loader.mapping.Mapping;
import org.entente.model.id.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** A data set with its mapping is loaded as its records would be: once, whole or not at all, and on from where it stopped. */
@ExtendWith(LocalNeo4jExtension.class)
class MappingIT {

    private static final Path HOME = Path.of(System.getProperty("entente.home", ".."));
    private static final Path ROWS = HOME.resolve("loader/src/test/resources/org/entente/loader/mapping");
    private static final String MANY = """
            mapping: entente-mapping/1
            dataset: {id: document/many, title: Many, published: "2026-01-01", license: CC0-1.0, citation: Many}
            source: {format: csv}
            values: {n: n}
            records:
              - entity: {id: "person/p-{n}", names: [{text: "Person {n}", lang: en}]}
              - claim:
                  type: visit
                  roles: {visitor: "person/p-{n}", host: country/USA}
                  when: "2020-01-01"
                  modality: actual
            expect:
              rows: {least: 1500}
            """;
    private static final String EMBASSIES = """
            mapping: entente-mapping/1
            dataset: {id: document/embassies, title: Embassies, published: "2026-03-01", license: CC0-1.0, citation: E}
            source: {format: csv, delimiter: ";"}
            values:
              opened: {from: opened, do: [{date: [dd.mm.yyyy]}]}
              sender: {from: from, do: [{country: iso2, on: opened}]}
              host: {from: to, do: [{country: iso2, on: opened}]}
            records:
              - claim:
                  type: mission
                  roles: {sender: "{sender}", host: "{host}"}
                  values: {kind: embassy}
                  act: opened
                  when: "{opened}"
                  modality: actual
                  locator: "{sender} in {host}"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static Mapping shipped(String name) throws IOException {
        return Mapping.read(HOME.resolve("mappings").resolve(name)).withoutExpectations();
    }

    private Mapping mapping(String text) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("many.yaml"), text));
    }

    private static Source rows(int number) {
        StringBuilder rows = new StringBuilder("n\n");
        for (int i = 0; i < number; i++) {
            rows.append(i).append('\n');
        }
        return Source.stream("rows", new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> records(Source source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Loader.records(List.of(source), LoadOptions.DEFAULT, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theGraphIsThatOfTheRecords(Driver driver) throws IOException {
        Source visits = Source.file(ROWS.resolve("visits.xml")).mappedBy(shipped("visits.yaml"));

        LoadReport report = Watch.load(driver, List.of(visits));

        assertThat(report.counts()).isEqualTo(new Counts(17, 15, 0, 0, 2));
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(records(visits)));
        assertThat(Loader.on(driver).check().isSound()).isTrue();
        assertThat(Counted.by(driver, """
                MATCH (:Document {id: 'document/hsg-visits', license: 'CC0-1.0', version: '869ca4f'})<-[:FROM]-(c:Claim)
                RETURN count(c)""")).isEqualTo(7L);
        assertThat(Counted.by(driver, "MATCH (v:Visit)-[:PART_OF]->(s:Summit) RETURN count(v)"))
                .isEqualTo(2L);
    }

    @Test
    void theSameFileAgainIsNoWritesAndAnotherMappingIsAnotherLoad(Driver driver) throws IOException {
        Mapping mapping = mapping(MANY.replace("least: 1500", "least: 1"));
        Watch.load(driver, List.of(rows(3).mappedBy(mapping)));
        Watch watch = new Watch();

        LoadReport again = watch.on(driver).load(List.of(rows(3).mappedBy(mapping)), LoadOptions.DEFAULT);
        assertThat(watch.updates()).isZero();
        assertThat(again.counts()).isEqualTo(new Counts(7, 0, 0, 7, 0));

        LoadReport other =
                Watch.load(driver, List.of(rows(3).mappedBy(mapping(MANY.replace("least: 1500", "least: 2")))));
        assertThat(other.counts()).isEqualTo(new Counts(7, 0, 0, 7, 0));
        assertThat(Loader.on(driver).loads())
                .hasSize(2)
                .allSatisfy(load -> assertThat(load.mapping()).matches("many.yaml, entente-mapping/1 [0-9a-f]{16}"));
    }

    @Test
    void aCorrectedFileStandsAloneOnceTheLoadBeforeIsTakenBack(Driver driver) throws IOException {
        Mapping mapping = mapping(EMBASSIES);
        Watch.load(
                driver,
                List.of(embassies("KZ;IL;01.06.1996", "IL;KZ;10.08.1993").mappedBy(mapping)));
        Id before = Loader.on(driver).loads().getFirst().id();
        Watch.load(
                driver,
                List.of(embassies("PL;KZ;01.01.1995", "KZ;IL;01.06.1996", "IL;KZ;10.08.1992")
                        .mappedBy(mapping)));
        assertThat(openings(driver)).contains("ISR 1992-08-10", "ISR 1993-08-10");

        Loader.on(driver).decisions().retract(before, new Signed("the ministry", "2026-03-02T00:00:00Z", "a slip"));

        assertThat(openings(driver)).containsExactly("ISR 1992-08-10", "KAZ 1996-06-01", "POL 1995-01-01");
        assertThat(Counted.by(driver, "MATCH (:Mission)-[:STATE]->(s) WHERE s.knownTo IS NULL RETURN count(s)"))
                .isEqualTo(3L);
        assertThat(Counted.nodes(driver, "Contested")).isZero();
    }

    private static Source embassies(String... rows) {
        String text = "from;to;opened\n" + String.join("\n", rows) + "\n";
        return Source.stream("embassies.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> openings(Driver driver) {
        return driver.executableQuery("""
                        MATCH (c:Claim {counts: true})-[:ABOUT]->(f:Mission)-[:HAS_PARTICIPANT {role: 'sender'}]->(e)
                        RETURN substring(e.id, 8) + ' ' + c.startMin AS opened ORDER BY opened""").execute().records().stream()
                .map(row -> row.get("opened").asString())
                .toList();
    }

    @Test
    void halfADataSetIsNoticedBeforeAnythingIsWritten(Driver driver) throws IOException {
        Mapping mapping = mapping(MANY);

        assertThatExceptionOfType(LoaderException.Unexpected.class)
                .isThrownBy(() -> Watch.load(
                        driver, List.of(rows(700).mappedBy(mapping), rows(799).mappedBy(mapping))))
                .withMessageStartingWith("many.yaml:13:9: 1,499 rows, but at least 1,500 are expected");
        assertThat(Counted.by(driver, "MATCH (n) WHERE n:Record OR n:Load RETURN count(n)"))
                .isZero();

        Watch.load(driver, List.of(rows(5).mappedBy(mapping.withoutExpectations())));
        assertThat(Counted.nodes(driver, "Visit")).isEqualTo(5L);
    }

    @Test
    void whatWouldWaitIsNoticedBeforeAnythingIsWritten(Driver driver) throws IOException {
        String named = MANY.replace("visitor: \"person/p-{n}\"", "visitor: {name: \"Nobody {n}\", lang: en}")
                .replace("rows: {least: 1500}", "pending: 99%");

        assertThatExceptionOfType(LoaderException.Unexpected.class)
                .isThrownBy(() -> Watch.load(driver, List.of(rows(5).mappedBy(mapping(named)))))
                .withMessageStartingWith("many.yaml:13:12: pending: 5 of 5 (100%), but at most 99% are expected");
        assertThat(Loader.on(driver).holdsNothing()).isTrue();

        LoadReport report =
                Watch.load(driver, List.of(rows(5).mappedBy(mapping(named.replace("pending: 99%", "pending: 100%")))));
        assertThat(report.counts().pending()).isEqualTo(5);
    }

    @LongRun
    @Test
    void anInterruptedLoadGoesOnWithinARow(Driver driver) throws IOException {
        Mapping mapping = mapping(MANY);
        AtomicInteger batches = new AtomicInteger();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Loader.on(driver, summary -> {
                            if (summary.query().text().contains("CREATE (n:EntityRecord")
                                    && batches.incrementAndGet() == 3) {
                                throw new IllegalStateException("a crash");
                            }
                        })
                        .load(List.of(rows(1_500).mappedBy(mapping)), LoadOptions.DEFAULT));

        LoadReport report = Watch.load(driver, List.of(rows(1_500).mappedBy(mapping)));

        assertThat(report.sources().getFirst().resumedAfter()).isEqualTo(2_000);
        assertThat(report.counts()).isEqualTo(new Counts(3_001, 3_001, 0, 0, 0));
        assertThat(Loader.on(driver).hash())
                .hasToString(Example.hash(records(rows(1_500).mappedBy(mapping))));
    }

    @Test
    void theCommandSaysWhatIsWrongWithAMapping() throws Exception {
        Path mapping = Files.writeString(folder.resolve("bad.yaml"), MANY.replace("type: visit", "type: vist"));
        Path file = Files.writeString(folder.resolve("rows.csv"), "n\n1\n");

        EntenteCommand bad = EntenteCommand.run(Map.of(), "validate", "--mapping", mapping.toString(), file.toString());
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.errors()).startsWith("bad.yaml:8:13: unknown fact type 'vist'; use one of [");

        Files.writeString(mapping, MANY);
        EntenteCommand few = EntenteCommand.run(Map.of(), "validate", "--mapping", mapping.toString(), file.toString());
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.output())
                .contains("3 read = 3 accepted")
                .contains("not as expected: bad.yaml:13:9: 1 rows, but at least 1,500 are expected");

        Path records = folder.resolve("records.jsonl");
        EntenteCommand good = EntenteCommand.run(
                Map.of(),
                "validate",
                "--unexpected",
                "--mapping",
                mapping.toString(),
                "--records",
                records.toString(),
                file.toString());
        assertThat(good.exitCode()).as(good.errors()).isZero();
        assertThat(Files.readAllLines(records)).hasSize(4).first().isEqualTo("{\"format\":\"entente/1\"}");
    }
}
