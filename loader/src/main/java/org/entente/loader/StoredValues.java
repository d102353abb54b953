/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.Property;
import org.entente.model.graph.PropertyType;
import org.jspecify.annotations.Nullable;

/** Property values as Neo4j keeps them: dates as DATE, instants as ZONED DATETIME in UTC. */
final class StoredValues {

    private StoredValues() {}

    /** {@return the values by key, as the driver takes them} */
    static void put(Map<Property, Object> properties, Map<String, Object> row) {
        properties.forEach((property, value) -> row.put(
                property.key(),
                switch (property.type()) {
                    case INSTANT, INSTANTS -> moments(value);
                    case TEXT, NUMBER, FLAG, DATE, TEXTS -> value;
                }));
    }

    private static Object moments(Object value) {
        return value instanceof List<?> all
                ? all.stream().map(StoredValues::moments).toList()
                : ((Instant) value).atZone(ZoneOffset.UTC);
    }

    /** {@return the values by property, or null when one has no place in the schema} */
    static @Nullable Map<Property, Object> read(Map<String, Object> stored, Property key) {
        Map<Property, Object> properties = new EnumMap<>(Property.class);
        for (Map.Entry<String, Object> entry : stored.entrySet()) {
            if (entry.getKey().equals(key.key())) {
                continue;
            }
            Property property = Property.find(entry.getKey()).orElse(null);
            Object value = property == null ? null : read(property.type(), entry.getValue());
            if (property == null || value == null) {
                return null;
            }
            properties.put(property, value);
        }
        return properties;
    }

    private static @Nullable Object read(PropertyType type, @Nullable Object value) {
        return switch (type) {
            case TEXT -> value instanceof String ? value : null;
            case NUMBER -> value instanceof Long ? value : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case DATE -> value instanceof LocalDate ? value : null;
            case INSTANT ->
                value instanceof ZonedDateTime moment && moment.getOffset().equals(ZoneOffset.UTC)
                        ? moment.toInstant()
                        : null;
            case INSTANTS -> list(PropertyType.INSTANT, value);
            case TEXTS -> list(PropertyType.TEXT, value);
        };
    }

    /** {@return the values, or null when one is of another type or there is none} */
    private static @Nullable List<?> list(PropertyType of, @Nullable Object value) {
        if (!(value instanceof List<?> stored) || stored.isEmpty()) {
            return null;
        }
        List<Object> read = new ArrayList<>(stored.size());
        for (Object item : stored) {
            Object one = read(of, item);
            if (one == null) {
                return null;
            }
            read.add(one);
        }
        return read;
    }
}
