/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTests {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-01-01, 2020-01-01, 2020-01-01, 2020-01-01",
        "2020-01-01, 2020-12-31, , , [2020-01-01..2020-12-31]",
        "2020-01-01, 2020-01-01, 2021-01-01, , 2020-01-01/[2021-01-01..]",
        ", 2020-01-01, 2020-01-01, , [..2020-01-01]/[2020-01-01..]",
        ", , , 2020-01-01, /[..2020-01-01]",
        ", , , , ''"
    })
    void areTextThatIsTheSameForTheSameDays(
            @Nullable LocalDate a, @Nullable LocalDate b, @Nullable LocalDate c, @Nullable LocalDate d, String text) {
        assertThat(Bounds.text(Bounds.of(a, b), Bounds.of(c, d))).isEqualTo(text);
    }
}
