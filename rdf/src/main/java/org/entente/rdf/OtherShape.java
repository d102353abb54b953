/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import org.entente.model.graph.GraphSink;
import org.entente.model.graph.OrderedGraph;

/** Writes a graph in a shape that has little in common with ours. */
interface OtherShape extends GraphSink {

    /** Reads of a graph what must be known before it comes. */
    default void before(OrderedGraph graph) {}

    /** Writes what is left when no more comes. */
    void finish();
}
