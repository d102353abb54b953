/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Merges the ordered nodes of each kind with the ordered edges that they own, holding one edge of each type. */
final class OwnerOrder {

    private final OrderedGraph graph;
    private final GraphSink sink;
    private final Map<String, Edges> open = new LinkedHashMap<>();

    OwnerOrder(OrderedGraph graph, GraphSink sink) {
        this.graph = graph;
        this.sink = sink;
    }

    void send() {
        for (NodeKind kind : NodeKind.values()) {
            Set<String> types = ownedBy(kind);
            types.forEach(type -> open.computeIfAbsent(type, this::edges));
            String before = "";
            for (Iterator<GraphNode> nodes = graph.nodes(kind); nodes.hasNext(); ) {
                GraphNode node = nodes.next();
                if (node.id().compareTo(before) <= 0) {
                    throw new IllegalStateException("%s comes after %s".formatted(node.id(), before));
                }
                before = node.id();
                sink.node(node);
                if (kind.isRecord()) {
                    sink.loadedBy(graph.loads(node));
                }
                types.forEach(type -> send(node, type));
            }
        }
        open.values().forEach(Edges::close);
    }

    /** {@return the types of the edges that nodes of a kind own} */
    static Set<String> ownedBy(NodeKind kind) {
        Set<EdgeType> fixed = switch (kind) {
            case DOCUMENT -> EnumSet.of(EdgeType.PUBLISHED_BY, EdgeType.REPUBLISHES);
            case DOCUMENT_RECORD, ENTITY_RECORD -> EnumSet.of(EdgeType.DESCRIBES);
            case JUDGEMENT -> EnumSet.of(EdgeType.JUDGES);
            case RETRACTION -> EnumSet.of(EdgeType.RETRACTS);
            case RESTORE -> EnumSet.of(EdgeType.RESTORES);
            case CLAIM ->
                EnumSet.of(
                        EdgeType.FROM,
                        EdgeType.ATTRIBUTED_TO,
                        EdgeType.MENTIONS,
                        EdgeType.HELD_BY,
                        EdgeType.SUPERSEDES,
                        EdgeType.ABOUT);
            case ENTITY -> EnumSet.of(EdgeType.OF, EdgeType.IN);
            case NAME -> EnumSet.of(EdgeType.HAS_NAME);
            case FACT ->
                EnumSet.of(
                        EdgeType.HAS_PARTICIPANT,
                        EdgeType.CONCERNS,
                        EdgeType.PART_OF,
                        EdgeType.DURING,
                        EdgeType.BEFORE,
                        EdgeType.AFTER,
                        EdgeType.SAID_IN,
                        EdgeType.RESCHEDULED_TO,
                        EdgeType.POSSIBLY_SAME);
            case STATE -> EnumSet.of(EdgeType.STATE);
            case MENTION, ANONYMOUS_SOURCE, REDIRECT -> EnumSet.noneOf(EdgeType.class);
        };
        Set<String> types = new TreeSet<>();
        fixed.forEach(type -> types.add(type.name()));
        if (kind == NodeKind.FACT) {
            types.addAll(Registry.standard().edgeTypes());
        }
        return types;
    }

    private void send(GraphNode owner, String type) {
        Edges edges = Objects.requireNonNull(open.get(type));
        for (GraphEdge next = edges.next; next != null && next.owner().compareTo(owner.id()) <= 0; next = edges.next) {
            if (!next.owner().equals(owner.id())) {
                edges.close();
            }
            sink.edge(next);
            edges.advance();
        }
    }

    private Edges edges(String type) {
        return new Edges(graph.edges(type));
    }

    /** The edges of one type; the next one is known. */
    private static final class Edges {
        private final Iterator<GraphEdge> rest;
        private @Nullable GraphEdge next;

        Edges(Iterator<GraphEdge> all) {
            this.rest = all;
            advance();
        }

        void advance() {
            next = rest.hasNext() ? rest.next() : null;
        }

        void close() {
            if (next != null) {
                throw new IllegalStateException("%s %s has no owner %s; the graph changed while it was read"
                        .formatted(next.type(), next.edgeId(), next.owner()));
            }
        }
    }
}
