/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
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

    void start(Mark mark) {
        starts.add(mark);
        lastStart = later(lastStart, mark.date());
        claims.add(mark.claim());
    }

    void observe(Mark mark) {
        firstSeen = earlier(firstSeen, mark.other() == null ? mark.date() : mark.other());
        lastHeld = mark.other() == null ? lastHeld : later(lastHeld, mark.date());
        claims.add(mark.claim());
    }

    void end(Mark mark) {
        ends.add(mark);
        lastEnd = later(lastEnd, mark.date());
        claims.add(mark.claim());
    }

    /** {@return whether the same beginning is reported of it} */
    boolean beganOn(Mark mark) {
        return starts.stream()
                .anyMatch(start -> start.date().equals(mark.date()) && Objects.equals(start.other(), mark.other()));
    }

    /** Ends it at some time before it was resumed. */
    void interrupt(Mark resumed) {
        ends.add(new Mark(resumed.date(), 1, Mark.Report.END, null, resumed.claim()));
        lastEnd = later(lastEnd, resumed.date());
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

    /** {@return whether a coarse end may be the one that is reported of it} */
    boolean mayEndSo(Mark end) {
        return lastEnd != null && end.mayBeBy(lastEnd);
    }

    Segments.Segment close() {
        Bound start = Bound.of(starts);
        Bound end = Bound.of(ends);
        boolean seenBeforeStart = firstSeen != null && start.earliest() != null && firstSeen.isBefore(start.earliest());
        LocalDate startMin = seenBeforeStart ? null : start.earliest();
        LocalDate startMax = seenBeforeStart ? start.latest() : earlier(start.latest(), firstSeen);
        if (startMin != null && startMax != null && startMin.isAfter(startMax)) {
            startMin = startMax;
        }
        if (startMax != null
                && end.latest() != null
                && (startMin == null || !end.latest().isBefore(startMin))) {
            // what ended by a day had begun by it
            startMax = earlier(startMax, end.latest());
        }
        // seen on some day of a year in which it began tells nothing of its end
        LocalDate held = lastHeld != null && startMin != null && lastHeld.isBefore(startMin) ? null : lastHeld;
        LocalDate lasted = later(end.earliest(), held);
        LocalDate endMin = lasted == null ? null : earlier(lasted, end.latest());
        return new Segments.Segment(
                new Span(startMin, startMax, endMin, end.latest(), null),
                start.contested() || end.contested() || seenBeforeStart,
                claims);
    }

    /** One end of a segment: the dates all reports agree on, or the widest range when they do not. */
    private record Bound(
            @Nullable LocalDate earliest, @Nullable LocalDate latest, boolean contested) {
        static Bound of(List<Mark> reports) {
            LocalDate narrowFrom = null;
            LocalDate narrowTo = null;
            LocalDate wideFrom = null;
            LocalDate wideTo = null;
            boolean unknownFrom = false;
            for (Mark report : reports) {
                narrowTo = earlier(narrowTo, report.date());
                wideTo = later(wideTo, report.date());
                if (report.other() == null) {
                    unknownFrom = true;
                } else {
                    narrowFrom = later(narrowFrom, report.other());
                    wideFrom = earlier(wideFrom, report.other());
                }
            }
            boolean contested = narrowFrom != null && narrowTo != null && narrowFrom.isAfter(narrowTo);
            return contested
                    ? new Bound(unknownFrom ? null : wideFrom, wideTo, true)
                    : new Bound(narrowFrom, narrowTo, false);
        }
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }
}
