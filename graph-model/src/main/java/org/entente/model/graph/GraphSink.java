/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

/**
 * Takes a graph piece by piece, in memory that does not grow with it.
 *
 * <p>Call order: each node is followed at once by the edges it owns, those whose {@link GraphEdge#owner()} is its id. So a
 * fact comes with its participants and with the plain edges derived from it, a claim with its chain of sources, a name
 * with the edge from what it names, and nobody owns more than a few.
 */
public interface GraphSink {

    /** Takes a node; it ends the edges of the node before. */
    void node(GraphNode node);

    /** Takes an edge that the last node owns. */
    void edge(GraphEdge edge);
}
