/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.model.record.ReadLine;
import org.entente.model.record.Violation;
import org.junit.jupiter.api.Test;

/** What a translation remembers does not grow with what it reads. */
class TranslationTests {

    private static final int LENGTH = 1 << 20;
    private static final int ROWS = 200;

    /** Long texts are refused, but it is the records as they were written that are told apart. */
    @Test
    void whatWasWrittenLatelyIsNotKeptAsText() throws IOException {
        Plan plan = MappingReader.read("test.yaml", Mappings.of("{format: csv}", """
                values: {id: id, text: text}
                records:
                  - entity: {id: "person/{id}", identifiers: {t: "{text}"}}
                """));
        Tally tally = new Tally();
        Translation translation = new Translation("test.yaml", plan, new Nowhere(), tally);
        long before = used();

        for (int i = 0; i < ROWS; i++) {
            translation.take(new LongRow(i));
        }

        assertThat(used() - before).isLessThan(LENGTH * (long) ROWS / 4);
        translation.finish();
        assertThat(tally.rows()).isEqualTo(ROWS);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A row with a long text. */
    private record LongRow(long line) implements Row {
        @Override
        public List<String> get(String path) {
            return List.of(path.equals("id") ? "p" + line : "x".repeat(LENGTH));
        }

        @Override
        public String locator() {
            return "";
        }

        @Override
        public long length() {
            return LENGTH;
        }

        @Override
        public String excerpt() {
            return "";
        }
    }

    /** Takes everything and keeps nothing. */
    private record Nowhere() implements MappingOutput {
        @Override
        public void accept(long line, String excerpt, ReadLine.Accepted accepted) {
            // only what the translation keeps is of interest
        }

        @Override
        public void reject(long line, String excerpt, List<Violation> violations) {
            // only what the translation keeps is of interest
        }

        @Override
        public void note(long line, String excerpt, Violation note) {
            // only what the translation keeps is of interest
        }
    }
}
