/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.function.Consumer;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;

/** Tells a comparison what is stored, and lets others listen. */
record Overheard(Difference difference, Consumer<GraphNode> nodes, Consumer<GraphEdge> edges)
        implements StoredGraph.Sink {

    @Override
    public void node(GraphNode node) {
        nodes.accept(node);
        difference.node(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        edges.accept(edge);
        difference.edge(edge);
    }

    @Override
    public void foreign(String what) {
        difference.foreign(what);
    }
}
