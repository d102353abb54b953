/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
     * only that it began no earlier; what happened while it held, that it held on these days. Steps towards it and what happens
     * while it holds may come more than once; a signature may not.
     */
    static Combined ofRelation(Acts acts, List<Said> claims) {
        List<Said> others =
                claims.stream().filter(said -> !isBesides(acts, said)).toList();
        if (!others.isEmpty()) {
            return of(others);
        }
        List<Span> during = claims.stream()
                .filter(said -> said.effect() == Acts.Effect.MARKS)
                .map(Said::span)
                .toList();
        if (!during.isEmpty()) {
            return new Combined(
                    new Span(
                            null,
                            days(during, Span::endMax)
                                    .min(Comparator.naturalOrder())
                                    .orElse(null),
                            days(during, Span::startMin)
                                    .max(Comparator.naturalOrder())
                                    .orElse(null),
                            null,
                            null),
                    false);
        }
        List<Combined> before = before(acts, claims);
        return new Combined(
                new Span(first(before), null, null, null, null), before.stream().anyMatch(Combined::contested));
    }

    /** An act whose date is none of the relation's own. */
    private static boolean isBesides(Acts acts, Said said) {
        if (!said.isPositive()) {
            return false;
        }
        return switch (said.effect()) {
            case BESIDES -> true;
            case PRECEDES ->
                said.claim().modality().isActual() || acts.isStep(said.claim().act());
            case MARKS -> said.claim().modality().isActual();
            case OPENS, CLOSES -> false;
            case null -> false;
        };
    }

    /**
     * {@return the day before which a relation did not begin, by what is done once before it; null where nothing tells} Who was
     * elected may have been in office before.
     */
    static @Nullable LocalDate noEarlier(Acts acts, Collection<Said> claims) {
        return first(before(
                acts,
                claims.stream().filter(said -> !acts.isStep(said.claim().act())).toList()));
    }

    private static @Nullable LocalDate first(List<Combined> before) {
        return days(before.stream().map(Combined::span).toList(), Span::startMin)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What came before it, each step by itself and what is done once taken together. */
    private static List<Combined> before(Acts acts, Collection<Said> claims) {
        List<Combined> before = new ArrayList<>();
        SortedMap<String, List<Said>> byAct = new TreeMap<>();
        for (Said said : claims) {
            String act = said.claim().act();
            if (said.effect() == Acts.Effect.PRECEDES && acts.isStep(act)) {
                before.add(of(List.of(said)));
            } else if (said.effect() == Acts.Effect.PRECEDES) {
                byAct.computeIfAbsent(String.valueOf(act), none -> new ArrayList<>())
                        .add(said);
            }
        }
        byAct.values().forEach(all -> before.add(of(all)));
        return before;
    }

    private static Stream<LocalDate> days(List<Span> spans, Function<Span, @Nullable LocalDate> day) {
        return spans.stream().map(day).filter(Objects::nonNull);
    }
}
