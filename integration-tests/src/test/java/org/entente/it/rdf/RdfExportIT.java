/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.graph.Graph;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;

@ExtendWith(LocalNeo4jExtension.class)
class RdfExportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern COUNTED = Pattern.compile("Parsing returned ([0-9]+) triple");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Graph projected;

    @SuppressWarnings("NullAway.Init")
    private static String version;

    @BeforeAll
    static void load(Driver driver) throws IOException {
        LocalNeo4jExtension.empty(driver);
        Path example = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
        List<Path> files = List.of(example.resolve("story.jsonl"), example.resolve("afterwards.jsonl"));
        Loader.on(driver).load(files.stream().map(Source::file).toList(), LoadOptions.DEFAULT);
        RecordReader reader = new RecordReader(Registry.standard());
        RecordSet records = new RecordSet();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (reader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted accepted) {
                    records.add(accepted.record(), accepted.quoteText(), Collections.emptySortedSet());
                }
            }
        }
        projected = Projector.project(records);
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            version = stored.version();
        }
    }

    private static byte[] expected(RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, format, new RdfConfig(RdfConfig.LOCAL, version));
        projected.sendTo(export);
        export.finish();
        return out.toByteArray();
    }

    private static EntenteCommand export(LocalNeo4jExtension.Neo4j neo4j, String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("export", "--neo4j-uri", neo4j.uri().toString()));
        arguments.addAll(List.of(options));
        return EntenteCommand.run(
                Map.of(
                        "NEO4J_USERNAME", neo4j.connection().username(),
                        "NEO4J_PASSWORD", neo4j.connection().password()),
                arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void exportOfTheStoreIsByteForByteThatOfTheProjection(RdfFormat format, Driver driver) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            RdfExport export = RdfExport.to(out, format, new RdfConfig(RdfConfig.LOCAL, stored.version()));
            stored.sendTo(export);
            export.finish();
            stored.requireUnchanged();
        }
        assertThat(out.toByteArray()).isEqualTo(expected(format));
    }

    @ParameterizedTest
    @EnumSource
    void commandWritesWhatEveryParserCountsAlike(RdfFormat format, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("export." + format.extension());
        try (EntenteCommand command = export(neo4j, "--format", format.text(), "-o", file.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        assertThat(file).hasBinaryContent(expected(format));
        StreamRDFCounting counting = StreamRDFLib.count();
        RDFParser.source(file)
                .forceLang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(counting);
        long lines = expectedLines();
        assertThat(counting.count()).isEqualTo(lines);
        requireInstalled("rapper");
        Matcher counted = COUNTED.matcher(run("rapper", "--count", "--input", format.text(), file.toString()));
        assertThat(counted.find()).isTrue();
        assertThat(Long.parseLong(counted.group(1))).isEqualTo(lines);
        requireInstalled("serdi");
        assertThat(run("serdi", "-i", format.text(), "-o", "nquads", file.toString())
                        .lines())
                .hasSize(Math.toIntExact(lines));
    }

    @Test
    void aBaseThatIsNoneIsOneLine(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        try (EntenteCommand command = export(neo4j, "--format", "turtle", "--iri-base", "https://example.org/id")) {
            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.errors())
                    .isEqualTo("--iri-base: 'https://example.org/id' cannot be the base of IRIs; write one like"
                            + " https://example.org/id/ with a slash at its end\n");
        }
    }

    @Test
    void allIrisOfOursLieUnderTheBase(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        try (EntenteCommand command = export(neo4j, "--format", "ntriples", "--iri-base", "https://example.org/id/")) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
            assertThat(command.output())
                    .contains("<https://example.org/id/country/KAZ>")
                    .doesNotContain("localhost");
        }
    }

    /** N-Triples has one statement a line. */
    private static long expectedLines() {
        return new String(expected(RdfFormat.NTRIPLES), StandardCharsets.UTF_8)
                .lines()
                .count();
    }

    private static void requireInstalled(String command) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command))),
                command + " is not installed");
    }

    private static String run(String... command) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(Arrays.asList(command))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(said);
    }
}
