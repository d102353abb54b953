/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Streams what is stored, leaving out the bookkeeping. */
final class StoredGraph {

    /** Receives nodes and edges in no particular order. */
    interface Sink {

        /** A node of the schema. */
        void node(GraphNode node);

        /** An edge of the schema. */
        void edge(GraphEdge edge);

        /** A node or edge that the schema does not know, or that carries what the schema does not allow. */
        void foreign(String what);
    }

    private final Database database;

    StoredGraph(Database database) {
        this.database = database;
    }

    void stream(Sink sink) {
        for (NodeKind kind : NodeKind.values()) {
            database.stream(GraphStatements.read(kind), Map.of(), row -> node(kind, row, sink));
        }
        for (String type : StoreSchema.edgeTypes()) {
            database.stream(GraphStatements.read(type), Map.of(), row -> edge(type, row, sink));
        }
        database.stream(
                GraphStatements.foreignNodes(),
                Map.of(GraphStatements.LABELS, StoreNames.keyLabels()),
                row -> sink.foreign("node " + describe(labels(row, GraphStatements.LABELS), row)));
        database.stream(
                GraphStatements.foreignEdges(),
                Map.of(GraphStatements.TYPE, StoreNames.edgeTypes()),
                row -> sink.foreign(
                        "edge " + describe(row.get(GraphStatements.TYPE).asString(), row)));
    }

    /** Reads some nodes by a statement that asks for ids. */
    void nodes(String statement, Collection<Id> ids, Sink sink) {
        if (!ids.isEmpty()) {
            database.read(statement, Map.of(DrainStatements.IDS, Lookups.texts(ids)))
                    .forEach(row -> node(kindOf(labels(row, GraphStatements.LABELS)), row, sink));
        }
    }

    /** Reads some edges by a statement that asks for ids. */
    void edges(String statement, Collection<Id> ids, Sink sink) {
        if (!ids.isEmpty()) {
            database.read(statement, Map.of(DrainStatements.IDS, Lookups.texts(ids)))
                    .forEach(row -> edge(row.get(GraphStatements.TYPE).asString(), row, sink));
        }
    }

    private static void node(@Nullable NodeKind kind, Record row, Sink sink) {
        SortedSet<String> labels = labels(row, GraphStatements.LABELS);
        Map<String, Object> stored = row.get(GraphStatements.PROPERTIES).asMap();
        Map<Property, Object> properties = StoredValues.read(stored, Property.ID);
        NodeKind only = kindOf(labels);
        if (kind == null
                || only == null
                || properties == null
                || !kind.properties().containsAll(properties.keySet())
                || !(stored.get(GraphStatements.ID) instanceof String id)) {
            sink.foreign("node " + describe(labels, row));
            return;
        }
        labels.remove(kind.label());
        labels.removeAll(StoreSchema.MARKS);
        sink.node(new GraphNode(kind, id, labels, properties));
    }

    private static void edge(String type, Record row, Sink sink) {
        Map<String, Object> stored = row.get(GraphStatements.PROPERTIES).asMap();
        Map<Property, Object> properties = StoredValues.read(stored, Property.EDGE_ID);
        NodeRef from = end(row, GraphStatements.FROM_LABELS, GraphStatements.FROM);
        NodeRef to = end(row, GraphStatements.TO_LABELS, GraphStatements.TO);
        if (from == null
                || to == null
                || properties == null
                || !EdgeType.propertiesOf(type).containsAll(properties.keySet())
                || !(stored.get(GraphStatements.EDGE_ID) instanceof String edgeId)) {
            sink.foreign("edge " + describe(type, row));
            return;
        }
        sink.edge(new GraphEdge(type, edgeId, from, to, properties));
    }

    private static @Nullable NodeRef end(Record row, String labels, String id) {
        NodeKind kind = kindOf(labels(row, labels));
        return kind == null || !(row.get(id).asObject() instanceof String text) ? null : new NodeRef(kind, text);
    }

    /** The kind of a node with these labels, if it is exactly one. */
    private static @Nullable NodeKind kindOf(SortedSet<String> labels) {
        List<NodeKind> kinds =
                labels.stream().flatMap(label -> NodeKind.find(label).stream()).toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }

    private static SortedSet<String> labels(Record row, String column) {
        return row.get(column).asList(value -> value.asString()).stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String describe(Object what, Record row) {
        return what + " " + new TreeMap<>(row.get(GraphStatements.PROPERTIES).asMap());
    }
}
