/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.Happening;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;

/** Draws facts, some at once, each from all its claims, and sets aside what there is to compare of them. */
final class BulkFacts {

    private final Held held;
    private final FactMerges merges;
    private final Known known;
    private final List<Tenure> tenures;
    private final DrawnParts drawn;
    private final Set<Id> calledOff = new HashSet<>();

    BulkFacts(Held held, FactMerges merges, Known known, List<Tenure> tenures, DrawnParts drawn) {
        this.held = held;
        this.merges = merges;
        this.known = known;
        this.tenures = tenures;
        this.drawn = drawn;
    }

    /** Draws facts; those whose plain edges end at others come after these. */
    void draw(Shards byFact, Shards happenings) {
        Ahead.each(byFact.count(), shard -> gather(byFact, shard), part -> {
            drawn.take(part.projection()).nodes(NodeKind.FACT).forEachRemaining(node -> {
                if (FactsBefore.isCalledOff(node)) {
                    calledOff.add(Id.parse(node.id()));
                }
            });
            part.projection().happenings(part.facts()).stream()
                    .sorted(Comparator.comparingLong(Happening::start))
                    .forEach(
                            happening -> happenings.write(part.shard(), out -> SpilledHappening.write(out, happening)));
        });
    }

    private record Part(int shard, SortedSet<Id> facts, PartProjection projection) {}

    private @Nullable Part gather(Shards byFact, int shard) {
        if (!byFact.has(shard)) {
            return null;
        }
        Map<SpilledRecord, Claim> lines = new LinkedHashMap<>();
        List<SpilledRecord> documents = new ArrayList<>();
        Map<Id, Set<Id>> named = new HashMap<>(held.named());
        SortedSet<Id> facts = new TreeSet<>();
        byFact.each(shard, in -> {
            String fact = SpilledRecord.text(in);
            if (!fact.isEmpty()) {
                facts.add(Id.parse(fact));
            }
            SortedSet<Id> persons = SpilledRecord.ids(in);
            SpilledRecord line = SpilledRecord.read(in);
            if (!persons.isEmpty()) {
                named.put(line.document(), persons);
            }
            if (line.isClaim()) {
                lines.put(line, line.claim());
            } else {
                documents.add(line);
            }
        });
        RecordSet set = held.around(lines.values());
        lines.forEach((line, claim) -> line.addTo(set, claim));
        documents.forEach(line -> line.addTo(set));
        PartProjection part =
                new PartProjection(set, new Around(named, Optional.of(merges), tenures, id -> known.find(id, merges)));
        part.facts(facts, calledOff::contains);
        return new Part(shard, facts, part);
    }
}
