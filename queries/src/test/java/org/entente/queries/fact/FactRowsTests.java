/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRowsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a – x · actual                                           | a – x",
                "a – x · since 2017-01-20 · actual                        | a – x",
                "a – x · until ≤ 2021-01-20 · actual, contested           | a – x",
                "a – x · ≤ 2017 – 2021-01-01…2021-01-20 · actual          | a – x",
                "a – x · since ≤ -0043-03 · denied                        | a – x",
                "a – x · 800 · actual                                     | a – x",
                "a – x · since -43 · denied                               | a – x",
                "a – x · from 0 · actual                                  | a – x",
                "a – x · 800 – 0814-01-28 · actual                        | a – x",
                "a – x · since 0799-12-25…0800-01-06 · actual             | a – x",
                "a – x · ratification · ≥ +10000-01-01 · expected         | a – x",
                "a – x · 12000 – ≤ +12001-03 · expected                   | a – x",
                "a – x · accession · since 2004-05-01 · actual            | a – x",
                "a – x · withdrawal · announced                           | a – x",
                "a – b · ≥ 2025-11-06 · scheduled                         | a – b",
                "a: Energy · trade · 2025-11-06 · actual                  | a: Energy · trade",
                "a: Energy · 2 - 3 · desired                              | a: Energy · 2 - 3",
                "a: Energy · trade · desired                              | a: Energy · trade",
                "a: since 2020 · 2021 budget · on 2025-11-06 · actual     | a: since 2020 · 2021 budget"
            })
    void whoAndTheWordsAreWhatComesBeforeHowAFactStands(String caption, String who) {
        assertThat(FactRows.who(caption)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kazakhstan – Abraham Accords · since 2025 · actual | -            | ' · since 2025 · actual'",
                "Kazakhstan – Abraham Accords                      | -            | ''",
                "Kazakhstan: trade · transit · on 2025-11-06       | trade · transit | ' · on 2025-11-06'",
                "Kazakhstan: trade                                 | trade · transit | ''"
            })
    void howAFactStandsIsWhatFollowsWhoAndTheWords(String caption, @Nullable String content, String how) {
        assertThat(FactRows.how(caption, content)).isEqualTo(how);
    }
}
