/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.model.id.Hash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump of the example. */
class DumpTests {

    private static final RdfConfig CONFIG = new RdfConfig(RdfConfig.LOCAL, "the-hash");
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String VOID = "http://rdfs.org/ns/void#";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Graph manifest;

    @BeforeAll
    static void write() throws IOException {
        dump(folder);
        manifest = RDFDataMgr.loadGraph(folder.resolve("manifest.ttl").toString());
    }

    private static void dump(Path into) throws IOException {
        try (RdfDump dump = new RdfDump(into, CONFIG)) {
            Exports.EXAMPLE.sendTo(dump);
            dump.finish();
        }
    }

    private static Map<String, String> hashes(Path of) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(of)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                hashes.put(
                        String.valueOf(file.getFileName()),
                        Hash.sha256(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
            }
        }
        return hashes;
    }

    private static Node object(Node subject, String predicate) {
        return manifest.find(subject, NodeFactory.createURI(predicate), Node.ANY)
                .next()
                .getObject();
    }

    private static Node dataset(String part) {
        return NodeFactory.createURI(RdfConfig.LOCAL + "dataset" + part);
    }

    @Test
    void everyFormatIsThereAsAnExportWritesIt() throws IOException {
        for (RdfFormat format : RdfFormat.values()) {
            assertThat(folder.resolve("graph." + format.extension()))
                    .hasBinaryContent(Exports.bytes(Exports.EXAMPLE, format, CONFIG));
        }
    }

    @Test
    void sameRecordsGiveTheSameBytesWhereverTheClockAndTheLanguageAre() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path other = Files.createDirectory(folder.resolveSibling("other-" + folder.getFileName()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            dump(other);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(hashes(other)).isEqualTo(hashes(folder)).hasSize(10);
    }

    @Test
    void checksumsAreThoseOfTheFiles() throws IOException {
        Map<String, String> hashes = hashes(folder);
        hashes.remove(RdfDump.CHECKSUMS);
        String expected = Files.readAllLines(folder.resolve(RdfDump.CHECKSUMS)).stream()
                .map(line -> line.substring(66) + "=" + line.substring(0, 64))
                .collect(Collectors.joining(", ", "{", "}"));
        assertThat(hashes.keySet()).hasSize(9);
        for (String name : hashes.keySet()) {
            Path file = folder.resolve(name);
            assertThat(expected).contains(name + "=" + sha256(file));
            Node part = dataset("#" + name);
            boolean isTheData = name.startsWith("graph.");
            assertThat(manifest.contains(dataset(""), NodeFactory.createURI(DCAT + "distribution"), part))
                    .as(name)
                    .isEqualTo(isTheData);
            if (isTheData) {
                Node sum = object(dataset("#" + name + "-sha256"), "http://spdx.org/rdf/terms#checksumValue");
                assertThat(sum.getLiteralLexicalForm()).isEqualTo(sha256(file));
                assertThat(sum.getLiteralDatatype()).isEqualTo(XSDDatatype.XSDhexBinary);
                Node address = NodeFactory.createURI(file.toUri().toString());
                assertThat(object(part, DCAT + "downloadURL")).isEqualTo(address);
                assertThat(object(part, DCAT + "accessURL")).isEqualTo(address);
                assertThat(manifest.contains(dataset(""), NodeFactory.createURI(VOID + "dataDump"), address))
                        .isTrue();
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void canonicalHashIsThatOfTheSortedStatements() throws IOException {
        String sorted = Files.readAllLines(folder.resolve("graph.nq")).stream()
                .sorted(Comparator.comparing(line -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .distinct()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        assertThat(object(dataset(""), CONFIG.vocabulary() + "canonicalHash").getLiteralLexicalForm())
                .isEqualTo(Hash.sha256(sorted));
    }

    @Test
    void canonicalHashIsTheSameWhenFilesAreNeededToSort() {
        List<String> hashes = Stream.of(100L, 5_000L, 1_000_000L)
                .map(lines -> {
                    try (Survey survey = new Survey(lines)) {
                        RdfExport export = RdfExport.to(survey, CONFIG);
                        Exports.EXAMPLE.sendTo(export);
                        export.finish();
                        return survey.hash();
                    }
                })
                .toList();
        assertThat(hashes).containsOnly(hashes.getFirst());
    }

    @Test
    void countsAreThoseOfTheGraph() throws IOException {
        long lines = distinctLines(folder);
        assertThat(object(dataset(""), VOID + "triples").getLiteralValue()).hasToString(String.valueOf(lines));
        long meetings = Exports.EXAMPLE.nodes().values().stream()
                .filter(node -> node.labels().contains("Meeting"))
                .count();
        assertThat(object(dataset("#class-dip-Meeting"), VOID + "entities").getLiteralValue())
                .hasToString(String.valueOf(meetings));
        assertThat(manifest.stream(Node.ANY, NodeFactory.createURI(VOID + "property"), Node.ANY)
                        .map(Triple::getObject))
                .hasSizeGreaterThan(80);
    }

    private static long distinctLines(Path dump) throws IOException {
        try (Stream<String> all = Files.lines(dump.resolve("graph.nq"))) {
            return all.distinct().count();
        }
    }

    @Test
    void theManifestNamesTheVersionAndTheVocabularies() {
        assertThat(object(dataset(""), DCAT + "version").getLiteralLexicalForm())
                .isEqualTo("the-hash");
        assertThat(manifest.stream(dataset(""), NodeFactory.createURI(VOID + "vocabulary"), Node.ANY)
                        .map(triple -> triple.getObject().getURI()))
                .contains(CONFIG.vocabulary(), "http://www.w3.org/ns/prov#", "https://schema.org/");
    }

    /** The records are no form of the data set that readers of RDF could take. */
    @Test
    void theRecordsAreADistributionAndNoDumpOfTriples() throws IOException {
        Path whole = Files.createDirectory(folder.resolveSibling("whole-" + folder.getFileName()));
        Path records = Files.writeString(whole.resolve("records.jsonl"), "{}\n");
        dump(whole);
        Graph described = RDFDataMgr.loadGraph(whole.resolve("manifest.ttl").toString());
        Node part = dataset("#records.jsonl");
        assertThat(described.contains(dataset(""), NodeFactory.createURI(DCAT + "distribution"), part))
                .isTrue();
        assertThat(described
                        .find(
                                dataset("#records.jsonl-sha256"),
                                NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"),
                                Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .isEqualTo(sha256(records));
        assertThat(described.contains(
                        dataset(""),
                        NodeFactory.createURI(VOID + "dataDump"),
                        NodeFactory.createURI(records.toUri().toString())))
                .isFalse();
        assertThat(Files.readString(whole.resolve(RdfDump.CHECKSUMS))).contains(sha256(records) + "  records.jsonl\n");
    }

    @Test
    void whatIsWrittenTwiceIsCountedOnce() throws IOException {
        Path twice = Files.createDirectory(folder.resolveSibling("twice-" + folder.getFileName()));
        try (RdfDump dump = new RdfDump(twice, CONFIG)) {
            Exports.project(List.of("""
                            {"entity": {"id": "person/ann", "names": [{"text": "Ann", "lang": "en", "kind": "variant"},\
                             {"text": "Ann", "lang": "en", "kind": "official"}]}}""")).sendTo(dump);
            dump.finish();
        }
        Graph described = RDFDataMgr.loadGraph(twice.resolve("manifest.ttl").toString());
        assertThat(described
                        .find(
                                dataset("#property-schema-alternateName"),
                                NodeFactory.createURI(VOID + "triples"),
                                Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .hasToString("1");
        assertThat(described
                        .find(dataset(""), NodeFactory.createURI(VOID + "triples"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .hasToString(String.valueOf(distinctLines(twice)));
    }

    @Test
    void worksWithALicenceOrACitationAreNamed() throws IOException {
        Path licensed = Files.createDirectory(folder.resolveSibling("licensed-" + folder.getFileName()));
        try (RdfDump dump = new RdfDump(licensed, CONFIG)) {
            Exports.project(List.of("""
                            {"document": {"id": "document/treaties", "title": "Treaties", "kind": "dataset", "published": "2020",\
                             "license": "https://creativecommons.org/licenses/by/4.0/", "citation": "A. Author, Treaties, 2020"}}""")).sendTo(dump);
            dump.finish();
        }
        Graph described = RDFDataMgr.loadGraph(licensed.resolve("manifest.ttl").toString());
        Node work = NodeFactory.createURI(RdfConfig.LOCAL + "document/treaties");
        assertThat(described.contains(
                        dataset(""), NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"), work))
                .isTrue();
        assertThat(described.stream(work, Node.ANY, Node.ANY)
                        .map(triple -> triple.getObject().toString()))
                .contains("https://creativecommons.org/licenses/by/4.0/", "\"A. Author, Treaties, 2020\"");
    }
}
