/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Around;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Claim;
import org.entente.model.record.EntityRecord;
import org.entente.model.record.Judgement;
import org.entente.model.record.NamedThings;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;

/** Projects stale facts from all their claims, writes all that they own, and marks what depends on them. */
final class FactDrain {

    /** From so many claims on, facts are taken in smaller groups, down to one. */
    private static final int CLAIMS = 4_000;

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;
    private final FactMerges merges;

    FactDrain(Lookups lookups, Contexts contexts, Parts parts, FactMerges merges) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
        this.merges = merges;
    }

    void drain(Set<Id> stale) {
        SortedMap<Id, SortedSet<Id>> facts = new TreeMap<>();
        stale.forEach(fact -> facts.computeIfAbsent(merges.standing(fact), none -> new TreeSet<>())
                .add(fact));
        SortedMap<Id, SortedSet<Id>> claims = claims(facts.keySet());
        SortedMap<Id, SortedSet<Id>> batch = new TreeMap<>();
        int size = 0;
        for (Map.Entry<Id, SortedSet<Id>> fact : facts.entrySet()) {
            int own = claims.getOrDefault(fact.getKey(), new TreeSet<>()).size();
            if (!batch.isEmpty() && size + own > BatchSize.of(CLAIMS)) {
                drain(batch, claims);
                batch.clear();
                size = 0;
            }
            batch.put(fact.getKey(), fact.getValue());
            size += own;
        }
        drain(batch, claims);
    }

    private SortedMap<Id, SortedSet<Id>> claims(Collection<Id> standing) {
        List<String> said = new ArrayList<>();
        standing.forEach(fact -> said.addAll(Lookups.texts(merges.members(fact))));
        SortedMap<Id, SortedSet<Id>> claims = new TreeMap<>();
        lookups.database()
                .read(DrainStatements.CLAIMS_OF_FACTS, Map.of(DrainStatements.IDS, said))
                .forEach(row -> claims.computeIfAbsent(
                                merges.standing(Id.parse(row.get("fact").asString())), none -> new TreeSet<>())
                        .add(Id.parse(row.get(DrainStatements.ID).asString())));
        return claims;
    }

    private void drain(SortedMap<Id, SortedSet<Id>> facts, SortedMap<Id, SortedSet<Id>> claimsOf) {
        SortedSet<Id> claims = new TreeSet<>();
        facts.keySet().forEach(fact -> claims.addAll(claimsOf.getOrDefault(fact, new TreeSet<>())));
        Map.Entry<RecordSet, Around> context = contexts.of(claims);
        Around around = around(context);
        contexts.addHolders(context.getKey(), around.tenures());
        PartProjection part = new PartProjection(context.getKey(), around);
        SortedSet<Id> calledOff = lookups.find(DrainStatements.CALLED_OFF, part.concerned(facts.keySet()));
        part.facts(facts.keySet(), calledOff::contains);
        Difference difference = parts.begin(part);
        SortedSet<Id> scope = new TreeSet<>(facts.keySet());
        facts.values().forEach(scope::addAll);
        facts.keySet().forEach(fact -> scope.addAll(merges.members(fact)));
        FactsBefore before = new FactsBefore(difference);
        SortedSet<Id> leaving = new TreeSet<>();
        parts.stored().nodes(DrainStatements.storedNodes(NodeKind.FACT), scope, before);
        parts.stored().edges(DrainStatements.STORED_ABOUT_OF, claims, difference);
        SortedSet<Id> known = before.projected();
        if (!known.isEmpty()) {
            parts.stored().nodes(DrainStatements.STORED_STATES, known, before);
            parts.stored().edges(DrainStatements.STORED_STATE_EDGES, known, difference);
            parts.stored().edges(DrainStatements.STORED_FACT_EDGES, known, before);
            parts.stored().edges(DrainStatements.STORED_ABOUT, known, others(claims, difference, leaving));
            Registry.standard()
                    .edgeTypes()
                    .forEach(type -> parts.stored().edges(DrainStatements.storedDerived(type), known, before));
            parts.stored().nodes(DrainStatements.STORED_REDIRECTS_TO, known, before);
        }
        SortedSet<Id> linked = linked(part, before);
        SortedSet<Id> retold = lookups.find(DrainStatements.RETOLD, scope);
        Dependents dependents = new Dependents(lookups, contexts, part, before, merges);
        SortedSet<Id> again = dependents.stale(scope);
        SortedSet<Id> early = new TreeSet<>(again);
        early.retainAll(scope);
        SortedSet<Id> toldAnew = new TreeSet<>(retold);
        retold.forEach(fact -> toldAnew.add(merges.standing(fact)));
        SortedSet<Id> reread = dependents.claims(toldAnew);
        SortedSet<Id> compared = new TreeSet<>();
        part.graph().nodes(NodeKind.FACT).forEachRemaining(node -> {
            Id fact = Id.parse(node.id());
            if (node.labels().contains(Family.EVENT.label())
                    || !merges.contradicted(fact).isEmpty()) {
                compared.add(fact);
            }
        });
        compared.addAll(contradictedBefore(scope));
        List<Map<String, Object>> left = left(leaving, facts.keySet());
        SortedSet<Id> uncompared = lookups.follow(DrainStatements.LINKING, linked);
        uncompared.addAll(dependents.reported());
        parts.expect(part.pointedAtFacts());
        parts.write(
                difference,
                work -> {
                    work.run(DrainStatements.MERGE_FACTS, left);
                    work.run(DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(reread));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(again));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.UNCOMPARED), Lookups.texts(uncompared));
                },
                work -> {
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.UNCOMPARED), Lookups.texts(compared));
                    work.run(DrainStatements.unmark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(scope));
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(early));
                    work.run(DrainStatements.unmark(NodeKind.FACT, StoreSchema.RETOLD), Lookups.texts(retold));
                });
    }

    /** {@return the facts that other claims say they are about, which were one with these and are no more} */
    private List<Map<String, Object>> left(SortedSet<Id> leaving, Set<Id> facts) {
        List<Map<String, Object>> left = new ArrayList<>();
        if (!leaving.isEmpty()) {
            lookups.database()
                    .read(DrainStatements.SAID_AND_ABOUT, Map.of(DrainStatements.IDS, Lookups.texts(leaving)))
                    .forEach(row -> {
                        String said = row.get("fact").asString();
                        if (!facts.contains(merges.standing(Id.parse(said)))) {
                            left.add(Map.of(
                                    DrainStatements.ID,
                                    said,
                                    "type",
                                    row.get("type").asString()));
                        }
                    });
        }
        return left;
    }

    /** {@return those on which judgements contradicted each other once, as the claims that they named were about them} */
    private SortedSet<Id> contradictedBefore(SortedSet<Id> scope) {
        SortedSet<Id> before = new TreeSet<>();
        if (!contexts.decisions().all(Judgement.class).isEmpty()) {
            lookups.steps(DrainStatements.CONTRADICTED, scope).forEach((fact, others) -> {
                before.add(fact);
                before.addAll(others);
            });
        }
        return before;
    }

    /** {@return a sink for the edges of claims other than these, which are told of themselves, that notes these claims} */
    private static StoredGraph.Sink others(Set<Id> claims, Difference difference, SortedSet<Id> noted) {
        return new StoredGraph.Sink() {
            @Override
            public void node(GraphNode node) {
                difference.node(node);
            }

            @Override
            public void edge(GraphEdge edge) {
                Id claim = Id.parse(edge.from().id());
                if (!claims.contains(claim)) {
                    noted.add(claim);
                    difference.edge(edge);
                }
            }

            @Override
            public void foreign(String what) {
                difference.foreign(what);
            }
        };
    }

    /** {@return the facts that were linked to others, or are so now} */
    private static SortedSet<Id> linked(PartProjection part, FactsBefore before) {
        SortedSet<Id> linked = new TreeSet<>(before.linked());
        FactsBefore.LINKS.forEach(type -> part.graph()
                .edges(type.name())
                .forEachRemaining(edge -> linked.add(Id.parse(edge.from().id()))));
        return linked;
    }

    private Around around(Map.Entry<RecordSet, Around> context) {
        SortedSet<Id> offices = new TreeSet<>();
        SortedSet<Id> linked = new TreeSet<>();
        context.getKey().all(EntityRecord.class).values().forEach(record -> offices.add(record.entity()));
        context.getKey().all(Claim.class).values().forEach(claim -> {
            offices.addAll(NamedThings.of(claim).ids());
            claim.linksTo(Kind.FACT).forEach(link -> linked.add(Id.parse(link)));
        });
        offices.removeIf(id -> id.kind() != Kind.OFFICE);
        Map<Id, Id> known = lookups.facts(linked);
        return new Around(
                context.getValue().named(),
                Optional.of(merges),
                lookups.tenures(DrainStatements.TENURES_IN, contexts.groups().with(offices)),
                id -> Optional.ofNullable(known.get(id)).map(merges::standing));
    }
}
