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
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.entente.model.time.Days;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Rule R3: the periods of a relation, swept from reported starts, reported ends and one-sided observations. Two reports
 * of one start that differ are a conflict of one segment; a start after an end is a new one. Reports stand in the order
 * of their latest days, but for a coarse one whose day may well have come before: it is taken where it makes sense.
 */
final class Segments {

    /** One period with the claims behind it. */
    record Segment(Span span, boolean contested, SortedSet<Id> claims) {
        /** {@return the same, begun no earlier than on a day, where nothing else tells when it may have begun first} */
        Segment begunNoEarlier(@Nullable LocalDate day) {
            return span.startMin() != null ? this : notBefore(day);
        }

        /** {@return the same, begun no earlier than on a day, if it may have} */
        private Segment notBefore(@Nullable LocalDate day) {
            return day == null
                            || span.startMin() != null && span.startMin().isAfter(day)
                            || contested
                            || span.startMax() != null && day.isAfter(span.startMax())
                            || span.endMax() != null && day.isAfter(span.endMax())
                    ? this
                    : new Segment(
                            new Span(day, span.startMax(), span.endMin(), span.endMax(), span.at()), false, claims);
        }
    }

    private static final Comparator<Mark> SWEEP = Comparator.comparing(Mark::date)
            .thenComparingInt(Mark::rank)
            .thenComparingInt(Mark::turn)
            .thenComparing(Mark::other, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Mark::claim);

    private static final Comparator<Mark> EARLIEST = Comparator.comparing(
                    Mark::other, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(SWEEP);

    private final List<OpenSegment> segments = new ArrayList<>();
    private @Nullable OpenSegment current;

    /** Starts and ends that are still to come, by their earliest day. */
    private final NavigableSet<Mark> comingStarts = new TreeSet<>(EARLIEST);

    private final NavigableSet<Mark> comingEnds = new TreeSet<>(EARLIEST);

    /** The end that a claim reports itself. */
    private final Map<Id, Mark> ownEnds = new HashMap<>();

    private Segments() {}

    /** {@return the segments of actual, positive claims; none when no claim is dated} */
    static List<Segment> of(Acts acts, Collection<Said> actual) {
        Segments sweep = new Segments();
        List<Mark> marks = new ArrayList<>();
        actual.stream().filter(said -> !said.isMark()).forEach(said -> addMarks(acts, said, marks));
        marks.sort(SWEEP);
        marks.forEach(sweep::expect);
        marks.forEach(sweep::reach);
        sweep.reopen(actual);
        List<Segment> segments = sweep.segments.stream()
                .map(OpenSegment::close)
                .map(segment -> segment.notBefore(earliest(segment, sweep.segments.size() == 1, actual)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!segments.isEmpty()) {
            // who signed in 1992 and withdrew in 2015 was no party before
            segments.set(0, segments.getFirst().begunNoEarlier(Combined.noEarlier(acts, actual)));
        }
        return segments;
    }

    /** {@return the day before which a period did not begin, by those who tell no last day of its beginning, if any does} */
    private static @Nullable LocalDate earliest(Segment segment, boolean only, Collection<Said> actual) {
        return actual.stream()
                .filter(said -> !said.isMark() && (only || segment.claims().contains(said.id())))
                .map(Said::span)
                .filter(span -> span.startMax() == null)
                .map(Span::startMin)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void addMarks(Acts acts, Said said, List<Mark> marks) {
        Span span = said.told();
        LocalDate startMin = span.startMin();
        LocalDate endMin = span.endMin();
        LocalDate endMax = span.endMax();
        // What ended by a day had begun by it.
        LocalDate startMax = span.startMax() == null ? null : Days.earlier(span.startMax(), endMax);
        if (startMin == null && endMax == null && startMax != null && endMin != null && startMax.isAfter(endMin)) {
            // seen once, on some day of a year, say
            marks.add(new Mark(endMin, 0, Mark.Report.OBSERVED, startMax, said.id()));
            return;
        }
        if (startMax != null) {
            marks.add(
                    startMin != null
                            ? new Mark(
                                    startMax,
                                    2,
                                    Mark.Report.START,
                                    startMin,
                                    said.id(),
                                    acts.again().get(said.claim().act()),
                                    null)
                            : new Mark(
                                    startMax,
                                    0,
                                    Mark.Report.OBSERVED,
                                    startMax.equals(endMin) ? endMin : null,
                                    said.id()));
        }
        if (endMax != null) {
            int rank = startMin != null && endMax.equals(startMax) ? 3 : 1;
            String act = said.effect() == Acts.Effect.CLOSES ? said.claim().act() : null;
            marks.add(new Mark(endMax, rank, Mark.Report.END, endMin, said.id(), null, act));
        } else if (endMin != null && !endMin.equals(startMax) && (startMin == null || !endMin.isBefore(startMin))) {
            marks.add(new Mark(endMin, 0, Mark.Report.OBSERVED, endMin, said.id()));
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

    /** What happened while it held, and after all that is said to have ended it, shows that it held again. */
    private void reopen(Collection<Said> actual) {
        OpenSegment ended = current == null ? last(1) : null;
        if (ended == null) {
            return;
        }
        for (Said said : actual) {
            LocalDate from = said.span().startMin();
            LocalDate to = said.span().endMax();
            // dates that are one day apart may be the same time in two places
            if (said.effect() == Acts.Effect.MARKS
                    && from != null
                    && to != null
                    && ended.hasEndedBy(from.minusDays(2))) {
                open().observe(new Mark(from, 0, Mark.Report.OBSERVED, to, said.id()));
            }
        }
    }

    private void start(Mark mark) {
        comingStarts.remove(mark);
        if (current != null && mark.again() == Acts.Again.CONFIRMS && !current.beganOn(mark)) {
            current.observe(mark.seen());
            return;
        }
        if (current != null && mark.again() == Acts.Again.LEADS && current.isBegun()) {
            current.rest(mark);
            return;
        }
        if (current != null && mark.again() == Acts.Again.RESUMES && !current.isResumed()) {
            current.interrupt(mark);
            current = null;
        }
        open().start(mark);
    }

    private void end(Mark mark) {
        comingEnds.remove(mark);
        OpenSegment before = last(current == null ? 1 : 2);
        if (before != null && (current == null || !current.rests(mark.claim()) && before.mayEndSo(mark))) {
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
        OpenSegment last = last(1);
        if (current == null && last != null && last.mayEndSo(end)) {
            return List.of();
        }
        // where nothing goes on that it may end, what began on its day may have ended on it
        LocalDate by = current == null && (last == null || !last.rests(end.claim()))
                ? end.date()
                : end.date().minusDays(1);
        return comingStarts.stream()
                .takeWhile(start -> start.mayBeBy(by))
                .filter(start -> end.isOnDaysOf(ownEnds.getOrDefault(start.claim(), end)))
                .filter(start -> current == null || isTakenIn(start, current) || current.mayStartSo(start))
                .toList();
    }

    /** {@return whether a start tells no other beginning of what goes on} */
    private static boolean isTakenIn(Mark start, OpenSegment current) {
        return start.again() == Acts.Again.CONFIRMS || start.again() == Acts.Again.LEADS && current.isBegun();
    }

    /** {@return the segment that is so many from the end, if there are as many} */
    private @Nullable OpenSegment last(int number) {
        return segments.size() < number ? null : segments.get(segments.size() - number);
    }

    private OpenSegment open() {
        if (current == null) {
            current = new OpenSegment();
            segments.add(current);
        }
        return current;
    }
}
