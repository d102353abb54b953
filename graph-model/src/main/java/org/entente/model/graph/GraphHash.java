/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.entente.model.id.Hash;

/**
 * The order-free 128-bit hash of a graph: the sum of the hashes of all its nodes and edges. Changing any label,
 * property or edge changes it; the order in which things are added does not.
 */
public final class GraphHash {

    private static final char FIELD = '\u0001';
    private static final char ITEM = '\u0002';
    private static final char PART = '\u0003';

    private long high;
    private long low;

    /** Adds one node. */
    public void add(GraphNode node) {
        StringBuilder line = new StringBuilder("node");
        line.append(FIELD)
                .append(node.kind().label())
                .append(FIELD)
                .append(node.id())
                .append(FIELD);
        node.labels().forEach(label -> line.append(label).append(ITEM));
        add(line, node.properties());
    }

    /** Adds one edge. */
    public void add(GraphEdge edge) {
        StringBuilder line = new StringBuilder("edge");
        line.append(FIELD).append(edge.type()).append(FIELD).append(edge.edgeId());
        end(line, edge.from());
        end(line, edge.to());
        add(line, edge.properties());
    }

    /** Adds something a store holds that the schema does not know, described by a text that is the same each time. */
    public void addForeign(String description) {
        add("foreign" + FIELD + description);
    }

    private static void end(StringBuilder line, NodeRef ref) {
        line.append(FIELD).append(ref.kind().label()).append(ITEM).append(ref.id());
    }

    private void add(StringBuilder line, Map<Property, Object> properties) {
        line.append(FIELD);
        properties.forEach((property, value) -> {
            line.append(property.key())
                    .append(PART)
                    .append(property.type().ordinal())
                    .append(PART);
            if (value instanceof Collection<?> texts) {
                texts.forEach(text -> line.append(text).append(PART));
            } else {
                line.append(value);
            }
            line.append(ITEM);
        });
        add(line.toString());
    }

    private void add(String line) {
        ByteBuffer digest = ByteBuffer.wrap(Hash.digest(line));
        long addedHigh = digest.getLong();
        long addedLow = digest.getLong();
        long sum = low + addedLow;
        high += addedHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    /** {@return 32 hex digits} */
    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
