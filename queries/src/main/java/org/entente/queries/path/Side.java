/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.path.Connections.Hop;

/** One end of a search and how far it has come: each entity with the hops by which it was first reached. */
final class Side {

    private final EntityRef start;
    private final Map<String, List<Hop>> reachedBy = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private int stepsTaken;
    private SortedMap<String, EntityRef> frontier = new TreeMap<>();

    Side(EntityRef start) {
        this.start = start;
        reachedBy.put(start.id(), List.of());
        steps.put(start.id(), 0);
        frontier.put(start.id(), start);
    }

    Collection<EntityRef> frontier() {
        return List.copyOf(frontier.values());
    }

    /** Goes on along hops that start at the frontier. */
    void advance(Collection<Hop> hops) {
        SortedMap<String, EntityRef> next = new TreeMap<>();
        Map<String, List<Hop>> news = new HashMap<>();
        for (Hop hop : hops) {
            String to = hop.to().id();
            if (!reachedBy.containsKey(to)) {
                news.computeIfAbsent(to, none -> new ArrayList<>()).add(hop);
                next.put(to, hop.to());
            }
        }
        reachedBy.putAll(news);
        stepsTaken++;
        news.keySet().forEach(entity -> steps.put(entity, stepsTaken));
        frontier = next;
    }

    /**
     * {@return the entities at which the two sides meet first} Where not all facts of one were followed, the other side may
     * come back to it, or to one near it, as well as to one that is farther from it.
     */
    SortedSet<String> meets(Side other) {
        SortedSet<String> both = new TreeSet<>(frontier.keySet());
        both.retainAll(other.reachedBy.keySet());
        int fewest = both.stream().mapToInt(entity -> hops(other, entity)).min().orElse(0);
        both.removeIf(entity -> hops(other, entity) > fewest);
        return both;
    }

    /** {@return how many hops lead from the one start to the other through an entity that both sides reached} */
    int hops(Side other, String entity) {
        return Objects.requireNonNull(steps.get(entity)) + Objects.requireNonNull(other.steps.get(entity));
    }

    /** {@return ways from the start to an entity that was reached, in order of their facts} */
    Stream<List<Hop>> ways(String entity) {
        if (entity.equals(start.id())) {
            return Stream.of(List.of());
        }
        return Objects.requireNonNull(reachedBy.get(entity)).stream()
                .sorted(java.util.Comparator.comparing((Hop hop) -> hop.fact().id())
                        .thenComparing(hop -> hop.from().id()))
                .flatMap(hop -> ways(hop.from().id()).map(way -> append(way, hop)));
    }

    private static List<Hop> append(List<Hop> way, Hop hop) {
        List<Hop> longer = new ArrayList<>(way);
        longer.add(hop);
        return longer;
    }
}
