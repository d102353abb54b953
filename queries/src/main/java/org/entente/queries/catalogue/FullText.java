/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as the full-text indexes are asked for them; nothing that was searched for is query syntax. */
public final class FullText {

    private static final String SPECIAL = "+-&|!(){}[]^\"~*?:\\/";
    private static final String SPECIAL_IN_QUOTES = "\"\\";

    private FullText() {}

    /** {@return the query for texts in which every one of the words stands} */
    public static String every(List<String> words) {
        return words.stream().map(word -> "+" + whole(word)).collect(Collectors.joining(" "));
    }

    /**
     * {@return the query for a whole word} It stands in quotes, so that what an index makes several words of, such as a date
     * or Chinese, must stand there one after the other; without, one of them would do.
     */
    public static String whole(String word) {
        return "\"" + escape(word, SPECIAL_IN_QUOTES) + "\"";
    }

    /** {@return the query for words that begin so; operators are written in capitals} */
    public static String beginning(String word) {
        return escape(word.toLowerCase(Locale.ROOT), SPECIAL) + "*";
    }

    private static String escape(String word, String special) {
        return word.codePoints()
                .mapToObj(c -> special.indexOf(c) >= 0 ? "\\" + Character.toString(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
