/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph out of the set of records. Everything that is not a record comes from here, whether the records arrive
 * from a file, a store or RDF; the same set gives the same graph.
 */
public final class Projector {

    private final Registry registry;
    private final RecordSet records;
    private final Counting standing;
    private final Documents documents;
    private final Entities entities;
    private final SortedMap<Id, Claim> claims;
    private final SortedMap<Id, Claim> counting = new TreeMap<>();
    private final SortedMap<Id, Resolution> resolutions = new TreeMap<>();
    private final Origins origins;
    private final Timeframe time;
    private final Mentions mentions;
    private final Resolver resolver;
    private final Supplier<Facts> facts;

    Projector(RecordSet records, Registry registry) {
        this(records, registry, Around.NOTHING);
    }

    Projector(RecordSet records, Registry registry, Around around) {
        this.registry = registry;
        this.records = records;
        this.documents = new Documents(records);
        this.standing = new Counting(records);
        List<Judgement> judgements = new ArrayList<>();
        records.all(Judgement.class).forEach((id, judgement) -> {
            if (standing.counts(id, judgement)) {
                judgements.add(judgement);
            }
        });
        this.entities = new Entities(records, entitySameness(judgements), Countries.standard());
        this.claims = records.all(Claim.class);
        claims.forEach((id, claim) -> {
            if (standing.counts(id, claim)) {
                counting.put(id, claim);
            }
        });
        this.origins = new Origins(documents, entities);
        this.time = new Timeframe(registry, documents);
        this.mentions = new Mentions(entities, time, judgements, counting.values(), around.named());
        Sameness merges = around.merges().map(FactMerges::sameness).orElse(null);
        Supplier<Terms> terms = Lazy.of(() -> terms(judgements, merges));
        this.resolver = new Resolver(registry, documents, entities, new Naming(mentions, time, terms), counting);
        resolutions.putAll(resolver.resolveAll());
        // who only asks what claims stand for needs none
        this.facts = Lazy.of(() -> new Facts(
                registry, documents, origins, counting, resolutions, judgements, standing::corrections, merges));
    }

    /** Who held which office, by the claims that say so: these are read first, since names of offices rest on them. */
    private Terms terms(List<Judgement> judgements, @Nullable Sameness merges) {
        SortedMap<Id, Claim> terms = new TreeMap<>(counting);
        terms.values().removeIf(claim -> !Terms.areTold(time.type(claim)));
        SortedMap<Id, Resolution> read = new TreeMap<>(
                new Resolver(registry, documents, entities, new Naming(mentions, time, null), terms).resolveAll());
        return new Terms(
                new Facts(registry, documents, origins, terms, read, judgements, standing::corrections, merges).all(),
                entities);
    }

    /** {@return the graph of these records under the standard registry} */
    public static Graph project(RecordSet records) {
        return new Projector(records, Registry.standard()).draw();
    }

    /** A person and a country are never one, whatever a judgement says; nor is a group that a text describes. */
    private static Sameness entitySameness(List<Judgement> judgements) {
        Set<Sameness.Pair> same = new HashSet<>();
        Set<Sameness.Pair> different = new HashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.a() instanceof Judgement.Side.Thing(Id a)
                    && judgement.b() instanceof Judgement.Side.Thing(Id b)
                    && a.kind().isEntity()
                    && a.kind() == b.kind()
                    && a.kind() != Kind.DESCRIBED_GROUP) {
                (judgement.same() ? same : different).add(Sameness.Pair.of(a, b));
            }
        }
        return new Sameness(same, different);
    }

    Registry registry() {
        return registry;
    }

    RecordSet records() {
        return records;
    }

    /** {@return which records count} */
    Counting standing() {
        return standing;
    }

    Documents documents() {
        return documents;
    }

    /** {@return when claims speak of} */
    Timeframe time() {
        return time;
    }

    Origins origins() {
        return origins;
    }

    Mentions mentions() {
        return mentions;
    }

    Resolver resolver() {
        return resolver;
    }

    Entities entities() {
        return entities;
    }

    /** {@return what each claim that counts stands for} */
    SortedMap<Id, Resolution> resolutions() {
        return resolutions;
    }

    Facts facts() {
        return facts.get();
    }

    private Graph draw() {
        Facts all = facts();
        Drawing drawing = new Drawing(this, Tenures.of(all.all()), this::find);
        SortedSet<Id> cited = new TreeSet<>();
        claims.values().forEach(claim -> cited.add(claim.document()));
        drawing.records().draw(cited);
        claims.forEach(drawing::claim);
        all.all().forEach(fact -> drawing.fact(fact, all::isCalledOff));
        all.drawRedirects(drawing.sketch(), fact -> true);
        drawing.links(
                all.all().stream()
                        .filter(fact ->
                                Happening.isCompared(fact.type(), fact.latest().span()))
                        .map(Happening::of)
                        .toList(),
                fact -> true,
                fact -> all.find(fact) != null,
                drawing::isNested);
        drawing.records().drawErased(claim -> true);
        drawing.records()
                .drawDecisions(
                        this::find,
                        id -> NodeKind.find(id.kind().label())
                                .filter(kind -> drawing.sketch().has(Sketch.ref(kind, id)))
                                .isPresent());
        drawing.entities().draw();
        return drawing.sketch().graph();
    }

    private Optional<Id> find(Id name) {
        Id fact = facts().names().getOrDefault(name, name);
        return facts().find(fact) == null ? Optional.empty() : Optional.of(fact);
    }

    /** {@return the keys to which a claim refers and that do not mean one fact yet} */
    SortedSet<String> dangling(Claim claim) {
        SortedSet<String> keys = new TreeSet<>(claim.refersTo());
        keys.removeIf(key -> {
            List<Resolution> meant = resolver.targets(claim.document(), key).stream()
                    .map(resolutions::get)
                    .toList();
            return meant.stream().allMatch(Resolution.Resolved.class::isInstance)
                    && meant.stream()
                                    .map(resolution -> ((Resolution.Resolved) resolution).fact())
                                    .distinct()
                                    .count()
                            == 1;
        });
        return keys;
    }

    /** {@return the groups that claims describe, by id} */
    Map<Id, Participant.Group> groups() {
        Map<Id, Participant.Group> groups = new HashMap<>();
        resolutions.values().forEach(resolution -> {
            if (resolution instanceof Resolution.Resolved resolved) {
                resolved.roles().values().forEach(fillers -> fillers.forEach(filler -> note(filler, groups)));
                if (resolved.holder() != null) {
                    note(resolved.holder(), groups);
                }
            }
        });
        return groups;
    }

    private static void note(Participant filler, Map<Id, Participant.Group> groups) {
        if (filler instanceof Participant.Group group) {
            groups.put(group.id(), group);
        }
    }
}
