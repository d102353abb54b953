/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which something began or ended; an absent bound is not known. */
public record Bounds(
        @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {

    /** {@return whether it was certainly over by then} */
    boolean isBefore(LocalDate day) {
        return notAfter != null && notAfter.isBefore(day);
    }

    /** {@return whether it certainly was then, or before} */
    boolean isOverBy(LocalDate day) {
        return notAfter != null && !notAfter.isAfter(day);
    }

    /** {@return whether it may have been before that day} */
    boolean mayBeBefore(LocalDate day) {
        return notBefore == null || notBefore.isBefore(day);
    }

    /** {@return whether it was certainly still to come then} */
    boolean isAfter(LocalDate day) {
        return notBefore != null && notBefore.isAfter(day);
    }

    /** {@return whether both may be of the same day} */
    public boolean mayAgree(Bounds other) {
        return !isApart(notBefore, other.notAfter) && !isApart(other.notBefore, notAfter);
    }

    private static boolean isApart(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return notBefore != null && notAfter != null && notBefore.isAfter(notAfter);
    }

    /** {@return when something began and ended: one day, two, or open bounds; nothing where neither is known} */
    public static String text(@Nullable Bounds start, @Nullable Bounds end) {
        String first = start == null ? "" : start.text();
        String last = end == null ? "" : end.text();
        return first.equals(last) || last.isEmpty() ? first : first + "/" + last;
    }

    private String text() {
        return notBefore != null && notBefore.equals(notAfter)
                ? notBefore.toString()
                : "[" + shown(notBefore) + ".." + shown(notAfter) + "]";
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** {@return the bounds, or null when neither is known} */
    public static @Nullable Bounds of(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return notBefore == null && notAfter == null ? null : new Bounds(notBefore, notAfter);
    }
}
