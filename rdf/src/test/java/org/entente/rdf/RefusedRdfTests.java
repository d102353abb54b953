/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RDF that is no export, or that would lead out of its file, is refused; nobody outside is ever asked. */
class RefusedRdfTests {

    private static final AtomicInteger ASKED = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer listener;

    @BeforeAll
    static void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            ASKED.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        listener.start();
    }

    @AfterAll
    static void stop() {
        listener.stop(0);
    }

    @AfterEach
    void nobodyWasAsked() {
        assertThat(ASKED).hasValue(0);
    }

    private static Throwable refusal(RdfFormat format, String content) throws IOException {
        String here = "http://localhost:" + listener.getAddress().getPort();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path file = folder.resolve("hostile." + format.extension());
        Files.writeString(
                file,
                content.replace("HERE", here).replace("FILE", secret.toUri().toString()));
        return catchThrowable(() -> RdfImport.toFactFile(file, format, OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context': 'HERE/context', '@id': 'HERE/x'}",
                "{'@context': ['HERE/context'], '@id': 'HERE/x'}",
                "{'@context': {'@import': 'HERE/context'}, '@id': 'HERE/x'}",
                "{'@context': {'a': {'@id': 'HERE/a', '@context': 'HERE/context'}}, 'a': {'@id': 'HERE/x'}}",
                "{'@context': 'FILE', '@id': 'HERE/x'}",
                "{'@context': 'jar:FILE!/x', '@id': 'HERE/x'}"
            })
    void aContextThatIsElsewhere(String content) throws IOException {
        assertThat(refusal(RdfFormat.JSONLD, content.replace('\'', '"')))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageContaining("hostile.jsonld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rdf:RDF SYSTEM 'HERE/a.dtd'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM 'FILE'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&e;</rdf:RDF>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'HERE/p'> %p;]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
                "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"
            })
    void aDocumentType(String content) throws IOException {
        assertThat(refusal(RdfFormat.RDFXML, content))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageContaining("it declares a document type");
    }

    /** Everything that a file can name: its base, what it imports, what its terms are, what it includes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TURTLE | @base <HERE/> . <a> a <HERE/C> ; <http://www.w3.org/2002/07/owl#imports> <HERE/ontology> .",
                "TRIG | BASE <FILE> <g> { <a> a <HERE/C> ; <http://www.w3.org/2002/07/owl#imports> <FILE> . }",
                "NTRIPLES | <HERE/a> <http://www.w3.org/2002/07/owl#imports> <HERE/ontology> .",
                "NQUADS | <HERE/a> <http://www.w3.org/2002/07/owl#imports> <FILE> <HERE/g> .",
                "RDFXML | <?xml version='1.0'?><?xml-stylesheet href='HERE/style.xsl'?><rdf:RDF xml:base='HERE/'"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:xi='http://www.w3.org/2001/XInclude'"
                        + " xmlns:s='HERE/s#'><rdf:Description rdf:about='a' s:p='v'/><xi:include href='HERE/more.rdf'"
                        + " parse='xml'/></rdf:RDF>",
                "JSONLD | {'@context': {'@base': 'HERE/', '@vocab': 'HERE/v#'}, '@id': 'a', 'p': {'@id': 'FILE'}}"
            })
    void whatAFileNamesIsNotLookedFor(RdfFormat format, String content) throws IOException {
        String text = format == RdfFormat.JSONLD ? content.replace('\'', '"') : content;
        assertThat(refusal(format, text)).isInstanceOf(UnusableRdf.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCutOff(RdfFormat format) throws IOException {
        byte[] whole = Exports.bytes(Exports.EXAMPLE, format);
        String half = new String(whole, 0, whole.length / 2, StandardCharsets.UTF_8);
        assertThat(refusal(format, half.substring(0, half.lastIndexOf(' ')))).isInstanceOf(UnusableRdf.class);
    }

    @Test
    void whatIsCutOffBetweenTwoLines() throws IOException {
        String whole = new String(Exports.bytes(Exports.EXAMPLE, RdfFormat.NTRIPLES), StandardCharsets.UTF_8);
        assertThat(refusal(RdfFormat.NTRIPLES, whole.substring(0, whole.lastIndexOf('\n', whole.length() / 2) + 1)))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageEndingWith("it does not say how many records it holds; get the file again");
    }

    @Test
    void shortcutsHoldNoRecords() throws IOException {
        byte[] plain = Exports.bytes(
                Exports.EXAMPLE, RdfFormat.TURTLE, RdfConfig.local().in(RdfProfile.SHORTCUTS));
        assertThat(refusal(RdfFormat.TURTLE, new String(plain, StandardCharsets.UTF_8)))
                .hasMessageEndingWith("this holds no records; export with the profile base or rdf12");
    }

    @Test
    void aRecordThatWasChangedByHand() throws IOException {
        String whole = new String(Exports.bytes(Exports.EXAMPLE, RdfFormat.NTRIPLES), StandardCharsets.UTF_8);
        String changed = whole.replace("\\\"modality\\\":\\\"expected\\\"", "\\\"modality\\\":\\\"actual\\\"");
        assertThat(changed).isNotEqualTo(whole);
        assertThat(refusal(RdfFormat.NTRIPLES, changed))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageContaining("it was changed by hand: make a new record instead");
    }

    @Test
    void wordsThatStandApartFromTheirRecord() throws IOException {
        String line = "<http://a.example/id/claim/0f#quoted-text> <http://www.w3.org/ns/oa#exact> \"words\" .\n";
        assertThat(refusal(RdfFormat.NTRIPLES, line))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageEndingWith(
                        "what is said of claim/0f stands apart from its record: export it again, or convert it"
                                + " to N-Quads and sort the lines");
    }

    /** Words that were erased are not pointed at, so those that are and do not come were lost on the way. */
    @ParameterizedTest
    @ValueSource(strings = {"oa#exact> ", "^<[^>]*#quoted-text> "})
    void wordsThatAreMissing(String lost) throws IOException {
        String whole = new String(
                Exports.bytes(
                        Exports.project(
                                List.of(
                                        "{\"document\": {\"id\": \"document/d\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"meeting\", \"modality\": \"actual\","
                                                + " \"roles\": {\"participant\": [\"person/a\", \"person/b\"]}, \"quote\": {\"text\": \"They met.\"}}}")),
                        RdfFormat.NTRIPLES),
                StandardCharsets.UTF_8);
        String less = whole.lines()
                        .filter(line -> !Pattern.compile(lost).matcher(line).find())
                        .collect(Collectors.joining("\n"))
                + "\n";
        assertThat(refusal(RdfFormat.NTRIPLES, whole)).isNull();
        assertThat(refusal(RdfFormat.NTRIPLES, less))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageMatching("(?s).*the words that claim/[0-9a-f]{32} quotes are missing: get the file again");
    }

    @Test
    void aPartOfTheWhole() throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(part, RdfFormat.NQUADS, RdfConfig.local());
        export.write(new PartTests.OneDocument());
        export.finish();
        assertThat(refusal(RdfFormat.NQUADS, part.toString(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageContaining("this is the part http://localhost:8080/id/dataset#document-")
                .hasMessageEndingWith("export without what makes it a part, such as --document");
    }

    @ParameterizedTest
    @EnumSource
    void whatUnpacksToAThousandTimesItsSize(RdfFormat format) throws IOException {
        Path file = folder.resolve("hostile.gz");
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 70; i++) {
                out.write(spaces);
            }
        }
        assertThat(catchThrowable(() -> RdfImport.toFactFile(file, format, OutputStream.nullOutputStream())))
                .isInstanceOf(UnusableRdf.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageEndingWith(
                        "it unpacks to more than 250 times its size; unpack it yourself if it is no trick");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> RdfImport.toFactFile(
                        folder.resolve("none.ttl"), RdfFormat.TURTLE, OutputStream.nullOutputStream()));
    }
}
