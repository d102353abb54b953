/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphHash;
import org.entente.model.graph.GraphNode;

/** Adds what is stored to a graph hash. */
final class StoredHash implements StoredGraph.Sink {

    private final GraphHash hash = new GraphHash();

    static GraphHash of(StoredGraph stored) {
        StoredHash sum = new StoredHash();
        stored.stream(sum);
        return sum.hash;
    }

    @Override
    public void node(GraphNode node) {
        hash.add(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        hash.add(edge);
    }

    @Override
    public void foreign(String what) {
        hash.addForeign(what);
    }
}
