/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as the full-text indexes are asked for them; nothing that was searched for is query syntax. */
public final class FullText {

    private static final String SPECIAL = "+-&|!(){}[]^\"~*?:\\/";

    private FullText() {}

    /** {@return the query for texts in which every one of the words stands; operators are written in capitals} */
    public static String every(List<String> words) {
        return words.stream()
                .map(word -> "+" + escape(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    private static String escape(String word) {
        return word.codePoints()
                .mapToObj(c -> SPECIAL.indexOf(c) >= 0 ? "\\" + Character.toString(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
