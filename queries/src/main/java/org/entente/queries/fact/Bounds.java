/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which something began or ended; an absent bound is not known. */
public record Bounds(
        @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {

    /** {@return the bounds, or null when neither is known} */
    public static @Nullable Bounds of(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        return notBefore == null && notAfter == null ? null : new Bounds(notBefore, notAfter);
    }
}
