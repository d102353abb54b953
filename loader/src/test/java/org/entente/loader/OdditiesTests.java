/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.model.record.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden table of odd input: each case does what the page says, and never harms the good line after it. */
class OdditiesTests {

    private static final Path PAGE =
            Path.of(System.getProperty("entente.home", "..")).resolve("docs/input-oddities.md");

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void doesWhatThePageSays(Oddity oddity) {
        LoadReport report;
        try (Source source = Source.stream("odd", new ByteArrayInputStream(oddity.file()))) {
            report = Loader.validate(List.of(source), LoadOptions.DEFAULT);
        }
        long good = oddity.endsTheFile() ? 0 : 1;
        String[] outcome = oddity.outcome().split(", ");
        assertThat(report.counts())
                .isEqualTo(
                        switch (outcome[0]) {
                            case "accepted" -> new Counts(good + 1, good + 1, 0, 0, 0);
                            case "rejected" -> new Counts(good + 1, good, 0, 0, 1);
                            default -> new Counts(good, good, 0, 0, 0);
                        });
        assertThat(report.issues().keySet())
                .containsExactlyElementsOf(outcome.length == 1 ? List.of() : List.of(Issue.valueOf(outcome[1])));
        assertThat(report.rejections()).allMatch(rejection -> rejection.line() == 1);
        assertThat(report.rejections())
                .allMatch(rejection -> rejection.excerpt().length() <= 200);
    }

    @Test
    void thePageListsThemAll() throws IOException {
        StringBuilder table = new StringBuilder("| case | input | what becomes of it |\n| --- | --- | --- |\n");
        Arrays.stream(Oddity.values())
                .forEach(oddity -> table.append(
                        "| %s | %s | %s |%n".formatted(oddity.text(), oddity.description(), oddity.outcome())));
        assertThat(Files.readString(PAGE)).contains(table);
    }

    @Test
    void aPackedFileThatEndsEarlyIsRefusedAsAWhole() {
        byte[] packed = Oddity.GZIP.file();
        try (Source source =
                Source.stream("cut.jsonl.gz", new ByteArrayInputStream(Arrays.copyOf(packed, packed.length - 12)))) {
            assertThatExceptionOfType(LoaderException.UnusableFile.class)
                    .isThrownBy(() -> Loader.validate(List.of(source), LoadOptions.DEFAULT))
                    .withMessageStartingWith("cut.jsonl.gz cannot be read to its end (")
                    .withMessageEndingWith("): nothing of it is taken; get the file again.");
        }
    }
}
