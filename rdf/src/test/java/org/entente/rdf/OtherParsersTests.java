/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.outside.Outside;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(Lines.read(
                        Outside.command(
                                "rapper", "-q", "-i", format.text(), "-o", output, Exports.example(folder, format)),
                        format))
                .isEqualTo(Lines.said(format));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSONLD", "RDFXML"},
            mode = EnumSource.Mode.EXCLUDE)
    void serdi(RdfFormat format) throws IOException {
        assertThat(Lines.read(
                        Outside.command("serdi", "-i", format.text(), "-o", "nquads", Exports.example(folder, format)),
                        format))
                .isEqualTo(Lines.said(format));
    }

    @ParameterizedTest
    @EnumSource
    void rdf4j(RdfFormat format) throws IOException {
        assertThat(Rdf4j.read(Files.readAllBytes(Path.of(Exports.example(folder, format))), format))
                .isEqualTo(Lines.said(format));
    }
}
