/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.model.id.Hash;
import org.entente.model.name.MatchingKey;

/** Makes keys of ids out of names. */
final class Slug {

    private static final int LONGEST = 80;
    private static final int HASH = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** {@return small Latin letters, digits and hyphens; with a hash if letters, digits or a plus sign that tells names apart were lost} */
    static String of(String text) {
        return of(text, false);
    }

    /** {@return the same, with a hash if anything was lost, be it case or a sign} */
    static String exact(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean exact) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        String slug = trim(OTHERS.matcher(lower).replaceAll("-"));
        boolean lost = slug.length() > LONGEST
                || lower.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && (c > 'z' || c < '0'))
                || MatchingKey.of(text).indexOf('+') >= 0
                || exact && !slug.equals(text);
        if (slug.length() > LONGEST) {
            slug = trim(slug.substring(0, LONGEST));
        }
        if (!lost) {
            return slug;
        }
        String hash = Hash.sha256(canonical(text)).substring(0, HASH);
        return slug.isEmpty() ? hash : slug + "-" + hash;
    }

    /** Composed, and without what cannot be seen, such as marks of direction: the same name has the same key. */
    private static String canonical(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() > from && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }
}
