/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** Short ways to look into a graph. */
final class Graphs {

    private Graphs() {}

    static Graph of(String... lines) {
        return Projector.project(Records.of(lines));
    }

    static List<GraphNode> nodes(Graph graph, NodeKind kind) {
        return graph.nodes().values().stream()
                .filter(node -> node.kind() == kind)
                .toList();
    }

    /** {@return facts of a type} */
    static List<GraphNode> facts(Graph graph, String type) {
        return nodes(graph, NodeKind.FACT).stream()
                .filter(fact -> type.equals(fact.properties().get(Property.TYPE)))
                .toList();
    }

    static List<GraphEdge> edges(Graph graph, String type) {
        List<GraphEdge> edges = new ArrayList<>();
        graph.edges(type).forEachRemaining(edges::add);
        return edges;
    }

    static GraphNode claim(Graph graph, Id id) {
        GraphNode node = graph.nodes().get(new NodeRef(NodeKind.CLAIM, id.toString()));
        if (node == null) {
            throw new AssertionError("no claim " + id);
        }
        return node;
    }

    /** {@return the fact that a claim is about, if it is about one} */
    static @Nullable GraphNode factOf(Graph graph, Id claim) {
        GraphEdge about = graph.edges().get(new GraphEdge.Key(EdgeType.ABOUT.name(), claim.toString()));
        return about == null ? null : graph.nodes().get(about.to());
    }

    static Set<Object> elements(Graph graph) {
        Set<Object> elements = new HashSet<>(graph.nodes().values());
        elements.addAll(graph.edges().values());
        return elements;
    }

    /** {@return whether it is the node with this id or an edge that starts there} */
    static boolean isOf(Object element, String id) {
        return element instanceof GraphNode node && node.id().equals(id)
                || element instanceof GraphEdge edge && edge.from().id().equals(id);
    }
}
