/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.name.MatchingKey;
import org.entente.model.project.Around;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.record.Claim;
import org.entente.model.record.Filler;
import org.entente.model.record.Judgement;
import org.entente.model.record.NamedThings;
import org.entente.model.record.RecordSet;

/** Reads from the store what the projection of a few records depends on. */
final class Contexts {

    /** So many claims of a document are looked through at once. */
    private static final int CHUNK = 1_000;

    /** Of so many documents it is remembered whom they name in full. */
    private static final int REMEMBERED = 2_000;

    private final Lookups lookups;
    private final RecordStore store;
    private final RecordSet decisions;
    private final EntityGroups groups;
    private final Map<String, SortedSet<Id>> judged = new HashMap<>();
    private final Map<Id, Set<Id>> named = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, Set<Id>> eldest) {
            return size() > BatchSize.of(REMEMBERED);
        }
    };

    /**
     * Reads contexts.
     *
     * @param decisions all judgements, retractions and restores; they are part of every context
     */
    Contexts(Lookups lookups, RecordSet decisions) {
        this.lookups = lookups;
        this.store = new RecordStore(lookups.database());
        this.decisions = decisions;
        this.groups = new EntityGroups(decisions);
        decisions.all(Judgement.class).values().forEach(judgement -> {
            noteJudged(judgement.a(), judgement.b());
            noteJudged(judgement.b(), judgement.a());
        });
    }

    private void noteJudged(Judgement.Side name, Judgement.Side thing) {
        if (name instanceof Judgement.Side.Named named && thing instanceof Judgement.Side.Thing(Id id)) {
            judged.computeIfAbsent(MatchingKey.of(named.name()), none -> new TreeSet<>())
                    .add(id);
        }
    }

    EntityGroups groups() {
        return groups;
    }

    RecordSet decisions() {
        return decisions;
    }

    /** {@return the keys of names which judgements say mean one of these, or something that is one with it} */
    SortedSet<String> keysJudged(Collection<Id> things) {
        SortedSet<Id> group = groups.with(things);
        SortedSet<String> keys = new TreeSet<>();
        judged.forEach((key, meant) -> {
            if (!Collections.disjoint(meant, group)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** {@return those who bear a name, and those whom judgements say it means} */
    private SortedSet<Id> bearers(SortedSet<String> keys) {
        SortedSet<Id> bearers = lookups.findByText(DrainStatements.BEARERS, keys);
        keys.forEach(key -> bearers.addAll(judged.getOrDefault(key, Collections.emptySortedSet())));
        return bearers;
    }

    /** {@return nothing but the decisions} */
    RecordSet empty() {
        RecordSet set = new RecordSet();
        decisions.records().forEach((id, record) -> set.add(id, record, null, decisions.loads(id)));
        return set;
    }

    /** {@return a context for these claims, and whom their documents name in full} */
    Map.Entry<RecordSet, Around> of(Collection<Id> claims) {
        RecordSet context = claims(claims, true);
        addClaims(context, terms(context), true);
        addEntities(context, List.of());
        Map<Id, Set<Id>> persons = new HashMap<>();
        context.all(Claim.class).values().stream()
                .filter(new ShortNames(context)::areIn)
                .map(Claim::document)
                .distinct()
                .forEach(document -> persons.put(document, namedIn(document)));
        SortedSet<Id> more = new TreeSet<>();
        persons.values().forEach(more::addAll);
        store.readOf(RecordKind.ENTITY, groups.with(more), context);
        return Map.entry(context, Around.NOTHING.withNamed(persons));
    }

    /** {@return the claims on who held the offices that are named in claims by name} */
    private SortedSet<Id> terms(RecordSet set) {
        SortedSet<String> keys = new TreeSet<>();
        set.all(Claim.class)
                .values()
                .forEach(claim ->
                        NamedThings.of(claim).names().forEach(mention -> keys.add(MatchingKey.of(mention.name()))));
        SortedSet<Id> offices = bearers(keys);
        offices.removeIf(id -> id.kind() != Kind.OFFICE);
        return withThoseOfOneGroup(lookups.find(DrainStatements.TERMS, groups.with(offices)));
    }

    /** {@return claims with all those about facts that judgements may make one with theirs, or say that they are not} */
    private SortedSet<Id> withThoseOfOneGroup(SortedSet<Id> claims) {
        SortedSet<Id> all = new TreeSet<>(claims);
        SortedSet<Id> open = groups.isEmpty() ? Collections.emptySortedSet() : claims;
        while (!open.isEmpty()) {
            SortedSet<Id> things = new TreeSet<>(open);
            things.addAll(lookups.find(DrainStatements.FACTS_OF_CLAIMS, open));
            things.addAll(lookups.find(DrainStatements.SAID_FACTS, open));
            SortedSet<Id> group = groups.with(things);
            group.removeAll(things);
            SortedSet<Id> next = lookups.find(DrainStatements.CLAIMS_OF_FACTS, group);
            next.addAll(lookups.find(DrainStatements.CLAIMS_ABOUT, group));
            group.removeIf(id -> id.kind() != Kind.CLAIM);
            next.addAll(group);
            next.removeAll(all);
            all.addAll(next);
            open = next;
        }
        return all;
    }

    private RecordSet claims(Collection<Id> wanted, boolean referred) {
        RecordSet set = empty();
        addClaims(set, wanted, referred);
        return set;
    }

    /** Adds claims, those they correct or that correct them, and if wanted those they refer to, with their documents. */
    private void addClaims(RecordSet set, Collection<Id> wanted, boolean referred) {
        SortedSet<Id> open = new TreeSet<>(wanted);
        SortedSet<Id> seen = new TreeSet<>(set.all(Claim.class).keySet());
        open.removeAll(seen);
        SortedSet<Id> documents = new TreeSet<>();
        while (!open.isEmpty()) {
            store.read(RecordKind.CLAIM, open, set);
            seen.addAll(open);
            SortedSet<Id> next = lookups.find(DrainStatements.CLAIMS_CORRECTING, open);
            List<Lookups.Key> keys = new ArrayList<>();
            for (Id id : open) {
                if (set.records().get(id) instanceof Claim claim) {
                    documents.add(claim.document());
                    if (claim.supersedes() != null) {
                        next.add(claim.supersedes());
                    }
                    if (referred) {
                        claim.refersTo().forEach(key -> keys.add(new Lookups.Key(claim.document(), key)));
                    }
                }
            }
            next.addAll(lookups.findByKey(DrainStatements.CLAIMS_BY_KEY, keys));
            next.removeAll(seen);
            open = next;
        }
        addDocuments(set, documents);
    }

    /** Adds what records say of documents and of those that they reprint or that reprint them, near or far. */
    void addDocuments(RecordSet set, Collection<Id> documents) {
        store.readOf(RecordKind.DOCUMENT, component(documents), set);
    }

    /** {@return documents with those that they reprint or that reprint them, near or far} */
    SortedSet<Id> component(Collection<Id> documents) {
        SortedSet<Id> all = new TreeSet<>(documents);
        all.addAll(lookups.follow(DrainStatements.REPRINTS, documents));
        return all;
    }

    /** Adds what records say of entities, of those that claims name, and of those that they may be one with. */
    void addEntities(RecordSet set, Collection<Id> entities) {
        SortedSet<Id> ids = new TreeSet<>(entities);
        SortedSet<String> keys = new TreeSet<>();
        SortedSet<Id> expanded = new TreeSet<>();
        Countries countries = Countries.standard();
        set.all(Claim.class).values().forEach(claim -> {
            NamedThings naming = NamedThings.of(claim);
            ids.addAll(naming.ids());
            naming.names().forEach(mention -> {
                String key = MatchingKey.of(mention.name());
                keys.add(key);
                // the names of the table are in no store before somebody speaks of the country, and of most languages
                // never
                ids.addAll(countries.byKey(key, null));
                if (mention.lang() != null) {
                    ids.addAll(countries.inLanguage(key, mention.lang()).keySet());
                }
            });
            claim.roles()
                    .values()
                    .forEach(fillers -> fillers.forEach(filler -> {
                        if (filler instanceof Filler.Described described) {
                            expanded.addAll(described.expands());
                        }
                    }));
        });
        ids.addAll(bearers(keys));
        ids.addAll(lookups.find(DrainStatements.HEAD_OFFICES, groups.with(expanded)));
        ids.removeIf(id -> id.kind() == Kind.DESCRIBED_GROUP);
        store.readOf(RecordKind.ENTITY, groups.with(ids), set);
    }

    /** Adds what records say of whoever held an office or belonged to something: when they existed, too. */
    void addHolders(RecordSet set, Collection<Tenure> tenures) {
        SortedSet<Id> holders = new TreeSet<>();
        tenures.forEach(tenure -> holders.add(tenure.who()));
        store.readOf(RecordKind.ENTITY, groups.with(holders), set);
    }

    /** {@return the persons whom a document names in full} */
    private Set<Id> namedIn(Id document) {
        Set<Id> known = named.get(document);
        if (known != null) {
            return known;
        }
        Set<Id> persons = new TreeSet<>();
        List<Id> chunk = new ArrayList<>();
        int most = BatchSize.of(CHUNK);
        lookups.database().stream(DrainStatements.CLAIMS_OF_DOCUMENT, Map.of("document", document.toString()), row -> {
            chunk.add(Id.parse(row.get(DrainStatements.ID).asString()));
            if (chunk.size() >= most) {
                persons.addAll(namedIn(document, chunk));
                chunk.clear();
            }
        });
        persons.addAll(namedIn(document, chunk));
        named.put(document, persons);
        return persons;
    }

    private Set<Id> namedIn(Id document, List<Id> claims) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        RecordSet set = claims(claims, false);
        addEntities(set, List.of());
        return new PartProjection(set, Around.NOTHING).namedInFull().getOrDefault(document, Set.of());
    }
}
