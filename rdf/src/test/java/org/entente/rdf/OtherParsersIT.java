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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same as {@link OtherParsersTests} of readers for Python and Node.js, which take long to start. */
@Tag("long")
class OtherParsersIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "BASE, TURTLE",
        "BASE, NTRIPLES",
        "BASE, NQUADS",
        "BASE, TRIG",
        "BASE, JSONLD",
        "BASE, RDFXML",
        "SHORTCUTS, TURTLE",
        "NANOPUB, TRIG",
        "NANOPUB, JSONLD",
        "WIKIBASE, TURTLE",
        "WIKIBASE, RDFXML"
    })
    void rdflib(RdfProfile profile, RdfFormat format) throws IOException {
        assertThat(Outside.rdflib("read.py", format.text(), Exports.example(folder, profile, format)))
                .containsExactly(Lines.said(profile, format));
    }

    @ParameterizedTest
    @CsvSource({
        "n3, BASE, TURTLE",
        "n3, BASE, NTRIPLES",
        "n3, BASE, NQUADS",
        "n3, BASE, TRIG",
        "n3, RDF12, TURTLE",
        "n3, RDF12, NTRIPLES",
        "n3, RDF12, NQUADS",
        "n3, RDF12, TRIG",
        "n3, SHORTCUTS, TURTLE",
        "n3, NANOPUB, TRIG",
        "n3, WIKIBASE, TURTLE",
        "jsonld, BASE, JSONLD",
        "jsonld, SHORTCUTS, JSONLD",
        "jsonld, NANOPUB, JSONLD",
        "jsonld, WIKIBASE, JSONLD",
        "rdfxml-streaming-parser, BASE, RDFXML",
        "comunica, BASE, TRIG"
    })
    void ofNode(String reader, RdfProfile profile, RdfFormat format) throws IOException {
        assertThat(Outside.node("read.mjs", reader, format.text(), Exports.example(folder, profile, format)))
                .containsExactly(Lines.said(profile, format));
    }

    @Test
    void anotherValidatorFindsNothingInTheExampleAndWhatIsBroken() throws IOException {
        ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        Shapes.write(shapes, RdfFormat.TURTLE, RdfConfig.local());
        String rules =
                Files.write(folder.resolve("shapes.ttl"), shapes.toByteArray()).toString();
        assertThat(Outside.node("validate.mjs", rules, Exports.example(folder, RdfFormat.TURTLE)))
                .isEmpty();
        String whole = new String(Exports.bytes(Exports.EXAMPLE, RdfFormat.TURTLE), StandardCharsets.UTF_8);
        String broken = whole.replaceFirst("dip:modality +dip:modality-[a-z]+", "dip:modality \"certain\"");
        assertThat(broken).isNotEqualTo(whole);
        List<String> found = Outside.node(
                "validate.mjs",
                rules,
                Files.writeString(folder.resolve("broken.ttl"), broken).toString());
        assertThat(found).isNotEmpty().allMatch(line -> line.contains("vocab#modality "));
    }
}
