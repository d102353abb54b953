/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts happenings of which some may be the same. */
final class Twins {

    private Twins() {}

    /**
     * {@return how many happenings there are, if all that may be the same are}
     *
     * @param twins each with those that may be the same; others than the keys do not matter
     */
    static long groups(Map<String, List<String>> twins) {
        Set<String> seen = new HashSet<>();
        long groups = 0;
        for (String start : twins.keySet()) {
            if (seen.add(start)) {
                groups++;
                Deque<String> next = new ArrayDeque<>(List.of(start));
                while (!next.isEmpty()) {
                    twins.getOrDefault(next.remove(), List.of()).stream()
                            .filter(twins::containsKey)
                            .filter(seen::add)
                            .forEach(next::add);
                }
            }
        }
        return groups;
    }
}
