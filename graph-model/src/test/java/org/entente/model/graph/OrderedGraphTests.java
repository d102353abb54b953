/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.project.Projector;
import org.entente.model.project.Records;
import org.junit.jupiter.api.Test;

class OrderedGraphTests {

    private static final Graph EXAMPLE = Projector.project(Records.storyAndAfterwards());

    /** Collects what comes, holding the sink's call order. */
    private static class Collector implements GraphSink {
        private final Graph graph = new Graph();
        private String owner = "";

        @Override
        public void node(GraphNode node) {
            graph.add(node);
            owner = node.id();
        }

        @Override
        public void edge(GraphEdge edge) {
            assertThat(edge.owner()).isEqualTo(owner);
            graph.add(edge);
        }
    }

    @Test
    void everythingComesAndEachEdgeWithItsOwner() {
        Collector collector = new Collector();
        EXAMPLE.sendTo(collector);
        assertThat(collector.graph.hash()).hasToString(EXAMPLE.hash().toString());
    }

    @Test
    void edgeWithoutOwnerIsAnError() {
        Graph broken = new Graph();
        broken.add(document("document/a"));
        broken.add(document("document/c"));
        NodeRef a = new NodeRef(NodeKind.DOCUMENT, "document/a");
        broken.add(new GraphEdge("REPUBLISHES", "document/b#document/a", a, a, Map.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> broken.sendTo(new Collector()))
                .withMessage("REPUBLISHES document/b#document/a has no owner document/b; the graph changed while it was"
                        + " read");
    }

    @Test
    void idsThatBeginAlikeKeepTheirOwnEdges() {
        Graph graph = new Graph();
        graph.add(document("document/a"));
        graph.add(document("document/a-b"));
        NodeRef a = new NodeRef(NodeKind.DOCUMENT, "document/a");
        NodeRef ab = new NodeRef(NodeKind.DOCUMENT, "document/a-b");
        graph.add(new GraphEdge("REPUBLISHES", "document/a#document/a-b", a, ab, Map.of()));
        graph.add(new GraphEdge("REPUBLISHES", "document/a-b#document/a", ab, a, Map.of()));
        Collector collector = new Collector();
        graph.sendTo(collector);
        assertThat(collector.graph.edges()).isEqualTo(graph.edges());
    }

    /** A store has time to find what comes next while a reader is busy with what comes before. */
    @Test
    void theNextKindIsAskedForBeforeTheNodesOfOneAreSent() {
        Set<NodeKind> asked = EnumSet.noneOf(NodeKind.class);
        Set<String> types = new TreeSet<>();
        OrderedGraph watched = new OrderedGraph() {
            @Override
            public Iterator<GraphNode> nodes(NodeKind kind) {
                asked.add(kind);
                return EXAMPLE.nodes(kind);
            }

            @Override
            public Iterator<GraphEdge> edges(String type) {
                assertThat(types.add(type)).as("%s is read once", type).isTrue();
                return EXAMPLE.edges(type);
            }
        };
        Collector collector = new Collector() {
            @Override
            public void node(GraphNode node) {
                super.node(node);
                if (node.kind().ordinal() + 1 < NodeKind.values().length) {
                    NodeKind next = NodeKind.values()[node.kind().ordinal() + 1];
                    assertThat(asked).contains(next);
                    assertThat(types).containsAll(OrderedGraph.ownedBy(next));
                }
            }
        };
        watched.sendTo(collector);
        assertThat(collector.graph.hash()).hasToString(EXAMPLE.hash().toString());
    }

    private static GraphNode document(String id) {
        return new GraphNode(NodeKind.DOCUMENT, id, new TreeSet<>(), Map.of());
    }
}
