/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.registry.Acts;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** The bounds that several claims about one happening agree on, or the widest when they do not. */
record Combined(Span span, boolean contested) {
    static Combined of(List<Said> claims) {
        Set<Span> spans = new HashSet<>();
        claims.forEach(said -> spans.add(said.span()));
        if (spans.isEmpty()) {
            return new Combined(Span.UNKNOWN, false);
        }
        if (spans.size() == 1) {
            return new Combined(spans.iterator().next(), false);
        }
        Range start = new Range();
        Range end = new Range();
        for (Span span : spans) {
            start.add(span.startMin(), span.startMax());
            end.add(span.endMin(), span.endMax());
        }
        boolean contested = start.isContested() || end.isContested();
        LocalDate startMin = start.from();
        LocalDate endMax = end.to();
        return startMin != null && endMax != null && startMin.isAfter(endMax)
                ? new Combined(Span.UNKNOWN, true)
                : new Combined(new Span(startMin, start.to(), end.from(), endMax, null), contested);
    }

    /**
     * {@return the bounds of a relation that no reported beginning or end cuts into periods} What was done before it began says
     * only that it began no earlier; what happened while it held, that it held on these days. Acts of different kinds
     * do not contradict each other.
     */
    static Combined ofRelation(List<Said> claims) {
        List<Said> others = claims.stream().filter(said -> !isDoneBesides(said)).toList();
        if (!others.isEmpty()) {
            return of(others);
        }
        SortedMap<String, List<Said>> byAct = new TreeMap<>();
        List<Said> during = claims.stream()
                .filter(said -> said.effect() == Acts.Effect.MARKS)
                .toList();
        (during.isEmpty() ? claims : during)
                .forEach(said -> byAct.computeIfAbsent(
                                String.valueOf(said.claim().act()), act -> new ArrayList<>())
                        .add(said));
        List<Combined> acts = byAct.values().stream().map(Combined::of).toList();
        boolean contested = acts.stream().anyMatch(Combined::contested);
        if (during.isEmpty()) {
            return new Combined(new Span(least(acts, Span::startMin), null, null, null, null), contested);
        }
        return new Combined(
                new Span(null, least(acts, Span::endMax), greatest(acts, Span::startMin), null, null), contested);
    }

    /** An act whose date is none of the relation's own. */
    private static boolean isDoneBesides(Said said) {
        return said.isMark() && said.isPositive() && said.claim().modality().isActual();
    }

    private static @Nullable LocalDate least(List<Combined> acts, Function<Span, @Nullable LocalDate> day) {
        return days(acts, day).min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable LocalDate greatest(List<Combined> acts, Function<Span, @Nullable LocalDate> day) {
        return days(acts, day).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDate> days(List<Combined> acts, Function<Span, @Nullable LocalDate> day) {
        return acts.stream().map(act -> day.apply(act.span())).filter(Objects::nonNull);
    }

    /** What several reports leave of one end: the days all allow, or those any allows when they contradict. */
    private static final class Range {
        private @Nullable LocalDate narrowFrom;
        private @Nullable LocalDate narrowTo;
        private @Nullable LocalDate wideFrom;
        private @Nullable LocalDate wideTo;
        private boolean openFrom;
        private boolean openTo;

        void add(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from == null) {
                openFrom = true;
            } else {
                narrowFrom = narrowFrom == null || from.isAfter(narrowFrom) ? from : narrowFrom;
                wideFrom = wideFrom == null || from.isBefore(wideFrom) ? from : wideFrom;
            }
            if (to == null) {
                openTo = true;
            } else {
                narrowTo = narrowTo == null || to.isBefore(narrowTo) ? to : narrowTo;
                wideTo = wideTo == null || to.isAfter(wideTo) ? to : wideTo;
            }
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
}
