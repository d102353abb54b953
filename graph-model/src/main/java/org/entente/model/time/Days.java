/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of which some are not known. */
public final class Days {

    private Days() {}

    /** {@return the earlier of two days, the one that is known if only one is, null if none is} */
    public static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    /** {@return the later of two days, the one that is known if only one is, null if none is} */
    public static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
