/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.Filler;
import org.entente.model.record.RecordSet;

/**
 * Finds what judgements on facts make one: from all claims about the facts judged and about those that are what they are
 * by these, which are collected in memory. Without such a judgement nothing is read.
 */
final class BulkMerges {

    private final Held held;
    private final BulkRecords records;

    BulkMerges(BulkRecords records) {
        this.held = records.held();
        this.records = records;
    }

    FactMerges find() {
        Set<Id> judged = withCorrections(held.judged());
        if (judged.isEmpty()) {
            return FactMerges.NONE;
        }
        Set<Id> facts = new HashSet<>();
        each((part, set) -> set.all(Claim.class)
                .keySet()
                .forEach(id -> part.fact(id).ifPresent(fact -> {
                    if (judged.contains(id)
                            || judged.contains(fact)
                            || part.former(id).stream().anyMatch(judged::contains)) {
                        facts.add(fact);
                    }
                })));
        RecordSet all = held.records().copy();
        Map<Id, Set<Id>> named = new HashMap<>(held.named());
        each((part, set) -> collect(part, set, facts, all, named));
        return new PartProjection(all, new Around(named, Optional.empty(), java.util.List.of(), id -> Optional.empty()))
                .merges();
    }

    /** {@return the same, with the claims that correct these, near or far} */
    private Set<Id> withCorrections(Set<Id> judged) {
        SortedMap<Id, Claim> claims = held.records().all(Claim.class);
        Set<Id> all = new HashSet<>(judged);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Id, Claim> entry : claims.entrySet()) {
                Id corrected = entry.getValue().supersedes();
                more |= corrected != null && all.contains(corrected) && all.add(entry.getKey());
            }
        }
        return all;
    }

    private void each(BiConsumer<PartProjection, RecordSet> work) {
        for (int shard = 0; shard < records.claims().count(); shard++) {
            if (records.claims().has(shard)) {
                RecordSet set = held.records().copy();
                records.claims().each(shard, in -> SpilledRecord.read(in).addTo(set));
                records.documents().each(shard, in -> SpilledRecord.read(in).addTo(set));
                work.accept(new PartProjection(set, Around.NOTHING.withNamed(held.named())), set);
            }
        }
    }

    private void collect(PartProjection part, RecordSet set, Set<Id> facts, RecordSet all, Map<Id, Set<Id>> named) {
        SortedMap<Id, Claim> said = set.all(Claim.class);
        Companions companions = new Companions(said);
        SortedMap<Id, SortedSet<Id>> naming = naming(part, said);
        Set<Id> wanted = new HashSet<>(facts);
        SortedMap<Id, Id> about = new TreeMap<>();
        said.keySet().forEach(id -> part.fact(id).ifPresent(fact -> about.put(id, fact)));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Id, SortedSet<Id>> entry : naming.entrySet()) {
                more |= entry.getValue().stream().anyMatch(wanted::contains)
                        && wanted.add(java.util.Objects.requireNonNull(about.get(entry.getKey())));
            }
        }
        Map<Id, Set<Id>> full = part.namedInFull();
        Set<Id> documents = new HashSet<>();
        about.forEach((id, fact) -> {
            if (wanted.contains(fact)) {
                for (Id needed : companions.of(id)) {
                    Claim claim = java.util.Objects.requireNonNull(said.get(needed));
                    all.add(claim, set.quote(needed), set.loads(needed));
                    documents.add(claim.document());
                    if (held.isNamedShortly(claim)) {
                        named.putIfAbsent(claim.document(), full.getOrDefault(claim.document(), Set.of()));
                    }
                }
            }
        });
        set.all(DocumentRecord.class).forEach((id, record) -> {
            if (documents.contains(record.document())) {
                all.add(id, record, null, set.loads(id));
            }
        });
    }

    /** {@return for claims whose roles are filled by facts, those facts} */
    private static SortedMap<Id, SortedSet<Id>> naming(PartProjection part, SortedMap<Id, Claim> said) {
        Map<Id, Map<String, SortedSet<Id>>> byKey = new HashMap<>();
        said.forEach((id, claim) -> {
            if (claim.key() != null) {
                part.fact(id)
                        .ifPresent(fact -> byKey.computeIfAbsent(claim.document(), none -> new HashMap<>())
                                .computeIfAbsent(claim.key(), none -> new TreeSet<>())
                                .add(fact));
            }
        });
        SortedMap<Id, SortedSet<Id>> naming = new TreeMap<>();
        said.forEach((id, claim) -> {
            if (part.fact(id).isPresent()) {
                claim.roles()
                        .values()
                        .forEach(fillers -> fillers.forEach(filler -> {
                            if (filler instanceof Filler.Ref ref) {
                                naming.computeIfAbsent(id, none -> new TreeSet<>())
                                        .addAll(byKey.getOrDefault(claim.document(), Map.of())
                                                .getOrDefault(ref.key(), new TreeSet<>()));
                            }
                        }));
            }
        });
        return naming;
    }
}
