/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One name of one thing, kept exactly as written.
 *
 * @param text the name
 * @param lang its language as a BCP 47 tag, when known
 * @param script its script as an ISO 15924 code
 * @param kind one of {@link #KINDS}
 * @param source where the name comes from, when known
 */
public record Name(
        String text,
        @Nullable String lang,
        String script,
        String kind,
        @Nullable String source) {

    /** What a name can be for the thing it names; of its names in one language that of the first kind is shown. */
    public static final List<String> KINDS = List.of("preferred", "official", "transliteration", "variant", "short");

    private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");

    /** Rejects a blank text and codes that are not of their standard. */
    public Name {
        require(!text.isBlank(), "a name must not be blank");
        require(lang == null || LANG.matcher(lang).matches(), "'%s' is not a language tag such as ar or zh-Hant", lang);
        require(SCRIPT.matcher(script).matches(), "'%s' is not a script code such as Arab or Latn", script);
        require(KINDS.contains(kind), "'%s' is not a kind of name; write one of %s", kind, KINDS);
    }

    /** {@return a name whose script is told from its text} */
    public static Name of(String text, @Nullable String lang, String kind, @Nullable String source) {
        return new Name(text, lang, Scripts.of(text), kind, source);
    }

    /** {@return the key under which the name is found} */
    public String key() {
        return MatchingKey.of(text);
    }

    /** {@return the place of a kind of name among all, the last for one that is not known} */
    public static int rank(String kind) {
        int rank = KINDS.indexOf(kind);
        return rank < 0 ? KINDS.size() : rank;
    }

    private static void require(boolean condition, String message, @Nullable Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }
}
