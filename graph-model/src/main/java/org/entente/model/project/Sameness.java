/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.entente.model.id.Id;

/**
 * What judgements make of identity: things judged the same are one, under the smallest id. A group of things that holds
 * a pair judged different is a conflict and stays apart, whatever the order of the judgements. What follows from two
 * things being one, such as that taking part in the one is taking part in the other, is made one with them.
 */
final class Sameness {

    /** Two things in a fixed order. */
    record Pair(Id a, Id b) implements Comparable<Pair> {
        static Pair of(Id a, Id b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }

        @Override
        public int compareTo(Pair other) {
            int byA = a.compareTo(other.a);
            return byA == 0 ? b.compareTo(other.b) : byA;
        }
    }

    private final Map<Id, Id> canonical = new HashMap<>();
    private final Map<Id, TreeSet<Id>> members = new HashMap<>();
    private final Set<Pair> different = new HashSet<>();
    private final Set<Pair> conflicts = new HashSet<>();
    private final Set<Id> apart = new HashSet<>();

    /** What judgements alone make one. */
    Sameness(Set<Pair> same, Set<Pair> different) {
        this(same, different, standing -> Set.of());
    }

    /**
     * What judgements make one, and what follows from it.
     *
     * @param implied things that are one as well, told from the ids under which others stand; the more are one, the more
     *     follows
     */
    Sameness(Set<Pair> same, Set<Pair> different, Function<UnaryOperator<Id>, Set<Pair>> implied) {
        separate(same, different);
        do {
            canonical.clear();
        } while (separate(close(same, implied), different));
        different.forEach(pair -> this.different.add(Pair.of(of(pair.a()), of(pair.b()))));
    }

    /** Makes one what is the same, until nothing more follows. {@return the pairs that are one} */
    private Set<Pair> close(Set<Pair> same, Function<UnaryOperator<Id>, Set<Pair>> implied) {
        Set<Pair> pairs = new HashSet<>(same);
        pairs.removeIf(this::isApart);
        boolean more = !pairs.isEmpty();
        while (more) {
            groups(pairs).forEach(group -> group.forEach(member -> canonical.put(member, group.first())));
            Set<Pair> follows = new HashSet<>(implied.apply(this::of));
            follows.removeIf(this::isApart);
            more = pairs.addAll(follows);
        }
        return pairs;
    }

    private boolean isApart(Pair pair) {
        return apart.contains(pair.a()) || apart.contains(pair.b());
    }

    /** Keeps apart the members of every group that holds a pair judged different. {@return whether there was one} */
    private boolean separate(Set<Pair> same, Set<Pair> different) {
        boolean found = false;
        for (TreeSet<Id> group : groups(same)) {
            List<Pair> against = different.stream()
                    .filter(pair -> group.contains(pair.a()) && group.contains(pair.b()))
                    .toList();
            if (!against.isEmpty()) {
                found = true;
                apart.addAll(group);
                conflicts.addAll(against);
                same.stream().filter(pair -> group.contains(pair.a())).forEach(conflicts::add);
            }
        }
        return found;
    }

    private static List<TreeSet<Id>> groups(Set<Pair> same) {
        Map<Id, TreeSet<Id>> byMember = new HashMap<>();
        for (Pair pair : same) {
            TreeSet<Id> left = byMember.computeIfAbsent(pair.a(), id -> new TreeSet<>(Set.of(id)));
            TreeSet<Id> right = byMember.computeIfAbsent(pair.b(), id -> new TreeSet<>(Set.of(id)));
            if (left != right) {
                TreeSet<Id> larger = left.size() >= right.size() ? left : right;
                TreeSet<Id> smaller = larger == left ? right : left;
                larger.addAll(smaller);
                smaller.forEach(member -> byMember.put(member, larger));
            }
        }
        return byMember.values().stream().distinct().toList();
    }

    /** {@return the id under which a thing stands} */
    Id of(Id id) {
        return canonical.getOrDefault(id, id);
    }

    /** {@return the ids that stand under the same id as this one, itself among them; none if it stands alone} */
    NavigableSet<Id> merged(Id id) {
        if (members.isEmpty()) {
            canonical.forEach((member, standing) ->
                    members.computeIfAbsent(standing, none -> new TreeSet<>()).add(member));
        }
        NavigableSet<Id> found = members.get(of(id));
        return found == null ? Collections.emptyNavigableSet() : Collections.unmodifiableNavigableSet(found);
    }

    /** {@return ids that stand under another one} */
    Map<Id, Id> redirects() {
        Map<Id, Id> redirects = new HashMap<>();
        canonical.forEach((id, to) -> {
            if (!id.equals(to)) {
                redirects.put(id, to);
            }
        });
        return redirects;
    }

    /** {@return whether two things are judged different, or others are that stand under the same ids} */
    boolean areDifferent(Id a, Id b) {
        return different.contains(Pair.of(of(a), of(b)));
    }

    /** {@return the pairs on which judgements contradict each other, be it through others} */
    Set<Pair> conflicts() {
        return Collections.unmodifiableSet(conflicts);
    }

    /** {@return the other sides of such pairs} */
    SortedSet<Id> contradicted(Id id) {
        SortedSet<Id> others = new TreeSet<>();
        conflicts.forEach(pair -> {
            if (pair.a().equals(id) || pair.b().equals(id)) {
                others.add(pair.a().equals(id) ? pair.b() : pair.a());
            }
        });
        return others;
    }

    boolean isConflict(Id a, Id b) {
        return conflicts.contains(Pair.of(a, b));
    }
}
