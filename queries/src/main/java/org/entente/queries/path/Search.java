/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.entente.queries.fact.AskedDays;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.path.Connections.Hop;
import org.entente.queries.path.Connections.Path;
import org.neo4j.driver.Record;

/** A search from both ends at once, breadth first, that stops at its bounds and says which. */
final class Search {

    /**
     * How far a search goes.
     *
     * @param hops how many facts a path has at most
     * @param each how many facts of one entity are followed at most
     * @param facts how many facts are followed in one step, shared among its entities
     * @param lookedAt how many facts are looked at for the evidence that is asked for in one step, shared in the same way
     * @param entities how many entities are followed in one step
     * @param nanos how long the search may take before another step is begun
     */
    record Limits(int hops, int each, int facts, int lookedAt, int entities, long nanos) {

        int each(int followed) {
            return Math.max(1, Math.min(each, facts / followed));
        }

        int lookedAt(int followed) {
            return Math.max(1, lookedAt / followed);
        }
    }

    /** What the search asks the store. */
    interface Store {
        /** {@return what connects the two ends and nobody else, by so many facts at most, of so many that are looked at} */
        List<Record> direct(int each, int lookedAt);

        /** {@return whether the two ends share more facts than this} */
        boolean shareMore(int lookedAt);

        /** {@return what entities are connected with, by so many facts of each at most, of so many that are looked at} */
        List<Record> connections(List<String> entities, int each, int lookedAt);

        /** {@return which of the entities have more facts than this} */
        List<String> haveMore(List<String> entities, int lookedAt);
    }

    private final Limits limits;
    private final Store store;
    private final AskedDays days;
    private final LongSupplier clock;
    private final List<String> bounds = new ArrayList<>();
    private long expanded;
    private long examined;

    /**
     * A search.
     *
     * @param days of which each hop says whether it was on them
     * @param clock nanoseconds from any start
     */
    Search(Limits limits, Store store, AskedDays days, LongSupplier clock) {
        this.limits = limits;
        this.store = store;
        this.days = days;
        this.clock = clock;
    }

    /** {@return the shortest connections, at most so many; where anything connects the two and nobody else, that} */
    Connections between(EntityRef from, EntityRef to, int most) {
        Side left = new Side(from);
        Side right = new Side(to);
        long begun = clock.getAsLong();
        List<Record> direct = store.direct(limits.each(), limits.lookedAt());
        List<Hop> shared =
                direct.stream().map(row -> Expansion.hop(row, from, days)).toList();
        if (store.shareMore(limits.lookedAt())) {
            tooMany(limits.lookedAt(), List.of("what the two share"));
        }
        if (!shared.isEmpty()) {
            examined += direct.size();
            List<Hop> hops = new ArrayList<>(shared);
            if (shared.size() < most) {
                // what they share with others is as short
                hops.addAll(step(left.frontier()));
            }
            left.advance(hops);
            cut(direct.stream().map(Expansion::fact).distinct().count(), limits.each(), List.of(from.id()));
            return found(left, right, left.meets(right), most);
        }
        for (int hops = 0; !left.frontier().isEmpty() && !right.frontier().isEmpty(); hops++) {
            if (hops == limits.hops()) {
                bounds.add("hops: ways of more than %d facts were not looked for".formatted(hops));
                break;
            }
            if (clock.getAsLong() - begun > limits.nanos()) {
                bounds.add("time: the search stopped after %d hops; allow fewer types or ask for more sources"
                        .formatted(hops));
                break;
            }
            boolean fromLeft = left.frontier().size() <= right.frontier().size();
            Side side = fromLeft ? left : right;
            side.advance(step(side.frontier()));
            SortedSet<String> middle = side.meets(fromLeft ? right : left);
            if (!middle.isEmpty()) {
                return found(left, right, middle, most);
            }
        }
        return new Connections(List.of(), 0, bounds.isEmpty(), bounds, expanded, examined);
    }

    private Connections found(Side left, Side right, SortedSet<String> middle, int most) {
        int hops = left.hops(right, middle.first());
        List<Path> paths = paths(left, right, middle, most + 1);
        if (paths.size() > most) {
            bounds.add("paths: there are more than %d of this length; a larger limit shows more".formatted(most));
        }
        return new Connections(paths.stream().limit(most).toList(), hops, bounds.isEmpty(), bounds, expanded, examined);
    }

    private Collection<Hop> step(Collection<EntityRef> frontier) {
        List<EntityRef> followed = frontier.stream().limit(limits.entities()).toList();
        if (followed.size() < frontier.size()) {
            bounds.add("entities: of %d entities in one step, %d were followed"
                    .formatted(frontier.size(), followed.size()));
        }
        Map<String, EntityRef> byId = new HashMap<>();
        followed.forEach(entity -> byId.put(entity.id(), entity));
        int each = limits.each(followed.size());
        int lookedAt = limits.lookedAt(followed.size());
        List<Record> rows =
                store.connections(followed.stream().map(EntityRef::id).toList(), each, lookedAt);
        expanded += followed.size();
        examined += rows.size();
        Map<String, Set<String>> facts = new HashMap<>();
        List<Hop> hops = new ArrayList<>();
        for (Record row : rows) {
            String entity = Expansion.entity(row);
            Set<String> seen = facts.computeIfAbsent(entity, none -> new HashSet<>());
            seen.add(Expansion.fact(row));
            EntityRef start = byId.get(entity);
            if (start != null) {
                hops.add(Expansion.hop(row, start, days));
            }
        }
        List<String> full = facts.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= each)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        cut(each, each, full);
        SortedSet<String> sparse = new TreeSet<>(byId.keySet());
        full.forEach(sparse::remove);
        tooMany(
                lookedAt,
                store.haveMore(List.copyOf(sparse), lookedAt).stream().sorted().toList());
        return hops;
    }

    /** Says in one line of whom not all facts were followed, however many they are. */
    private void cut(long read, int each, List<String> entities) {
        if (read >= each && !entities.isEmpty()) {
            bounds.add("facts: of %s, the first %d facts by date were followed".formatted(oneOf(entities), each));
        }
    }

    /** The same of whom not all facts were looked at, so that there may be more that have the evidence. */
    private void tooMany(int lookedAt, List<String> entities) {
        if (!entities.isEmpty()) {
            bounds.add("evidence: of %s, the first %d facts by date were looked at; ask for one type or fewer sources"
                    .formatted(oneOf(entities), lookedAt));
        }
    }

    private static String oneOf(List<String> entities) {
        return entities.getFirst() + (entities.size() == 1 ? "" : " and %d others".formatted(entities.size() - 1));
    }

    private static List<Path> paths(Side left, Side right, SortedSet<String> middle, int most) {
        return middle.stream()
                .flatMap(entity -> left.ways(entity)
                        .flatMap(way -> right.ways(entity)
                                .map(back -> Stream.concat(
                                                way.stream(),
                                                back.reversed().stream().map(Hop::reversed))
                                        .toList())))
                .distinct()
                .limit(most)
                .map(links -> new Path(links, weakest(links)))
                .toList();
    }

    private static Hop weakest(List<Hop> links) {
        return links.stream()
                .min(Comparator.comparing((Hop hop) -> !hop.contested())
                        .thenComparing(hop -> !hop.isDoubtful())
                        .thenComparing(Hop::sources))
                .orElseThrow();
    }
}
