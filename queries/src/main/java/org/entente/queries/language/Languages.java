/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import java.util.List;
import java.util.Locale;
import org.entente.queries.catalogue.QueryFailure;

/** Reads in which languages something is wanted, as the {@code Accept-Language} header has it. */
public final class Languages {

    private static final int MOST = 20;

    private Languages() {}

    /**
     * {@return the ranges of RFC 4647 in lower case, the best first}
     *
     * @param text such as {@code ar,fr;q=0.5}
     * @throws IllegalArgumentException when that is no list of languages
     */
    public static List<String> of(String text) {
        return Locale.LanguageRange.parse(text).stream()
                .filter(range -> range.getWeight() > 0)
                .map(Locale.LanguageRange::getRange)
                .filter(range -> !range.startsWith("*"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * {@return the same of the parameter {@code lang}}
     *
     * @throws QueryFailure when that is no list of languages
     */
    public static List<String> named(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.PARAMETER_INVALID,
                    "'%s' is no value for 'lang': it takes languages such as ar,fr.".formatted(text));
        }
    }
}
