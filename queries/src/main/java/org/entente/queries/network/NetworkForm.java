/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

/** The forms of a network. */
public enum NetworkForm {
    /** One XML file with everything. */
    GRAPHML,
    /** The table of what is connected, for the edges of the same answer. */
    NODES,
    /** The table of what connects. */
    EDGES
}
