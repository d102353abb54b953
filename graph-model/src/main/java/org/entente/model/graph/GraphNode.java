/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One node of the graph.
 *
 * @param kind its kind, with the key label
 * @param id unique under that label
 * @param labels labels besides the key label
 * @param properties properties besides {@code id}
 */
public record GraphNode(NodeKind kind, String id, SortedSet<String> labels, Map<Property, Object> properties) {

    /** Refuses a property that the schema does not give to this kind. */
    public GraphNode {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        properties = Properties.copyOf(properties, kind.properties(), kind.label());
    }

    /** {@return a pointer at this node} */
    public NodeRef ref() {
        return new NodeRef(kind, id);
    }
}
