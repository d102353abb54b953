/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts happenings of which some may be the same. */
final class Twins {

    private Twins() {}

    /**
     * {@return how many happenings there are, if all that may be the same are}
     *
     * @param twins each with those that may be the same; others than the keys do not matter
     * @param counts whether one counts: of those that may be the same, one that does is enough
     */
    static long groups(Map<String, List<String>> twins, Predicate<String> counts) {
        Set<String> seen = new HashSet<>();
        long groups = 0;
        for (String start : twins.keySet()) {
            if (seen.add(start)) {
                boolean counted = false;
                Deque<String> next = new ArrayDeque<>(List.of(start));
                while (!next.isEmpty()) {
                    String one = next.remove();
                    counted |= counts.test(one);
                    twins.getOrDefault(one, List.of()).stream()
                            .filter(twins::containsKey)
                            .filter(seen::add)
                            .forEach(next::add);
                }
                groups += counted ? 1 : 0;
            }
        }
        return groups;
    }
}
