/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTests {

    /** How many places each takes on a terminal was counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "name, 4",
        "Tokayev, 7",
        "توكاييف, 7",
        "تُوكَايِيف, 7",
        "Тоқаев, 6",
        "Макро́н, 6",
        "习近平, 6",
        "김정은, 6",
        "きしだ, 6",
        "Ｇ７, 4",
        "ד״ר, 3"
    })
    void columnsAreAlignedWhateverTheScriptAndTheMarks(String name, int places) {
        String table = TextTable.of(List.of("12345678", "lang"), List.of(List.of(name, "x")));
        assertThat(table.lines().toList().getLast())
                .isEqualTo("\u2068" + name + "\u2069" + " ".repeat(8 - places + 2) + "\u2068x\u2069");
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
