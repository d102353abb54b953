/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.List;

/**
 * Takes a graph piece by piece, in memory that does not grow with it.
 *
 * <p>Call order: each node is followed at once by the loads that brought it, if it is a record, and the edges it owns, those whose {@link GraphEdge#owner()} is its id. So a
 * fact comes with its participants and with the plain edges derived from it, a claim with its chain of sources, a name
 * with the edge from what it names, and nobody owns more than a few.
 */
public interface GraphSink {

    /** Takes a node; it ends the edges of the node before. */
    void node(GraphNode node);

    /**
     * Takes the ids of the loads that brought the last node, a record; none where that is not known. They are no part of the
     * graph, but a retraction of a load takes back what no other load brought.
     */
    default void loadedBy(List<String> loads) {}

    /** Takes an edge that the last node owns. */
    void edge(GraphEdge edge);
}
