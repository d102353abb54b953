/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.project.Projector;
import org.entente.model.record.Issue;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden table of odd input: each case does what the page says, and never harms the good line after it. */
class OdditiesTests {

    private static final Path PAGE =
            Path.of(System.getProperty("entente.home", "..")).resolve("docs/input-oddities.md");

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void doesWhatThePageSays(Oddity oddity) {
        LoadReport report;
        try (Source source = oddity.source()) {
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
        assertThat(report.rejections())
                .extracting(rejection -> rejection.violation().pointer())
                .as("where the trouble is, or begins")
                .startsWith(outcome[0].equals("rejected") ? new String[] {oddity.pointer()} : new String[0]);
        assertThat(report.rejections())
                .filteredOn(rejection -> rejection.violation().issue() == Issue.INVALID_JSON)
                .allMatch(rejection -> rejection.violation().message().contains("(column "));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(Oddity.RIGHT_TO_LEFT_MARK, "\u200F\u062A\u0648\u0643\u0627\u064A\u064A\u0641\u200F"),
                Arguments.of(Oddity.BIDI_OVERRIDE, "Tokayev \u202Eeht"),
                Arguments.of(Oddity.HOMOGLYPH, "K\u0430zakhstan"),
                Arguments.of(Oddity.FORMULA, "=HYPERLINK(\"x\")"),
                Arguments.of(Oddity.DECOMPOSED, "Erdog\u0306an"),
                Arguments.of(Oddity.ASTRAL, "\uD83D\uDE00 Ann"));
    }

    /** What is accepted is kept: no letter is put right, put together or taken away. */
    @ParameterizedTest
    @MethodSource("names")
    void keepsANameCodePointByCodePoint(Oddity oddity, String name) {
        RecordSet records = new RecordSet();
        oddity.read(accepted -> records.add(accepted.record(), accepted.quoteText(), List.of()), rejections -> {
            throw new AssertionError(rejections);
        });
        List<String> stored = new ArrayList<>();
        Projector.project(records)
                .nodes(NodeKind.NAME)
                .forEachRemaining(node ->
                        stored.add(codePoints(String.valueOf(node.properties().get(Property.TEXT_OF)))));

        assertThat(stored).containsExactlyInAnyOrder(codePoints(name), codePoints("Good"));
    }

    private static String codePoints(String text) {
        return text.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining(" "));
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
