/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table is the same on a machine that writes digits in another script. */
class CountriesEverywhereTests {

    @Test
    void theNumbersOfCountriesAreWrittenInAsciiDigits() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
        try {
            assertThat("%d".formatted(398)).as("what this locale writes").isEqualTo("٣٩٨");
            assertThat(CountryTable.read())
                    .allSatisfy(country -> assertThat(country.identifiers().values())
                            .allSatisfy(value -> assertThat(value).matches("\\p{ASCII}+")));
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
