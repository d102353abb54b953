/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The key under which a name is found: what writers vary is folded away. It is never shown and never replaces a name.
 *
 * <p>Folded are: compatibility forms and case (Unicode NFKC casefolding, which also drops joiners, soft hyphens and
 * direction marks); marks on Latin, Greek and Hebrew letters and the stress accent in Cyrillic; all Arabic vowel and
 * Quranic marks, tatweel, hamza on or under a carrier (so {@code أ إ آ} are {@code ا}, {@code ؤ} is {@code و}, {@code ئ}
 * is {@code ي}; a {@code ء} of its own stays), {@code ى ی} to {@code ي}, {@code ة ہ ھ ە} to {@code ه}, {@code ک} to
 * {@code ك}; {@code عبد ال} written as two words is one; {@code ё} to {@code е}; digits of any script to 0 to 9. Apostrophes, quotes and dots vanish; a plus sign
 * after a word stays ({@code OPEC+} is not {@code OPEC}) unless a word follows it ({@code C5+1}); every other punctuation, symbol or
 * space is one space between words.
 *
 * <p>Letters of different scripts that look alike stay different, and so do letters that are their own in an alphabet
 * ({@code й}, {@code ї}, {@code қ}, {@code ә}, {@code پ}, {@code گ}).
 */
public final class MatchingKey {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    /** The first half of names such as Abd al-Aziz: writers part it from the second, or not. */
    private static final Pattern SERVANT = Pattern.compile("(?<![^ ])(\u0639\u0628\u062F) (?=\u0627\u0644[^ ])");

    /** Plus signs with what spaces are around them. */
    private static final Pattern PLUS = Pattern.compile(" *\\+[ +]*");

    private MatchingKey() {}

    /**
     * {@return the key of the text; folding a key again changes nothing} A text of nothing but punctuation and symbols
     * keeps them; the key is empty only for a text without any visible character.
     */
    public static String of(String text) {
        // A grave or acute accent standing alone would fold to a space; writers use it as an apostrophe.
        String folded = FOLD.normalize(text.replace('\u00B4', '\'').replace('\u1FFD', '\''));
        String words = pluses(COMPOSE.normalize(words(DECOMPOSE.normalize(folded))));
        String key = SERVANT.matcher(words).replaceAll("$1");
        return key.isEmpty() ? collapse(folded) : key;
    }

    private static String words(String decomposed) {
        StringBuilder key = new StringBuilder(decomposed.length());
        int base = ' ';
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (isMark(c)) {
                if (!Fold.dropsMark(base, c)) {
                    key.appendCodePoint(c);
                }
            } else if (Fold.isSilent(c)) {
                continue;
            } else if (Fold.separates(c)) {
                base = ' ';
                space(key);
            } else {
                base = c;
                Fold.append(key, c);
            }
        }
        return trimmed(key);
    }

    private static String pluses(String words) {
        if (words.indexOf('+') < 0) {
            return words;
        }
        return PLUS.matcher(words).replaceAll(found -> {
            String plus = found.group();
            if (found.start() == 0) {
                return "";
            }
            if (found.end() == words.length()) {
                return "+";
            }
            return plus.startsWith("+") && plus.endsWith(" ") ? "+ " : " ";
        });
    }

    private static boolean isMark(int c) {
        return UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
    }

    private static String collapse(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (UCharacter.isUWhiteSpace(c) || UCharacter.getType(c) == UCharacter.CONTROL) {
                space(key);
            } else {
                key.appendCodePoint(c);
            }
        });
        return trimmed(key);
    }

    private static void space(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static String trimmed(StringBuilder key) {
        int length = key.length();
        return length > 0 && key.charAt(length - 1) == ' ' ? key.substring(0, length - 1) : key.toString();
    }
}
