/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.name.MatchingKey;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Restore;
import org.entente.model.record.Retraction;

/** Finds what decisions bear on, and marks the claims among it. */
final class Spread {

    private static final int MARKED = 10_000;

    private final Lookups lookups;
    private final Contexts contexts;
    private final SortedSet<Id> covered = new TreeSet<>();
    private final SortedSet<Id> claims = new TreeSet<>();
    private final SortedSet<Id> entities = new TreeSet<>();
    private final SortedSet<Id> documents = new TreeSet<>();

    Spread(Lookups lookups, Contexts contexts) {
        this.lookups = lookups;
        this.contexts = contexts;
    }

    /** Follows new or changed decisions. */
    void follow(Collection<Id> changed) {
        RecordSet decisions = contexts.decisions();
        for (Id id : changed) {
            switch (decisions.records().get(id)) {
                case Judgement judgement -> follow(judgement);
                case Retraction retraction -> follow(retraction.covers());
                case Restore restore -> {
                    if (decisions.records().get(restore.restores()) instanceof Retraction retraction) {
                        follow(retraction.covers());
                    }
                }
                case null, default -> {}
            }
        }
    }

    private void follow(Id id) {
        switch (id.kind()) {
            case CLAIM -> claims.add(id);
            case DOCUMENT -> covered.add(id);
            case LOAD -> {
                covered.add(id);
                lookups.find(DrainStatements.JUDGEMENTS_LOADED_BY, List.of(id)).forEach(this::follow);
            }
            case QUOTE -> claims.addAll(lookups.findByText(DrainStatements.CLAIMS_QUOTING, List.of(id.key())));
            case JUDGEMENT -> {
                if (contexts.decisions().records().get(id) instanceof Judgement judgement) {
                    follow(judgement);
                }
            }
            default -> {}
        }
    }

    private void follow(Judgement judgement) {
        SortedSet<Id> things = new TreeSet<>();
        Stream.of(judgement.a(), judgement.b()).forEach(side -> {
            switch (side) {
                case Judgement.Side.Thing(Id id) -> things.add(id);
                case Judgement.Side.Named named ->
                    claims.addAll(lookups.findByText(
                            DrainStatements.CLAIMS_MENTIONING, List.of(MatchingKey.of(named.name()))));
            }
        });
        SortedSet<Id> group = contexts.groups().with(things);
        followEntities(only(group, id -> id.kind().isEntity()));
        followFacts(only(group, id -> id.kind() == Kind.FACT), only(group, id -> id.kind() == Kind.CLAIM));
    }

    private static SortedSet<Id> only(SortedSet<Id> ids, Predicate<Id> wanted) {
        SortedSet<Id> some = new TreeSet<>(ids);
        some.removeIf(wanted.negate());
        return some;
    }

    private void followEntities(SortedSet<Id> merged) {
        entities.addAll(merged);
        entities.addAll(lookups.find(DrainStatements.POINTING_ENTITIES, merged));
        documents.addAll(lookups.find(DrainStatements.POINTING_DOCUMENTS, merged));
        SortedSet<Id> groups = lookups.find(DrainStatements.GROUPS_OF, merged);
        // what a described group is, only claims say
        entities.removeAll(groups);
        claims.addAll(lookups.find(DrainStatements.POINTING_CLAIMS, groups));
        claims.addAll(lookups.find(DrainStatements.POINTING_CLAIMS, merged));
        claims.addAll(lookups.find(DrainStatements.CLAIMS_ON_BEHALF_OF, merged));
        SortedSet<Id> facts = lookups.find(DrainStatements.POINTING_FACTS, merged);
        facts.addAll(lookups.find(DrainStatements.FACTS_WITH, groups));
        claims.addAll(lookups.find(DrainStatements.CLAIMS_ABOUT, facts));
        RecordSet described = contexts.empty();
        contexts.addEntities(described, merged);
        SortedSet<String> keys = contexts.keysJudged(merged);
        described
                .all(EntityRecord.class)
                .values()
                .forEach(record -> record.names().forEach(name -> {
                    keys.add(name.key());
                    keys.addAll(List.of(name.key().split(" ")));
                }));
        keys.addAll(Countries.standard().keys(merged));
        claims.addAll(lookups.findByText(DrainStatements.CLAIMS_MENTIONING, keys));
    }

    private void followFacts(SortedSet<Id> judged, SortedSet<Id> judgedClaims) {
        judgedClaims.addAll(lookups.follow(DrainStatements.CLAIMS_CORRECTING, judgedClaims));
        SortedSet<Id> facts = new TreeSet<>(lookups.facts(judged).values());
        facts.addAll(lookups.find(DrainStatements.FACTS_OF_CLAIMS, judgedClaims));
        facts.addAll(lookups.follow(DrainStatements.FACTS_NAMING_FACTS, facts));
        claims.addAll(judgedClaims);
        claims.addAll(lookups.find(DrainStatements.CLAIMS_OF_FACTS, judged));
        claims.addAll(lookups.find(DrainStatements.CLAIMS_ABOUT, facts));
    }

    /** {@return the entities to be written again} */
    SortedSet<Id> entities() {
        return entities;
    }

    /** {@return the documents to be written again} */
    SortedSet<Id> documents() {
        return documents;
    }

    /**
     * Marks the claims found, and what is recorded of the entities and documents: once the first entities are merged, nothing else
     * in the store tells what pointed at them.
     */
    void mark(Lease lease) {
        String claim = DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE);
        covered.forEach(id -> markClaimsOf(id, lease, claim));
        mark(lease, claims, claim);
        mark(lease, entities, DrainStatements.MARK_ENTITY_RECORDS);
        mark(lease, documents, DrainStatements.MARK_DOCUMENT_RECORDS);
    }

    /** A load or a document may have brought any number of claims, so they are marked as they are found. */
    private void markClaimsOf(Id id, Lease lease, String statement) {
        lookups.each(
                id.kind() == Kind.LOAD ? DrainStatements.CLAIMS_LOADED_BY : DrainStatements.CLAIMS_FROM,
                Map.of(DrainStatements.IDS, List.of(id.toString())),
                BatchSize.of(MARKED),
                some -> write(lease, some, statement));
    }

    private static void mark(Lease lease, SortedSet<Id> ids, String statement) {
        BatchSize.each(MARKED, ids, some -> write(lease, some, statement));
    }

    /** The decisions stay marked until all is done, so it may end anywhere. */
    private static void write(Lease lease, Set<Id> some, String statement) {
        lease.write(work -> {
            work.run(statement, Lookups.texts(some));
            return some.size();
        });
    }
}
