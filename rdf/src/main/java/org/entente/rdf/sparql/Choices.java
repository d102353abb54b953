/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many ways through a pattern there may be where a text is at its end. All of them are tried without a look at the text, so
 * nothing could stop that.
 */
final class Choices {

    /** That many times two ways are tried in a second or so. */
    private static final int MOST = 20;

    private Choices() {}

    /** {@return whether there are more ways than can be tried soon} */
    static boolean tooMany(String pattern) {
        Deque<Integer> outer = new ArrayDeque<>();
        int doubled = 0;
        int bars = 0;
        for (int at = 0; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '|' -> bars++;
                case '(' -> {
                    outer.push(bars);
                    bars = 0;
                }
                case ')' -> {
                    doubled += bits(bars) + (isQuantified(pattern, at + 1) ? 1 : 0);
                    bars = outer.isEmpty() ? 0 : outer.pop();
                }
                default -> {}
            }
        }
        return doubled + bits(bars) > MOST;
    }

    private static boolean isQuantified(String pattern, int at) {
        return at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
    }

    private static int bits(int bars) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bars);
    }
}
