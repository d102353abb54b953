/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Days of which some are not known. */
public final class Days {

    /** What the sort keys of days before the year 0 begin with: it sorts before digits. */
    public static final String BEFORE = "-";

    /** What a year before 0 is added to, so that there are always as many digits. */
    public static final int BEFORE_BASE = 1_999_999_999;

    /** What the sort keys of days after the year 9999 begin with: it sorts after digits. */
    public static final String AFTER = ":";

    /** What a year after 9999 is added to. */
    public static final int AFTER_BASE = 1_000_000_000;

    /** The last year that is written with four digits. */
    public static final int LAST_OF_FOUR_DIGITS = 9999;

    private Days() {}

    /** {@return the day as a text that sorts as days do, years before 0 and after 9999 among others too; within these the day itself} */
    public static String sortable(LocalDate day) {
        String text = day.toString();
        int year = day.getYear();
        if (year >= 0 && year <= LAST_OF_FOUR_DIGITS) {
            return text;
        }
        String inYear = text.substring(text.length() - "-MM-dd".length());
        return year < 0 ? BEFORE + (BEFORE_BASE + year) + inYear : AFTER + (AFTER_BASE + year) + inYear;
    }

    /** {@return the day of a text that sorts as days do} */
    public static LocalDate day(String sortable) {
        if (!sortable.startsWith(BEFORE) && !sortable.startsWith(AFTER)) {
            return LocalDate.parse(sortable);
        }
        int dash = sortable.indexOf('-', 1);
        int year = Integer.parseInt(sortable.substring(1, dash))
                - (sortable.startsWith(BEFORE) ? BEFORE_BASE : AFTER_BASE);
        MonthDay inYear = MonthDay.parse("-" + sortable.substring(dash));
        return inYear.atYear(year);
    }

    /** {@return the earlier of two days, the one that is known if only one is, null if none is} */
    public static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    /** {@return the later of two days, the one that is known if only one is, null if none is} */
    public static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
