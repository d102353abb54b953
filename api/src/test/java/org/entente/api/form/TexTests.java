/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a { b   | a \\textbraceleft{} b",
                "} c     | \\textbraceright{} c",
                "C:\\x    | C:\\textbackslash{}x",
                "2^3~    | 2\\textasciicircum{}3\\textasciitilde{}",
                "5 % & 6 | 5 \\% \\& 6",
                "#1 $_   | \\#1 \\$\\_",
                "اتفاق   | اتفاق"
            })
    void everyLetterOfATextIsItself(String text, String tex) {
        assertThat(Tex.text(text)).isEqualTo(tex);
    }

    /** BibTeX counts braces whatever stands before them. */
    @Test
    void bracesStayInPairs() {
        String tex = Tex.text("}}{{}\\{");
        int open = 0;
        for (char letter : tex.toCharArray()) {
            open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            assertThat(open).as(tex).isNotNegative();
        }
        assertThat(open).as(tex).isZero();
    }

    @Test
    void anAddressIsLeftAsItIsButForWhatWouldEndIt() {
        assertThat(Tex.url("https://example.org/a_b?c=%D8%A7&d={e}\\#f~g"))
                .isEqualTo("https://example.org/a_b?c=%D8%A7&d=%7Be%7D%5C#f~g");
    }
}
