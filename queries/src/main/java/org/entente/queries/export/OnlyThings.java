/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass, of a whole graph, some things with what belongs to them, as {@link StoreThing} reads it of the store: the names of
 * an entity, the states of a fact, and the edges that these own. Ends with {@link #finish()}.
 */
public final class OnlyThings implements GraphSink {

    /** Owned by the name or the state, which belong to what is at the other end. */
    private static final Set<String> BELONGS = Set.of(EdgeType.HAS_NAME.name(), EdgeType.STATE.name());

    private final Set<String> ids;
    private final GraphSink sink;
    private final Set<String> found = new HashSet<>();
    private final List<GraphEdge> edges = new ArrayList<>();
    private @Nullable GraphNode owner;
    private boolean wanted;

    /** Lets pass the things with these ids. */
    public OnlyThings(Set<String> ids, GraphSink sink) {
        this.ids = Set.copyOf(ids);
        this.sink = sink;
    }

    @Override
    public void node(GraphNode node) {
        finish();
        owner = node;
        wanted = ids.contains(node.id());
        if (wanted) {
            found.add(node.id());
        }
    }

    @Override
    public void loadedBy(List<String> loads) {
        // A thing by itself comes without its loads, as from the store.
    }

    @Override
    public void edge(GraphEdge edge) {
        edges.add(edge);
        wanted |= BELONGS.contains(edge.type())
                && (ids.contains(edge.from().id()) || ids.contains(edge.to().id()));
    }

    /** Sends the last node, if it is wanted. {@return which of the things were there} */
    public Set<String> finish() {
        if (owner != null && wanted) {
            sink.node(owner);
            edges.forEach(sink::edge);
        }
        owner = null;
        edges.clear();
        return Set.copyOf(found);
    }
}
