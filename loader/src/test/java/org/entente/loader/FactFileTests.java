/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.model.record.ReadLine;
import org.junit.jupiter.api.Test;

/** Lines are checked on several threads, and what they hold comes in their order. */
class FactFileTests {

    private static final int LINES = 3_000;

    /** Long and short, right and wrong ones. */
    private static String line(int number) {
        String title = "x".repeat(number % 97 == 0 ? 50_000 : number % 13);
        String document =
                "{\"document\": {\"id\": \"document/d%d\", \"title\": \"t%s\", \"lang\": \"en\", \"kind\": \"article\", \"published\": \"2025-11-06\"}}"
                        .formatted(number, title);
        return switch (number % 5) {
            case 1 -> document.replace("2025-11-06", "once");
            case 2 -> "";
            case 3 -> "{";
            default -> document.replace("\"title\": \"", "\"title\": \"\u202E");
        };
    }

    private static class Told implements FactFile.Sink {
        private final List<String> all = new ArrayList<>();

        @Override
        public void accept(long number, long line, ReadLine.Accepted accepted) {
            all.add("accept " + line);
        }

        @Override
        public void reject(long line, List<Rejection> rejections) {
            all.add("reject " + line);
        }

        @Override
        public void note(Rejection note) {
            all.add("note " + note.line());
        }
    }

    private static byte[] lines() {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= LINES; number++) {
            text.append(line(number)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= LINES; number++) {
            switch (number % 5) {
                case 1, 3 -> expected.add("reject " + number);
                case 2 -> {}
                default -> {
                    expected.add("note " + number);
                    expected.add("accept " + number);
                }
            }
        }
        return expected;
    }

    @Test
    void whatLinesHoldComesInTheirOrder() {
        Told told = new Told();
        try (Source source = Source.stream("facts", new ByteArrayInputStream(lines()))) {
            assertThat(new FactFile(QuoteProof.by(null)).read(source, told)).isEqualTo(LINES);
        }
        assertThat(told.all).isEqualTo(expected());
    }

    @Test
    void whatStandsBeforeAFileBreaksOffIsHandedOn() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(lines());
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Told told = new Told();
        try (Source source = Source.stream("facts.gz", new ByteArrayInputStream(half))) {
            assertThatExceptionOfType(LoaderException.UnusableFile.class)
                    .isThrownBy(() -> new FactFile(QuoteProof.by(null)).read(source, told));
        }
        assertThat(told.all).isNotEmpty().isEqualTo(expected().subList(0, told.all.size()));
    }

    @Test
    void whoeverTakesWhatLinesHoldIsNotHandedMoreOnceItFailed() {
        List<Long> taken = new ArrayList<>();
        Told failing = new Told() {
            @Override
            public void accept(long number, long line, ReadLine.Accepted accepted) {
                taken.add(line);
                throw new IllegalStateException("no more");
            }
        };
        try (Source source = Source.stream("facts", new ByteArrayInputStream(lines()))) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new FactFile(QuoteProof.by(null)).read(source, failing))
                    .withMessage("no more");
        }
        assertThat(taken).hasSize(1);
    }
}
