/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;

/** Writes a difference in batches: nodes, then edges, and last what is to go. */
final class GraphWriter {

    private static final int BATCH = 5_000;

    private final Lease lease;
    private final Map<String, List<Object>> waiting = new LinkedHashMap<>();
    private final long all;
    private final LoadListener listener;
    private long written;
    private int rows;

    GraphWriter(Lease lease, long all, LoadListener listener) {
        this.lease = lease;
        this.all = all;
        this.listener = listener;
    }

    void write(Difference difference) {
        listener.at(LoadListener.Step.WRITE, "", 0, all);
        difference.missingNodes().forEach(node -> node(node, node.labels(), Collections.emptySortedSet()));
        difference.changedNodes().forEach(change -> node(change.wanted(), change.added(), change.removed()));
        flush();
        difference.extraEdges().forEach(this::delete);
        difference.changedEdges().stream()
                .filter(Difference.ChangedEdge::moved)
                .forEach(change -> delete(change.stored()));
        flush();
        difference.missingEdges().forEach(this::edge);
        difference.changedEdges().forEach(change -> edge(change.wanted()));
        flush();
        difference.extraNodes().stream()
                .filter(node -> !node.kind().isRecord())
                .forEach(node -> add(GraphStatements.delete(node.kind()), node.id()));
        flush();
    }

    private void node(GraphNode node, SortedSet<String> added, SortedSet<String> removed) {
        Map<String, Object> row = new HashMap<>();
        row.put(GraphStatements.ID, node.id());
        StoredValues.put(node.properties(), row);
        add(GraphStatements.merge(new GraphStatements.NodeShape(node.kind(), added, removed)), row);
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
    }

    private void delete(GraphEdge edge) {
        add(GraphStatements.delete(edge.type()), edge.edgeId());
    }

    private void add(String statement, Object row) {
        waiting.computeIfAbsent(statement, none -> new ArrayList<>()).add(row);
        rows++;
        if (rows >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (rows == 0) {
            return;
        }
        lease.write(work -> {
            waiting.forEach(work::run);
            return rows;
        });
        written += rows;
        listener.at(LoadListener.Step.WRITE, "", Math.min(written, all), all);
        waiting.clear();
        rows = 0;
    }
}
