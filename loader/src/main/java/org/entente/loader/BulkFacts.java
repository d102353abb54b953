/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.Happening;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.record.RecordSet;

/** Draws facts, some at once, each from all its claims, and sets aside what there is to compare of them. */
final class BulkFacts {

    private final Held held;
    private final FactMerges merges;
    private final Known known;
    private final List<Tenure> tenures;
    private final DrawnParts drawn;

    BulkFacts(Held held, FactMerges merges, Known known, List<Tenure> tenures, DrawnParts drawn) {
        this.held = held;
        this.merges = merges;
        this.known = known;
        this.tenures = tenures;
        this.drawn = drawn;
    }

    void draw(Shards byFact, int shard, Shards happenings) {
        if (!byFact.has(shard)) {
            return;
        }
        RecordSet set = held.records().copy();
        Map<Id, Set<Id>> named = new HashMap<>(held.named());
        SortedSet<Id> facts = new TreeSet<>();
        byFact.each(shard, in -> {
            String fact = SpilledClaim.text(in);
            if (!fact.isEmpty()) {
                facts.add(Id.parse(fact));
            }
            SortedSet<Id> persons = SpilledClaim.ids(in);
            SpilledClaim line = SpilledClaim.read(in);
            if (!persons.isEmpty()) {
                named.put(line.document(), persons);
            }
            line.addTo(set);
        });
        PartProjection part =
                new PartProjection(set, new Around(named, Optional.of(merges), tenures, id -> known.find(id, merges)));
        part.facts(facts);
        drawn.take(part);
        part.happenings(facts).stream()
                .sorted(Comparator.comparingLong(Happening::start))
                .forEach(happening -> happenings.write(shard, out -> SpilledHappening.write(out, happening)));
    }
}
