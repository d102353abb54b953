/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.graph.Property;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads values of a row; what is absent in the store is null or empty. */
public final class Rows {

    private Rows() {}

    /** {@return a text that is always there} */
    public static String text(Value map, Property property) {
        return map.get(property.key()).asString();
    }

    /** {@return a text, if there is one} */
    public static @Nullable String optionalText(Value map, Property property) {
        Value value = map.get(property.key());
        return value.isNull() ? null : value.asString();
    }

    /** {@return a date, if there is one} */
    public static @Nullable LocalDate date(Value map, Property property) {
        Value value = map.get(property.key());
        return value.isNull() ? null : value.asLocalDate();
    }

    /** {@return a moment, if there is one} */
    public static @Nullable Instant moment(Value map, Property property) {
        Value value = map.get(property.key());
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    /** {@return a number, or null} */
    public static @Nullable Long number(Value map, Property property) {
        Value value = map.get(property.key());
        return value.isNull() ? null : value.asLong();
    }

    /** {@return whether a flag is raised} */
    public static boolean flag(Value map, Property property) {
        Value value = map.get(property.key());
        return !value.isNull() && value.asBoolean();
    }

    /** {@return texts, none if there are none} */
    public static List<String> texts(Value map, Property property) {
        Value value = map.get(property.key());
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
