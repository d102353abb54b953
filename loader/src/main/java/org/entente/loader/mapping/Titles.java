/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Parts a title from a name: "President Kassym-Jomart Tokayev". The longest listed title counts, and several may follow. */
final class Titles {

    private final List<String> titles;

    Titles(List<String> titles) {
        this.titles = titles.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** {@return how many characters of the text are titles, with the white space behind them} */
    int length(String text) {
        int length = 0;
        while (true) {
            int next = next(text, length);
            if (next == length) {
                return length;
            }
            length = next;
        }
    }

    private int next(String text, int from) {
        for (String title : titles) {
            int end = from + title.length();
            if (end < text.length()
                    && Texts.isSpace(text.charAt(end))
                    && text.substring(from, end).toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT))) {
                int name = end;
                while (name < text.length() && Texts.isSpace(text.charAt(name))) {
                    name++;
                }
                return name < text.length() ? name : from;
            }
        }
        return from;
    }
}
