/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.id.Id;

/**
 * The keys that a fact had, or may have had, before the things in it were merged: one for each way to put former ids in
 * the place of standing ones. Each leads to the fact, whichever of the judgements came first.
 */
final class FormerKeys {

    /** Beyond so many ways, things are put back one at a time. */
    private static final int MOST = 256;

    /**
     * One filler of an identity role.
     *
     * @param said the id as said, or as its name was understood
     * @param now the id under which it stands
     * @param before ids under which it may have stood, the one as said among them; none if it was never merged
     */
    record Slot(String role, Id said, Id now, SortedSet<Id> before) {}

    private final List<Slot> slots;
    private final Function<SortedMap<String, SortedSet<String>>, Id> key;
    private final SortedSet<Id> keys = new TreeSet<>();

    private FormerKeys(List<Slot> slots, Function<SortedMap<String, SortedSet<String>>, Id> key) {
        this.slots = slots;
        this.key = key;
    }

    /** {@return the key of these slots as they stand} */
    static Id standing(List<Slot> slots, Function<SortedMap<String, SortedSet<String>>, Id> key) {
        return new FormerKeys(slots, key).key(slots.stream().map(Slot::now).toList());
    }

    /** {@return every other key that these slots may have had} */
    static SortedSet<Id> of(List<Slot> slots, Function<SortedMap<String, SortedSet<String>>, Id> key) {
        long ways = 1;
        for (Slot slot : slots) {
            ways = Math.min(MOST + 1L, ways * Math.max(1, slot.before().size()));
        }
        if (ways == 1) {
            return Collections.emptySortedSet();
        }
        FormerKeys former = new FormerKeys(slots, key);
        List<Id> now = slots.stream().map(Slot::now).toList();
        if (ways <= MOST) {
            former.all(new ArrayList<>(now), 0);
        } else {
            former.oneByOne(now);
            former.oneByOne(slots.stream().map(Slot::said).toList());
        }
        former.keys.remove(former.key(now));
        return former.keys;
    }

    private void all(List<Id> fillers, int from) {
        if (from == slots.size()) {
            keys.add(key(fillers));
            return;
        }
        if (slots.get(from).before().isEmpty()) {
            all(fillers, from + 1);
        }
        for (Id before : slots.get(from).before()) {
            fillers.set(from, before);
            all(fillers, from + 1);
        }
    }

    private void oneByOne(List<Id> others) {
        keys.add(key(others));
        for (int i = 0; i < slots.size(); i++) {
            List<Id> fillers = new ArrayList<>(others);
            for (Id before : slots.get(i).before()) {
                fillers.set(i, before);
                keys.add(key(fillers));
            }
        }
    }

    private Id key(List<Id> fillers) {
        SortedMap<String, SortedSet<String>> roles = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            roles.computeIfAbsent(slots.get(i).role(), none -> new TreeSet<>())
                    .add(fillers.get(i).toString());
        }
        return key.apply(roles);
    }
}
