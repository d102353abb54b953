/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.entente.model.time.Days;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** A segment in the making. */
final class OpenSegment {
    private final List<Mark> starts = new ArrayList<>();
    private final List<Mark> ends = new ArrayList<>();
    private final SortedSet<Id> claims = new TreeSet<>();
    private @Nullable LocalDate lastStart;
    private @Nullable LocalDate lastEnd;
    private @Nullable LocalDate firstSeen;
    private @Nullable LocalDate lastHeld;

    /** {@return whether it rests on a claim} */
    boolean rests(Id claim) {
        return claims.contains(claim);
    }

    /** Makes it rest on a claim as well that tells nothing of when it held. */
    void rest(Mark mark) {
        claims.add(mark.claim());
    }

    void start(Mark mark) {
        starts.add(mark);
        lastStart = Days.later(lastStart, mark.date());
        claims.add(mark.claim());
    }

    void observe(Mark mark) {
        firstSeen = Days.earlier(firstSeen, mark.other() == null ? mark.date() : mark.other());
        lastHeld = mark.other() == null ? lastHeld : Days.later(lastHeld, mark.date());
        claims.add(mark.claim());
    }

    void end(Mark mark) {
        // what was terminated after it had been suspended had ended before
        if (ends.isEmpty() || !ends.stream().allMatch(mark::endsAgain)) {
            ends.add(mark);
        }
        lastEnd = Days.later(lastEnd, mark.date());
        claims.add(mark.claim());
    }

    /** {@return whether the same beginning is reported of it} */
    boolean beganOn(Mark mark) {
        return starts.stream().anyMatch(mark::isOnDaysOf);
    }

    /** Ends it at some time before it was resumed. */
    void interrupt(Mark resumed) {
        ends.add(new Mark(resumed.date(), 1, Mark.Report.END, null, resumed.claim()));
        lastEnd = Days.later(lastEnd, resumed.date());
    }

    /** {@return whether a beginning is reported of it, and not only what leads to one} */
    boolean isBegun() {
        return starts.stream().anyMatch(start -> start.again() != Acts.Again.LEADS);
    }

    /** {@return whether it began by being resumed} */
    boolean isResumed() {
        return !starts.isEmpty() && starts.stream().allMatch(start -> start.again() == Acts.Again.RESUMES);
    }

    /** {@return whether all its starts are earlier than this one} */
    boolean beganBefore(Mark start) {
        return lastStart != null && start.other() != null && lastStart.isBefore(start.other());
    }

    /** {@return whether a coarse start may be the one that is reported of it} */
    boolean mayStartSo(Mark start) {
        return lastStart != null && start.mayBeBy(lastStart);
    }

    /** {@return whether all its ends are of this day or earlier ones} */
    boolean hasEndedBy(LocalDate day) {
        return lastEnd != null && !lastEnd.isAfter(day);
    }

    /** {@return whether a coarse end may be the one that is reported of it} */
    boolean mayEndSo(Mark end) {
        return lastEnd != null && (end.other() == null || end.mayBeBy(lastEnd));
    }

    Segments.Segment close() {
        Range start = started();
        Range end = new Range();
        ends.forEach(report -> end.add(report.other(), report.date()));
        boolean seenBeforeStart = firstSeen != null && start.from() != null && firstSeen.isBefore(start.from());
        LocalDate startMin = seenBeforeStart ? null : start.from();
        LocalDate startMax = seenBeforeStart ? start.to() : Days.earlier(start.to(), firstSeen);
        if (startMin != null && startMax != null && startMin.isAfter(startMax)) {
            startMin = startMax;
        }
        if (startMax != null
                && end.to() != null
                && (startMin == null || !end.to().isBefore(startMin))) {
            // what ended by a day had begun by it
            startMax = Days.earlier(startMax, end.to());
        }
        // seen on some day of a year in which it began tells nothing of its end
        LocalDate held = lastHeld != null && startMin != null && lastHeld.isBefore(startMin) ? null : lastHeld;
        LocalDate lasted = Days.later(end.from(), held);
        LocalDate endMin = lasted == null ? null : Days.earlier(lasted, end.to());
        return new Segments.Segment(
                new Span(startMin, startMax, endMin, end.to(), null),
                start.isContested() || end.isContested() || seenBeforeStart,
                claims);
    }

    /** What only leads to a beginning is the beginning where no other is reported, and else says that it was no earlier. */
    private Range started() {
        boolean begun = isBegun();
        Range range = new Range();
        for (Mark start : starts) {
            range.add(start.other(), begun && start.again() == Acts.Again.LEADS ? lastStart : start.date());
        }
        return range;
    }
}
