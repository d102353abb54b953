/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.time.Span;

/** A graph in the making: short ways to add to it, and the entities that it needs a node for. */
final class Sketch {

    private Graph graph = new Graph();
    private final SortedSet<Id> entities = new TreeSet<>();
    private final Entities known;

    Sketch(Entities known) {
        this.known = known;
    }

    void node(NodeKind kind, String id, SortedSet<String> labels, Properties properties) {
        graph.add(new GraphNode(kind, id, labels, properties.done()));
    }

    void node(NodeKind kind, String id, Properties properties) {
        node(kind, id, new TreeSet<>(), properties);
    }

    void edge(EdgeType type, String edgeId, NodeRef from, NodeRef to, Properties properties) {
        edge(type.name(), edgeId, from, to, properties);
    }

    void edge(EdgeType type, String edgeId, NodeRef from, NodeRef to) {
        edge(type, edgeId, from, to, new Properties());
    }

    void edge(String type, String edgeId, NodeRef from, NodeRef to, Properties properties) {
        graph.add(new GraphEdge(type, edgeId, from, to, properties.done()));
    }

    /** {@return a pointer at an entity, which gets its node in the end} */
    NodeRef entity(Id id) {
        Id standing = known.canonical(id);
        entities.add(standing);
        return new NodeRef(NodeKind.ENTITY, standing.toString());
    }

    boolean has(NodeRef ref) {
        return graph.has(ref);
    }

    /** {@return the entities pointed at and not yet taken, emptying the list} */
    SortedSet<Id> takeEntities() {
        SortedSet<Id> taken = new TreeSet<>(entities);
        taken.removeIf(id -> has(new NodeRef(NodeKind.ENTITY, id.toString())));
        entities.clear();
        return taken;
    }

    /** {@return what was drawn since it was last taken, beginning anew} */
    Graph take() {
        Graph taken = graph;
        graph = new Graph();
        return taken;
    }

    Graph graph() {
        return graph;
    }

    static NodeRef ref(NodeKind kind, Id id) {
        return new NodeRef(kind, id.toString());
    }

    static Properties bounds(Properties properties, Span span) {
        return properties
                .put(Property.START_MIN, span.startMin())
                .put(Property.START_MAX, span.startMax())
                .put(Property.END_MIN, span.endMin())
                .put(Property.END_MAX, span.endMax());
    }
}
