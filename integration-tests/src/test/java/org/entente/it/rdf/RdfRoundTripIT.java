/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Seeds;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.project.AnyLines;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** A store, its RDF, an empty store: the same graph and the same backup. */
@LongRun
@ExtendWith(LocalNeo4jExtension.class)
class RdfRoundTripIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static EntenteCommand run(LocalNeo4jExtension.Neo4j neo4j, String... arguments) throws Exception {
        return EntenteCommand.run(
                Map.of(
                        "NEO4J_USERNAME", neo4j.connection().username(),
                        "NEO4J_PASSWORD", neo4j.connection().password()),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--neo4j-uri", neo4j.uri().toString()))
                        .toArray(String[]::new));
    }

    private static String backup(Loader loader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        loader.export(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void anExportFillsAnEmptyStoreWithTheSameGraph(Driver driver, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Path example = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
        Path retraction = Files.writeString(folder.resolve("retraction.jsonl"), """
                {"format":"entente/1"}
                {"retraction":{"covers":"document/axios-2025-11-06","reason":"a test","by":"tests","at":"2026-01-01T00:00:00Z"}}
                """);
        Loader loader = Loader.on(driver);
        loader.load(
                List.of(
                        Source.file(example.resolve("story.jsonl")),
                        Source.file(example.resolve("afterwards.jsonl")),
                        Source.file(retraction)),
                LoadOptions.DEFAULT);
        String hash = loader.hash().toString();
        String backup = backup(loader);
        Path file = folder.resolve("graph.jsonld.gz");
        try (EntenteCommand export = run(neo4j, "export", "--format", "jsonld", "-o", file.toString())) {
            assertThat(export.exitCode()).as(export.errors()).isZero();
        }
        String sums = dump(neo4j, "first");
        LocalNeo4jExtension.empty(driver);
        try (EntenteCommand load = run(neo4j, "load", file.toString())) {
            assertThat(load.exitCode()).as(load.errors()).isZero();
        }
        Loader again = Loader.on(driver);
        assertThat(again.hash()).hasToString(hash);
        assertThat(backup(again)).isEqualTo(backup);
        assertThat(dump(neo4j, "second")).isEqualTo(sums);
    }

    static Stream<Arguments> sets() throws IOException {
        Path example = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
        List<String> lines = new ArrayList<>(Files.readAllLines(example.resolve("story.jsonl")));
        lines.addAll(Files.readAllLines(example.resolve("afterwards.jsonl")));
        return Stream.concat(
                Stream.of(Arguments.of("example", lines)),
                Seeds.of(1, 10)
                        .mapToObj(seed -> Arguments.of(
                                "seed " + seed,
                                AnyLines.of(new Random(seed).longs(60).boxed().toList()))));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFormatFillsAnEmptyStore(String name, List<String> lines, Driver driver, LocalNeo4jExtension.Neo4j neo4j)
            throws Exception {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver).load(List.of(Sources.of(name, lines)), LoadOptions.DEFAULT);
        String hash = Loader.on(driver).hash().toString();
        Map<RdfFormat, Path> files = new EnumMap<>(RdfFormat.class);
        for (RdfFormat format : RdfFormat.values()) {
            files.put(format, folder.resolve(name.replace(' ', '-') + "." + format.extension()));
            try (EntenteCommand export =
                    run(neo4j, "export", "-o", files.get(format).toString())) {
                assertThat(export.exitCode()).as(export.errors()).isZero();
            }
        }
        for (Map.Entry<RdfFormat, Path> file : files.entrySet()) {
            LocalNeo4jExtension.empty(driver);
            try (EntenteCommand load = run(neo4j, "load", file.getValue().toString())) {
                assertThat(load.exitCode()).as(load.errors()).isZero();
            }
            assertThat(Loader.on(driver).hash())
                    .as("%s as %s", name, file.getKey())
                    .hasToString(hash);
        }
    }

    /** {@return the checksums of a dump} */
    private static String dump(LocalNeo4jExtension.Neo4j neo4j, String name) throws Exception {
        Path dump = folder.resolve(name);
        try (EntenteCommand command = run(neo4j, "dump", dump.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        assertThat(dump).isDirectoryContaining("glob:**records.jsonl");
        return Files.readString(dump.resolve("SHA256SUMS"));
    }
}
