/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void columnsAreAlignedWhateverTheScriptAndTheMarks() {
        String table = TextTable.of(
                List.of("name", "lang"),
                List.of(
                        List.of("Tokayev", "en"),
                        List.of("توكاييف", "ar"),
                        List.of("تُوكَايِيف", "ar"),
                        List.of("Токаев", "ru")));
        assertThat(table.lines().map(line -> TextTable.width(line.substring(0, line.lastIndexOf('\u2068')))))
                .containsOnly(9);
    }

    @Test
    void eachCellIsIsolatedFromItsNeighbours() {
        assertThat(TextTable.of(List.of("a"), List.of(List.of("توكاييف")))).contains("\u2068توكاييف\u2069");
    }

    @Test
    void emptyColumnsAreLeftOutAndLongCellsShortened() {
        String table = TextTable.of(List.of("a", "b"), List.of(List.of("x".repeat(100), "")));
        assertThat(table).doesNotContain("b").contains("…");
        assertThat(table.lines().mapToInt(TextTable::width).max()).hasValue(48);
    }
}
