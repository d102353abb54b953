/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something held or happened, as far as it is known: the days between which it began and the days between which
 * it ended. All bounds are inclusive and each may be absent. What happened at one point has the same bounds twice.
 *
 * @param startMin the first day on which it may have begun
 * @param startMax the last day on which it may have begun
 * @param endMin the first day on which it may have ended
 * @param endMax the last day on which it may have ended
 * @param at the instant, only when a clock time with its offset is known; the bounds are then the local day
 */
public record Span(
        @Nullable LocalDate startMin,
        @Nullable LocalDate startMax,
        @Nullable LocalDate endMin,
        @Nullable LocalDate endMax,
        @Nullable Instant at) {

    /** Nothing is known about when. */
    public static final Span UNKNOWN = new Span(null, null, null, null, null);

    /** Checks that the bounds leave at least one possible start and end, in this order. */
    public Span {
        requireOrder("startMin", startMin, "startMax", startMax);
        requireOrder("endMin", endMin, "endMax", endMax);
        requireOrder("startMin", startMin, "endMax", endMax);
        if (at != null) {
            requireDayOf(at, startMin, startMax, endMin, endMax);
        }
    }

    /** {@return the span of what happened on this day} */
    public static Span day(LocalDate day) {
        return new Span(day, day, day, day, null);
    }

    /** {@return the span of what happened at this instant, which was this day where it happened} */
    public static Span at(Instant at, LocalDate day) {
        return new Span(day, day, day, day, at);
    }

    /** {@return the span of what happened at one point between the two days, either of which may be unknown} */
    public static Span point(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return new Span(notBefore, notAfter, notBefore, notAfter, null);
    }

    /** {@return the span of what began on the first day and ended on the last, either of which may be unknown} */
    public static Span between(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new Span(start, start, end, end, null);
    }

    /**
     * {@return whether it held on the day} An absent bound is taken from the other side where the order of start and
     * end gives one: what began on a day held on that day.
     *
     * @param persistent whether things of this kind are presumed to go on until something ends them
     */
    public Answer holdsAt(LocalDate day, boolean persistent) {
        if (isAfter(startMin, day) || isBefore(endMax, day)) {
            return Answer.NO;
        }
        LocalDate begun = Days.earlier(startMax, endMax);
        LocalDate lasted = Days.later(endMin, startMin);
        if (begun != null && lasted != null && !begun.isAfter(day) && !lasted.isBefore(day)) {
            return Answer.YES;
        }
        // Without a latest start, only a stated earliest end tells that it had begun.
        LocalDate known = begun != null ? begun : endMin;
        return persistent && endMax == null && known != null && !known.isAfter(day) ? Answer.PRESUMED : Answer.UNKNOWN;
    }

    /**
     * {@return whether any part of it fell between the two days (inclusive)} Never presumed. An absent limit is open.
     */
    public Answer occurredWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
        if ((to != null && isAfter(startMin, to)) || (from != null && isBefore(endMax, from))) {
            return Answer.NO;
        }
        LocalDate begun = Days.earlier(startMax, endMax);
        LocalDate lasted = Days.later(endMin, startMin);
        boolean beganInTime = to == null || (begun != null && !begun.isAfter(to));
        boolean lastedLongEnough = from == null || (lasted != null && !lasted.isBefore(from));
        return beganInTime && lastedLongEnough ? Answer.YES : Answer.UNKNOWN;
    }

    /**
     * {@return whether both may have been at the same time} Symmetric. Absent bounds are open. Dates that are one day
     * apart may be the same time in two places, so they overlap; instants must agree to the minute.
     */
    public boolean mayOverlap(Span other) {
        if (at != null && other.at != null) {
            return at.truncatedTo(ChronoUnit.MINUTES).equals(other.at.truncatedTo(ChronoUnit.MINUTES));
        }
        return reaches(startMin, other.endMax) && reaches(other.startMin, endMax);
    }

    /**
     * {@return the first day it can have been, counted from 1970; the smallest number if it is open} An instant has its day in UTC
     * as well: what may overlap is found within a day, also where the local days of one instant are two apart.
     */
    public long firstDay() {
        long first = startMin == null ? Long.MIN_VALUE : startMin.toEpochDay();
        return at == null ? first : Math.min(first, utcDay(at));
    }

    /**
     * {@return the last day it can have been, counted from 1970; about the largest number if it is open} An instant has its day in
     * UTC as well.
     */
    public long lastDay() {
        long last = endMax == null ? Long.MAX_VALUE - 1 : endMax.toEpochDay();
        return at == null ? last : Math.max(last, utcDay(at));
    }

    /** {@return whether nothing is known about when} */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** {@return the earliest day it can have touched, for ordering; empty when none of its bounds says so} */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(startMin);
    }

    /** {@return the latest day it can have touched; empty when none of its bounds says so} */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(endMax);
    }

    private static boolean reaches(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || start.toEpochDay() - 1 <= end.toEpochDay();
    }

    private static boolean isAfter(@Nullable LocalDate bound, LocalDate day) {
        return bound != null && bound.isAfter(day);
    }

    private static boolean isBefore(@Nullable LocalDate bound, LocalDate day) {
        return bound != null && bound.isBefore(day);
    }

    private static void requireOrder(
            String lowName, @Nullable LocalDate low, String highName, @Nullable LocalDate high) {
        if (low != null && high != null && low.isAfter(high)) {
            throw new IllegalArgumentException(
                    "%s %s is after %s %s; nothing can lie between".formatted(lowName, low, highName, high));
        }
    }

    private static void requireDayOf(
            Instant at,
            @Nullable LocalDate startMin,
            @Nullable LocalDate startMax,
            @Nullable LocalDate endMin,
            @Nullable LocalDate endMax) {
        if (startMin == null
                || !startMin.equals(startMax)
                || !startMin.equals(endMin)
                || !startMin.equals(endMax)
                || Math.abs(startMin.toEpochDay() - utcDay(at)) > 1) {
            throw new IllegalArgumentException(
                    "a span at %s must have that day, as it was where it happened, as each of its four bounds"
                            .formatted(at));
        }
    }

    private static long utcDay(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
