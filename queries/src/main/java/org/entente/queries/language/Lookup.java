/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks languages up as RFC 4647 has it: each wish in turn, and each step by step shorter until a tag fits, so that who wants
 * {@code ar-eg} gets {@code ar} where there is nothing closer. A tag fits what it is or begins with: {@code ar-EG} is an
 * {@code ar}, if there is no plain one.
 */
final class Lookup {

    /** What stands between the parts of a tag. */
    static final String BETWEEN = "-";

    private final List<String> ranges = new ArrayList<>();

    /** Looks up ranges, the best first. */
    Lookup(List<String> wishes) {
        for (String wish : wishes) {
            String range = wish.toLowerCase(Locale.ROOT).replace("-*", "");
            for (; !range.isEmpty(); range = shorter(range)) {
                if (!ranges.contains(range)) {
                    ranges.add(range);
                }
            }
        }
    }

    /** A single letter or digit introduces what follows it, and means nothing without. */
    private static String shorter(String range) {
        String shorter = range.substring(0, Math.max(0, range.lastIndexOf(BETWEEN)));
        return shorter.lastIndexOf(BETWEEN) >= 0 && shorter.lastIndexOf(BETWEEN) == shorter.length() - 2
                ? shorter(shorter)
                : shorter;
    }

    /** {@return with what the tags begin that may fit} */
    List<String> primary() {
        return ranges.stream().filter(range -> !range.contains(BETWEEN)).toList();
    }

    /** {@return the place of a tag among all that fit, the best first} */
    int rank(String tag) {
        String asked = tag.toLowerCase(Locale.ROOT);
        for (int i = 0; i < ranges.size(); i++) {
            if (asked.equals(ranges.get(i))) {
                return 2 * i;
            }
            if (asked.startsWith(ranges.get(i) + BETWEEN)) {
                return 2 * i + 1;
            }
        }
        return 2 * ranges.size();
    }
}
