/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.PartProjection;

/** Writes parts of the projection: what all parts share, and what nothing points at any more. */
final class Parts {

    private static final int BATCH = 1_000;

    private final Lookups lookups;
    private final StoredGraph stored;
    private final Lease lease;

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
        SortedSet<Id> absent = new TreeSet<>();
        for (SortedSet<Id> open = part.pointedAt(); !open.isEmpty(); open = part.pointedAt()) {
            SortedSet<Id> present = lookups.find(DrainStatements.PRESENT_ENTITIES, open);
            for (Id id : open) {
                if (id.kind() == Kind.DESCRIBED_GROUP && part.describes(id)) {
                    groups.add(id);
                } else if (!present.contains(id)) {
                    absent.add(id);
                } else {
                    continue;
                }
                part.entity(id);
            }
        }
        SortedSet<Id> cited = part.citedDocuments();
        cited.removeAll(lookups.find(DrainStatements.PRESENT_DOCUMENTS, cited));
        part.documents(cited);
        Difference difference = new Difference(part.graph());
        absent.forEach(difference::onlyOnce);
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

    /**
     * Writes what must change.
     *
     * @param marks marks what depends on that, so that it is done whenever what is changed was, in part or as a whole
     * @param last done when all is written
     */
    void write(Difference difference, Consumer<Database.Work> marks, Consumer<Database.Work> last) {
        SortedSet<Id> left = left(difference);
        new GraphWriter(lease, work -> {
                    work.run(DrainStatements.mark(NodeKind.ENTITY, StoreSchema.LEFT), Lookups.texts(left));
                    marks.accept(work);
                })
                .write(difference, last);
    }

    /** {@return entities to which less will lead} */
    private static SortedSet<Id> left(Difference difference) {
        SortedSet<Id> left = new TreeSet<>();
        Stream.concat(
                        difference.extraEdges().stream(),
                        difference.changedEdges().stream()
                                .filter(Difference.ChangedEdge::moved)
                                .map(Difference.ChangedEdge::stored))
                .filter(edge -> edge.to().kind() == NodeKind.ENTITY)
                .forEach(edge -> left.add(Id.parse(edge.to().id())));
        return left;
    }

    /** Removes the entities that nothing points at any more, and those that then are so. */
    void removeLeft() {
        while (true) {
            SortedSet<Id> left = lookups.ask(DrainStatements.LEFT, Map.of("limit", BatchSize.of(BATCH)));
            if (left.isEmpty()) {
                return;
            }
            SortedSet<Id> unused = lookups.find(DrainStatements.POINTED_OUT_OF_USE, left);
            unused.removeAll(lookups.find(DrainStatements.SPOKEN_FOR, unused));
            Difference difference = new Difference(new Graph());
            entities(unused, difference);
            left.removeAll(left(difference));
            write(
                    difference,
                    work -> {},
                    work -> work.run(DrainStatements.unmark(NodeKind.ENTITY, StoreSchema.LEFT), Lookups.texts(left)));
        }
    }
}
