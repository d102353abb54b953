/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import org.entente.model.graph.GraphSink;

/** Writes a graph in a shape that has little in common with ours. */
interface OtherShape extends GraphSink {

    /** Writes what is left when no more comes. */
    void finish();
}
