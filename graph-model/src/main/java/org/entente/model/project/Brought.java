/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Iterator;
import java.util.List;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.model.record.RecordSet;

/** The graph of a set of records, with the loads that brought these. */
public record Brought(OrderedGraph graph, RecordSet records) implements OrderedGraph {

    @Override
    public Iterator<GraphNode> nodes(NodeKind kind) {
        return graph.nodes(kind);
    }

    @Override
    public Iterator<GraphEdge> edges(String type) {
        return graph.edges(type);
    }

    @Override
    public List<String> loads(GraphNode record) {
        return records.loads(Id.parse(record.id())).stream()
                .map(Id::toString)
                .sorted()
                .toList();
    }
}
