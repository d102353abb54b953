/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.PartProjection;

/** Writes parts of the projection: what all parts share, and what nothing points at any more. */
final class Parts {

    private final Lookups lookups;
    private final StoredGraph stored;
    private final Lease lease;
    private final Set<Id> left = new HashSet<>();

    Parts(Lookups lookups, Lease lease) {
        this.lookups = lookups;
        this.stored = new StoredGraph(lookups.database());
        this.lease = lease;
    }

    StoredGraph stored() {
        return stored;
    }

    /**
     * Draws what the part points at and the store does not have, and begins the comparison with what is stored.
     *
     * @return what must change, as soon as what is stored of the part itself is told as well
     */
    Difference begin(PartProjection part) {
        SortedSet<Id> groups = new TreeSet<>();
        for (SortedSet<Id> open = part.pointedAt(); !open.isEmpty(); open = part.pointedAt()) {
            SortedSet<Id> present = lookups.find(DrainStatements.PRESENT_ENTITIES, open);
            for (Id id : open) {
                boolean described = id.kind() == Kind.DESCRIBED_GROUP && part.describes(id);
                if (described) {
                    groups.add(id);
                }
                if (described || !present.contains(id)) {
                    part.entity(id);
                }
            }
        }
        SortedSet<Id> cited = part.citedDocuments();
        cited.removeAll(lookups.find(DrainStatements.PRESENT_DOCUMENTS, cited));
        part.documents(cited);
        Difference difference = new Difference(part.graph());
        for (NodeKind shared : List.of(NodeKind.MENTION, NodeKind.ANONYMOUS_SOURCE)) {
            stored.nodes(DrainStatements.storedNodes(shared), drawn(part, shared), difference);
        }
        entities(groups, difference);
        return difference;
    }

    private static Set<Id> drawn(PartProjection part, NodeKind kind) {
        Set<Id> ids = new TreeSet<>();
        part.graph().nodes(kind).forEachRemaining(node -> ids.add(Id.parse(node.id())));
        return ids;
    }

    /** Tells a comparison what is stored of entities. */
    void entities(Collection<Id> ids, StoredGraph.Sink sink) {
        stored.nodes(DrainStatements.storedNodes(NodeKind.ENTITY), ids, sink);
        stored.nodes(DrainStatements.STORED_NAMES, ids, sink);
        stored.edges(DrainStatements.STORED_ENTITY_EDGES, ids, sink);
    }

    /**
     * Sees to it that facts are there which what is written next leads to, though their own claims wait for their turn: an
     * edge to nothing would not be written, and nothing would tell that it is missing.
     *
     * @param facts with their types
     */
    void expect(SortedMap<Id, String> facts) {
        if (!facts.isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            facts.forEach(
                    (fact, type) -> rows.add(Map.of(DrainStatements.ID, fact.toString(), GraphStatements.TYPE, type)));
            lease.write(work -> {
                work.run(DrainStatements.EXPECT_FACTS, rows);
                return rows.size();
            });
        }
    }

    /** Writes what must change, and what comes with it in the same transaction. */
    void write(Difference difference, Consumer<Database.Work> last) {
        difference.extraEdges().forEach(this::leave);
        difference.changedEdges().stream()
                .filter(Difference.ChangedEdge::moved)
                .forEach(change -> leave(change.stored()));
        new GraphWriter(lease).write(difference, last);
    }

    private void leave(GraphEdge edge) {
        if (edge.to().kind() == NodeKind.ENTITY) {
            left.add(Id.parse(edge.to().id()));
        }
    }

    /** Removes the entities that nothing points at any more, and those that then are so. */
    void removeLeft() {
        while (!left.isEmpty()) {
            SortedSet<Id> unused = lookups.find(DrainStatements.POINTED_OUT_OF_USE, left);
            unused.removeAll(lookups.find(DrainStatements.SPOKEN_FOR, unused));
            left.clear();
            Difference difference = new Difference(new Graph());
            entities(unused, difference);
            write(difference, work -> {});
        }
    }
}
