/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads rows of {@link ExportStatements} as nodes and edges of the model; what the schema does not know is left out. */
final class StoredElements {

    private static final Map<String, NodeKind> KINDS =
            Stream.of(NodeKind.values()).collect(Collectors.toUnmodifiableMap(NodeKind::label, Function.identity()));
    private static final Map<String, Property> PROPERTIES =
            Stream.of(Property.values()).collect(Collectors.toUnmodifiableMap(Property::key, Function.identity()));

    private StoredElements() {}

    static GraphNode node(NodeKind kind, Record row) {
        SortedSet<String> labels =
                new TreeSet<>(row.get(ExportStatements.LABELS).asList(Value::asString));
        labels.remove(kind.label());
        labels.removeAll(StoreSchema.MARKS);
        return new GraphNode(
                kind,
                row.get(ExportStatements.ID).asString(),
                labels,
                properties(row, property -> kind.properties().contains(property)));
    }

    static GraphEdge edge(String type, Record row) {
        return new GraphEdge(
                type,
                row.get(ExportStatements.ID).asString(),
                ref(row, ExportStatements.FROM, ExportStatements.FROM_LABELS),
                ref(row, ExportStatements.TO, ExportStatements.TO_LABELS),
                properties(row, property -> property != Property.EDGE_ID));
    }

    private static NodeRef ref(Record row, String id, String labels) {
        List<NodeKind> kinds = row.get(labels).asList(Value::asString).stream()
                .filter(KINDS::containsKey)
                .map(NodeKind::of)
                .toList();
        if (kinds.size() != 1) {
            throw new IllegalStateException(
                    "%s must have one key label, not %s".formatted(row.get(id), row.get(labels)));
        }
        return new NodeRef(kinds.getFirst(), row.get(id).asString());
    }

    private static Map<Property, Object> properties(Record row, java.util.function.Predicate<Property> isKnown) {
        Value all = row.get(ExportStatements.PROPERTIES);
        Properties properties = new Properties();
        for (String key : all.keys()) {
            Property property = PROPERTIES.get(key);
            if (property != null && isKnown.test(property)) {
                properties.put(property, modelValue(property, all.get(key)));
            }
        }
        return properties.done();
    }

    private static Object modelValue(Property property, Value value) {
        return switch (property.type()) {
            case TEXT -> value.asString();
            case NUMBER -> value.asLong();
            case FLAG -> value.asBoolean();
            case DATE -> value.asLocalDate();
            case INSTANT -> {
                ZonedDateTime moment = value.asZonedDateTime();
                yield moment.toInstant();
            }
            case TEXTS -> value.asList(Value::asString);
        };
    }
}
