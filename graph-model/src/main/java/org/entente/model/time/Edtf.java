/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.LocalDate;

/**
 * A date as a source can state it: the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, read strictly.
 *
 * <p>Accepted are {@code 1992}, {@code 1992-04}, {@code 1992-04-10}, {@code 2025-11-06T18:30:00-05:00} (the day is the
 * local one, the instant is kept), {@code 2025-11-06T18:30:00} (the day only), {@code 199X}, {@code 2025-11-XX},
 * seasons {@code 2025-21} to {@code 2025-24}, {@code Y12345}, each but the clock times with {@code ?} (uncertain),
 * {@code ~} (approximate) or {@code %} (both), and intervals {@code a/b}, {@code a/..}, {@code ../b}, {@code a/},
 * {@code /b}.
 *
 * <p>A qualifier is told apart but does not widen the span. A season names no hemisphere, so its span holds the season
 * of either.
 *
 * @param text the date as stated, unchanged
 * @param span the days it can mean
 * @param uncertain whether the source doubts it
 * @param approximate whether it is an estimate
 * @param interval whether it is stated as an interval, with a start and an end of its own
 */
public record Edtf(String text, Span span, boolean uncertain, boolean approximate, boolean interval) {

    private static final int LONGEST = 64;
    private static final String ALPHABET = "0123456789-+:/.TZXY?~%";
    private static final String OPEN = "..";

    /**
     * {@return the date that the text states}
     *
     * @throws InvalidEdtf when the text is not a date of levels 0 and 1; nothing else is thrown
     */
    public static Edtf parse(String text) {
        checkCharacters(text);
        int slash = text.indexOf('/');
        if (slash < 0) {
            EdtfDate date = EdtfDate.parse(text, text);
            return new Edtf(text, date.span(), date.uncertain(), date.approximate(), false);
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Edtf interval(String text, String left, String right) {
        if (right.indexOf('/') >= 0) {
            throw new InvalidEdtf(text, "an interval has one slash, between its start and its end");
        }
        if (isOpen(left) && isOpen(right)) {
            throw new InvalidEdtf(text, "neither end is a date; leave the date out");
        }
        EdtfDate start = end(text, left);
        EdtfDate end = end(text, right);
        LocalDate startMin = start.span().startMin();
        LocalDate endMax = end.span().endMax();
        if (startMin != null && endMax != null && startMin.isAfter(endMax)) {
            throw new InvalidEdtf(text, "the end precedes the start; write the earlier date first");
        }
        Span span = new Span(startMin, start.span().startMax(), end.span().endMin(), endMax, null);
        return new Edtf(
                text, span, start.uncertain() || end.uncertain(), start.approximate() || end.approximate(), true);
    }

    private static EdtfDate end(String text, String part) {
        if (isOpen(part)) {
            return EdtfDate.NONE;
        }
        if (part.indexOf('T') >= 0) {
            throw new InvalidEdtf(text, "the ends of an interval are dates without a clock time");
        }
        return EdtfDate.parse(text, part);
    }

    private static boolean isOpen(String part) {
        return part.isEmpty() || part.equals(OPEN);
    }

    private static void checkCharacters(String text) {
        if (text.isEmpty()) {
            throw new InvalidEdtf(text, "it is empty; leave the date out");
        }
        if (text.length() > LONGEST) {
            throw new InvalidEdtf(text, "it is longer than %d characters".formatted(LONGEST));
        }
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                throw new InvalidEdtf(text, foreign(text.codePointAt(i), text.codePointCount(0, i) + 1));
            }
        }
    }

    private static String foreign(int c, int position) {
        String where = "U+%04X at position %d".formatted(c, position);
        if (Character.isDigit(c)) {
            return where + " is a digit of another script; write 0 to 9";
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return where + " is a space; EDTF has none";
        }
        return where
                + " does not occur in EDTF levels 0 and 1; write for example 1992-04-10, 2025-11, 199X, 2025-11-06~"
                + " or 1992-04-10/..";
    }
}
