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
