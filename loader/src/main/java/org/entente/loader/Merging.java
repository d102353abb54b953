/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

/** Finds what judgements on facts make one, once all claims are resolved. */
final class Merging {

    /** Types whose facts are what they are by other facts: two of them are one when those are. */
    private static final List<String> BY_FACTS = Registry.standard().types().stream()
            .filter(type -> type.roles().values().stream().anyMatch(role -> role.identity() && role.facts()))
            .map(type -> type.name())
            .toList();

    private final Lookups lookups;
    private final Contexts contexts;
    private final Lease lease;

    Merging(Lookups lookups, Contexts contexts, Lease lease) {
        this.lease = lease;
        this.lookups = lookups;
        this.contexts = contexts;
    }

    FactMerges find() {
        SortedSet<Id> facts = new TreeSet<>();
        SortedSet<Id> claims = new TreeSet<>();
        contexts.decisions().all(Judgement.class).values().forEach(judgement -> {
            for (Judgement.Side side : List.of(judgement.a(), judgement.b())) {
                if (side instanceof Judgement.Side.Thing(Id id)) {
                    if (id.kind() == Kind.FACT) {
                        facts.add(id);
                    } else if (id.kind() == Kind.CLAIM) {
                        claims.add(id);
                    }
                }
            }
        });
        if (facts.isEmpty() && claims.isEmpty()) {
            return FactMerges.NONE;
        }
        claims.addAll(lookups.follow(DrainStatements.CLAIMS_CORRECTING, claims));
        facts.addAll(lookups.facts(facts).values());
        facts.addAll(lookups.find(DrainStatements.SAID_FACTS, claims));
        facts.addAll(lookups.find(DrainStatements.FACTS_OF_CLAIMS, claims));
        facts.addAll(lookups.follow(DrainStatements.FACTS_NAMING_FACTS, facts));
        facts.addAll(lookups.ask(DrainStatements.STALE_FACTS, Map.of("types", BY_FACTS)));
        claims.addAll(lookups.find(DrainStatements.CLAIMS_OF_FACTS, facts));
        claims.addAll(lookups.find(DrainStatements.CLAIMS_ABOUT, facts));
        Map.Entry<RecordSet, Around> context = contexts.of(claims);
        FactMerges merges = new PartProjection(context.getKey(), context.getValue()).merges();
        markMoved(claims, merges);
        facts.addAll(merges.contradicted());
        markContradicted(facts, merges);
        return merges;
    }

    /** Marks facts that others make contradicted, or no longer so, though nothing is told of these themselves. */
    private void markContradicted(SortedSet<Id> facts, FactMerges merges) {
        Set<Id> present = lookups.facts(facts).keySet();
        Map<Id, SortedSet<Id>> linked = lookups.steps(DrainStatements.CONTRADICTED, facts);
        SortedSet<Id> changed = new TreeSet<>();
        for (Id fact : present) {
            SortedSet<Id> wanted = new TreeSet<>(merges.contradicted(fact));
            wanted.retainAll(present);
            if (!wanted.equals(linked.getOrDefault(fact, Collections.emptySortedSet()))) {
                changed.add(fact);
            }
        }
        if (!changed.isEmpty()) {
            lease.write(work ->
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.UNCOMPARED), Lookups.texts(changed)));
        }
    }

    /** Marks facts that claims leave, or come to, because of what is one now and was not, or is no more. */
    private void markMoved(SortedSet<Id> claims, FactMerges merges) {
        SortedSet<Id> stale = new TreeSet<>();
        List<Map<String, Object>> said = new ArrayList<>();
        lookups.database()
                .read(DrainStatements.SAID_AND_ABOUT, Map.of(DrainStatements.IDS, Lookups.texts(claims)))
                .forEach(row -> {
                    Id fact = Id.parse(row.get("fact").asString());
                    Id about = Id.parse(row.get("about").asString());
                    if (!merges.standing(fact).equals(about)) {
                        stale.add(about);
                        said.add(Map.of(
                                DrainStatements.ID,
                                fact.toString(),
                                "type",
                                row.get("type").asString()));
                    }
                });
        // what names such a fact by one of its claims may mean another now
        stale.addAll(lookups.find(DrainStatements.FACTS_NAMING_FACTS, stale));
        if (!stale.isEmpty()) {
            lease.write(work -> {
                work.run(DrainStatements.MERGE_FACTS, said);
                work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(stale));
                return stale.size();
            });
        }
    }
}
