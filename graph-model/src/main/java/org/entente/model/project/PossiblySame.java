/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
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
import org.jspecify.annotations.Nullable;

/**
 * Rule R2: happenings that may be one and the same. Symmetric, and never a merge: types that may report the same,
 * overlapping dates, and the participants of one among those of the other; what they are about, such as the agreement
 * that is signed, is not another.
 */
final class PossiblySame {

    /**
     * Two facts in the order of their ids, and why they may be one.
     *
     * @param knownFrom since when that is known; null where judgements say it, which hold for all moments
     */
    record Link(Id a, Id b, String why, @Nullable Instant knownFrom) {}

    /**
     * One of those compared, with those named, whom each of them may stand for on that day, and all of these with when it
     * became known that they are in it; not when it became known who held an office or belonged to a group.
     */
    private static final class Event {
        private final Happening what;
        private final FactType type;
        private final Map<Id, SortedSet<Id>> standFor = new HashMap<>();
        private final Map<Id, Instant> reachable = new HashMap<>();

        Event(Happening what, FactType type, Inference inference) {
            this.what = what;
            this.type = type;
            for (Happening.Actor actor : what.actors()) {
                SortedSet<Id> others = inference.mayStandFor(actor, what.span());
                standFor.put(actor.id(), others);
                reach(actor.id(), actor.knownFrom());
                others.forEach(id -> reach(id, actor.knownFrom()));
            }
        }

        private void reach(Id id, Instant knownFrom) {
            reachable.merge(id, knownFrom, (one, other) -> one.isBefore(other) ? one : other);
        }

        Id fact() {
            return what.fact();
        }

        Set<Id> actors() {
            return standFor.keySet();
        }

        /**
         * {@return since when an actor of another event is known to be one of this, under its own name or as what it stands
         * for; null if it is none}
         */
        @Nullable
        Instant knows(Id actor, Event other) {
            @Nullable Instant since = reachable.get(actor);
            for (Id id : other.standFor.getOrDefault(actor, Collections.emptySortedSet())) {
                if (actors().contains(id)) {
                    since = earlier(since, reachable.get(id));
                }
            }
            return since;
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
            named.find(event, event.reachable.keySet(), others);
            reachable.find(event, event.actors(), others);
            for (Event other : others) {
                if (wanted.test(event.fact()) || wanted.test(other.fact())) {
                    link(event, other).ifPresent(link -> links.put(new Sameness.Pair(link.a(), link.b()), link));
                }
            }
            named.add(event, event.actors());
            reachable.add(event, event.reachable.keySet());
        }
        for (Sameness.Pair pair : judged.conflicts()) {
            if ((wanted.test(pair.a()) || wanted.test(pair.b())) && isFact.test(pair.a()) && isFact.test(pair.b())) {
                links.putIfAbsent(pair, new Link(pair.a(), pair.b(), FactMerges.CONTRADICTION, null));
            }
        }
        return List.copyOf(links.values());
    }

    private Optional<Link> link(Event event, Event other) {
        if (!mayReportTheSame(event, other)) {
            return Optional.empty();
        }
        @Nullable Instant since = earlier(contained(event, other), contained(other, event));
        if (since == null) {
            return Optional.empty();
        }
        Sameness.Pair pair = Sameness.Pair.of(event.fact(), other.fact());
        boolean apart = judged.areDifferent(pair.a(), pair.b()) && !judged.isConflict(pair.a(), pair.b());
        if (apart || nested.test(pair)) {
            return Optional.empty();
        }
        boolean inOrder = pair.a().equals(event.fact());
        return Optional.of(new Link(pair.a(), pair.b(), inOrder ? why(event, other) : why(other, event), since));
    }

    private Event event(Happening happening) {
        return new Event(happening, registry.type(happening.type()).orElseThrow(), inference);
    }

    private boolean mayReportTheSame(Event a, Event b) {
        return registry.mayReportTheSame(a.type, b.type)
                && a.what.span().mayOverlap(b.what.span())
                && !a.what.isOfOtherThings(b.what);
    }

    /**
     * {@return since when every actor of the smaller event is known to be one of the larger one's; null if one is not} Who was
     * named in the smaller one later than in the larger one stood against it at no time.
     */
    private static @Nullable Instant contained(Event smaller, Event larger) {
        if (smaller.actors().isEmpty()) {
            return null;
        }
        Instant since = later(smaller.what.knownFrom(), larger.what.knownFrom());
        for (Happening.Actor actor : smaller.what.actors()) {
            @Nullable Instant named = larger.knows(actor.id(), smaller);
            if (named == null) {
                return null;
            }
            if (named.isAfter(actor.knownFrom())) {
                since = later(since, named);
            }
        }
        return since;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
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
