/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
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

/** Draws claims, those of some documents at once, and sorts them by the facts that they are about. */
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

    /** Draws the claims of all documents. */
    void draw(Shards byDocument) {
        Ahead.each(byDocument.count(), shard -> resolve(byDocument, shard), this::use);
    }

    /** Claims that are resolved and drawn, and how often each load brought one of them first, or again. */
    private record Part(
            Map<Id, SpilledClaim> lines,
            RecordSet set,
            PartProjection projection,
            Map<Id, Long> accepted,
            Map<Id, Long> duplicate) {}

    private @Nullable Part resolve(Shards byDocument, int shard) {
        Map<Id, SpilledClaim> lines = new LinkedHashMap<>();
        Map<Id, Long> first = new HashMap<>();
        Map<Id, Long> more = new HashMap<>();
        byDocument.each(shard, in -> {
            SpilledClaim line = SpilledClaim.read(in);
            boolean again = lines.containsKey(line.id());
            (again ? more : first).merge(line.first(), 1L, Long::sum);
            lines.merge(line.id(), line, SpilledClaim::and);
        });
        if (lines.isEmpty()) {
            return null;
        }
        Map<Id, Claim> claims = new LinkedHashMap<>();
        lines.forEach((id, line) -> claims.put(id, line.claim()));
        RecordSet set = held.around(claims.values());
        claims.forEach((id, claim) -> Objects.requireNonNull(lines.get(id)).addTo(set, claim));
        PartProjection part =
                new PartProjection(set, new Around(held.named(), Optional.empty(), List.of(), id -> Optional.empty()));
        part.claims(lines.keySet());
        return new Part(lines, set, part, first, more);
    }

    private void use(Part part) {
        part.accepted().forEach((load, count) -> accepted.merge(load, count, Long::sum));
        part.duplicate().forEach((load, count) -> duplicate.merge(load, count, Long::sum));
        Graph graph = drawn.take(part.projection());
        graph.nodes(NodeKind.CLAIM).forEachRemaining(node -> {
            if (node.labels().contains(StoreSchema.PENDING)) {
                SpilledClaim line = Objects.requireNonNull(part.lines().get(Id.parse(node.id())));
                pending.merge(line.first(), 1L, Long::sum);
            }
        });
        part.lines().forEach((id, line) -> {
            line.loads().forEach(load -> sink.loaded(NodeKind.CLAIM, id, load, line.first()));
            if (pointedAt.contains(id)) {
                present.add(id);
            }
        });
        sort(part.lines(), part.set().all(Claim.class), part.projection());
    }

    /** Writes every claim about a fact to where that fact is drawn, and once to each such place what it refers to. */
    private void sort(Map<Id, SpilledClaim> lines, SortedMap<Id, Claim> claims, PartProjection part) {
        Companions companions = new Companions(claims);
        Map<Id, Set<Id>> full = part.namedInFull();
        Map<Shards, List<Set<Id>>> written = new HashMap<>();
        for (Shards shards : List.of(byFact, leading)) {
            written.put(
                    shards,
                    Stream.generate(() -> (Set<Id>) new HashSet<Id>())
                            .limit(shards.count())
                            .toList());
        }
        lines.keySet()
                .forEach(id -> part.fact(id).ifPresent(raw -> {
                    known.note(id, raw, part);
                    Id fact = merges.standing(raw);
                    Shards shards = leadsToFacts(claims, id) ? leading : byFact;
                    int to = shards.of(fact);
                    write(shards, to, fact, Objects.requireNonNull(lines.get(id)), claims, full);
                    for (Id needed : companions.of(id)) {
                        SpilledClaim line = lines.get(needed);
                        if (line != null
                                && !needed.equals(id)
                                && Objects.requireNonNull(written.get(shards))
                                        .get(to)
                                        .add(needed)) {
                            write(shards, to, null, line, claims, full);
                        }
                    }
                }));
    }

    private static boolean leadsToFacts(SortedMap<Id, Claim> claims, Id claim) {
        return Registry.standard()
                .type(Objects.requireNonNull(claims.get(claim)).type())
                .orElseThrow()
                .leadsToFacts();
    }

    private void write(
            Shards shards,
            int to,
            @Nullable Id fact,
            SpilledClaim line,
            SortedMap<Id, Claim> claims,
            Map<Id, Set<Id>> full) {
        shards.write(to, out -> {
            SpilledClaim.text(out, fact == null ? "" : fact.toString());
            SpilledClaim.ids(
                    out,
                    held.isNamedShortly(Objects.requireNonNull(claims.get(line.id())))
                            ? new TreeSet<>(full.getOrDefault(line.document(), Set.of()))
                            : new TreeSet<>());
            line.write(out);
        });
    }

    Known known() {
        return known;
    }

    /** {@return whether a claim at which a decision points is there} */
    boolean isPresent(Id claim) {
        return present.contains(claim);
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
