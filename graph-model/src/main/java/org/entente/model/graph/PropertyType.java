/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The types of value a property can have; the store, the files and RDF map each in one place. */
public enum PropertyType {
    TEXT(String.class),
    NUMBER(Long.class),
    FLAG(Boolean.class),
    DATE(LocalDate.class),
    INSTANT(Instant.class),
    TEXTS(List.class),
    INSTANTS(List.class);

    private final Class<?> javaType;

    PropertyType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** {@return the Java class of values of this type} */
    public Class<?> javaType() {
        return javaType;
    }
}
