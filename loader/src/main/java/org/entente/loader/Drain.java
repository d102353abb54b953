/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.FactMerges;
import org.entente.model.registry.Registry;

/**
 * Second phase: projects what is stale and what depends on it, part by part, each from its own records and what they
 * depend on, so that neither the store's size nor that of a load matters to memory. Whatever is not done yet is marked in
 * the store; an interrupted drain goes on where it was.
 */
final class Drain {

    private static final int BATCH = 1_000;

    private final Database database;
    private final Lease lease;
    private final LoadListener listener;
    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;
    private LoadListener.Step step = LoadListener.Step.PROJECT;
    private long all;
    private long done;

    Drain(Database database, Lease lease, LoadListener listener) {
        this.database = database;
        this.lease = lease;
        this.listener = listener;
        this.lookups = new Lookups(database);
        this.contexts = new Contexts(
                lookups,
                new RecordStore(database).all(RecordKind.JUDGEMENT, RecordKind.RETRACTION, RecordKind.RESTORE));
        this.parts = new Parts(lookups, lease);
    }

    /**
     * Brings the store in line with its records.
     *
     * @return for each load that was written since the last time, how many claims it brought first that now wait
     */
    Map<Id, Long> run() {
        begin(LoadListener.Step.PROJECT, lookups.count(DrainStatements.COUNT_STALE));
        Set<Id> decisions = lookups.ask(DrainStatements.STALE_DECISIONS, Map.of());
        Spread spread = new Spread(lookups, contexts);
        spread.follow(decisions);
        spread.mark(lease);
        describe(spread);
        markShortNames();
        SortedSet<String> others = new TreeSet<>();
        Registry.standard().types().forEach(type -> others.add(type.name()));
        others.removeAll(Dependents.tenureTypes());
        FactMerges merges;
        do {
            round(Dependents.tenureTypes());
            round(others);
            // a judgement may name a fact by an id that it had before persons were merged: known only now
            merges = new Merging(lookups, contexts, lease).find();
        } while (lookups.count(DrainStatements.COUNT_OPEN) > 0);
        begin(LoadListener.Step.COMPARE, lookups.count(DrainStatements.COUNT_UNCOMPARED));
        new Comparison(lookups, contexts, parts, merges).drain(this::tell);
        new DecisionDrain(lookups, contexts, parts).drain(merges);
        parts.removeLeft();
        return finish(decisions);
    }

    private void describe(Spread spread) {
        EntityDrain entities = new EntityDrain(lookups, contexts, parts);
        BatchSize.each(BATCH, spread.entities(), entities::drain);
        each(DrainStatements.STALE_ENTITY_RECORDS, Map.of(), entities::drain);
        DocumentDrain documents = new DocumentDrain(lookups, contexts, parts);
        BatchSize.each(BATCH, spread.documents(), documents::drain);
        each(DrainStatements.STALE_DOCUMENT_RECORDS, Map.of(), documents::drain);
    }

    /** Resolves stale claims of some types, and those that become stale by that, until there are none. */
    private void resolve(Set<String> types) {
        ClaimDrain claims = new ClaimDrain(lookups, contexts, parts);
        while (each(DrainStatements.STALE_CLAIMS, Map.of("types", List.copyOf(types)), claims::drain) > 0) {
            // what was resolved may have made others stale
        }
    }

    /**
     * A person's short name may mean another once the document names others in full. Asked for once, before anything is
     * resolved: claims are resolved with all that their document says, so those of other types may wait for their turn.
     */
    private void markShortNames() {
        each(DrainStatements.DOCUMENTS_OF_STALE_CLAIMS, Map.of(), documents -> {
            SortedSet<Id> claims = lookups.find(DrainStatements.CLAIMS_WITH_SHORT_NAMES, documents);
            if (!claims.isEmpty()) {
                lease.write(work -> {
                    work.run(DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(claims));
                    return claims.size();
                });
            }
        });
    }

    /** Resolves claims of some types and projects their facts; facts that tell of tenures come first, others rest on them. */
    private void round(Set<String> types) {
        begin(LoadListener.Step.PROJECT, lookups.count(DrainStatements.COUNT_OPEN));
        resolve(types);
        FactMerges merges = new Merging(lookups, contexts, lease).find();
        begin(LoadListener.Step.WRITE, lookups.count(DrainStatements.COUNT_OPEN));
        FactDrain facts = new FactDrain(lookups, contexts, parts, merges);
        Map<String, Object> parameters = Map.of("types", List.copyOf(types));
        while (each(DrainStatements.STALE_FACTS, parameters, facts::drain) > 0) {
            // what was projected may have made others stale
        }
    }

    /** Works through what a statement finds, as it finds it. {@return how many ids there were} */
    private long each(String statement, Map<String, Object> parameters, Consumer<Set<Id>> work) {
        return lookups.each(statement, parameters, BatchSize.of(BATCH), batch -> {
            work.accept(batch);
            tell(batch.size());
        });
    }

    private void begin(LoadListener.Step next, long expected) {
        step = next;
        all = expected;
        done = 0;
        tell(0);
    }

    private void tell(int more) {
        done += more;
        listener.at(step, "", Math.min(done, all), all);
    }

    private Map<Id, Long> finish(Set<Id> decisions) {
        Map<Id, Long> pending = new HashMap<>();
        for (Id load : lookups.ask(DrainStatements.STALE_LOADS, Map.of())) {
            pending.put(
                    load,
                    database.read(RecordStatements.COUNT_PENDING, Map.of(RecordStatements.LOAD, load.toString()))
                            .getFirst()
                            .get(RecordStatements.PENDING)
                            .asLong());
        }
        lease.write(work -> {
            work.run(RecordStatements.UNSTALE, Lookups.texts(decisions));
            pending.forEach((load, count) -> work.run(
                    LoadStatements.FINISH, Map.of(LoadStatements.ID, load.toString(), LoadStatements.PENDING, count)));
            return decisions.size();
        });
        return pending;
    }
}
