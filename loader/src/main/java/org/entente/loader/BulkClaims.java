/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Draws claims with their documents, those of some documents at once, and sorts them by the facts that they are about. */
final class BulkClaims {

    private final Held held;
    private final FactMerges merges;
    private final DrawnParts drawn;
    private final BulkSink sink;
    private final Shards byFact;
    private final Shards leading;
    private final Known known;
    private final Set<Id> pointedAt;
    private final Set<Id> present = new HashSet<>();
    private final Map<Id, Long> accepted = new HashMap<>();
    private final Map<Id, Long> duplicate = new HashMap<>();
    private final Map<Id, Long> pending = new HashMap<>();

    /** @param leading where the claims about facts go whose plain edges end at other facts, which are drawn before */
    BulkClaims(Held held, FactMerges merges, DrawnParts drawn, BulkSink sink, Shards byFact, Shards leading) {
        this.held = held;
        this.merges = merges;
        this.drawn = drawn;
        this.sink = sink;
        this.byFact = byFact;
        this.leading = leading;
        this.known = new Known(held.asked());
        this.pointedAt = held.pointedAt();
    }

    /** Draws all documents and their claims. */
    void draw(BulkRecords records) {
        Map<Integer, List<Id>> reprinting =
                held.reprinting().stream().collect(Collectors.groupingBy(records.documents()::of));
        Ahead.each(
                records.claims().count(),
                shard -> resolve(records, shard, reprinting.getOrDefault(shard, List.of())),
                this::use);
    }

    /** What is known of some documents; how often each load brought one of these records first, or again. */
    private record Lines(
            Map<Id, SpilledRecord> claims,
            Map<Id, SpilledRecord> descriptions,
            Map<Id, Long> accepted,
            Map<Id, Long> duplicate) {

        Lines() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        }

        void add(SpilledRecord line) {
            Map<Id, SpilledRecord> lines = line.isClaim() ? claims : descriptions;
            (lines.containsKey(line.id()) ? duplicate : accepted).merge(line.first(), 1L, Long::sum);
            lines.merge(line.id(), line, SpilledRecord::and);
        }

        Map<Id, List<SpilledRecord>> byDocument() {
            return descriptions.values().stream().collect(Collectors.groupingBy(SpilledRecord::document));
        }
    }

    /** Documents and claims that are resolved and drawn. */
    private record Part(Lines lines, Set<Id> documents, RecordSet set, PartProjection projection) {}

    private @Nullable Part resolve(BulkRecords records, int shard, List<Id> reprinting) {
        Lines lines = new Lines();
        records.claims().each(shard, in -> lines.add(SpilledRecord.read(in)));
        records.documents().each(shard, in -> lines.add(SpilledRecord.read(in)));
        Set<Id> documents = new HashSet<>(reprinting);
        lines.claims().values().forEach(line -> documents.add(line.document()));
        lines.descriptions().values().forEach(line -> documents.add(line.document()));
        if (documents.isEmpty()) {
            return null;
        }
        Map<Id, Claim> claims = new LinkedHashMap<>();
        lines.claims().forEach((id, line) -> claims.put(id, line.claim()));
        RecordSet set = held.around(claims.values());
        claims.forEach(
                (id, claim) -> Objects.requireNonNull(lines.claims().get(id)).addTo(set, claim));
        lines.descriptions().values().forEach(line -> line.addTo(set));
        PartProjection part =
                new PartProjection(set, new Around(held.named(), Optional.empty(), List.of(), id -> Optional.empty()));
        part.claims(lines.claims().keySet());
        part.documents(documents);
        part.records(lines.descriptions().keySet());
        return new Part(lines, documents, set, part);
    }

    private void use(Part part) {
        Lines lines = part.lines();
        lines.accepted().forEach((load, count) -> accepted.merge(load, count, Long::sum));
        lines.duplicate().forEach((load, count) -> duplicate.merge(load, count, Long::sum));
        Graph graph = drawn.take(part.projection());
        graph.nodes(NodeKind.CLAIM).forEachRemaining(node -> {
            if (node.labels().contains(StoreSchema.PENDING)) {
                SpilledRecord line = Objects.requireNonNull(lines.claims().get(Id.parse(node.id())));
                pending.merge(line.first(), 1L, Long::sum);
            }
        });
        loaded(NodeKind.CLAIM, lines.claims());
        loaded(NodeKind.DOCUMENT_RECORD, lines.descriptions());
        Stream.concat(lines.claims().keySet().stream(), part.documents().stream())
                .filter(pointedAt::contains)
                .forEach(present::add);
        sort(lines, part.set().all(Claim.class), part.projection());
    }

    private void loaded(NodeKind kind, Map<Id, SpilledRecord> lines) {
        lines.forEach((id, line) -> line.loads().forEach(load -> sink.loaded(kind, id, load, line.first())));
    }

    /**
     * Writes every claim about a fact to where that fact is drawn, and once to each such place what it refers to and what describes
     * its document.
     */
    private void sort(Lines lines, SortedMap<Id, Claim> claims, PartProjection part) {
        Companions companions = new Companions(claims);
        Map<Id, Set<Id>> full = part.namedInFull();
        Map<Id, List<SpilledRecord>> descriptions = lines.byDocument();
        Map<Shards, List<Set<Id>>> written = new HashMap<>();
        for (Shards shards : List.of(byFact, leading)) {
            written.put(
                    shards,
                    Stream.generate(() -> (Set<Id>) new HashSet<Id>())
                            .limit(shards.count())
                            .toList());
        }
        lines.claims()
                .forEach((id, said) -> part.fact(id).ifPresent(raw -> {
                    known.note(id, raw, part);
                    Id fact = merges.standing(raw);
                    Shards shards = leadsToFacts(claims, id) ? leading : byFact;
                    int to = shards.of(fact);
                    Set<Id> there = Objects.requireNonNull(written.get(shards)).get(to);
                    write(shards, to, fact, said, persons(said, claims, full));
                    for (Id needed : companions.of(id)) {
                        SpilledRecord line = lines.claims().get(needed);
                        if (line != null && !needed.equals(id) && there.add(needed)) {
                            write(shards, to, null, line, persons(line, claims, full));
                        }
                    }
                    if (there.add(said.document())) {
                        descriptions
                                .getOrDefault(said.document(), List.of())
                                .forEach(line -> write(shards, to, null, line, Collections.emptySortedSet()));
                    }
                }));
    }

    /** {@return whom the document of a claim that names somebody shortly names in full} */
    private SortedSet<Id> persons(SpilledRecord line, SortedMap<Id, Claim> claims, Map<Id, Set<Id>> full) {
        return held.isNamedShortly(Objects.requireNonNull(claims.get(line.id())))
                ? new TreeSet<>(full.getOrDefault(line.document(), Set.of()))
                : Collections.emptySortedSet();
    }

    private static boolean leadsToFacts(SortedMap<Id, Claim> claims, Id claim) {
        return Registry.standard()
                .type(Objects.requireNonNull(claims.get(claim)).type())
                .orElseThrow()
                .leadsToFacts();
    }

    private static void write(Shards shards, int to, @Nullable Id fact, SpilledRecord line, SortedSet<Id> persons) {
        shards.write(to, out -> {
            SpilledRecord.text(out, fact == null ? "" : fact.toString());
            SpilledRecord.ids(out, persons);
            line.write(out);
        });
    }

    Known known() {
        return known;
    }

    /** {@return whether a claim or document at which a decision points is there} */
    boolean isPresent(Id id) {
        return present.contains(id);
    }

    long accepted(Id load) {
        return accepted.getOrDefault(load, 0L);
    }

    long duplicate(Id load) {
        return duplicate.getOrDefault(load, 0L);
    }

    /** {@return for each load, how many claims it brought first that wait} */
    Map<Id, Long> pending() {
        return pending;
    }
}
