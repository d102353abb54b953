/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;

/** Which things judgements may have made one, whether they count or not. */
final class EntityGroups {

    private final Map<Id, SortedSet<Id>> groups = new HashMap<>();

    EntityGroups(RecordSet decisions) {
        decisions.all(Judgement.class).values().forEach(judgement -> {
            if (judgement.same()
                    && judgement.a() instanceof Judgement.Side.Thing(Id a)
                    && judgement.b() instanceof Judgement.Side.Thing(Id b)) {
                join(a, b);
            }
        });
    }

    private void join(Id a, Id b) {
        SortedSet<Id> both = new TreeSet<>(of(a));
        both.addAll(of(b));
        both.forEach(member -> groups.put(member, both));
    }

    private SortedSet<Id> of(Id id) {
        SortedSet<Id> group = groups.get(id);
        return group == null ? new TreeSet<>(Set.of(id)) : group;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** {@return these ids and all that they may be one with} */
    SortedSet<Id> with(Collection<Id> ids) {
        SortedSet<Id> all = new TreeSet<>();
        ids.forEach(id -> all.addAll(of(id)));
        return all;
    }
}
