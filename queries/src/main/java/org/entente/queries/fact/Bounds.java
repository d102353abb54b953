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

    /** {@return the bounds, or null when neither is known} */
    public static @Nullable Bounds of(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return notBefore == null && notAfter == null ? null : new Bounds(notBefore, notAfter);
    }
}
