/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A statement with the values of its parameters; those that may be absent are in the map that {@link Given} names. */
public record Bound(Prepared statement, Map<String, @Nullable Object> values) {

    /** Keeps its own copy, in order of the names, with the values that may be absent in their map. */
    public Bound {
        Map<String, @Nullable Object> all = new TreeMap<>(values);
        if (!statement.given().isEmpty()) {
            Map<String, @Nullable Object> given = new TreeMap<>(values);
            given.keySet().retainAll(statement.given());
            if (given.size() < statement.given().size()) {
                throw new IllegalArgumentException(
                        "of %s only %s have a value, if only null".formatted(statement.given(), given.keySet()));
            }
            all.keySet()
                    .removeIf(name ->
                            given.containsKey(name) && !statement.parameters().contains(name));
            all.put(Given.GIVEN, Collections.unmodifiableMap(given));
        }
        values = Collections.unmodifiableMap(all);
    }

    /** {@return the statement with those of the values that it takes} */
    public static Bound used(Prepared statement, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> used = new TreeMap<>(values);
        used.keySet()
                .removeIf(name -> !statement.parameters().contains(name)
                        && !statement.given().contains(name));
        return new Bound(statement, used);
    }
}
