/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a document became known, from its date of publication. */
public final class Published {

    /** Characters of a year, and of a month. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;

    /** From the first second of a day to its last. */
    private static final Duration LAST_SECOND = Duration.ofDays(1).minusSeconds(1);

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
            default -> {
                Instant known = knownFrom(published);
                // a date is known at the end of its day, which may be the next one in UTC
                Instant first = published.indexOf('T') < 0 ? known.minus(LAST_SECOND) : known;
                yield LocalDate.ofInstant(first, ZoneOffset.UTC);
            }
        };
    }
}
