/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;

/**
 * Rule R2: happenings that may be one and the same. Symmetric, and never a merge: types that may report the same,
 * overlapping dates, and the participants of one among those of the other.
 */
final class PossiblySame {

    /** Two facts in the order of their ids, and why they may be one. */
    record Link(Id a, Id b, String why) {}

    /**
     * One of those compared.
     *
     * @param actors those named
     * @param standFor whom each of them may stand for on that day
     * @param reachable all of these
     */
    private record Event(Happening what, Set<Id> actors, Map<Id, SortedSet<Id>> standFor, Set<Id> reachable) {

        /** {@return whether an actor of another event is one of this, under its own name or as what it stands for} */
        boolean has(Id actor, Event other) {
            return reachable.contains(actor)
                    || other.standFor.getOrDefault(actor, Collections.emptySortedSet()).stream()
                            .anyMatch(actors::contains);
        }
    }

    private final Inference inference;
    private final Registry registry;
    private final Sameness judged;
    private final Predicate<Sameness.Pair> nested;

    PossiblySame(Inference inference, Registry registry, Sameness judged, Predicate<Sameness.Pair> nested) {
        this.inference = inference;
        this.registry = registry;
        this.judged = judged;
        this.nested = nested;
    }

    /**
     * {@return all links between these events, except pairs judged different and pairs where one contains the other}
     *
     * @param wanted one of the two facts of each link
     * @param isFact whether an id is that of a fact; facts on which judgements contradict each other are linked too
     */
    List<Link> among(Collection<Happening> happenings, Predicate<Id> wanted, Predicate<Id> isFact) {
        Map<Id, List<Event>> byActor = new TreeMap<>();
        for (Happening happening : happenings) {
            Event event = event(happening);
            event.reachable()
                    .forEach(id -> byActor.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(event));
        }
        SortedMap<Sameness.Pair, Link> links = new TreeMap<>();
        for (List<Event> events : byActor.values()) {
            events.sort(Comparator.comparingLong(event -> event.what().start()));
            for (int i = 0; i < events.size(); i++) {
                Happening one = events.get(i).what();
                for (int j = i + 1; j < events.size() && events.get(j).what().start() <= one.end() + 1; j++) {
                    Happening other = events.get(j).what();
                    if (wanted.test(one.fact()) || wanted.test(other.fact())) {
                        link(events.get(i), events.get(j))
                                .ifPresent(link -> links.put(new Sameness.Pair(link.a(), link.b()), link));
                    }
                }
            }
        }
        for (Sameness.Pair pair : judged.conflicts()) {
            if ((wanted.test(pair.a()) || wanted.test(pair.b())) && isFact.test(pair.a()) && isFact.test(pair.b())) {
                links.putIfAbsent(pair, new Link(pair.a(), pair.b(), FactMerges.CONTRADICTION));
            }
        }
        return List.copyOf(links.values());
    }

    private Optional<Link> link(Event event, Event other) {
        if (!maySame(event, other)) {
            return Optional.empty();
        }
        Sameness.Pair pair = Sameness.Pair.of(event.what().fact(), other.what().fact());
        boolean apart = judged.areDifferent(pair.a(), pair.b()) && !judged.isConflict(pair.a(), pair.b());
        if (apart || nested.test(pair)) {
            return Optional.empty();
        }
        boolean inOrder = pair.a().equals(event.what().fact());
        return Optional.of(new Link(pair.a(), pair.b(), inOrder ? why(event, other) : why(other, event)));
    }

    private Event event(Happening happening) {
        Map<Id, SortedSet<Id>> standFor = new HashMap<>();
        happening.actors().forEach(actor -> standFor.put(actor.id(), inference.mayStandFor(actor, happening.span())));
        Set<Id> reachable = new HashSet<>(standFor.keySet());
        standFor.values().forEach(reachable::addAll);
        return new Event(happening, standFor.keySet(), standFor, reachable);
    }

    private boolean maySame(Event a, Event b) {
        return registry.mayReportTheSame(type(a), type(b))
                && a.what().span().mayOverlap(b.what().span())
                && (matches(a, b) || matches(b, a));
    }

    private FactType type(Event event) {
        return registry.type(event.what().type()).orElseThrow();
    }

    /** Every actor of the smaller event is one of the larger one's. */
    private static boolean matches(Event smaller, Event larger) {
        return !smaller.actors().isEmpty() && smaller.actors().stream().allMatch(actor -> larger.has(actor, smaller));
    }

    private static String date(Event event) {
        return Fact.firstDate(event.what().span()).map(LocalDate::toString).orElse("unknown");
    }

    private String why(Event a, Event b) {
        String types = a.what().type().equals(b.what().type())
                ? "both " + a.what().type()
                : a.what().type() + " and " + b.what().type();
        String dates = date(a).equals(date(b)) ? "same date" : "dates " + date(a) + " and " + date(b);
        SortedSet<Id> shared = new TreeSet<>(a.actors());
        shared.retainAll(b.actors());
        String actors = shared.isEmpty() ? "participants stand for each other" : "shared " + join(shared);
        String conflict = judged.isConflict(a.what().fact(), b.what().fact()) ? "; " + FactMerges.CONTRADICTION : "";
        return types + "; " + dates + "; " + actors + conflict;
    }

    private static String join(SortedSet<Id> ids) {
        return String.join(", ", ids.stream().map(Id::toString).toList());
    }
}
