/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.MatchingKey;
import org.entente.model.project.Around;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Judgement;
import org.entente.model.record.NamedThings;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Retraction;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk load keeps in memory of the records, since every part may depend on it: all that are no claims and describe no
 * document, the claims on tenures, those that correct others or are corrected, the claims to which these refer, and what
 * describes the documents of all these, and documents that reprint others or are reprinted.
 */
final class Held {

    private static final Set<String> TENURES = tenures();

    private final RecordSet records = new RecordSet();
    private final Map<Id, Set<Id>> named = new HashMap<>();
    private final Set<Id> corrected = new HashSet<>();
    private final Set<Id> asked = new HashSet<>();
    private final Reprints reprints = new Reprints();
    private ShortNames shortNames = new ShortNames(records);
    private @Nullable Part part;

    /** The types that tell of tenures, and those whose facts may be one with theirs. */
    private static Set<String> tenures() {
        Set<String> types = new HashSet<>(Dependents.tenureTypes());
        List<FactType> all = List.copyOf(Registry.standard().types());
        boolean more = true;
        while (more) {
            more = false;
            for (FactType type : all) {
                more |= all.stream()
                                .anyMatch(other -> types.contains(other.name())
                                        && Registry.standard().mayReportTheSame(type, other))
                        && types.add(type.name());
            }
        }
        return types;
    }

    /** Takes a record that was read, with its id, if it is to be kept. */
    void note(Id id, SourceRecord record, @Nullable String quote, Collection<Id> loads) {
        switch (record) {
            case Claim claim -> {
                claim.linksTo(Kind.FACT).forEach(fact -> asked.add(Id.parse(fact)));
                if (claim.supersedes() != null) {
                    corrected.add(claim.supersedes());
                }
                if (claim.supersedes() != null || TENURES.contains(claim.type())) {
                    records.add(id, claim, quote, loads);
                }
            }
            case Judgement judgement -> {
                records.add(id, judgement, quote, loads);
                sides(judgement).stream()
                        .filter(side -> side.kind() == Kind.FACT)
                        .forEach(asked::add);
            }
            case DocumentRecord document -> reprints.join(document);
            default -> records.add(id, record, quote, loads);
        }
    }

    private static List<Id> sides(Judgement judgement) {
        return Stream.of(judgement.a(), judgement.b())
                .filter(Judgement.Side.Thing.class::isInstance)
                .map(side -> ((Judgement.Side.Thing) side).id())
                .toList();
    }

    /** Looks through all claims and documents for those that the held ones depend on. */
    void complete(Shards claims, Shards described) {
        shortNames = new ShortNames(records);
        if (!corrected.isEmpty()) {
            for (int shard = 0; shard < claims.count(); shard++) {
                claims.each(shard, in -> {
                    SpilledRecord line = SpilledRecord.read(in);
                    if (corrected.contains(line.id())) {
                        line.addTo(records);
                    }
                });
            }
        }
        Set<Id> documents = new HashSet<>(reprints.connected());
        Set<Id> withShortNames = new HashSet<>();
        Set<Id> wanted = new HashSet<>();
        records.all(Claim.class).values().forEach(claim -> {
            documents.add(claim.document());
            if (isNamedShortly(claim)) {
                withShortNames.add(claim.document());
            }
            if (!claim.refersTo().isEmpty()) {
                wanted.add(claim.document());
            }
        });
        wanted.addAll(withShortNames);
        for (int shard = 0; shard < described.count() && !documents.isEmpty(); shard++) {
            described.each(shard, in -> {
                SpilledRecord line = SpilledRecord.read(in);
                if (documents.contains(line.document())) {
                    line.addTo(records);
                }
            });
        }
        for (int shard = 0; shard < claims.count() && !wanted.isEmpty(); shard++) {
            complete(claims, shard, wanted, withShortNames);
        }
        part = part();
    }

    private void complete(Shards claims, int shard, Set<Id> wanted, Set<Id> withShortNames) {
        Map<Id, SpilledRecord> lines = new HashMap<>();
        claims.each(shard, in -> {
            SpilledRecord line = SpilledRecord.read(in);
            if (wanted.contains(line.document())) {
                lines.merge(line.id(), line, SpilledRecord::and);
            }
        });
        if (lines.isEmpty()) {
            return;
        }
        RecordSet set = records.copy();
        lines.values().forEach(line -> line.addTo(set));
        Companions companions = new Companions(set.all(Claim.class));
        SortedSet<Id> more = new TreeSet<>();
        records.all(Claim.class).keySet().forEach(id -> more.addAll(companions.of(id)));
        Set<Id> shortly = new HashSet<>(withShortNames);
        more.forEach(id -> {
            SpilledRecord line = lines.get(id);
            if (line != null) {
                line.addTo(records);
                Claim claim = line.claim();
                if (isNamedShortly(claim)) {
                    shortly.add(claim.document());
                }
            }
        });
        PartProjection part = new PartProjection(set, Around.NOTHING);
        part.namedInFull().forEach((document, persons) -> {
            if (shortly.contains(document)
                    && lines.values().stream().anyMatch(line -> line.document().equals(document))) {
                named.put(document, persons);
            }
        });
    }

    /** {@return whether a claim names somebody shortly, whom the rest of its document may tell} */
    boolean isNamedShortly(Claim claim) {
        return shortNames.areIn(claim);
    }

    RecordSet records() {
        return records;
    }

    /**
     * {@return a new set of what these claims may depend on, to which they can be added with what describes their documents} Who held
     * an office matters to those alone that name one, and then each part would resolve all such claims again.
     */
    RecordSet around(Collection<Claim> claims) {
        Part known = Objects.requireNonNull(part, "asked before it is complete");
        RecordSet set = (known.nameOffices(claims) ? known.withTerms : known.always).copy();
        Set<Id> documents = new HashSet<>();
        claims.forEach(claim -> documents.add(claim.document()));
        set.all(Claim.class).values().forEach(claim -> documents.add(claim.document()));
        reprints.with(documents)
                .forEach(id ->
                        set.add(id, Objects.requireNonNull(records.records().get(id)), null, records.loads(id)));
        return set;
    }

    private Part part() {
        SortedMap<Id, Claim> claims = records.all(Claim.class);
        Companions companions = new Companions(claims);
        Set<Id> needed = new HashSet<>();
        claims.forEach((id, claim) -> {
            if (claim.supersedes() != null || corrected.contains(id)) {
                needed.addAll(companions.of(id));
            }
        });
        Part all = new Part(new RecordSet(), new RecordSet(), new HashSet<>());
        records.records().forEach((id, record) -> {
            if (record instanceof DocumentRecord document) {
                reprints.add(id, document);
                return;
            }
            all.withTerms.add(id, record, records.quote(id), records.loads(id));
            if (!(record instanceof Claim) || needed.contains(id)) {
                all.always.add(id, record, records.quote(id), records.loads(id));
            }
            switch (record) {
                case EntityRecord entity
                when entity.entity().kind() == Kind.OFFICE ->
                    entity.names().forEach(name -> all.offices.add(name.key()));
                case Judgement judgement ->
                    Stream.of(judgement.a(), judgement.b()).forEach(side -> {
                        if (side instanceof Judgement.Side.Named named) {
                            all.offices.add(MatchingKey.of(named.name()));
                        }
                    });
                default -> {}
            }
        });
        return all.nameOffices(all.always.all(Claim.class).values()) ? all.withTermsAlways() : all;
    }

    /**
     * What is told apart once everything is read.
     *
     * @param always what any claim may depend on
     * @param withTerms the same and all held claims
     * @param offices keys of names that may be those of offices
     */
    private record Part(RecordSet always, RecordSet withTerms, Set<String> offices) {
        boolean nameOffices(Collection<Claim> claims) {
            return !offices.isEmpty()
                    && claims.stream()
                            .anyMatch(claim -> NamedThings.of(claim).names().stream()
                                    .anyMatch(mention -> offices.contains(MatchingKey.of(mention.name()))));
        }

        /** {@return the same where corrections name offices: with some of the terms only they would mean another than with all} */
        Part withTermsAlways() {
            return new Part(withTerms, withTerms, offices);
        }
    }

    /** {@return the persons whom the documents of held claims name in full} */
    Map<Id, Set<Id>> named() {
        return named;
    }

    /** {@return the ids of facts that links and judgements name} */
    Set<Id> asked() {
        return asked;
    }

    /** {@return the claims and facts that judgements name} */
    Set<Id> judged() {
        Set<Id> ids = new HashSet<>();
        records.all(Judgement.class)
                .values()
                .forEach(judgement -> sides(judgement).stream()
                        .filter(id -> id.kind() == Kind.FACT || id.kind() == Kind.CLAIM)
                        .forEach(ids::add));
        return ids;
    }

    /** {@return the documents that reprint others, or that others reprint, be they described or not} */
    Set<Id> reprinting() {
        return reprints.connected();
    }

    /** {@return the claims and documents at which judgements and retractions point} */
    Set<Id> pointedAt() {
        Set<Id> ids = judged();
        records.all(Retraction.class).values().forEach(retraction -> ids.add(retraction.covers()));
        ids.removeIf(id -> id.kind() != Kind.CLAIM && id.kind() != Kind.DOCUMENT);
        return ids;
    }
}
