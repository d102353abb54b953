/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.record.Claim;
import org.entente.model.record.SourceRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * {@return the line that leads from the document of a claim to the data set, where documents are described elsewhere and the
     * mapping makes none}
     */
    Optional<ObjectNode> datasetOf(SourceRecord made) {
        return made instanceof Claim claim
                        && !claim.document().toString().equals(dataset.id())
                        && records.stream().noneMatch(RecordTemplate::makesDocument)
                ? Optional.of(dataset.naming(claim.document()))
                : Optional.empty();
    }

    Plan expecting(Expectation other) {
        return new Plan(dataset, rows, values, skips, grouping, records, other);
    }
}
