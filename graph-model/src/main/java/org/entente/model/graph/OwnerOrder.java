/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Iterator<NodeKind> kinds = List.of(NodeKind.values()).iterator();
        for (Nodes here = nodes(kinds.next()), next; here != null; here = next) {
            next = kinds.hasNext() ? nodes(kinds.next()) : null;
            send(here);
        }
        open.values().forEach(Edges::close);
    }

    /** The nodes of a kind; they and the edges that they own are asked for when they are made, and waited for when they are sent. */
    private record Nodes(NodeKind kind, Iterator<GraphNode> all, List<Edges> edges) {}

    private Nodes nodes(NodeKind kind) {
        List<Edges> edges = ownedBy(kind).stream()
                .map(type -> open.computeIfAbsent(type, each -> new Edges(graph.edges(each))))
                .toList();
        return new Nodes(kind, graph.nodes(kind), edges);
    }

    private void send(Nodes nodes) {
        nodes.edges.forEach(Edges::begin);
        String before = "";
        while (nodes.all.hasNext()) {
            GraphNode node = nodes.all.next();
            if (node.id().compareTo(before) <= 0) {
                throw new IllegalStateException("%s comes after %s".formatted(node.id(), before));
            }
            before = node.id();
            sink.node(node);
            if (nodes.kind.isRecord()) {
                sink.loadedBy(graph.loads(node));
            }
            nodes.edges.forEach(edges -> send(node.id(), edges));
        }
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

    private void send(String owner, Edges edges) {
        for (GraphEdge next = edges.next; next != null && edges.owner.compareTo(owner) <= 0; next = edges.next) {
            if (!edges.owner.equals(owner)) {
                edges.close();
            }
            sink.edge(next);
            edges.advance();
        }
    }

    /** The edges of one type; once begun, the next one is known, and its owner, which each node is compared with. */
    private static final class Edges {
        private final Iterator<GraphEdge> rest;
        private @Nullable GraphEdge next;
        private String owner = "";
        private boolean isBegun;

        Edges(Iterator<GraphEdge> all) {
            this.rest = all;
        }

        void begin() {
            if (!isBegun) {
                isBegun = true;
                advance();
            }
        }

        void advance() {
            next = rest.hasNext() ? rest.next() : null;
            owner = next == null ? "" : next.owner();
        }

        void close() {
            if (next != null) {
                throw new IllegalStateException("%s %s has no owner %s; the graph changed while it was read"
                        .formatted(next.type(), next.edgeId(), owner));
            }
        }
    }
}
