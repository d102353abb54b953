/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTests {

    @ParameterizedTest
    @CsvSource({
        "zh-hant,       zh zh-Hans zh-Hant,    zh-Hant",
        "zh-hant,       zh-Hans zh,            zh",
        "zh-hant,       zh-Hant-TW zh,         zh-Hant-TW",
        "zh-hant-hk,    zh zh-Hant-TW,         zh-Hant-TW",
        "ar,            ar-EG en,              ar-EG",
        "ar,            ar-EG ar,              ar",
        "ar-eg,         ar fr,                 ar",
        "fr-ch de,      de fr,                 fr",
        "fr-ch de,      de en,                 de",
        "de-*-de,       de de-DE,              de-DE",
        "zh-x-private,  zh-X zh,               zh",
        "EN-gb,         en en-GB,              en-GB"
    })
    void theNearestTagIsTheBest(String wishes, String tags, String best) {
        Lookup lookup = new Lookup(List.of(wishes.split(" ", -1)));
        assertThat(List.of(tags.split(" ", -1)).stream().min(Comparator.comparingInt(lookup::rank)))
                .contains(best);
    }

    @Test
    void onlyTagsOfTheLanguagesAreAskedFor() {
        assertThat(new Lookup(List.of("zh-hant-tw", "ar", "zh")).primary()).containsExactly("zh", "ar");
    }
}
