/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.model.graph.Graph;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.name.Countries;
import org.entente.model.record.Claim;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

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
    private final Resolver resolver;
    private final Facts facts;

    Projector(RecordSet records, Registry registry) {
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
        Mentions mentions = new Mentions(entities, time, judgements, counting.values());
        Supplier<Tenures> terms = Lazy.of(() -> terms(mentions, judgements));
        this.resolver = new Resolver(registry, documents, entities, new Naming(mentions, time, terms), counting);
        resolutions.putAll(resolver.resolveAll());
        this.facts = new Facts(registry, documents, origins, counting, resolutions, judgements);
    }

    /** Who held which office, by the claims that say so: these are read first, since names of offices rest on them. */
    private Tenures terms(Mentions mentions, List<Judgement> judgements) {
        SortedMap<Id, Claim> terms = new TreeMap<>(counting);
        terms.values().removeIf(claim -> !Tenures.areTerms(time.type(claim)));
        SortedMap<Id, Resolution> read = new TreeMap<>(
                new Resolver(registry, documents, entities, new Naming(mentions, time, null), terms).resolveAll());
        return new Tenures(new Facts(registry, documents, origins, terms, read, judgements).all(), entities);
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

    /** {@return which records count} */
    Counting standing() {
        return standing;
    }

    Timeframe time() {
        return time;
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
        return facts;
    }

    private Graph draw() {
        Sketch sketch = new Sketch(entities);
        Captions captions = new Captions(entities);
        RecordNodes.Mentioned mentioned = new RecordNodes.Mentioned(sketch);
        RecordNodes recordNodes = new RecordNodes(sketch, records, documents);
        SortedSet<Id> cited = new TreeSet<>();
        claims.values().forEach(claim -> cited.add(claim.document()));
        recordNodes.draw(cited);
        new ClaimNodes(sketch, records, registry, documents, origins, mentioned).draw(claims, resolutions);
        Inference inference = new Inference(new Tenures(facts.all(), entities), entities);
        FactNodes factNodes = new FactNodes(sketch, captions, inference);
        facts.all().forEach(factNodes::draw);
        DerivedEdges derived = new DerivedEdges(sketch);
        facts.all().forEach(derived::draw);
        FactLinks links = new FactLinks(sketch, facts, resolver);
        links.draw(counting, resolutions);
        PossiblySame.among(facts.all(), inference, registry, facts.sameness(), links::isNested)
                .forEach(links::draw);
        facts.drawRedirects(sketch);
        recordNodes.drawDecisions(facts.names(), mentioned);
        new EntityNodes(sketch, entities, captions, groups()).draw();
        return sketch.graph();
    }

    private Map<Id, Participant.Group> groups() {
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
