/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Properties in the making; what is absent is left out, and every value has the type of its property. */
public final class Properties {

    private final Map<Property, Object> values = new EnumMap<>(Property.class);

    /** Sets a value, or nothing when there is none. {@return this} */
    public Properties put(Property property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Object typed = value instanceof Integer number ? Long.valueOf(number) : value;
        if (!property.type().javaType().isInstance(typed)) {
            throw new IllegalArgumentException("%s takes %s, not %s"
                    .formatted(property.key(), property.type(), value.getClass().getSimpleName()));
        }
        values.put(property, typed);
        return this;
    }

    /** Sets a sorted list of texts, or nothing when it is empty. {@return this} */
    public Properties putTexts(Property property, Collection<String> texts) {
        return texts.isEmpty() ? this : put(property, List.copyOf(new TreeSet<>(texts)));
    }

    /** {@return the values, in the order of the schema} */
    public Map<Property, Object> done() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * {@return a copy in the order of the schema; of few properties a small one, since most edges have none or one}
     *
     * @throws IllegalArgumentException when one is not among those that the owner may have
     */
    static Map<Property, Object> copyOf(Map<Property, Object> properties, Set<Property> allowed, String owner) {
        for (Property property : properties.keySet()) {
            if (!allowed.contains(property)) {
                throw new IllegalArgumentException("%s has no property %s".formatted(owner, property.key()));
            }
        }
        return properties.size() < 2 ? Map.copyOf(properties) : Collections.unmodifiableMap(new EnumMap<>(properties));
    }
}
