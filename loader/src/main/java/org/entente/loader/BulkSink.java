/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;

/** Takes what a bulk load draws, part by part and in no order: each node and each edge once. */
interface BulkSink {

    /** Takes a node. */
    void node(GraphNode node);

    /** Takes an edge. */
    void edge(GraphEdge edge);

    /** Takes that a load brought a record, and which load did so first. */
    void loaded(NodeKind kind, Id record, Id load, Id first);
}
