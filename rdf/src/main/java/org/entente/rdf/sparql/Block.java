/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.List;

/**
 * What an export says because of one node of the graph and the edges it owns.
 *
 * @param order where the node's kind stands in an export
 * @param id the node's id
 * @param lines the statements, as lines of N-Quads
 */
record Block(int order, String id, List<String> lines) implements Comparable<Block> {

    /** In the order in which exports come. */
    @Override
    public int compareTo(Block other) {
        int kinds = Integer.compare(order, other.order);
        return kinds != 0 ? kinds : id.compareTo(other.id);
    }
}
