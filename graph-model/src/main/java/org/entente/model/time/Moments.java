/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a moment: an instant, or a year, month or day that stands for its last second. */
final class Moments {

    private static final Pattern MOMENT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
            + "(T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final String UNKNOWN_OFFSET = "-00:00";

    private Moments() {}

    static Instant parse(String text) {
        Matcher m = MOMENT.matcher(text);
        if (!m.matches()) {
            throw new InvalidMoment(text, "it is neither a date nor an instant");
        }
        if (UNKNOWN_OFFSET.equals(m.group(5))) {
            throw new InvalidMoment(text, "the offset -00:00 says that the offset is not known");
        }
        if (m.group(4) == null) {
            ZoneOffset offset = m.group(5) == null ? ZoneOffset.UTC : offset(text, m.group(5));
            return lastDay(text, m).atTime(LAST_SECOND).toInstant(offset);
        }
        if (m.group(5) == null) {
            throw new InvalidMoment(text, "a clock time needs its offset");
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new InvalidMoment(text, "no calendar and clock show it");
        }
    }

    private static ZoneOffset offset(String text, String offset) {
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException e) {
            throw new InvalidMoment(text, "an offset is at most 18:00");
        }
    }

    private static LocalDate lastDay(String text, Matcher m) {
        int year = Integer.parseInt(m.group(1));
        try {
            if (m.group(2) == null) {
                return LocalDate.of(year, 12, 31);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
            return m.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(m.group(3)));
        } catch (DateTimeException e) {
            throw new InvalidMoment(text, "the calendar has no such day");
        }
    }
}
