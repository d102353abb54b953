/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.entente.model.outside.Outside;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Readers that share nothing with the writer find the same statements in every profile and format that they read: as many, and the same
 * hash of their sorted lines. {@code .ci/run} installs them; elsewhere those that are not there are skipped.
 */
class OtherParsersTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** {@return each profile with each format that can carry it} Triple terms are of RDF 1.2, which n3 reads. */
    private static Stream<Arguments> every(RdfFormat... unread) {
        return Arrays.stream(RdfProfile.values())
                .filter(profile -> profile != RdfProfile.RDF12)
                .flatMap(profile -> Arrays.stream(RdfFormat.values())
                        .filter(format ->
                                profile.fits(format) && !Arrays.asList(unread).contains(format))
                        .map(format -> Arguments.of(profile, format)));
    }

    static Stream<Arguments> forRapper() {
        return every(RdfFormat.JSONLD);
    }

    static Stream<Arguments> forSerdi() {
        return every(RdfFormat.JSONLD, RdfFormat.RDFXML);
    }

    static Stream<Arguments> forRdf4j() {
        return every();
    }

    @ParameterizedTest
    @MethodSource("forRapper")
    void rapper(RdfProfile profile, RdfFormat format) throws IOException {
        String output = format.hasNamedGraphs() ? "nquads" : "ntriples";
        assertThat(Lines.read(
                        Outside.command(
                                "rapper",
                                "-q",
                                "-i",
                                format.text(),
                                "-o",
                                output,
                                Exports.example(folder, profile, format)),
                        format))
                .isEqualTo(Lines.said(profile, format));
    }

    @ParameterizedTest
    @MethodSource("forSerdi")
    void serdi(RdfProfile profile, RdfFormat format) throws IOException {
        assertThat(Lines.read(
                        Outside.command(
                                "serdi", "-i", format.text(), "-o", "nquads", Exports.example(folder, profile, format)),
                        format))
                .isEqualTo(Lines.said(profile, format));
    }

    @ParameterizedTest
    @MethodSource("forRdf4j")
    void rdf4j(RdfProfile profile, RdfFormat format) throws IOException {
        assertThat(Rdf4j.read(Files.readAllBytes(Path.of(Exports.example(folder, profile, format))), format))
                .isEqualTo(Lines.said(profile, format));
    }
}
