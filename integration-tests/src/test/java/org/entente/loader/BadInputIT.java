/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.cli.process.Connection;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.graph.GraphHash;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** Faults F9 and F10 on a store: after each bad file it holds what the good lines say, and nothing half-done. */
@LongRun
@ExtendWith(LocalNeo4jExtension.class)
class BadInputIT {

    private static final int MIB = 1 << 20;
    private static final int SIZE = 300; // MiB; the ratio is what stops it

    private static final Map<String, String> SOURCES = Map.of(
            "csv", "{format: csv}", "xml", "{format: xml, record: /rows/row}", "json", "{format: json, record: /rows}");
    private static final String ROWS = """
            mapping: entente-mapping/1
            dataset: {id: document/rows, title: Rows, published: "2026-01-01", license: CC0-1.0, citation: Rows}
            source: %s
            values: {n: n}
            records:
              - entity: {id: "person/p-{n}"}
            """;
    private static final RecordReader READER = new RecordReader(Registry.standard());

    @TempDir
    private Path folder;

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        load(driver, Source.stream("good", new ByteArrayInputStream(Oddity.GOOD.getBytes(StandardCharsets.UTF_8))));
    }

    private static LoadReport load(Driver driver, Source source) {
        return Loader.on(driver).load(List.of(source), LoadOptions.DEFAULT);
    }

    @Test
    void ofEveryOddFileTheStoreHoldsWhatWasAccepted(Driver driver) {
        RecordSet records = new RecordSet();
        assertThat(READER.read(Oddity.GOOD.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ReadLine.Accepted.class, good -> records.add(good.record(), good.quoteText(), List.of()));
        for (Oddity oddity : Oddity.values()) {
            LoadReport report = load(driver, oddity.source());
            assertThat(report.counts().rejected())
                    .as(oddity.text())
                    .isEqualTo(oddity.outcome().startsWith("rejected") ? 1 : 0);
            oddity.read(line -> records.add(line.record(), line.quoteText(), List.of()), rejections -> {});
            assertThat(Loader.on(driver).hash())
                    .as(oddity.text())
                    .hasToString(Projector.project(records).hash().toString());
        }
        assertThat(records.records()).as("records that odd files hold").hasSizeGreaterThan(10);
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("facts.jsonl", "", "\u0000"),
                Arguments.of("rows.csv", "n\n", "1\n"),
                Arguments.of("rows.xml", "<rows>", "<row><n>1</n></row>"),
                Arguments.of("rows.json", "{\"rows\": [{\"n\": 1}", ", {\"n\": 1}"),
                Arguments.of(
                        "graph.nt", "", "<https://example.org/s> <https://example.org/p> <https://example.org/o> .\n"),
                Arguments.of(
                        "graph.ttl", "", "<https://example.org/s> <https://example.org/p> <https://example.org/o> .\n"),
                Arguments.of("graph.rdf", "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", "\n"),
                Arguments.of("graph.jsonld", "[{}", ", {}"));
    }

    /** Each begins as its format does, so that its reader goes on. */
    @ParameterizedTest
    @MethodSource("floods")
    void ofAFloodNothingIsTaken(String name, String begin, String piece, Driver driver, LocalNeo4jExtension.Neo4j neo4j)
            throws Exception {
        GraphHash hash = Loader.on(driver).hash();
        Path file = folder.resolve(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] mebibyte = piece.repeat(MIB / piece.length()).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < SIZE; i++) {
                out.write(mebibyte);
            }
        }
        Connection connection = neo4j.connection();
        List<String> arguments = new ArrayList<>(
                List.of("load", file.toString(), "--neo4j-uri", connection.uri().toString()));
        if (name.startsWith("rows")) {
            String format = name.substring("rows.".length());
            arguments.addAll(List.of(
                    "--mapping",
                    Files.writeString(folder.resolve("rows.yaml"), ROWS.formatted(SOURCES.get(format)))
                            .toString()));
        }
        try (EntenteCommand command = EntenteCommand.run(
                Map.of("NEO4J_USERNAME", connection.username(), "NEO4J_PASSWORD", connection.password()),
                arguments.toArray(String[]::new))) {
            assertThat(command.exitCode()).as(command.errors()).isNotZero();
            assertThat(command.errors()).contains("more than 250 times its size");
        }
        assertThat(Loader.on(driver).hash()).hasToString(hash.toString());
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }
}
