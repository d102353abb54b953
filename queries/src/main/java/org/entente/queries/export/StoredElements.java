/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
import org.entente.model.id.Kind;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads rows of {@link ExportStatements} as nodes and edges of the model; what the schema does not know is left out. */
final class StoredElements {

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
                ref(row.get(ExportStatements.FROM)),
                ref(row.get(ExportStatements.TO)),
                properties(row, property -> property != Property.EDGE_ID));
    }

    private static NodeRef ref(Value end) {
        String id = end.asString("");
        return Kind.of(id.substring(0, Math.max(0, id.indexOf('/'))))
                .flatMap(StoredElements::kind)
                .map(kind -> new NodeRef(kind, id))
                .orElseThrow(() -> new IllegalStateException("an edge ends at %s, which is no id".formatted(end)));
    }

    /** {@return the kind of the nodes whose ids are of this kind, if there are such nodes} */
    static Optional<NodeKind> kind(Kind kind) {
        if (kind.isEntity()) {
            return Optional.of(NodeKind.ENTITY);
        }
        return switch (kind) {
            case DOCUMENT -> Optional.of(NodeKind.DOCUMENT);
            case CLAIM -> Optional.of(NodeKind.CLAIM);
            case JUDGEMENT -> Optional.of(NodeKind.JUDGEMENT);
            case RETRACTION -> Optional.of(NodeKind.RETRACTION);
            case RESTORE -> Optional.of(NodeKind.RESTORE);
            case ENTITY_RECORD -> Optional.of(NodeKind.ENTITY_RECORD);
            case DOCUMENT_RECORD -> Optional.of(NodeKind.DOCUMENT_RECORD);
            case FACT -> Optional.of(NodeKind.FACT);
            case STATE -> Optional.of(NodeKind.STATE);
            case NAME -> Optional.of(NodeKind.NAME);
            case MENTION -> Optional.of(NodeKind.MENTION);
            case ANONYMOUS -> Optional.of(NodeKind.ANONYMOUS_SOURCE);
            default -> Optional.empty();
        };
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
            case INSTANT -> moment(value);
            case INSTANTS -> value.asList(StoredElements::moment);
            case TEXTS -> value.asList(Value::asString);
        };
    }

    private static Instant moment(Value value) {
        return value.asZonedDateTime().toInstant();
    }
}
