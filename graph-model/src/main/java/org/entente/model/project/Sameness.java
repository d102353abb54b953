/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;

/**
 * What judgements make of identity: things judged the same are one, under the smallest id. A group of things that holds
 * a pair judged different is a conflict and stays apart, whatever the order of the judgements.
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
    private final Set<Pair> different = new HashSet<>();
    private final Set<Pair> conflicts = new HashSet<>();

    Sameness(Set<Pair> same, Set<Pair> different) {
        for (TreeSet<Id> group : groups(same)) {
            List<Pair> against = new ArrayList<>();
            for (Pair pair : different) {
                if (group.contains(pair.a()) && group.contains(pair.b())) {
                    against.add(pair);
                }
            }
            if (against.isEmpty()) {
                group.forEach(member -> canonical.put(member, group.first()));
            } else {
                conflicts.addAll(against);
                same.stream().filter(pair -> group.contains(pair.a())).forEach(conflicts::add);
            }
        }
        different.forEach(pair -> this.different.add(Pair.of(of(pair.a()), of(pair.b()))));
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
