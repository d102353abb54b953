/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.project.Around;
import org.entente.model.project.PartProjection;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordSet;

/** Resolves stale claims, writes all that they own, and marks the facts that they are or were about. */
final class ClaimDrain {

    /** What a claim tells those that refer to it: whether it counts, the fact it is about, or why it waits. */
    private static final Set<Property> TOLD = EnumSet.of(Property.COUNTS, Property.FACT, Property.REASON);

    private final Lookups lookups;
    private final Contexts contexts;
    private final Parts parts;

    ClaimDrain(Lookups lookups, Contexts contexts, Parts parts) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.parts = parts;
    }

    /** What claims were before. */
    private static final class Before {
        private final Map<Id, GraphNode> nodes = new HashMap<>();

        void note(GraphNode node) {
            nodes.put(Id.parse(node.id()), node);
        }

        /** {@return whether any of these properties differs from what it was} */
        boolean differs(GraphNode drawn, Set<Property> properties) {
            GraphNode node = nodes.get(Id.parse(drawn.id()));
            return node == null
                    || properties.stream()
                            .anyMatch(property -> !Objects.equals(
                                    node.properties().get(property),
                                    drawn.properties().get(property)));
        }

        boolean isProjected(Id claim) {
            return counted(claim).isPresent();
        }

        Optional<Object> counted(Id claim) {
            return Optional.ofNullable(nodes.get(claim))
                    .map(node -> node.properties().get(Property.COUNTS));
        }

        Optional<Id> fact(Id claim) {
            return Optional.ofNullable(nodes.get(claim))
                    .map(node -> node.properties().get(Property.FACT))
                    .map(fact -> Id.parse(fact.toString()));
        }
    }

    void drain(Set<Id> claims) {
        Map.Entry<RecordSet, Around> context = contexts.of(claims);
        PartProjection part = new PartProjection(context.getKey(), context.getValue());
        part.claims(claims);
        Difference difference = parts.begin(part);
        Before before = new Before();
        parts.stored()
                .nodes(
                        DrainStatements.storedNodes(NodeKind.CLAIM),
                        claims,
                        new Overheard(difference, before::note, edge -> {}));
        parts.stored().edges(DrainStatements.STORED_CLAIM_EDGES, claims, difference);
        parts.stored().edges(DrainStatements.STORED_ERASED, claims, difference);

        SortedSet<Id> facts = lookups.find(DrainStatements.FACTS_OF_CLAIMS, claims);
        facts.addAll(lookups.follow(DrainStatements.FACTS_NAMING_FACTS, facts));
        List<String> moved = new ArrayList<>();
        List<Map<String, Object>> about = new ArrayList<>();
        List<Lookups.Key> keys = new ArrayList<>();
        SortedSet<Id> corrected = new TreeSet<>();
        SortedSet<Id> renamed = new TreeSet<>();
        SortedSet<Id> retold = new TreeSet<>();
        SortedSet<Id> terms = new TreeSet<>();
        for (Id id : claims) {
            if (!(context.getKey().records().get(id) instanceof Claim claim)) {
                continue;
            }
            Optional<Id> fact = part.fact(id);
            if (before.fact(id).isPresent() && !before.fact(id).equals(fact)) {
                moved.add(id.toString());
            }
            fact.ifPresent(now -> about.add(Map.of(DrainStatements.ID, now.toString(), "type", claim.type())));
            GraphNode drawn =
                    Objects.requireNonNull(part.graph().nodes().get(new NodeRef(NodeKind.CLAIM, id.toString())));
            if (claim.key() != null && before.differs(drawn, TOLD)) {
                keys.add(new Lookups.Key(claim.document(), claim.key()));
            }
            if (Dependents.termTypes().contains(claim.type()) && before.differs(drawn, NodeKind.CLAIM.properties())) {
                before.fact(id).ifPresent(retold::add);
                fact.ifPresent(retold::add);
                terms.add(id);
            }
            boolean counts = part.counts(id);
            if (before.counted(id).filter(counted -> !counted.equals(counts)).isPresent()) {
                renamed.add(claim.document());
            }
            if (claim.supersedes() != null && !before.counted(id).equals(Optional.of(counts))) {
                corrected.add(claim.supersedes());
            }
        }
        // a judgement may have put what they said under another id
        retold.addAll(lookups.find(DrainStatements.FACTS_OF_CLAIMS, terms));
        SortedSet<Id> again = lookups.findByKey(DrainStatements.CLAIMS_REFERRING, keys);
        again.addAll(lookups.findByKey(DrainStatements.CLAIMS_DANGLING, keys));
        again.addAll(corrected);
        again.addAll(lookups.follow(DrainStatements.CLAIMS_CORRECTED, corrected));
        SortedSet<Id> first = new TreeSet<>(claims);
        first.removeIf(before::isProjected);
        again.addAll(lookups.find(DrainStatements.CLAIMS_CORRECTING, first));
        // what its full names said of the short ones in its document, it does or does not say now
        again.addAll(lookups.find(DrainStatements.CLAIMS_WITH_SHORT_NAMES, renamed));
        again.removeAll(claims);
        parts.write(
                difference,
                work -> {
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.STALE), Lookups.texts(facts));
                    work.run(DrainStatements.MERGE_FACTS, about);
                    work.run(DrainStatements.mark(NodeKind.FACT, StoreSchema.RETOLD), Lookups.texts(retold));
                    work.run(DrainStatements.mark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(again));
                },
                work -> {
                    work.run(GraphStatements.delete("ABOUT"), moved);
                    work.run(DrainStatements.unmark(NodeKind.CLAIM, StoreSchema.STALE), Lookups.texts(claims));
                });
    }
}
