/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingKeyTests {

    @ParameterizedTest
    @CsvSource({
        "الامريكي, الأمريكي",
        "إبراهيم, أبراهيم",
        "آسيا, اسيا",
        "كازاخستانُ, كازاخستان",
        "كـــازاخستان, كازاخستان",
        "مصطفى, مصطفي",
        "القاهرة, القاهره",
        "ایران, ايران",
        "کازاخستان, كازاخستان",
        "ﻛﺎﺯﺍﺧﺴﺘﺎﻥ, كازاخستان",
        "فؤاد, فواد",
        "عبد الله الثاني, عبدالله الثاني",
        "محمد بن عبد العزيز, محمد بن عبدالعزيز",
        "الحرب ١٩٦٧, الحرب 1967",
        "سال ۱۳۷۱, سال 1371",
        "Kassym-Jomart, Kassym Jomart",
        "Kassym‑Jomart, KASSYM JOMART",
        "Ka'bi, Kabi",
        "Ka’bi, Kaʿbi",
        "Qozogʻiston, Qozog‘iston",
        "U.S., US",
        "Côte d’Ivoire, Cote d'Ivoire",
        "Łukaszenka, Lukaszenka",
        "Türkiye, TURKIYE",
        "İstanbul, istanbul",
        "Straße, STRASSE",
        "Королёв, Королев",
        "Казахста́н, Казахстан",
        "Ελλάδα, ΕΛΛΑΔΑ",
        "ארה״ב, ארה\"ב",
        "卡西姆·托卡耶夫, 卡西姆・托卡耶夫",
        "ＵＳＡ, USA",
        "C5 + 1, C5+1",
        "OPEC+, «OPEC +»",
        "OPEC＋ countries, OPEC++ (countries)",
        "+ Post, Post"
    })
    void whatWritersVaryIsFolded(String one, String other) {
        assertThat(MatchingKey.of(one)).isEqualTo(MatchingKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "إبراهيم, إبراهام",
        "علاء, علا",
        "عمان, عمّون",
        "Асад, Acад",
        "Каменский, Каменскии",
        "Қазақстан, Казакстан",
        "Київ, Киiв",
        "Niger, Nigeria",
        "پارس, بارس",
        "معبد العزيز, معبدالعزيز",
        "عبد حسن, عبدحسن",
        "C5+1, C51",
        "OPEC+, OPEC",
        "G7+, G7",
        "OPEC+ countries, OPEC countries",
        "दिल्ली, दल्ली"
    })
    void whatNamesDifferInStays(String one, String other) {
        assertThat(MatchingKey.of(one)).isNotEqualTo(MatchingKey.of(other));
    }

    @Test
    void lettersOfTwoScriptsThatLookAlikeStayApart() {
        assertThat(MatchingKey.of("\u0430")).isNotEqualTo(MatchingKey.of("a"));
        assertThat(MatchingKey.of("ТОКАЕВ")).isNotEqualTo(MatchingKey.of("TOKAEB"));
    }

    @Test
    void invisibleCharactersVanishAndEverySpaceIsOne() {
        assertThat(MatchingKey.of("\u200Fاتفاقات\u00A0\u202Fإبراهيم\u200C\u00AD\t\n"))
                .isEqualTo("اتفاقات ابراهيم");
        assertThat(MatchingKey.of("\u2067Kassym\u2069   Jomart ")).isEqualTo("kassym jomart");
    }

    @Test
    void onlyATextWithoutVisibleCharactersHasNoKey() {
        assertThat(MatchingKey.of("")).isEmpty();
        assertThat(MatchingKey.of(" \u00A0\u200B\u202E")).isEmpty();
        assertThat(MatchingKey.of("؟")).isEqualTo("؟");
        assertThat(MatchingKey.of("☕ ☕")).isEqualTo("☕ ☕");
    }

    @Property(tries = 5000)
    void foldingAKeyAgainChangesNothing(@ForAll("texts") String text) {
        String key = MatchingKey.of(text);
        assertThat(MatchingKey.of(key)).isEqualTo(key);
    }

    @Property(tries = 2000)
    void aKeyHasSingleSpacesBetweenWordsOnly(@ForAll("texts") String text) {
        assertThat(MatchingKey.of(text)).isEqualTo(MatchingKey.of(text).strip()).doesNotContain("  ");
    }

    @Test
    void everyCodePointFoldsToAStableKey() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String key = MatchingKey.of("a" + Character.toString(c) + "b");
            assertThat(MatchingKey.of(key)).as("U+%04X", c).isEqualTo(key);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> telling = Arbitraries.strings()
                .withChars(
                        "aéЁеийгк'’-. \u00A0\u0301\u0308\u0306\u0654\u064Bأإآاىيةهکك٣5·+İıﬁǅᾳΆ\u0345\u200D\uFDFA\u0640\u0627")
                .ofMaxLength(8);
        return Arbitraries.oneOf(
                telling,
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(6));
    }
}
