/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.form;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in TeX, as BibTeX takes it. */
final class Tex {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}^~%&#$_]");

    /** Letters that mean something else with a backslash before them, or, as braces to BibTeX, the same. */
    private static final Map<String, String> NAMES = Map.of(
            "\\", "\\textbackslash{}",
            "{", "\\textbraceleft{}",
            "}", "\\textbraceright{}",
            "^", "\\textasciicircum{}",
            "~", "\\textasciitilde{}");

    private Tex() {}

    /** {@return the text, in which what means something in TeX is written as the letter it is} */
    static String text(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(NAMES.getOrDefault(letter.group(), "\\" + letter.group())));
    }

    /** {@return an address, which is read as it is but for what would end it early} */
    static String url(String url) {
        return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }
}
