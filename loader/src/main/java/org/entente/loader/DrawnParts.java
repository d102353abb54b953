/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.PartProjection;
import org.entente.model.record.LinkType;

/** Hands on what parts draw, each thing that several parts point at once, and remembers how facts are linked. */
final class DrawnParts {

    private static final Set<String> LINKS = links();

    private final BulkSink sink;
    private final Set<Id> entities = new HashSet<>();
    private final Set<Id> groups = new TreeSet<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<Id, SortedSet<Id>> linked = new HashMap<>();

    DrawnParts(BulkSink sink) {
        this.sink = sink;
    }

    private static Set<String> links() {
        Set<String> names = new HashSet<>();
        for (LinkType type : LinkType.values()) {
            names.add(type.name());
        }
        return names;
    }

    /** Hands on what a part drew, with the entities that it points at. {@return what was handed on} */
    Graph take(PartProjection part) {
        for (SortedSet<Id> open = part.pointedAt(); !open.isEmpty(); open = part.pointedAt()) {
            open.forEach(id -> draw(id, part));
        }
        Graph graph = part.take();
        graph.nodes().values().forEach(this::node);
        graph.edges().values().forEach(this::edge);
        return graph;
    }

    /** Draws an entity, unless it is drawn; a group only where its description is known. */
    void draw(Id id, PartProjection part) {
        if (id.kind() == Kind.DESCRIBED_GROUP && !part.describes(id)) {
            groups.add(id);
        } else if (entities.add(id)) {
            part.entity(id);
        }
    }

    /** Draws the groups that something points at and no claim describes. */
    void rest(PartProjection part) {
        groups.forEach(id -> {
            if (entities.add(id)) {
                part.entity(id);
            }
        });
    }

    private void node(GraphNode node) {
        boolean again =
                (node.kind() == NodeKind.MENTION || node.kind() == NodeKind.ANONYMOUS_SOURCE) && !shared.add(node.id());
        if (!again) {
            sink.node(node);
        }
    }

    private void edge(GraphEdge edge) {
        if (LINKS.contains(edge.type()) && edge.to().kind() == NodeKind.FACT) {
            linked.computeIfAbsent(Id.parse(edge.from().id()), none -> new TreeSet<>())
                    .add(Id.parse(edge.to().id()));
        }
        sink.edge(edge);
    }

    /** {@return to which facts facts are linked} */
    Map<Id, SortedSet<Id>> linked() {
        return linked;
    }
}
