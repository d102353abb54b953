/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** All states of a fact from the claims about it: what was known, from when on, until something changed it. */
final class History {

    private static final Comparator<Said> BY_DATE = by(Said::span);

    /** An end without a day counts as of the day on which it was reported. */
    private static final Comparator<Said> BY_REPORT = by(Said::told);

    /** What a state is said to rest on, if it is there, before the next. */
    private static final List<Acts.Effect> EFFECTS = List.of(
            Acts.Effect.OPENS, Acts.Effect.MARKS, Acts.Effect.PRECEDES, Acts.Effect.BESIDES, Acts.Effect.CLOSES);

    private History() {}

    /** {@return the states of all segments, by segment and moment; law: those that contain k equal {@code at(k)}} */
    static List<FactState> of(FactType type, Collection<Said> claims) {
        SortedMap<Instant, List<Said>> moments = new TreeMap<>();
        claims.forEach(said -> moments.computeIfAbsent(said.knownFrom(), none -> new ArrayList<>())
                .add(said));
        List<List<FactState>> open = new ArrayList<>();
        List<FactState> closed = new ArrayList<>();
        Voices voices = new Voices();
        moments.forEach((moment, known) -> {
            voices.add(known);
            List<FactState> states = seenFrom(type, voices.last(), moment, voices::sources).stream()
                    .map(Seen::state)
                    .toList();
            for (int i = 0; i < Math.max(states.size(), open.size()); i++) {
                if (open.size() <= i) {
                    open.add(new ArrayList<>());
                }
                advance(open.get(i), i < states.size() ? states.get(i) : null, moment, closed);
            }
        });
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
        return seenFrom(type, claims, moment).stream().map(Seen::state).toList();
    }

    /** A state with the claims behind it, those that only mark something inside the fact included. */
    record Seen(FactState state, List<Said> behind) {}

    /** {@return the states by what is known at a moment, each with the claims behind it} */
    static List<Seen> seenFrom(FactType type, Collection<Said> claims, Instant moment) {
        return seenFrom(type, claims, moment, Origins::count);
    }

    private static List<Seen> seenFrom(
            FactType type, Collection<Said> claims, Instant moment, ToIntFunction<List<Said>> sources) {
        List<Said> known = claims.stream()
                .filter(said -> !said.knownFrom().isAfter(moment))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Standing standing = Standing.of(known);
        List<Segments.Segment> segments = standing.modality().isActual() && type.family() == Family.RELATION
                ? Segments.of(type.acts(), standing.deciding())
                : List.of();
        if (segments.isEmpty()) {
            Combined combined = type.family() == Family.RELATION
                    ? Combined.ofRelation(type.acts(), standing.deciding())
                    : Combined.of(standing.deciding());
            FactState state = state(
                    type,
                    1,
                    moment,
                    standing,
                    standing.deciding(),
                    standing.deciding(),
                    combined.span(),
                    combined.contested() || standing.isContested(List.of(combined.span())),
                    sources);
            return List.of(new Seen(state, standing.behind()));
        }
        List<Seen> seen = new ArrayList<>();
        boolean only = segments.size() == 1;
        boolean contested = standing.isContested(
                segments.stream().map(Segments.Segment::span).toList());
        for (Segments.Segment segment : segments) {
            List<Said> deciding = standing.deciding().stream()
                    .filter(said -> segment.claims().contains(said.id()) || only && !said.isMark())
                    .toList();
            List<Said> behind = standing.deciding().stream()
                    .filter(said -> only || isBehind(segment, said))
                    .toList();
            FactState state = state(
                    type,
                    seen.size() + 1,
                    moment,
                    standing,
                    deciding,
                    behind,
                    segment.span(),
                    segment.contested() || contested,
                    sources);
            seen.add(new Seen(state, behind));
        }
        return seen;
    }

    /** What happened while it held is behind the period of its day; what came before or stands besides, behind all. */
    private static boolean isBehind(Segments.Segment segment, Said said) {
        return said.effect() == Acts.Effect.MARKS
                ? said.span().mayOverlap(segment.span())
                : said.isMark() || segment.claims().contains(said.id());
    }

    private static FactState state(
            FactType type,
            int ordinal,
            Instant moment,
            Standing standing,
            List<Said> deciding,
            List<Said> behind,
            Span span,
            boolean contested,
            ToIntFunction<List<Said>> sources) {
        return new FactState(
                ordinal,
                moment,
                null,
                standing.modality(),
                act(type, standing, deciding, behind),
                lifecycle(type, standing),
                standing.polarity(),
                contested,
                span,
                Math.min(FactState.MANY, sources.applyAsInt(deciding)));
    }

    /** The beginning and the end are those of the period, and what happened while it held is what happened in it. */
    private static @Nullable String act(FactType type, Standing standing, List<Said> deciding, List<Said> behind) {
        boolean begun = !standing.deciding().stream().allMatch(Said::isMark);
        for (Acts.Effect effect : EFFECTS) {
            List<Said> all = effect == Acts.Effect.OPENS || effect == Acts.Effect.CLOSES ? deciding : behind;
            @Nullable
            Said last = all.stream()
                    .filter(said -> effect != Acts.Effect.PRECEDES || !begun)
                    .filter(said -> type.acts().kindOf(said.claim().act()).orElse(null) == effect)
                    .max(BY_DATE)
                    .orElse(null);
            if (last != null) {
                return last.claim().act();
            }
        }
        return null;
    }

    /** Only what was done brings an agreement to a stage. */
    private static @Nullable String lifecycle(FactType type, Standing standing) {
        if (!standing.modality().isActual() || standing.polarity() == Polarity.NEGATIVE) {
            return null;
        }
        // an end without a day is the one that is told with its day, if any is
        boolean ended = standing.deciding().stream()
                .anyMatch(said ->
                        said.effect() == Acts.Effect.CLOSES && !said.span().isUnknown());
        return standing.deciding().stream()
                .filter(said -> type.acts().lifecycleOf(said.claim().act()).isPresent())
                .max(ended ? BY_DATE : BY_REPORT)
                .flatMap(said -> type.acts().lifecycleOf(said.claim().act()))
                .orElse(null);
    }

    private static Comparator<Said> by(Function<Said, Span> bounds) {
        return Comparator.<Said, LocalDate>comparing(said -> date(bounds.apply(said)))
                .thenComparing(Said::knownFrom)
                .thenComparing(Said::id);
    }

    private static LocalDate date(Span span) {
        LocalDate date =
                span.startMax() != null ? span.startMax() : span.endMax() != null ? span.endMax() : span.endMin();
        return date == null ? LocalDate.MIN : date;
    }
}
