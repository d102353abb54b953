/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.time.Edtf;

/**
 * How a data set writes dates: {@code yyyy}, {@code mm} or {@code m}, {@code mmm} for a month's English name, {@code dd} or
 * {@code d}, and what stands between them. What is read is as precise as the pattern: {@code yyyy-mm} gives a month.
 */
final class DatePattern {

    /** Stands for dates that are written in EDTF already. */
    static final String EDTF = "edtf";

    private static final Pattern TOKEN = Pattern.compile("yyyy|mmm|mm|m|dd|d|[^A-Za-z]+");
    private static final Map<String, String> FORMS = Map.of(
            "yyyy", "(?<y>[0-9]{4})",
            "mmm", "(?<n>[A-Za-z]{3,9})\\.?",
            "mm", "(?<m>[0-9]{2})",
            "m", "(?<m>[0-9]{1,2})",
            "dd", "(?<d>[0-9]{2})",
            "d", "(?<d>[0-9]{1,2})");
    private static final Map<String, Integer> MONTHS = months();

    private final Pattern form;
    private final boolean named;
    private final boolean month;
    private final boolean day;

    private DatePattern(Pattern form, boolean named, boolean month, boolean day) {
        this.form = form;
        this.named = named;
        this.month = month;
        this.day = day;
    }

    /** {@return the pattern, or empty if it is none} */
    static Optional<DatePattern> of(String pattern) {
        if (pattern.equals(EDTF)) {
            return Optional.of(new DatePattern(Pattern.compile("(?s).*"), false, false, false));
        }
        StringBuilder form = new StringBuilder();
        Matcher token = TOKEN.matcher(pattern);
        int end = 0;
        int years = 0;
        int months = 0;
        int days = 0;
        boolean named = false;
        while (token.find() && token.start() == end) {
            end = token.end();
            String text = token.group();
            form.append(FORMS.getOrDefault(text, Pattern.quote(text)));
            years += text.equals("yyyy") ? 1 : 0;
            months += text.startsWith("m") ? 1 : 0;
            days += text.startsWith("d") ? 1 : 0;
            named |= text.equals("mmm");
        }
        boolean usable = end == pattern.length() && years == 1 && months <= 1 && days <= months;
        return usable
                ? Optional.of(new DatePattern(Pattern.compile(form.toString()), named, months == 1, days == 1))
                : Optional.empty();
    }

    /** {@return the first reading, or empty if none of the patterns fits or the day is not in the calendar} */
    static Optional<String> read(List<DatePattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.read(text).stream()).findFirst();
    }

    private Optional<String> read(String text) {
        Matcher found = form.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            if (found.groupCount() == 0) {
                return Optional.of(Edtf.parse(text).text());
            }
            int year = Integer.parseInt(found.group("y"));
            if (!month) {
                return Optional.of(String.format(Locale.ROOT, "%04d", year));
            }
            Integer number =
                    named ? MONTHS.get(found.group("n").toLowerCase(Locale.ROOT)) : Integer.valueOf(found.group("m"));
            if (number == null) {
                return Optional.empty();
            }
            return Optional.of(
                    day
                            ? LocalDate.of(year, number, Integer.parseInt(found.group("d")))
                                    .toString()
                            : YearMonth.of(year, number).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month each : Month.values()) {
            String name = each.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.put(name, each.getValue());
            months.put(name.substring(0, 3), each.getValue());
        }
        months.put("sept", 9);
        return months;
    }
}
