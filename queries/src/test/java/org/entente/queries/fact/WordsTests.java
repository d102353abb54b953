/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are shown in the direction in which they are written. */
class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "كازاخستان ستنضم                         | ar    | rtl",
                "Axios: كازاخستان ستنضم إلى الاتفاقيات    | ar    | rtl",
                "Axios: كازاخستان                         | ar-SA | rtl",
                "Axios                                    | ar    | ltr",
                "2025                                     | ar    | rtl",
                "كازاخستان joins                          | en    | rtl",
                "joins كازاخستان                          | en    | ltr",
                "joins كازاخستان                          |       | ltr",
                "2025                                     |       | ltr",
                "«Аксиос»: יצטרף                          | he    | rtl"
            })
    void theDirectionIsThatOfTheLanguageWhereItHasLetters(String text, @Nullable String lang, String dir) {
        assertThat(Words.of(text, lang).dir()).isEqualTo(dir);
    }
}
