/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DyadTests {

    @ParameterizedTest
    @CsvSource({
        "country/gw-365, country/DEU, 1970, 365, 260",
        "country/gw-365, country/DEU, 1991, 365, 255",
        "country/gw-265, country/gw-345, 1980, 265, 345",
        "country/RUS, country/KAZ, 1992, 365, 705",
        "country/RUS, country/KAZ, 1990, ,"
    })
    void eachStateHasTheNumberThatItBoreInTheYear(
            String a, String b, int year, @Nullable String cowA, @Nullable String cowB) {
        DyadYear row = new Dyad(a, b, Map.of()).in(new Year(year));
        assertThat(row.cowA()).isEqualTo(cowA);
        assertThat(row.cowB()).isEqualTo(cowB);
    }
}
