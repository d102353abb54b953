/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Values;

class FactRowsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a – x · since 2017-01-20 · actual        | relation | -          | 2017-01-20 | a – x",
                "a – x · accession · since 2004 · actual  | relation | accession  | 2004-01-01 | a – x",
                "a – x · withdrawal · announced           | relation | withdrawal | -          | a – x",
                "a – x · actual                           | relation | -          | -          | a – x",
                "War · 2023                               | -        | -          | -          | War · 2023",
                "a – b · ≥ 2025-11-06 · scheduled         | event    | -          | 2025-11-06 | a – b",
                "a – Accord · 1994 · actual               | relation | -          | -          | a – Accord · 1994",
                "a – Accord · 1994 · 2025 · actual        | event    | -          | 2025-01-01 | a – Accord · 1994",
                "a – Act of · accession · denied          | relation | -          | -          | a – Act of · accession",
                "a: Goals · 5 · desired                   | stance   | -          | -          | a: Goals · 5",
                "a: Energy · 2025-11-06 · actual          | stance   | -          | -          | a: Energy · 2025-11-06",
                "a: 2020 · 2021 · ≥ 2025-11-06 · desired  | stance   | -          | 2025-11-06 | a: 2020 · 2021"
            })
    void whoAndTheWordsAreWhatComesBeforeHowAFactStands(
            String caption, @Nullable String family, @Nullable String act, @Nullable LocalDate startMin, String who) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("caption", caption);
        fact.put("family", family);
        fact.put("act", act);
        fact.put("startMin", startMin);
        assertThat(FactRows.who(Values.value(fact))).isEqualTo(who);
        fact.put("now", "2017 · actual");
        assertThat(FactRows.captionThen(Values.value(fact))).isEqualTo(who + " · 2017 · actual");
    }
}
