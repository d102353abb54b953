/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.LoadSummary;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.graph.StoreSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** A load through the offline importer: the same graph as through the driver, and a store that goes on as any other. */
@LongRun
class BulkIT {

    private static final List<String> ODD = List.of("""
            {"document": {"id": "document/odd", "title": "\\"Quoted\\"; a, b | c \\\\ d", "lang": "ar", "kind": "article", "published": "2025-11-06", "publisher": "organization/odd"}}""", """
            {"entity": {"id": "organization/odd", "names": [{"text": "Odd, \\"Ltd\\"; \\\\n", "lang": "en"}, {"text": "غريب\u200f", "lang": "ar"}]}}""", """
            {"entity": {"id": "person/odd", "names": [{"text": "Ann al-Odd", "lang": "en"}, {"text": "al-Odd", "lang": "en", "kind": "short"}]}}""", """
            {"claim": {"document": "document/odd", "type": "statement", "roles": {"speaker": [{"name": "al-Odd", "lang": "en"}]}, "modality": "actual"}}""", """
            {"claim": {"document": "document/odd", "type": "meeting", "roles": {"participant": [{"name": "Ann al-Odd", "lang": "en"}, "country/KAZ"]}, "modality": "actual"}}""", """
            {"claim": {"document": "document/odd", "type": "statement", "roles": {"speaker": ["organization/odd"]}, "modality": "actual", "quote": {"text": "first \\"line\\"\\r\\nsecond,\\tthird\\\\\\n'fourth'\u200f «قال»", "lang": "ar"}}}""");

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private EntenteCommand bulk(Path... files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("load", "--bulk", "--data", data().toString()));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return EntenteCommand.run(Map.of(), arguments.toArray(String[]::new));
    }

    private Path file(String name, List<String> lines) throws Exception {
        return Files.write(folder.resolve(name), lines);
    }

    @Test
    void theGraphIsTheSameAndTheStoreGoesOn() throws Exception {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(ODD);
        lines.addAll(Example.generated(new Random(7), 5));
        int half = lines.size() / 2;
        Path first = file("first.jsonl", lines.subList(0, half));
        Path second = file("second.jsonl", lines.subList(half, lines.size()));
        List<String> later = List.of(
                ODD.getFirst().replace("document/odd", "document/later"),
                ODD.getLast().replace("document/odd", "document/later"));

        try (EntenteCommand command = bulk(first, second)) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
            assertThat(command.output()).contains("first.jsonl", "second.jsonl");
        }
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null);
                Driver driver = server.connection().open()) {
            Loader loader = Loader.on(driver);
            assertThat(loader.hash()).hasToString(Example.hash(lines));
            assertThat(loader.check().first()).isEmpty();
            assertThat(loader.loads())
                    .as("besides a load that lines name and that nobody has seen")
                    .filteredOn(load -> !load.source().isEmpty())
                    .hasSize(2)
                    .allMatch(LoadSummary::complete);

            LoadReport again = loader.load(List.of(Source.file(first), Source.file(second)), LoadOptions.DEFAULT);
            assertThat(again.counts().accepted()).isZero();
            assertThat(again.counts().duplicate()).isEqualTo(again.counts().read());

            Watch.load(driver, List.of(Sources.of("later", later)));
            List<String> all = new ArrayList<>(lines);
            all.addAll(later);
            assertThat(loader.hash()).hasToString(Example.hash(all));
            assertThat(loader.check().first()).isEmpty();
        }
        try (EntenteCommand refused = bulk(second)) {
            assertThat(refused.exitCode()).isEqualTo(CliFailure.WRONG_STORE);
            assertThat(refused.errors()).contains("is not empty").contains("load without --bulk");
        }
    }

    @Test
    void whatABrokenImportLeftIsNoStoreAndIsReplaced() throws Exception {
        Files.createDirectories(data().resolve("neo4j/data/databases/neo4j"));
        Files.createFile(data().resolve("import.unfinished"));
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null)
                        .close())
                .withMessageContaining("did not end")
                .withMessageContaining("run that load again");
        try (EntenteCommand command = bulk(file("odd.jsonl", ODD))) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null);
                Driver driver = server.connection().open()) {
            assertThat(Loader.on(driver).hash()).hasToString(Example.hash(ODD));
        }
    }

    @Test
    void whatWasKilledAfterItsImportIsMadeWholeByWhoeverComesNext() throws Exception {
        Path facts = file("facts.jsonl", Example.lines());
        try (EntenteCommand command =
                EntenteCommand.start(Map.of(), "load", "--bulk", "--data", data().toString(), facts.toString())) {
            awaitImport(command, true);
            awaitImport(command, false);
            command.kill();
        }
        awaitFree();
        try (EntenteCommand query =
                EntenteCommand.run(Map.of(), "query", "entities", "-p", "q=Tokayev", "--data", data().toString())) {
            assertThat(query.exitCode()).as(query.errors()).isZero();
            assertThat(query.output()).contains("person/kassym-jomart-tokayev");
        }
        assertThat(lacking(true)).isEmpty();

        Files.createFile(data().resolve("import.unprepared"));
        try (EntenteCommand command = bulk(facts)) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
            assertThat(command.errors()).contains("was interrupted after its import");
            assertThat(command.output()).contains(" 0 accepted + 0 pending + ");
        }
        assertThat(lacking(false)).isEmpty();
        try (EntenteCommand refused = bulk(facts)) {
            assertThat(refused.exitCode()).isEqualTo(CliFailure.WRONG_STORE);
        }
    }

    private void awaitImport(EntenteCommand command, boolean goesOn) throws Exception {
        while (LocalNeo4jProcess.hasBrokenImport(data()) != goesOn) {
            assertThat(command.isRunning()).as(command.errors()).isTrue();
            Thread.sleep(1);
        }
    }

    private void awaitFree() throws Exception {
        while (LocalNeo4jProcess.isRunningOver(data())) {
            Thread.sleep(50);
        }
    }

    /** {@return which constraints and indexes of a store are missing; afterwards all are, if so wished} */
    private List<String> lacking(boolean drop) {
        assertThat(data().resolve("import.unprepared")).doesNotExist();
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null);
                Driver driver = server.connection().open()) {
            List<String> missing = new ArrayList<>(StoreSchema.definitions().stream()
                    .map(StoreSchema.Definition::name)
                    .toList());
            new TreeMap<>(Map.of("CONSTRAINT", "CONSTRAINTS", "INDEX", "INDEXES")).forEach((one, all) -> {
                for (Record found : driver.executableQuery("SHOW %s YIELD name".formatted(all))
                        .execute()
                        .records()) {
                    String name = found.get("name").asString();
                    missing.remove(name);
                    if (drop) {
                        driver.executableQuery("DROP %s `%s` IF EXISTS".formatted(one, name))
                                .execute();
                    }
                }
            });
            return missing;
        }
    }

    /** Quotes are in the files that the importer reads. */
    @Test
    void whileItWorksNobodyElseMayLook() throws Exception {
        Path files = data().resolve("import");
        Path facts = file("facts.jsonl", Example.lines());
        try (EntenteCommand command =
                EntenteCommand.start(Map.of(), "load", "--bulk", "--data", data().toString(), facts.toString())) {
            while (!Files.exists(files)) {
                assertThat(command.isRunning()).as(command.errors()).isTrue();
                Thread.sleep(1);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files)))
                    .isEqualTo("rwx------");
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
    }

    @Test
    void aReportMayStandInTheFolderThatIsMadeForTheStore() throws Exception {
        Path report = data().resolve("report.json");
        try (EntenteCommand command = EntenteCommand.run(
                Map.of(),
                "load",
                "--bulk",
                "--data",
                data().toString(),
                "--report",
                report.toString(),
                file("odd.jsonl", ODD).toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        assertThat(report).content().contains("\"accepted\"");
    }

    @Test
    void onlyALocalStoreIsFilledSo() throws Exception {
        try (EntenteCommand command = EntenteCommand.run(
                Map.of(),
                "load",
                "--bulk",
                "--neo4j-uri",
                "bolt://localhost:1",
                file("odd.jsonl", ODD).toString())) {
            assertThat(command.exitCode()).isEqualTo(CliFailure.USAGE);
            assertThat(command.errors()).contains("--bulk fills a local store");
        }
    }
}
