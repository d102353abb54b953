/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;


import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** All states of a fact from the claims about it: what was known, from when on, until something changed it. */
final class History {

    private static final Comparator<Said> BY_DATE = Comparator.comparing(History::date)
            .thenComparing(Said::knownFrom)
            .thenComparing(Said::id);

    private History() {}

    /** {@return the states of all segments, by segment and moment; law: those that contain k equal {@code at(k)}} */
    static List<FactState> of(FactType type, Collection<Said> claims) {
        SortedSet<Instant> moments = new TreeSet<>();
        claims.forEach(said -> moments.add(said.knownFrom()));
        List<List<FactState>> open = new ArrayList<>();
        List<FactState> closed = new ArrayList<>();
        for (Instant moment : moments) {
            List<FactState> states = at(type, claims, moment);
            for (int i = 0; i < Math.max(states.size(), open.size()); i++) {
                if (open.size() <= i) {
                    open.add(new ArrayList<>());
                }
                advance(open.get(i), i < states.size() ? states.get(i) : null, moment, closed);
            }
        }
        open.forEach(closed::addAll);
        closed.sort(Comparator.comparingInt(FactState::ordinal).thenComparing(FactState::knownFrom));
        return List.copyOf(closed);
    }

    /** Closes the running state of one segment if the next one differs. */
    private static void advance(
            List<FactState> running, @Nullable FactState next, Instant moment, List<FactState> closed) {
        if (!running.isEmpty()) {
            FactState before = running.getFirst();
            if (next != null && before.equals(next.known(before.knownFrom(), null))) {
                return;
            }
            closed.add(before.known(before.knownFrom(), moment));
            running.clear();
        }
        if (next != null) {
            running.add(next);
        }
    }

    /** {@return the states by what is known at a moment; none before the first claim} */
    static List<FactState> at(FactType type, Collection<Said> claims, Instant moment) {
        List<Said> known =
                claims.stream().filter(said -> !said.knownFrom().isAfter(moment)).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Standing standing = Standing.of(known);
        List<Segments.Segment> segments = standing.modality().isActual() && type.family() == Family.RELATION
                ? Segments.of(standing.deciding())
                : List.of();
        if (segments.isEmpty()) {
            Combined combined = Combined.of(standing.deciding());
            return List.of(state(
                    type, 1, moment, standing, standing.deciding(), combined.span(), combined.contested()));
        }
        List<FactState> states = new ArrayList<>();
        for (Segments.Segment segment : segments) {
            List<Said> deciding = standing.deciding().stream()
                    .filter(said -> segment.claims().contains(said.id()))
                    .toList();
            states.add(state(
                    type, states.size() + 1, moment, standing, deciding, segment.span(), segment.contested()));
        }
        return states;
    }

    private static FactState state(
            FactType type,
            int ordinal,
            Instant moment,
            Standing standing,
            List<Said> deciding,
            Span span,
            boolean datesContested) {
        return new FactState(
                ordinal,
                moment,
                null,
                standing.modality(),
                act(type, standing, deciding),
                lifecycle(type, standing),
                standing.polarity(),
                standing.contested() || datesContested,
                span,
                Math.min(FactState.MANY, Origins.count(deciding)));
    }

    private static @Nullable String act(FactType type, Standing standing, List<Said> deciding) {
        for (Acts.Effect effect : List.of(Acts.Effect.OPENS, Acts.Effect.MARKS, Acts.Effect.CLOSES)) {
            List<Said> all = effect == Acts.Effect.OPENS ? deciding : standing.deciding();
            @Nullable Said last = all.stream()
                    .filter(said -> type.acts().kindOf(said.claim().act()).orElse(null) == effect)
                    .max(BY_DATE)
                    .orElse(null);
            if (last != null) {
                return last.claim().act();
            }
        }
        return null;
    }

    private static @Nullable String lifecycle(FactType type, Standing standing) {
        return standing.deciding().stream()
                .filter(said -> type.acts().lifecycleOf(said.claim().act()).isPresent())
                .max(BY_DATE)
                .flatMap(said -> type.acts().lifecycleOf(said.claim().act()))
                .orElse(null);
    }

    private static LocalDate date(Said said) {
        Span span = said.span();
        LocalDate date = span.startMax() != null ? span.startMax() : span.endMax() != null ? span.endMax() : span.endMin();
        return date == null ? LocalDate.MIN : date;
    }

    /** The bounds that several claims about one happening agree on, or the widest when they do not. */
    private record Combined(Span span, boolean contested) {
        static Combined of(List<Said> claims) {
            Set<Span> spans = new HashSet<>();
            claims.forEach(said -> spans.add(said.span()));
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
            LocalDate startMin = contested ? start.wideFrom : start.narrowFrom;
            LocalDate endMax = contested ? end.wideTo : end.narrowTo;
            if (startMin != null && endMax != null && startMin.isAfter(endMax)) {
                return new Combined(Span.UNKNOWN, true);
            }
            return new Combined(
                    new Span(
                            startMin,
                            contested ? start.wideTo : start.narrowTo,
                            contested ? end.wideFrom : end.narrowFrom,
                            endMax,
                            null),
                    contested);
        }
    }

    /** What several reports leave of one bound. */
    private static final class Range {
        private @Nullable LocalDate narrowFrom;
        private @Nullable LocalDate narrowTo;
        private @Nullable LocalDate wideFrom;
        private @Nullable LocalDate wideTo;

        void add(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from != null) {
                narrowFrom = narrowFrom == null || from.isAfter(narrowFrom) ? from : narrowFrom;
                wideFrom = wideFrom == null || from.isBefore(wideFrom) ? from : wideFrom;
            }
            if (to != null) {
                narrowTo = narrowTo == null || to.isBefore(narrowTo) ? to : narrowTo;
                wideTo = wideTo == null || to.isAfter(wideTo) ? to : wideTo;
            }
        }

        boolean isContested() {
            return narrowFrom != null && narrowTo != null && narrowFrom.isAfter(narrowTo);
        }
    }

    /** {@return the ids of the claims that decide how the fact stands now} */
    static SortedSet<Id> deciding(Collection<Said> claims) {
        SortedSet<Id> ids = new TreeSet<>();
        Standing.of(claims).deciding().forEach(said -> ids.add(said.id()));
        return ids;
    }
}
