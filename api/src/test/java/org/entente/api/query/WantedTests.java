/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTests {

    private static final Query<?> FACTS = Catalogue.find("facts");

    private static Wanted wanted(Map<String, String> texts, @Nullable String header) {
        return Wanted.take(FACTS, new HashMap<>(texts), header);
    }

    @Test
    void whatIsWantedIsTakenOutOfTheQuestion() {
        Map<String, String> texts =
                new HashMap<>(Map.of("type", "meeting", "count", "true", "fields", "id,caption", "lang", "ar-EG, fr"));
        Wanted wanted = Wanted.take(FACTS, texts, "ru");
        assertThat(texts).containsOnlyKeys("type");
        assertThat(wanted.total()).isTrue();
        assertThat(wanted.fields()).containsExactly("id", "caption");
        assertThat(wanted.languages()).containsExactly("ar-eg", "fr");
    }

    @Test
    void nothingIsWantedWhereNothingIsSaid() {
        Wanted wanted = wanted(Map.of(), null);
        assertThat(wanted.total()).isFalse();
        assertThat(wanted.fields()).isEmpty();
        assertThat(wanted.languages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5 | fr-ch fr en",
                "zh-Hant | zh-hant",
                "*-CH, de | de",
                "en;q=0.1, ar | ar en",
                "de;q=0 | none",
                "<nonsense | none",
                "* | none"
            })
    void theHeaderSaysTheLanguagesInOrder(String header, @Nullable String languages) {
        assertThat(wanted(Map.of(), header).languages())
                .isEqualTo(languages == null ? List.of() : List.of(languages.split(" ", -1)));
    }

    @Test
    void theQuestionWithLanguagesOfItsOwnKeepsThem() {
        Map<String, String> texts = new HashMap<>(Map.of("lang", "ar"));
        assertThat(Wanted.take(Catalogue.find("entities"), texts, null).languages())
                .containsExactly("ar");
        assertThat(texts).containsKey("lang");
    }

    @ParameterizedTest
    @CsvSource({"count,yes", "fields,nothing", "fields,''", "lang,'<'"})
    void whatThereIsNotIsRefused(String name, String text) {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> wanted(Map.of(name, text), null))
                .returns(QueryFailure.Reason.PARAMETER_INVALID, QueryFailure::reason);
    }
}
