/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import org.entente.model.time.Days;
import org.jspecify.annotations.Nullable;

/** What several reports leave of one end of a period: the days all allow, or those any allows when they contradict. */
final class Range {
    private @Nullable LocalDate narrowFrom;
    private @Nullable LocalDate narrowTo;
    private @Nullable LocalDate wideFrom;
    private @Nullable LocalDate wideTo;
    private boolean openFrom;
    private boolean openTo;

    /** Adds a report of the days between which it was; either may be unknown. */
    void add(@Nullable LocalDate from, @Nullable LocalDate to) {
        openFrom |= from == null;
        openTo |= to == null;
        narrowFrom = Days.later(narrowFrom, from);
        wideFrom = Days.earlier(wideFrom, from);
        narrowTo = Days.earlier(narrowTo, to);
        wideTo = Days.later(wideTo, to);
    }

    boolean isContested() {
        return narrowFrom != null && narrowTo != null && narrowFrom.isAfter(narrowTo);
    }

    @Nullable
    LocalDate from() {
        return isContested() ? openFrom ? null : wideFrom : narrowFrom;
    }

    @Nullable
    LocalDate to() {
        return isContested() ? openTo ? null : wideTo : narrowTo;
    }
}
