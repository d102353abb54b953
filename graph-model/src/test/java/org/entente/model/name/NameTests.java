/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTests {

    @ParameterizedTest
    @CsvSource({
        "كازاخستان, Arab",
        "Казахстан, Cyrl",
        "Kazakhstan, Latn",
        "哈萨克斯坦, Hani",
        "קזחסטן, Hebr",
        "कज़ाखस्तान, Deva",
        "C5+1, Latn",
        "5+1, Zyyy",
        "اتفاق C5, Arab"
    })
    void theScriptIsToldFromTheLetters(String text, String script) {
        assertThat(Scripts.of(text)).isEqualTo(script);
    }

    @Test
    void aNameKeepsItsTextAndHasAKey() {
        Name name = Name.of("قاسم جومارت توكاييف", "ar", "preferred", null);
        assertThat(name.text()).isEqualTo("قاسم جومارت توكاييف");
        assertThat(name.script()).isEqualTo("Arab");
        assertThat(name.key()).isEqualTo(MatchingKey.of(name.text()));
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of(" ", "ar", "preferred", null))
                .withMessage("a name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("x", "arabic language", "preferred", null))
                .withMessage("'arabic language' is not a language tag such as ar or zh-Hant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name("x", null, "latin", "preferred", null))
                .withMessage("'latin' is not a script code such as Arab or Latn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("x", "en", "nickname", null))
                .withMessage("'nickname' is not a kind of name; write one of"
                        + " [preferred, official, transliteration, variant, short]");
    }
}
