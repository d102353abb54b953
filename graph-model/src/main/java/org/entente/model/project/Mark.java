/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.jspecify.annotations.Nullable;

/**
 * One report on the sweep line.
 *
 * @param date the latest day of a start or an end; of an observation the first day on which it may have been made
 * @param other the earliest day of a start or an end; of an observation the last day on which it may have been made,
 *     if it says that the relation still held
 * @param again what a start means while the relation holds, if it does not contradict its beginning
 * @param act the act by which it ended, if one is reported
 */
record Mark(
        LocalDate date,
        int rank,
        Report report,
        @Nullable LocalDate other,
        Id claim,
        Acts.@Nullable Again again,
        @Nullable String act) {

    /** What is reported. */
    enum Report {
        OBSERVED,
        END,
        START
    }

    Mark(LocalDate date, int rank, Report report, @Nullable LocalDate other, Id claim) {
        this(date, rank, report, other, claim, null, null);
    }

    /**
     * {@return its place among beginnings of one day} What is resumed begins before others join it, and who confirms something, or
     * only leads to it, finds it begun: else how many periods there are would depend on who says so.
     */
    int turn() {
        return switch (again) {
            case RESUMES -> 0;
            case null -> 1;
            case CONFIRMS -> 2;
            case LEADS -> 3;
        };
    }

    /** {@return the same beginning as an observation} */
    Mark seen() {
        return new Mark(other == null ? date : other, 0, Report.OBSERVED, date, claim);
    }

    /** {@return whether it reports the same days} */
    boolean isOnDaysOf(Mark report) {
        return date.equals(report.date) && Objects.equals(other, report.other);
    }

    /** {@return whether it reports an end that came after this one, by another act} */
    boolean endsAgain(Mark end) {
        return act != null && end.act != null && !act.equals(end.act) && other != null && other.isAfter(end.date);
    }

    /** {@return whether it may be of this day or an earlier one} */
    boolean mayBeBy(LocalDate day) {
        return other != null && !other.isAfter(day);
    }
}
