/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.id.Id;

/** A graph that can be read in order, wherever it is kept: nodes of a kind by id, edges of a type by edge id. */
public interface OrderedGraph {

    /** {@return the nodes of a kind, in order of their ids as {@link String} compares them} */
    Iterator<GraphNode> nodes(NodeKind kind);

    /** {@return the edges of a type, in order of their edge ids as {@link String} compares them} */
    Iterator<GraphEdge> edges(String type);

    /** {@return the ids of the loads that brought the record that {@link #nodes} gave last, in order; none if not known} */
    default List<String> loads(GraphNode record) {
        return List.of();
    }

    /** {@return the states of all facts that this graph tells of, be the facts themselves in it or not, in order} */
    default Iterator<GraphNode> periods() {
        return nodes(NodeKind.STATE);
    }

    /** {@return the one thing that this graph is about, if it is such a part of a whole} */
    default Optional<Id> only() {
        return Optional.empty();
    }

    /** {@return the types of the edges that nodes of a kind own, and that are sent with them} */
    static Set<String> ownedBy(NodeKind kind) {
        return OwnerOrder.ownedBy(kind);
    }

    /**
     * Sends everything to a sink, kind by kind, each node with the edges it owns.
     *
     * @throws IllegalStateException when an edge has no owner or the order is broken, as happens when the graph changes
     *     meanwhile
     */
    default void sendTo(GraphSink sink) {
        new OwnerOrder(this, sink).send();
    }
}
