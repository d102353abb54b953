/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Rule R3: the periods of a relation, swept from reported starts, reported ends and one-sided observations. Two reports
 * of one start that differ are a conflict of one segment; a start after an end is a new one.
 */
final class Segments {

    /** One period with the claims behind it. */
    record Segment(Span span, boolean contested, SortedSet<Id> claims) {}

    private enum Report {
        OBSERVED,
        END,
        START
    }

    /**
     * One report on the sweep line; {@code other} is the earlier bound of the same date, which an observation has if
     * it says that the relation still held.
     */
    private record Mark(
            LocalDate date,
            int rank,
            Report report,
            @Nullable LocalDate other,
            Id claim) {}

    private static final Comparator<Mark> SWEEP =
            Comparator.comparing(Mark::date).thenComparingInt(Mark::rank).thenComparing(Mark::claim);

    private final List<Open> segments = new ArrayList<>();
    private @Nullable Open current;

    private Segments() {}

    /** {@return the segments of actual, positive claims; none when no claim is dated} */
    static List<Segment> of(Collection<Said> actual) {
        Segments sweep = new Segments();
        List<Mark> marks = new ArrayList<>();
        actual.stream().filter(said -> !said.mark()).forEach(said -> addMarks(said, marks));
        marks.sort(SWEEP);
        marks.forEach(sweep::add);
        return sweep.segments.stream().map(Open::close).toList();
    }

    private static void addMarks(Said said, List<Mark> marks) {
        Span span = said.span();
        LocalDate startMin = span.startMin();
        LocalDate endMin = span.endMin();
        LocalDate endMax = span.endMax();
        // What ended by a day had begun by it.
        LocalDate startMax = span.startMax() == null ? null : earlier(span.startMax(), endMax);
        if (startMax != null) {
            marks.add(
                    startMin != null
                            ? new Mark(startMax, 2, Report.START, startMin, said.id())
                            : new Mark(
                                    startMax, 0, Report.OBSERVED, startMax.equals(endMin) ? endMin : null, said.id()));
        }
        if (endMax != null) {
            int rank = startMin != null && endMax.equals(startMax) ? 3 : 1;
            marks.add(new Mark(endMax, rank, Report.END, endMin, said.id()));
        } else if (endMin != null && !endMin.equals(startMax) && (startMin == null || !endMin.isBefore(startMin))) {
            marks.add(new Mark(endMin, 0, Report.OBSERVED, endMin, said.id()));
        }
    }

    private void add(Mark mark) {
        switch (mark.report()) {
            case END -> {
                if (current == null && !segments.isEmpty()) {
                    segments.getLast().end(mark);
                } else {
                    open().end(mark);
                    current = null;
                }
            }
            case START -> open().start(mark);
            case OBSERVED -> open().observe(mark);
        }
    }

    private Open open() {
        if (current == null) {
            current = new Open();
            segments.add(current);
        }
        return current;
    }

    /** A segment in the making. */
    private static final class Open {
        private final List<Mark> starts = new ArrayList<>();
        private final List<Mark> ends = new ArrayList<>();
        private final List<LocalDate> observations = new ArrayList<>();
        private final SortedSet<Id> claims = new TreeSet<>();
        private @Nullable LocalDate lastHeld;

        void start(Mark mark) {
            starts.add(mark);
            claims.add(mark.claim());
        }

        void observe(Mark mark) {
            observations.add(mark.date());
            lastHeld = later(lastHeld, mark.other());
            claims.add(mark.claim());
        }

        void end(Mark mark) {
            ends.add(mark);
            claims.add(mark.claim());
        }

        Segment close() {
            Bound start = Bound.of(starts);
            Bound end = Bound.of(ends);
            LocalDate firstSeen = observations.isEmpty() ? null : observations.getFirst();
            boolean seenBeforeStart =
                    firstSeen != null && start.earliest() != null && firstSeen.isBefore(start.earliest());
            LocalDate startMin = seenBeforeStart ? null : start.earliest();
            LocalDate startMax = seenBeforeStart ? start.latest() : earlier(start.latest(), firstSeen);
            if (startMin != null && startMax != null && startMin.isAfter(startMax)) {
                startMin = startMax;
            }
            LocalDate endMin = ends.isEmpty() ? lastHeld : earlier(later(end.earliest(), lastHeld), end.latest());
            return new Segment(
                    new Span(startMin, startMax, endMin, end.latest(), null),
                    start.contested() || end.contested() || seenBeforeStart,
                    claims);
        }
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

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }
}
