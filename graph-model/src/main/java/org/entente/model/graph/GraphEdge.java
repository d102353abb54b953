/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Map;

/**
 * One edge of the graph.
 *
 * @param type relationship type
 * @param edgeId unique among edges of the type
 * @param properties properties besides {@code edgeId}
 */
public record GraphEdge(String type, String edgeId, NodeRef from, NodeRef to, Map<Property, Object> properties) {

    /** Refuses a property that the schema does not give to this type. */
    public GraphEdge {
        properties = Properties.copyOf(properties, EdgeType.propertiesOf(type), type);
    }

    /** Names an edge among all. */
    public record Key(String type, String edgeId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byType = type.compareTo(other.type);
            return byType == 0 ? edgeId.compareTo(other.edgeId) : byType;
        }
    }

    /** {@return the id of the node that the edge came with: the edge id up to its first {@code #}} */
    public String owner() {
        int end = edgeId.indexOf('#');
        return end < 0 ? edgeId : edgeId.substring(0, end);
    }

    /** {@return the edge's name among all} */
    public Key key() {
        return new Key(type, edgeId);
    }
}
