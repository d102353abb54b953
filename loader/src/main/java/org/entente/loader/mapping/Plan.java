/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file, understood.
 *
 * @param skips which rows are passed over
 * @param grouping which rows belong together, if any do
 */
record Plan(
        Dataset dataset,
        Rows rows,
        Map<String, Value> values,
        List<Skip> skips,
        @Nullable Grouping grouping,
        List<RecordTemplate> records,
        Expectation expectation) {

    /** Rows that are passed over, and why. */
    record Skip(Condition condition, String because) {}

    Plan expecting(Expectation other) {
        return new Plan(dataset, rows, values, skips, grouping, records, other);
    }
}
