/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

/** Small things about texts. */
final class Texts {

    private static final int EXCERPT = 200;

    private Texts() {}

    /** {@return the text without white space around it, no-break spaces included} */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** {@return whether this is white space, no-break spaces included} */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** {@return the beginning of a text, for reports} */
    static String shorten(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT);
    }
}
