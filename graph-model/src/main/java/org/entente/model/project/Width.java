/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How many days an event's time may take, as a power of two: what lasts no longer than a day has none. An event that
 * overlaps a day is then found among those that begin within so many days before it.
 */
public final class Width {

    /** The width of a time that is open on one side. */
    public static final long OPEN = 64;

    private Width() {}

    /** {@return the smallest n so that it takes at most 2<sup>n</sup> days, or none for one day} */
    static @Nullable Long of(Span span) {
        LocalDate from = span.startMin();
        LocalDate to = span.endMax();
        if (from == null || to == null) {
            return OPEN;
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return days <= 1 ? null : (long) (Long.SIZE - Long.numberOfLeadingZeros(days - 1));
    }
}
