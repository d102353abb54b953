/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A statement with the values of its parameters, some of which may be absent. */
public record Bound(Prepared statement, Map<String, @Nullable Object> values) {

    /** Keeps its own copy, in order of the names. */
    public Bound {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** {@return the statement with those of the values that it takes} */
    public static Bound used(Prepared statement, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> used = new TreeMap<>(values);
        used.keySet().retainAll(statement.parameters());
        return new Bound(statement, used);
    }
}
