/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.neo4j.driver.Record;

/** Writes a difference in batches: nodes, then edges, each of which must have its ends, and last what is to go. */
final class GraphWriter {

    private static final int BATCH = 10_000;

    private final Lease lease;
    private final Consumer<Database.Work> marks;
    private final Map<String, List<Object>> waiting = new LinkedHashMap<>();
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
        difference.missingNodes().forEach(node -> node(node, node.labels(), Collections.emptySortedSet()));
        difference.changedNodes().forEach(change -> node(change.wanted(), change.added(), change.removed()));
        difference.extraEdges().forEach(this::delete);
        difference.changedEdges().stream()
                .filter(Difference.ChangedEdge::moved)
                .forEach(change -> delete(change.stored()));
        difference.missingEdges().forEach(this::edge);
        difference.changedEdges().forEach(change -> edge(change.wanted()));
        difference.extraNodes().stream().filter(node -> !node.kind().isRecord()).forEach(this::delete);
        lease.write(work -> {
            begin(work);
            send(work);
            last.accept(work);
            return rows;
        });
        clear();
    }

    private void node(GraphNode node, SortedSet<String> added, SortedSet<String> removed) {
        Map<String, Object> row = new HashMap<>();
        row.put(GraphStatements.ID, node.id());
        StoredValues.put(node.properties(), row);
        add(GraphStatements.merge(node.kind()), row);
        if (!removed.isEmpty()) {
            add(DrainStatements.unmark(node.kind(), String.join(":", removed)), node.id());
        }
        if (!added.isEmpty()) {
            add(
                    GraphStatements.label(node.kind()),
                    Map.of(GraphStatements.ID, node.id(), GraphStatements.LABELS, List.copyOf(added)));
        }
        sendIfFull();
    }

    private void edge(GraphEdge edge) {
        Map<String, Object> row = new HashMap<>();
        row.put(GraphStatements.EDGE_ID, edge.edgeId());
        row.put(GraphStatements.FROM, edge.from().id());
        row.put(GraphStatements.TO, edge.to().id());
        StoredValues.put(edge.properties(), row);
        add(
                GraphStatements.merge(new GraphStatements.EdgeShape(
                        edge.type(), edge.from().kind(), edge.to().kind())),
                row);
        sendIfFull();
    }

    private void delete(GraphEdge edge) {
        add(GraphStatements.delete(edge.type()), edge.edgeId());
        sendIfFull();
    }

    private void delete(GraphNode node) {
        add(GraphStatements.delete(node.kind()), node.id());
        sendIfFull();
    }

    private void add(String statement, Object row) {
        waiting.computeIfAbsent(statement, none -> new ArrayList<>()).add(row);
        rows++;
    }

    /** Only where a node has its labels, too: the statement that gives them finds it by being later in the same batch. */
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
        waiting.forEach((statement, all) -> {
            // what writes or deletes nodes, or deletes edges, answers nothing
            for (Record told : work.run(statement, all)) {
                requireEnds(all, told.get(GraphStatements.DRAWN).asInt());
            }
        });
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
