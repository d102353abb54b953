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

    /** One of those compared, with those named, whom each of them may stand for on that day, and all of these. */
    private static final class Event {
        private final Happening what;
        private final FactType type;
        private final Map<Id, SortedSet<Id>> standFor = new HashMap<>();
        private final Set<Id> reachable = new HashSet<>();

        Event(Happening what, FactType type, Inference inference) {
            this.what = what;
            this.type = type;
            what.actors().forEach(actor -> standFor.put(actor.id(), inference.mayStandFor(actor, what.span())));
            reachable.addAll(standFor.keySet());
            standFor.values().forEach(reachable::addAll);
        }

        Id fact() {
            return what.fact();
        }

        Set<Id> actors() {
            return standFor.keySet();
        }

        /** {@return whether an actor of another event is one of this, under its own name or as what it stands for} */
        boolean has(Id actor, Event other) {
            if (reachable.contains(actor)) {
                return true;
            }
            for (Id id : other.standFor.getOrDefault(actor, Collections.emptySortedSet())) {
                if (actors().contains(id)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Events that were met, by somebody in them, for as long as they may still be going on. */
    private static final class Going {
        private final Map<Id, List<Event>> events = new HashMap<>();

        void add(Event event, Set<Id> ids) {
            ids.forEach(
                    id -> events.computeIfAbsent(id, none -> new ArrayList<>()).add(event));
        }

        /** Finds those that have one of these and are not over for a day when an event begins. */
        void find(Event beginning, Set<Id> ids, Set<Event> found) {
            for (Id id : ids) {
                List<Event> some = events.get(id);
                if (some != null) {
                    some.removeIf(event -> event.what.end() + 1 < beginning.what.start());
                    found.addAll(some);
                }
            }
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
        List<Event> events = happenings.stream()
                .sorted(Comparator.comparingLong(Happening::start))
                .map(this::event)
                .toList();
        Going named = new Going();
        Going reachable = new Going();
        SortedMap<Sameness.Pair, Link> links = new TreeMap<>();
        for (Event event : events) {
            // who takes part in both is named in one of them, and each pair is looked at once, however many these are
            Set<Event> others = new HashSet<>();
            named.find(event, event.reachable, others);
            reachable.find(event, event.actors(), others);
            for (Event other : others) {
                if (wanted.test(event.fact()) || wanted.test(other.fact())) {
                    link(event, other).ifPresent(link -> links.put(new Sameness.Pair(link.a(), link.b()), link));
                }
            }
            named.add(event, event.actors());
            reachable.add(event, event.reachable);
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
        Sameness.Pair pair = Sameness.Pair.of(event.fact(), other.fact());
        boolean apart = judged.areDifferent(pair.a(), pair.b()) && !judged.isConflict(pair.a(), pair.b());
        if (apart || nested.test(pair)) {
            return Optional.empty();
        }
        boolean inOrder = pair.a().equals(event.fact());
        return Optional.of(new Link(pair.a(), pair.b(), inOrder ? why(event, other) : why(other, event)));
    }

    private Event event(Happening happening) {
        return new Event(happening, registry.type(happening.type()).orElseThrow(), inference);
    }

    private boolean maySame(Event a, Event b) {
        return registry.mayReportTheSame(a.type, b.type)
                && a.what.span().mayOverlap(b.what.span())
                && (matches(a, b) || matches(b, a));
    }

    /** Every actor of the smaller event is one of the larger one's. */
    private static boolean matches(Event smaller, Event larger) {
        for (Id actor : smaller.actors()) {
            if (!larger.has(actor, smaller)) {
                return false;
            }
        }
        return !smaller.actors().isEmpty();
    }

    private static String date(Event event) {
        return Fact.firstDate(event.what.span()).map(LocalDate::toString).orElse("unknown");
    }

    private String why(Event a, Event b) {
        String types =
                a.what.type().equals(b.what.type()) ? "both " + a.what.type() : a.what.type() + " and " + b.what.type();
        String dates = date(a).equals(date(b)) ? "same date" : "dates " + date(a) + " and " + date(b);
        SortedSet<Id> shared = new TreeSet<>(a.actors());
        shared.retainAll(b.actors());
        String actors = shared.isEmpty() ? "participants stand for each other" : "shared " + join(shared);
        String conflict = judged.isConflict(a.fact(), b.fact()) ? "; " + FactMerges.CONTRADICTION : "";
        return types + "; " + dates + "; " + actors + conflict;
    }

    private static String join(SortedSet<Id> ids) {
        return String.join(", ", ids.stream().map(Id::toString).toList());
    }
}
