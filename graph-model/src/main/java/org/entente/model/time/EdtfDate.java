/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One date of an EDTF text: the text itself, or one end of an interval. */
record EdtfDate(Span span, boolean uncertain, boolean approximate) {

    /** The open or unknown end of an interval. */
    static final EdtfDate NONE = new EdtfDate(Span.UNKNOWN, false, false);

    private static final Pattern CALENDAR = Pattern.compile("(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?");
    private static final Pattern KNOWN_YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MASKED_YEAR = Pattern.compile("[0-9]{3}X|[0-9]{2}XX");
    private static final Pattern LONG_YEAR = Pattern.compile("Y(-?[1-9][0-9]{4,5})");
    private static final Pattern CLOCK = Pattern.compile(
            "(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?");
    private static final Pattern ZERO_OFFSET = Pattern.compile("-00(:00)?");
    private static final Pattern COMPACT = Pattern.compile("[0-9]{8}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("-?[0-9]{5,}.*");
    private static final String UNSPECIFIED = "XX";

    static EdtfDate parse(String text, String part) {
        boolean clock = part.indexOf('T') >= 0;
        char last = part.charAt(part.length() - 1);
        boolean qualified = last == '?' || last == '~' || last == '%';
        if (clock && qualified) {
            throw new InvalidEdtf(text, "a date with a clock time takes no qualifier");
        }
        String date = qualified ? part.substring(0, part.length() - 1) : part;
        Span span = clock ? clock(text, date) : span(text, date);
        return new EdtfDate(span, last == '?' || last == '%', last == '~' || last == '%');
    }

    private static Span clock(String text, String date) {
        Matcher m = CLOCK.matcher(date);
        if (!m.matches()) {
            throw new InvalidEdtf(text, "write a clock time as 2025-11-06T18:30:00Z or 2025-11-06T18:30:00-05:00");
        }
        Span day = span(text, m.group(1));
        LocalDate local = day.startMin();
        String offset = m.group(3);
        if (offset != null && ZERO_OFFSET.matcher(offset).matches()) {
            throw new InvalidEdtf(text, "write Z for UTC, or leave the offset out if it is not known");
        }
        try {
            LocalTime time = LocalTime.parse(m.group(2));
            return offset == null || local == null
                    ? day
                    : Span.at(local.atTime(time).toInstant(ZoneOffset.of(offset)), local);
        } catch (DateTimeException e) {
            throw new InvalidEdtf(text, "the clock goes from 00:00:00 to 23:59:59 and an offset to 18:00");
        }
    }

    private static Span span(String text, String date) {
        Matcher longYear = LONG_YEAR.matcher(date);
        if (longYear.matches()) {
            int year = Integer.parseInt(longYear.group(1));
            return years(year, year);
        }
        Matcher m = CALENDAR.matcher(date);
        if (!m.matches()) {
            throw new InvalidEdtf(text, hint(date));
        }
        boolean negative = !m.group(1).isEmpty();
        String year = m.group(2);
        String month = m.group(3);
        String day = m.group(4);
        if (KNOWN_YEAR.matcher(year).matches()) {
            int known = year(text, negative, year);
            return month == null ? years(known, known) : inYear(text, known, month, day == null ? "" : day);
        }
        if (!MASKED_YEAR.matcher(year).matches()) {
            throw new InvalidEdtf(text, "only the last one or two digits of a year can be X, as in 199X or 19XX");
        }
        if (month != null) {
            throw new InvalidEdtf(text, "a year with X stands alone, as in 199X");
        }
        int low = Integer.parseInt(year.replace('X', '0'));
        int high = Integer.parseInt(year.replace('X', '9'));
        return negative ? years(-high, -Math.max(low, 1)) : years(low, high);
    }

    private static int year(String text, boolean negative, String digits) {
        int year = Integer.parseInt(digits);
        if (negative && year == 0) {
            throw new InvalidEdtf(text, "the year zero is 0000, without a sign");
        }
        return negative ? -year : year;
    }

    private static Span inYear(String text, int year, String month, String day) {
        if (month.equals(UNSPECIFIED)) {
            if (!day.isEmpty() && !day.equals(UNSPECIFIED)) {
                throw new InvalidEdtf(text, "a day needs its month; write 2025-XX or 2025-11-06");
            }
            return years(year, year);
        }
        int number = number(text, month);
        if (number >= 21 && number <= 24 && day.isEmpty()) {
            return season(year, number);
        }
        if (number < 1 || number > 12) {
            throw new InvalidEdtf(
                    text, "there is no month %s; months are 01 to 12, seasons 21 to 24 without a day".formatted(month));
        }
        YearMonth whole = YearMonth.of(year, number);
        if (day.isEmpty() || day.equals(UNSPECIFIED)) {
            return Span.point(whole.atDay(1), whole.atEndOfMonth());
        }
        int dayOfMonth = number(text, day);
        if (!whole.isValidDay(dayOfMonth)) {
            throw new InvalidEdtf(
                    text,
                    "there is no day %s; the days of that month are 01 to %d".formatted(day, whole.lengthOfMonth()));
        }
        return Span.day(whole.atDay(dayOfMonth));
    }

    private static int number(String text, String digits) {
        if (digits.indexOf('X') >= 0) {
            throw new InvalidEdtf(text, "a month or day is unspecified as a whole, as in 2025-11-XX");
        }
        return Integer.parseInt(digits);
    }

    /** Spring and autumn of the north and of the south; summer and winter also reach over the turn of the year. */
    private static Span season(int year, int season) {
        boolean overTheTurn = season == 22 || season == 24;
        return overTheTurn
                ? Span.point(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 3, 20))
                : Span.point(LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 21));
    }

    private static Span years(int first, int last) {
        return Span.point(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static String hint(String date) {
        if (COMPACT.matcher(date).matches()) {
            return "write year, month and day with hyphens, as in 2025-11-06";
        }
        if (FIVE_DIGITS.matcher(date).matches()) {
            return "a year beyond 9999 is written with Y and without month or day, as in Y10000";
        }
        if (date.startsWith("Y")) {
            return "Y is followed by five or six digits, as in Y10000 or Y-10000; shorter years have four digits and no Y";
        }
        return "write 2025, 2025-11, 2025-11-06, 199X, 2025-11-XX, 2025-21 (season), 2025-11-06T18:30:00-05:00,"
                + " or an interval such as 1992-04-10/..";
    }
}
