/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.model.outside.Outside;
import org.entente.model.project.Brought;
import org.entente.model.project.KnownThen;
import org.entente.model.project.Projector;
import org.entente.model.project.Records;
import org.entente.model.record.RecordSet;
import org.entente.queries.export.OneDocument;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class RdfExportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OrderedGraph projected;

    @SuppressWarnings("NullAway.Init")
    private static String version;

    @BeforeAll
    static void load(Driver driver) throws IOException {
        LocalNeo4jExtension.empty(driver);
        Path example = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
        List<Path> files = List.of(example.resolve("story.jsonl"), example.resolve("afterwards.jsonl"));
        Loader.on(driver).load(files.stream().map(Source::file).toList(), LoadOptions.DEFAULT);
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        Loader.on(driver).export(backup);
        RecordSet records =
                Records.of(backup.toString(StandardCharsets.UTF_8).lines().toList());
        projected = new Brought(Projector.project(records), records);
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
        if (format == RdfFormat.JSONLD) {
            return;
        }
        assertThat(Outside.command("rapper", "-q", "-i", format.text(), "-o", "ntriples", file.toString()))
                .hasSize(Math.toIntExact(lines));
        if (format == RdfFormat.RDFXML) {
            return;
        }
        assertThat(Outside.command("serdi", "-i", format.text(), "-o", "nquads", file.toString()))
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

    @Test
    void oneDocumentsClaimsArePackedAndPartOfTheWhole(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("claims.nq.gz");
        try (EntenteCommand command = export(
                neo4j,
                "--format",
                "nquads",
                "--document",
                "document/dispatch-tass-2025-11-07",
                "-o",
                file.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        String claims;
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            claims = new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> whole = new String(expected(RdfFormat.NQUADS), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String graph = "/document/dispatch-tass-2025-11-07#claims> .";
        assertThat(claims.lines().filter(line -> line.endsWith(graph)))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(
                        whole.stream().filter(line -> line.endsWith(graph)).toList());
        String part = "<" + RdfConfig.LOCAL + "dataset#document-dispatch-tass-2025-11-07> ";
        assertThat(claims.lines())
                .contains(part + "<http://purl.org/dc/terms/isPartOf> <" + RdfConfig.LOCAL + "dataset> .");
        assertThat(whole)
                .as("all but what this file is")
                .containsAll(
                        claims.lines().filter(line -> !line.startsWith(part)).toList());
    }

    @Test
    void theReferencesOfOneDocumentAreThoseOfTheWhole(Driver driver) {
        List<String> whole = references(driver, null);
        List<String> apart = new ArrayList<>();
        projected.nodes(NodeKind.DOCUMENT).forEachRemaining(document -> {
            List<String> some = references(driver, Id.parse(document.id()));
            assertThat(whole).containsAll(some);
            apart.addAll(some);
        });
        assertThat(apart).hasSameSizeAs(whole).anyMatch(line -> line.contains("#statement;2>"));
    }

    /** What is known for good is what is known now. */
    @ParameterizedTest
    @CsvSource({"BASE, NQUADS", "RDF12, TRIG", "NANOPUB, TRIG", "WIKIBASE, NTRIPLES"})
    void everyDocumentAsKnownForGoodIsThatOfTheStore(RdfProfile profile, RdfFormat format, Driver driver) {
        Instant ever = Instant.parse("2999-01-01T00:00:00Z");
        OrderedGraph known = KnownThen.of(projected, ever);
        RdfConfig config = RdfConfig.local().in(profile);
        projected.nodes(NodeKind.DOCUMENT).forEachRemaining(document -> {
            Id id = Id.parse(document.id());
            try (StoreGraph stored = StoreGraph.openDocument(driver, PATIENCE, id)) {
                assertThat(written(OneDocument.of(known, id, ever), format, config))
                        .isEqualTo(written(stored, format, config));
            }
        });
    }

    private static String written(OrderedGraph graph, RdfFormat format, RdfConfig config) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, format, config);
        export.write(graph);
        export.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** {@return which statements have which references in the shape of a Wikibase} */
    private static List<String> references(Driver driver, @Nullable Id document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoreGraph stored = document == null
                ? StoreGraph.open(driver, PATIENCE)
                : StoreGraph.openDocument(driver, PATIENCE, document)) {
            RdfExport export =
                    RdfExport.to(out, RdfFormat.NTRIPLES, RdfConfig.local().in(RdfProfile.WIKIBASE));
            export.write(stored);
            export.finish();
        }
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("prov#wasDerivedFrom>"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--document country/KAZ | 'country/KAZ' is no id of a document: write it like document/axios-2025-11-06.",
                "--document document/none | There is no document/none; the evidence of a fact names the documents it rests on.",
                "--document document/none --known-at 2025-11-06 | There is no document/none; the evidence of a fact names the documents it rests on.",
                "--document document/dispatch-tass-2025-11-07 --known-at 2025-11-06 | document/dispatch-tass-2025-11-07 was not known at 2025-11-06T23:59:59Z.",
                "--profile rich | Unknown profile 'rich': use base, rdf12, shortcuts, nanopub, wikibase.",
                "--profile rdf12 --format jsonld | jsonld cannot carry the profile rdf12: use turtle, ntriples, nquads, trig.",
                "--profile wikibase --valid-at 1970-01-01 | --valid-at and the profile wikibase do not go together: only plain triples are of a day.",
                "--profile nanopub --valid-at 1970-01-01 --format trig | --valid-at and the profile nanopub do not go together: only plain triples are of a day."
            })
    void whatCannotBeExportedIsOneLine(String options, String line, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        List<String> all = new ArrayList<>(List.of("--format", "turtle"));
        all.addAll(List.of(options.split(" ")));
        if (options.contains("--format")) {
            all.subList(0, 2).clear();
        }
        try (EntenteCommand command = export(neo4j, all.toArray(String[]::new))) {
            assertThat(command.exitCode()).isNotZero();
            assertThat(command.errors()).isEqualTo(line + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--document document/dispatch-tass-2025-11-07",
                "--profile shortcuts",
                "--valid-at 2025-11-06",
                "--known-at 2025-11-06",
                "--known-at 2025-11-06 --format entente"
            })
    void aBackupIsNeverWrittenInPlaceOfAPart(String options, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("part.jsonl");
        List<String> all = new ArrayList<>(List.of("-o", file.toString()));
        all.addAll(List.of(options.split(" ")));
        try (EntenteCommand command = export(neo4j, all.toArray(String[]::new))) {
            assertThat(command.exitCode()).isEqualTo(2);
            assertThat(command.errors())
                    .isEqualTo(
                            "%s is for RDF, and a backup is always whole: add --format turtle or another format of RDF.\n"
                                    .formatted(all.get(2)));
        }
        assertThat(file).doesNotExist();
    }

    /** Each option makes a data set of its own, which says so, and which is not the whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--known-at 2025-11-06   | dataset#known-2025-11-06T235959Z | dcat#version",
                "--valid-at 1990-01-01   | dataset#valid-1990-01-01         | terms/isVersionOf",
                "--profile shortcuts     | dataset#shortcuts                | terms/isPartOf",
                "--profile rdf12         | dataset#rdf12                    | terms/isFormatOf",
                "--profile wikibase      | dataset#wikibase                 | terms/isFormatOf"
            })
    void anOptionMakesADataSetOfItsOwn(
            String options, String dataset, String predicate, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        List<String> all = new ArrayList<>(List.of("--format", "ntriples"));
        all.addAll(List.of(options.split(" ")));
        try (EntenteCommand command = export(neo4j, all.toArray(String[]::new))) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
            assertThat(command.output())
                    .containsPattern("<" + Pattern.quote(RdfConfig.LOCAL + dataset) + "> <[^>]*"
                            + Pattern.quote(predicate) + ">");
            List<String> lines = command.output().lines().toList();
            assertThat(lines).hasSizeGreaterThan(100).hasSizeLessThan(2 * Math.toIntExact(expectedLines()));
            switch (options.split(" ")[1]) {
                case "2025-11-06" ->
                    assertThat(lines)
                            .as("what was published later was not known")
                            .anyMatch(line -> line.contains("document/axios-2025-11-06>"))
                            .noneMatch(line -> line.contains("document/dispatch-tass-2025-11-07>"));
                case "1990-01-01" -> assertThat(lines).hasSizeLessThan(Math.toIntExact(expectedLines()));
                case "rdf12" -> assertThat(lines).anyMatch(line -> line.contains("<<("));
                case "shortcuts" -> assertThat(lines).noneMatch(line -> line.contains("vocab#Claim>"));
                default -> assertThat(lines).anyMatch(line -> line.contains("http://wikiba.se/ontology#"));
            }
        }
    }

    @Test
    void anyNameCanBePacked(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("packed");
        try (EntenteCommand command = export(neo4j, "--format", "turtle", "--gzip", "-o", file.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(packed.readAllBytes()).isEqualTo(expected(RdfFormat.TURTLE));
        }
    }

    @Test
    void theNameOfTheFileTellsTheFormat(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("named.ttl");
        try (EntenteCommand command = export(neo4j, "-o", file.toString())) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        assertThat(file).hasBinaryContent(expected(RdfFormat.TURTLE));
    }

    /** N-Triples has one statement a line. */
    private static long expectedLines() {
        return new String(expected(RdfFormat.NTRIPLES), StandardCharsets.UTF_8)
                .lines()
                .count();
    }
}
