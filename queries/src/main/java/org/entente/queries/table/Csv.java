/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as RFC 4180 writes them: UTF-8, commas, quotes where needed, CRLF at the end. */
public final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    /** {@return one row, with the end of its line} */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
