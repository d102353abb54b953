/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.outside.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Readers that share nothing with the writer find the same statements in every format that they read: as many, and the same
 * hash of their sorted lines. {@code .ci/run} installs them; elsewhere those that are not there are skipped.
 */
class OtherParsersTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource(names = "JSONLD", mode = EnumSource.Mode.EXCLUDE)
    void rapper(RdfFormat format) throws IOException {
        String output = format.hasNamedGraphs() ? "nquads" : "ntriples";
        assertThat(Lines.read(Outside.command("rapper", "-q", "-i", format.text(), "-o", output, file(format)), format))
                .isEqualTo(said(format));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSONLD", "RDFXML"},
            mode = EnumSource.Mode.EXCLUDE)
    void serdi(RdfFormat format) throws IOException {
        assertThat(Lines.read(Outside.command("serdi", "-i", format.text(), "-o", "nquads", file(format)), format))
                .isEqualTo(said(format));
    }

    @ParameterizedTest
    @EnumSource
    void rdflib(RdfFormat format) throws IOException {
        assertThat(Outside.rdflib("read.py", format.text(), file(format))).containsExactly(said(format));
    }

    @ParameterizedTest
    @EnumSource
    void rdf4j(RdfFormat format) throws IOException {
        assertThat(Rdf4j.read(Files.readAllBytes(Path.of(file(format))), format))
                .isEqualTo(said(format));
    }

    @ParameterizedTest
    @CsvSource({
        "n3, TURTLE",
        "n3, NTRIPLES",
        "n3, NQUADS",
        "n3, TRIG",
        "jsonld, JSONLD",
        "rdfxml-streaming-parser, RDFXML",
        "comunica, TRIG"
    })
    void ofNode(String reader, RdfFormat format) throws IOException {
        assertThat(Outside.node("read.mjs", reader, format.text(), file(format)))
                .containsExactly(said(format));
    }

    @Test
    void anotherValidatorFindsNothingInTheExampleAndWhatIsBroken() throws IOException {
        ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        Shapes.write(shapes, RdfFormat.TURTLE, RdfConfig.local());
        String rules =
                Files.write(folder.resolve("shapes.ttl"), shapes.toByteArray()).toString();
        assertThat(Outside.node("validate.mjs", rules, file(RdfFormat.TURTLE))).isEmpty();
        String whole = new String(Exports.bytes(Exports.EXAMPLE, RdfFormat.TURTLE), StandardCharsets.UTF_8);
        String broken = whole.replaceFirst("dip:modality +dip:modality-[a-z]+", "dip:modality \"certain\"");
        assertThat(broken).isNotEqualTo(whole);
        List<String> found = Outside.node(
                "validate.mjs",
                rules,
                Files.writeString(folder.resolve("broken.ttl"), broken).toString());
        assertThat(found).isNotEmpty().allMatch(line -> line.contains("vocab#modality "));
    }

    private static String said(RdfFormat format) {
        return Lines.said(Exports.EXAMPLE, format);
    }

    private String file(RdfFormat format) throws IOException {
        return Files.write(folder.resolve("example." + format.extension()), Exports.bytes(Exports.EXAMPLE, format))
                .toString();
    }
}
