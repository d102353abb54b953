/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;

/** Whoever changes anything in a graph changes its hash. */
class GraphHashLawTests {

    private static final int CHANGES = 40;

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines(1, 3);
    }

    @net.jqwik.api.Property
    void anyOneChangeChangesTheHash(@ForAll("lines") List<String> lines, @ForAll long seed) {
        Random random = new Random(seed);
        Graph graph = Projector.project(Records.of(lines));
        String hash = graph.hash().toString();
        List<GraphNode> nodes = new ArrayList<>(graph.nodes().values());
        List<GraphEdge> edges = new ArrayList<>(graph.edges().values());
        assertThat(copy(nodes, edges).hash()).hasToString(hash);
        for (int i = 0; i < CHANGES; i++) {
            List<GraphNode> otherNodes = new ArrayList<>(nodes);
            List<GraphEdge> otherEdges = new ArrayList<>(edges);
            if (edges.isEmpty() || random.nextBoolean()) {
                change(otherNodes, random);
            } else {
                changeEdge(otherEdges, nodes, random);
            }
            if (!otherNodes.equals(nodes) || !otherEdges.equals(edges)) {
                assertThat(copy(otherNodes, otherEdges).hash()).doesNotHaveToString(hash);
            }
        }
    }

    private static Graph copy(List<GraphNode> nodes, List<GraphEdge> edges) {
        Graph copy = new Graph();
        nodes.forEach(copy::add);
        edges.forEach(copy::add);
        return copy;
    }

    private static void change(List<GraphNode> nodes, Random random) {
        int index = random.nextInt(nodes.size());
        GraphNode node = nodes.get(index);
        switch (random.nextInt(4)) {
            case 0 -> nodes.remove(index);
            case 1 -> {
                SortedSet<String> labels = new TreeSet<>(node.labels());
                if (!labels.remove(labels.isEmpty() ? "" : labels.first())) {
                    labels.add("Odd");
                }
                nodes.set(index, new GraphNode(node.kind(), node.id(), labels, node.properties()));
            }
            case 2 -> {
                GraphNode renamed = new GraphNode(node.kind(), node.id() + "x", node.labels(), node.properties());
                nodes.set(index, renamed);
            }
            default ->
                nodes.set(
                        index,
                        new GraphNode(
                                node.kind(),
                                node.id(),
                                node.labels(),
                                changed(
                                        node.properties(),
                                        List.copyOf(node.kind().properties()),
                                        random)));
        }
    }

    private static void changeEdge(List<GraphEdge> edges, List<GraphNode> nodes, Random random) {
        int index = random.nextInt(edges.size());
        GraphEdge edge = edges.get(index);
        NodeRef other = nodes.get(random.nextInt(nodes.size())).ref();
        switch (random.nextInt(5)) {
            case 0 -> edges.remove(index);
            case 1 -> edges.set(index, new GraphEdge(edge.type(), edge.edgeId(), other, edge.to(), edge.properties()));
            case 2 ->
                edges.set(index, new GraphEdge(edge.type(), edge.edgeId(), edge.from(), other, edge.properties()));
            case 3 ->
                edges.set(index, new GraphEdge(edge.type(), edge.edgeId(), edge.to(), edge.from(), edge.properties()));
            default -> {
                List<Property> known = List.copyOf(EdgeType.propertiesOf(edge.type()));
                if (!known.isEmpty()) {
                    edges.set(
                            index,
                            new GraphEdge(
                                    edge.type(),
                                    edge.edgeId(),
                                    edge.from(),
                                    edge.to(),
                                    changed(edge.properties(), known, random)));
                }
            }
        }
    }

    private static Map<Property, Object> changed(
            Map<Property, Object> properties, List<Property> known, Random random) {
        Map<Property, Object> changed = new EnumMap<>(Property.class);
        changed.putAll(properties);
        Property property = known.get(random.nextInt(known.size()));
        Object value = changed.remove(property);
        if (value == null || random.nextBoolean()) {
            changed.put(property, another(property, value));
        }
        return changed;
    }

    private static Object another(Property property, @org.jspecify.annotations.Nullable Object value) {
        return switch (property.type()) {
            case TEXT -> value + "x";
            case NUMBER -> value instanceof Long number ? number + 1 : 0L;
            case FLAG -> !Boolean.TRUE.equals(value);
            case DATE -> value instanceof LocalDate date ? date.plusDays(1) : LocalDate.EPOCH;
            case INSTANT -> value instanceof Instant instant ? instant.plusSeconds(1) : Instant.EPOCH;
            case TEXTS -> List.of("x", String.valueOf(value));
            case INSTANTS -> List.of(Instant.EPOCH, value == null ? Instant.MAX : Instant.MIN);
        };
    }
}
