/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.entente.queries.catalogue.Parts;
import org.jspecify.annotations.Nullable;

/** What is told of a vertex or a tie, from the components of its record: one name and one type for every form. */
final class Attribute {

    private final RecordComponent component;

    private Attribute(RecordComponent component) {
        this.component = component;
    }

    /** {@return the attributes of a record, in order} */
    static List<Attribute> of(Class<?> record) {
        return Parts.of(record).stream().map(Attribute::new).toList();
    }

    String name() {
        return component.getName();
    }

    /** {@return its type as GraphML calls it} */
    String type() {
        Class<?> type = component.getType();
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == Integer.class) {
            return "int";
        }
        return type == Long.class || type == long.class ? "long" : "string";
    }

    /** {@return its value for one record, or null} */
    @Nullable
    Object of(Object record) {
        return Parts.get(component, record);
    }
}
