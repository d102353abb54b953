/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.IriBaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What IRIs begin with: the same in the API and in an export of the same data. */
class IriBaseTests {

    private static final URI API = URI.create("http://localhost:9000");
    private static final Map<String, String> PUBLISHED = Map.of("ENTENTE_IRI_BASE", "https://data.example.org/id/");

    private final IriBase base = new IriBase();

    @Test
    void whereTheApiAnswersUnlessSomethingIsSaid() {
        assertThat(base.servedAt(API, Map.of())).hasToString("http://localhost:9000/id/");
        assertThat(base.servedAt(API, PUBLISHED)).hasToString("https://data.example.org/id/");
        base.option = URI.create("https://example.org/");
        assertThat(base.servedAt(API, PUBLISHED)).hasToString("https://example.org/");
    }

    @Test
    void anExportFollowsTheApiThatRanOverItsData(@TempDir Path data) {
        assertThat(base.of(Optional.of(data), Map.of())).hasToString("http://localhost:8080/id/");
        IriBaseFile.write(data, base.servedAt(API, Map.of()));
        assertThat(base.of(Optional.of(data), Map.of())).hasToString("http://localhost:9000/id/");
        assertThat(base.of(Optional.of(data), PUBLISHED)).hasToString("https://data.example.org/id/");
        assertThat(base.of(Optional.empty(), Map.of())).hasToString("http://localhost:8080/id/");
    }

    @Test
    void whatCannotBeABaseIsRefusedByTheNameOfItsPlace() {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> base.servedAt(API, Map.of("ENTENTE_IRI_BASE", "https://example.org/id")))
                .withMessage("ENTENTE_IRI_BASE: 'https://example.org/id' cannot be the base of IRIs; write one like"
                        + " https://example.org/id/ with a slash at its end");
    }
}
