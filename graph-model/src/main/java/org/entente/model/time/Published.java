/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a document became known, from its date of publication. */
public final class Published {

    /** Characters of a year, and of a month. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    private Published() {}

    /**
     * {@return the second from which what a document says counts as known} An instant is that second; a date is the
     * last second of its day, month or year, in its offset or else in UTC.
     *
     * @throws InvalidMoment when the text is neither; a clock time without offset is not accepted
     */
    public static Instant knownFrom(String published) {
        return Moments.parse(published);
    }

    /** {@return the first day, in UTC, on which a document may have been published that says so: of a year, the first of January} */
    public static LocalDate firstDay(String published) {
        return switch (published.length()) {
            case YEAR -> LocalDate.parse(published + "-01-01");
            case MONTH -> LocalDate.parse(published + "-01");
            default -> LocalDate.ofInstant(knownFrom(published), ZoneOffset.UTC);
        };
    }
}
