/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Rule R3: the periods of a relation, swept from reported starts, reported ends and one-sided observations. Two reports
 * of one start that differ are a conflict of one segment; a start after an end is a new one. Reports stand in the order
 * of their latest days, but for a coarse one whose day may well have come before: it is taken where it makes sense.
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
     * One report on the sweep line.
     *
     * @param date the latest day of a start or an end; of an observation the first day on which it may have been made
     * @param other the earliest day of a start or an end; of an observation the last day on which it may have been made,
     *     if it says that the relation still held
     */
    private record Mark(
            LocalDate date,
            int rank,
            Report report,
            @Nullable LocalDate other,
            Id claim) {

        /** {@return whether it may be of this day or an earlier one} */
        boolean mayBeBy(LocalDate day) {
            return other != null && !other.isAfter(day);
        }
    }

    private static final Comparator<Mark> SWEEP =
            Comparator.comparing(Mark::date).thenComparingInt(Mark::rank).thenComparing(Mark::claim);

    private static final Comparator<Mark> EARLIEST = Comparator.comparing(
                    Mark::other, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(SWEEP);

    private final List<Open> segments = new ArrayList<>();
    private @Nullable Open current;

    /** Starts and ends that are still to come, by their earliest day. */
    private final NavigableSet<Mark> comingStarts = new TreeSet<>(EARLIEST);

    private final NavigableSet<Mark> comingEnds = new TreeSet<>(EARLIEST);

    /** The end that a claim reports itself. */
    private final Map<Id, Mark> ownEnds = new HashMap<>();

    private Segments() {}

    /** {@return the segments of actual, positive claims; none when no claim is dated} */
    static List<Segment> of(Collection<Said> actual) {
        Segments sweep = new Segments();
        List<Mark> marks = new ArrayList<>();
        actual.stream().filter(said -> !said.isMark()).forEach(said -> addMarks(said, marks));
        marks.sort(SWEEP);
        marks.forEach(sweep::expect);
        marks.forEach(sweep::reach);
        return sweep.segments.stream().map(Open::close).toList();
    }

    private static void addMarks(Said said, List<Mark> marks) {
        Span span = said.span();
        LocalDate startMin = span.startMin();
        LocalDate endMin = span.endMin();
        LocalDate endMax = span.endMax();
        // What ended by a day had begun by it.
        LocalDate startMax = span.startMax() == null ? null : earlier(span.startMax(), endMax);
        if (startMin == null && endMax == null && startMax != null && endMin != null && startMax.isAfter(endMin)) {
            // seen once, on some day of a year, say
            marks.add(new Mark(endMin, 0, Report.OBSERVED, startMax, said.id()));
            return;
        }
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

    private void expect(Mark mark) {
        switch (mark.report()) {
            case START -> comingStarts.add(mark);
            case END -> {
                comingEnds.add(mark);
                ownEnds.put(mark.claim(), mark);
            }
            case OBSERVED -> {}
        }
    }

    /** Takes a mark in its turn, unless it was taken before. */
    private void reach(Mark mark) {
        switch (mark.report()) {
            case START -> {
                if (comingStarts.contains(mark)) {
                    endBefore(mark).ifPresent(this::end);
                    start(mark);
                }
            }
            case END -> {
                if (comingEnds.contains(mark)) {
                    startsBefore(mark).forEach(this::start);
                    end(mark);
                }
            }
            case OBSERVED -> open().observe(mark);
        }
    }

    private void start(Mark mark) {
        comingStarts.remove(mark);
        open().start(mark);
    }

    private void end(Mark mark) {
        comingEnds.remove(mark);
        Open before = last(current == null ? 1 : 2);
        if (before != null && (current == null || !current.claims.contains(mark.claim()) && before.mayEndSo(mark))) {
            before.end(mark);
        } else {
            open().end(mark);
            current = null;
        }
    }

    /** {@return an end of what goes on that may be earlier than this start of what ends later} */
    private Optional<Mark> endBefore(Mark start) {
        Mark own = ownEnds.get(start.claim());
        return own == null || current == null || comingEnds.isEmpty() || !current.beganBefore(start)
                ? Optional.empty()
                : Optional.of(comingEnds.first())
                        .filter(end -> end.mayBeBy(start.date()))
                        .filter(end -> !own.mayBeBy(end.date()));
    }

    /** {@return the starts that may be earlier than this end, and that it may end} */
    private List<Mark> startsBefore(Mark end) {
        Open last = last(1);
        if (current == null && last != null && last.mayEndSo(end)) {
            return List.of();
        }
        return comingStarts.stream()
                .takeWhile(start -> start.mayBeBy(end.date().minusDays(1)))
                .filter(start -> end.equals(ownEnds.getOrDefault(start.claim(), end)))
                .filter(start -> current == null || current.mayStartSo(start))
                .toList();
    }

    /** {@return the segment that is so many from the end, if there are as many} */
    private @Nullable Open last(int number) {
        return segments.size() < number ? null : segments.get(segments.size() - number);
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
        private final SortedSet<Id> claims = new TreeSet<>();
        private @Nullable LocalDate lastStart;
        private @Nullable LocalDate lastEnd;
        private @Nullable LocalDate firstSeen;
        private @Nullable LocalDate lastHeld;

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

        Segment close() {
            Bound start = Bound.of(starts);
            Bound end = Bound.of(ends);
            boolean seenBeforeStart =
                    firstSeen != null && start.earliest() != null && firstSeen.isBefore(start.earliest());
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
            LocalDate endMin = ends.isEmpty() ? held : earlier(later(end.earliest(), held), end.latest());
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
