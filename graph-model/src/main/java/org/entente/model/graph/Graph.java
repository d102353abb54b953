/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole graph, or a part of one, in memory. */
public final class Graph implements OrderedGraph {

    private final SortedMap<NodeRef, GraphNode> nodes = new TreeMap<>();
    private final SortedMap<GraphEdge.Key, GraphEdge> edges = new TreeMap<>();

    /**
     * Adds a node.
     *
     * @throws IllegalStateException when another node has its id
     */
    public void add(GraphNode node) {
        GraphNode before = nodes.putIfAbsent(node.ref(), node);
        if (before != null && !before.equals(node)) {
            throw new IllegalStateException("two different nodes %s %s".formatted(node.kind(), node.id()));
        }
    }

    /**
     * Adds an edge.
     *
     * @throws IllegalStateException when another edge of the type has its id
     */
    public void add(GraphEdge edge) {
        GraphEdge before = edges.putIfAbsent(edge.key(), edge);
        if (before != null && !before.equals(edge)) {
            throw new IllegalStateException("two different edges %s %s".formatted(edge.type(), edge.edgeId()));
        }
    }

    /** {@return whether a node is there} */
    public boolean has(NodeRef ref) {
        return nodes.containsKey(ref);
    }

    /** {@return all nodes by kind and id} */
    public SortedMap<NodeRef, GraphNode> nodes() {
        return Collections.unmodifiableSortedMap(nodes);
    }

    /** {@return all edges by type and edge id} */
    public SortedMap<GraphEdge.Key, GraphEdge> edges() {
        return Collections.unmodifiableSortedMap(edges);
    }

    @Override
    public Iterator<GraphNode> nodes(NodeKind kind) {
        return nodes.tailMap(new NodeRef(kind, "")).values().stream()
                .takeWhile(node -> node.kind() == kind)
                .iterator();
    }

    @Override
    public Iterator<GraphEdge> edges(String type) {
        return edges.tailMap(new GraphEdge.Key(type, "")).values().stream()
                .takeWhile(edge -> edge.type().equals(type))
                .iterator();
    }

    /** {@return the order-free hash over all nodes and edges} */
    public GraphHash hash() {
        GraphHash hash = new GraphHash();
        nodes.values().forEach(hash::add);
        edges.values().forEach(hash::add);
        return hash;
    }
}
