/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.time.Span;

/**
 * Rule R2: happenings that may be one and the same. Symmetric, and never a merge: types that may report the same,
 * overlapping dates, and the participants of one among those of the other.
 */
final class PossiblySame {

    /** Two facts in the order of their ids, and why they may be one. */
    record Link(Id a, Id b, String why) {}

    private record Event(Fact fact, SortedSet<Id> actors, Map<Id, SortedSet<Id>> standFor, Span span) {
        boolean standsFor(Id actor, Id other) {
            return standFor.getOrDefault(actor, new TreeSet<>()).contains(other);
        }

        /** {@return the first day it can have been, for the sweep} */
        long start() {
            return span.startMin() == null ? Long.MIN_VALUE : span.startMin().toEpochDay();
        }

        long end() {
            return span.endMax() == null ? Long.MAX_VALUE - 1 : span.endMax().toEpochDay();
        }

        SortedSet<Id> reachable() {
            SortedSet<Id> all = new TreeSet<>(actors);
            standFor.values().forEach(all::addAll);
            return all;
        }
    }

    private static final String CONTRADICTION = "judgements contradict";

    private PossiblySame() {}

    /** {@return all links between these facts, except pairs judged different and pairs where one contains the other} */
    static List<Link> among(
            Collection<Fact> facts,
            Inference inference,
            Registry registry,
            Sameness judged,
            Predicate<Sameness.Pair> nested) {
        Map<Id, List<Event>> byActor = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact.type().family() == Family.EVENT) {
                Event event = event(fact, inference);
                if (isDated(event.span())) {
                    event.reachable()
                            .forEach(id -> byActor.computeIfAbsent(id, none -> new ArrayList<>())
                                    .add(event));
                }
            }
        }
        SortedMap<Sameness.Pair, Link> links = new TreeMap<>();
        for (List<Event> events : byActor.values()) {
            events.sort(Comparator.comparingLong(Event::start));
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                for (int j = i + 1; j < events.size() && events.get(j).start() <= event.end() + 1; j++) {
                    link(event, events.get(j), registry, judged, nested)
                            .ifPresent(link -> links.put(new Sameness.Pair(link.a(), link.b()), link));
                }
            }
        }
        Set<Id> known = facts.stream().map(Fact::id).collect(Collectors.toSet());
        for (Sameness.Pair pair : judged.conflicts()) {
            if (known.contains(pair.a()) && known.contains(pair.b())) {
                links.putIfAbsent(pair, new Link(pair.a(), pair.b(), CONTRADICTION));
            }
        }
        return List.copyOf(links.values());
    }

    private static Optional<Link> link(
            Event event, Event other, Registry registry, Sameness judged, Predicate<Sameness.Pair> nested) {
        if (!maySame(event, other, registry)) {
            return Optional.empty();
        }
        Sameness.Pair pair = Sameness.Pair.of(event.fact().id(), other.fact().id());
        boolean apart = judged.areDifferent(pair.a(), pair.b()) && !judged.isConflict(pair.a(), pair.b());
        if (apart || nested.test(pair)) {
            return Optional.empty();
        }
        boolean inOrder = pair.a().equals(event.fact().id());
        return Optional.of(
                new Link(pair.a(), pair.b(), inOrder ? why(event, other, judged) : why(other, event, judged)));
    }

    private static Event event(Fact fact, Inference inference) {
        Span span = fact.latest().span();
        Map<Id, SortedSet<Id>> standFor = new TreeMap<>();
        fact.actors().forEach(actor -> standFor.put(actor.id(), inference.mayStandFor(actor, span)));
        return new Event(fact, new TreeSet<>(standFor.keySet()), standFor, span);
    }

    private static boolean maySame(Event a, Event b, Registry registry) {
        return registry.mayReportTheSame(a.fact().type(), b.fact().type())
                && a.span().mayOverlap(b.span())
                && (matches(a, b) || matches(b, a));
    }

    private static boolean isDated(Span span) {
        return span.startMin() != null || span.endMax() != null;
    }

    /** Every actor of the smaller event is one of the larger one's, under its own name or as what it stands for. */
    private static boolean matches(Event smaller, Event larger) {
        return !smaller.actors().isEmpty()
                && smaller.actors().stream()
                        .allMatch(actor -> larger.actors().stream()
                                .anyMatch(other -> actor.equals(other)
                                        || larger.standsFor(other, actor)
                                        || smaller.standsFor(actor, other)));
    }

    private static String why(Event a, Event b, Sameness judged) {
        String types = a.fact().type().name().equals(b.fact().type().name())
                ? "both " + a.fact().type().name()
                : a.fact().type().name() + " and " + b.fact().type().name();
        String dates = a.fact().sort().equals(b.fact().sort())
                ? "same date"
                : "dates " + a.fact().sort() + " and " + b.fact().sort();
        SortedSet<Id> shared = new TreeSet<>(a.actors());
        shared.retainAll(b.actors());
        String actors = shared.isEmpty() ? "participants stand for each other" : "shared " + join(shared);
        String conflict = judged.isConflict(a.fact().id(), b.fact().id()) ? "; " + CONTRADICTION : "";
        return types + "; " + dates + "; " + actors + conflict;
    }

    private static String join(SortedSet<Id> ids) {
        return String.join(", ", ids.stream().map(Id::toString).toList());
    }
}
