/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one row, each worked out when it is first asked for. */
final class RowScope implements Scope {

    private final Map<String, Value> values;
    private final Row row;
    private final Map<String, Boolean> found;
    private final Map<String, List<String>> known = new HashMap<>();

    /** The values of a row; {@code found} learns of each column asked for whether it ever had something. */
    RowScope(Map<String, Value> values, Row row, Map<String, Boolean> found) {
        this.values = values;
        this.row = row;
        this.found = found;
    }

    Row row() {
        return row;
    }

    @Override
    public List<String> get(String name) throws Misfit {
        List<String> texts = known.get(name);
        if (texts == null) {
            Value value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value '%s'; the mapping was not checked".formatted(name));
            }
            texts = value.of(row, this);
            known.put(name, texts);
            if (value.origin() instanceof Value.Origin.Columns(List<String> paths)
                    && !found.getOrDefault(name, false)) {
                found.put(name, paths.stream().anyMatch(this::leadsSomewhere));
            }
        }
        return texts;
    }

    private boolean leadsSomewhere(String path) {
        try {
            return Scope.isPresent(row.get(path));
        } catch (Misfit severalThere) {
            return true;
        }
    }
}
