/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words in a language, with the direction in which they are written.
 *
 * @param dir {@code ltr} or {@code rtl}
 */
public record Words(String text, @Nullable String lang, String dir) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "ug", "ur", "yi");

    /**
     * {@return the words; their direction is that of the first letter that has one, unless they are in a language written from
     * the right and begin with a foreign name}
     */
    public static Words of(String text, @Nullable String lang) {
        return new Words(text, lang, direction(text, lang));
    }

    /** {@return the direction of a language} */
    static String direction(@Nullable String lang) {
        return lang != null && RIGHT_TO_LEFT.contains(lang.split("-", 2)[0].toLowerCase(Locale.ROOT)) ? "rtl" : "ltr";
    }

    private static String direction(String text, @Nullable String lang) {
        List<String> directions = text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl")
                .distinct()
                .toList();
        String ofLanguage = direction(lang);
        if (directions.isEmpty() || ofLanguage.equals("rtl") && directions.contains(ofLanguage)) {
            return ofLanguage;
        }
        return directions.getFirst();
    }
}
