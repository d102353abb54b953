/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.StoreSchema;
import org.neo4j.driver.Record;

/** Writes a difference in batches: nodes, then edges, each of which must have its ends, and last what is to go. */
final class GraphWriter {

    private static final int BATCH = 10_000;

    /** What a batch does, in this order, whatever the order in which it came together. */
    private enum Step {
        NODES,
        LABELS_THAT_GO,
        LABELS_THAT_COME,
        EDGES_THAT_GO,
        EDGES,
        NODES_THAT_GO
    }

    private final Lease lease;
    private final Consumer<Database.Work> marks;
    private final Map<Step, Map<String, List<Object>>> waiting = new EnumMap<>(Step.class);
    private final int most = BatchSize.of(BATCH);
    private boolean begun;
    private int rows;

    /**
     * A writer.
     *
     * @param marks what marks others that depend on the difference, done in the transaction of the first batch: after a crash
     *     between two of them nothing would tell any more what has changed
     */
    GraphWriter(Lease lease, Consumer<Database.Work> marks) {
        this.lease = lease;
        this.marks = marks;
    }

    /**
     * Writes a difference.
     *
     * @param last what is done in the transaction of the last batch
     */
    void write(Difference difference, Consumer<Database.Work> last) {
        if (!difference.onlyOnce().isEmpty() && mostRows(difference) >= most) {
            writeAtOnce(difference);
        }
        Set<GraphEdge.Key> drawn = addNodes(difference);
        Set<NodeRef> gone = new HashSet<>();
        difference.extraNodes().forEach(node -> gone.add(node.ref()));
        difference.extraEdges().stream()
                .filter(edge -> !isFoundBy(edge) || !gone.contains(edge.to()))
                .forEach(this::delete);
        difference.changedEdges().stream()
                .filter(Difference.ChangedEdge::moved)
                .forEach(change -> delete(change.stored()));
        difference.missingEdges().stream()
                .filter(edge -> !drawn.contains(edge.key()))
                .forEach(edge -> {
                    edge(edge);
                    sendIfFull();
                });
        difference.changedEdges().forEach(change -> {
            edge(change.wanted());
            sendIfFull();
        });
        deleteNodes(difference, gone);
        lease.write(work -> {
            begin(work);
            send(work);
            last.accept(work);
            return rows;
        });
        clear();
    }

    /** States and names are found by the edges that lead to them alone, so none is ever without. */
    private static boolean isFoundBy(GraphEdge edge) {
        return edge.to().kind() == NodeKind.STATE || edge.to().kind() == NodeKind.NAME;
    }

    /** {@return the edges that were drawn with the nodes they lead to} */
    private Set<GraphEdge.Key> addNodes(Difference difference) {
        Set<GraphEdge.Key> drawn = new HashSet<>();
        Map<NodeRef, List<GraphEdge>> finding = new HashMap<>();
        difference.missingEdges().stream()
                .filter(GraphWriter::isFoundBy)
                .forEach(edge -> finding.computeIfAbsent(edge.to(), none -> new ArrayList<>())
                        .add(edge));
        for (boolean found : List.of(false, true)) {
            for (GraphNode node : difference.missingNodes()) {
                if (finding.containsKey(node.ref()) == found) {
                    node(node, node.labels(), Collections.emptySortedSet());
                    finding.getOrDefault(node.ref(), List.of()).forEach(edge -> {
                        edge(edge);
                        drawn.add(edge.key());
                    });
                    sendIfFull();
                }
            }
        }
        difference.changedNodes().forEach(change -> {
            node(change.wanted(), change.added(), change.removed());
            sendIfFull();
        });
        return drawn;
    }

    /** A node is one row, and one more each for the labels that come and those that go; an edge that moves goes and comes. */
    private static long mostRows(Difference difference) {
        return difference.size()
                + difference.missingNodes().size()
                + 2L * difference.changedNodes().size()
                + difference.changedEdges().size();
    }

    /**
     * Writes with their names the entities that are drawn only as long as they are not there: after a crash between two batches
     * nobody would miss what was still to come. They are marked to be looked at, for what leads to them may never come.
     */
    private void writeAtOnce(Difference difference) {
        Set<NodeRef> names = new HashSet<>();
        List<GraphEdge> edges = new ArrayList<>();
        difference.missingEdges().forEach(edge -> {
            if (difference.isOnlyOnce(edge.from()) && edge.to().kind() == NodeKind.NAME) {
                names.add(edge.to());
                edges.add(edge);
            }
        });
        difference.missingNodes().forEach(node -> {
            if (difference.isOnlyOnce(node.ref())) {
                SortedSet<String> labels = new TreeSet<>(node.labels());
                labels.add(StoreSchema.LEFT);
                node(node, labels, Collections.emptySortedSet());
            } else if (names.contains(node.ref())) {
                node(node, node.labels(), Collections.emptySortedSet());
            }
        });
        edges.forEach(this::edge);
        lease.write(work -> {
            send(work);
            return rows;
        });
        waiting.clear();
        rows = 0;
    }

    private void node(GraphNode node, SortedSet<String> added, SortedSet<String> removed) {
        Map<String, Object> row = new HashMap<>();
        row.put(GraphStatements.ID, node.id());
        StoredValues.put(node.properties(), row);
        add(Step.NODES, GraphStatements.merge(node.kind()), row);
        if (!removed.isEmpty()) {
            add(Step.LABELS_THAT_GO, DrainStatements.unmark(node.kind(), String.join(":", removed)), node.id());
        }
        if (!added.isEmpty()) {
            add(
                    Step.LABELS_THAT_COME,
                    GraphStatements.label(node.kind()),
                    Map.of(GraphStatements.ID, node.id(), GraphStatements.LABELS, List.copyOf(added)));
        }
    }

    private void edge(GraphEdge edge) {
        Map<String, Object> row = new HashMap<>();
        row.put(GraphStatements.EDGE_ID, edge.edgeId());
        row.put(GraphStatements.FROM, edge.from().id());
        row.put(GraphStatements.TO, edge.to().id());
        StoredValues.put(edge.properties(), row);
        add(
                Step.EDGES,
                GraphStatements.merge(new GraphStatements.EdgeShape(
                        edge.type(), edge.from().kind(), edge.to().kind())),
                row);
    }

    /** What goes goes with all that belongs to it: whatever names an entity again takes one for whole that is there. */
    private void deleteNodes(Difference difference, Set<NodeRef> gone) {
        Map<NodeRef, List<NodeRef>> belonging = new HashMap<>();
        Set<NodeRef> belong = new HashSet<>();
        difference.extraEdges().stream()
                .filter(edge -> isFoundBy(edge) && gone.contains(edge.from()) && gone.contains(edge.to()))
                .forEach(edge -> {
                    if (belong.add(edge.to())) {
                        belonging
                                .computeIfAbsent(edge.from(), none -> new ArrayList<>())
                                .add(edge.to());
                    }
                });
        difference.extraNodes().stream()
                .filter(node -> !node.kind().isRecord() && !belong.contains(node.ref()))
                .sorted(Comparator.comparing(GraphNode::kind).reversed())
                .forEach(node -> {
                    belonging.getOrDefault(node.ref(), List.of()).forEach(this::delete);
                    delete(node.ref());
                    sendIfFull();
                });
    }

    private void delete(GraphEdge edge) {
        add(Step.EDGES_THAT_GO, GraphStatements.delete(edge.type()), edge.edgeId());
        sendIfFull();
    }

    private void delete(NodeRef node) {
        add(Step.NODES_THAT_GO, GraphStatements.delete(node.kind()), node.id());
    }

    private void add(Step step, String statement, Object row) {
        waiting.computeIfAbsent(step, none -> new LinkedHashMap<>())
                .computeIfAbsent(statement, none -> new ArrayList<>())
                .add(row);
        rows++;
    }

    /** Only where a node has its labels, and the edges by which it is found: after a crash in between nothing would tell of it. */
    private void sendIfFull() {
        if (rows >= most) {
            lease.write(work -> {
                begin(work);
                send(work);
                return rows;
            });
            clear();
        }
    }

    private void begin(Database.Work work) {
        if (!begun) {
            marks.accept(work);
        }
    }

    private void send(Database.Work work) {
        waiting.values()
                .forEach(statements -> statements.forEach((statement, all) -> {
                    // what writes or deletes nodes, or deletes edges, answers nothing
                    for (Record told : work.run(statement, all)) {
                        requireEnds(all, told.get(GraphStatements.DRAWN).asInt());
                    }
                }));
    }

    private static void requireEnds(List<Object> edges, int drawn) {
        if (drawn != edges.size()) {
            throw new LoaderException.DamagedStore(
                    "%,d of %,d edges have an end that the store lacks (the first of all is %s): it was changed by hand; run check --repair, then this again."
                            .formatted(
                                    edges.size() - drawn,
                                    edges.size(),
                                    ((Map<?, ?>) edges.getFirst()).get(GraphStatements.EDGE_ID)));
        }
    }

    private void clear() {
        begun = true;
        waiting.clear();
        rows = 0;
    }
}
