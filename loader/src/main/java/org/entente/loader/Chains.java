/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;

/** The chains of links that begin at some facts: what one of them leads to is not the same happening. */
final class Chains {

    private final Map<Id, SortedSet<Id>> linked = new HashMap<>();

    Chains(Lookups lookups, Collection<Id> facts) {
        Set<Id> seen = new HashSet<>(facts);
        for (Collection<Id> open = facts; !open.isEmpty(); ) {
            SortedSet<Id> next = new TreeSet<>();
            lookups.steps(DrainStatements.LINKED, open).forEach((fact, to) -> {
                linked.put(fact, to);
                next.addAll(to);
            });
            next.removeAll(seen);
            seen.addAll(next);
            open = next;
        }
    }

    /** {@return whether a chain leads from one fact to the other} */
    boolean isNested(Id a, Id b) {
        return leads(a, b) || leads(b, a);
    }

    private boolean leads(Id from, Id to) {
        Set<Id> seen = new HashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Id next : linked.getOrDefault(open.pop(), new TreeSet<>())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
