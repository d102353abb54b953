/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** Records that are written in one transaction, each once. */
final class RecordBatch {

    private static final int MOST_RECORDS = 1_000;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final int most = BatchSize.of(MOST_RECORDS);
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long again;
    private long characters;

    /**
     * One record.
     *
     * @param keys by what it is found besides its id
     * @param quote the words it quotes, when they are known and may be kept
     * @param loads which loads brought it
     */
    record Row(
            RecordKind kind,
            String canonical,
            Map<String, Object> keys,
            @Nullable String quote,
            SortedSet<String> loads) {

        private Row and(Row other) {
            SortedSet<String> both = new TreeSet<>(loads);
            both.addAll(other.loads);
            return new Row(kind, canonical, keys, quote == null ? other.quote : quote, both);
        }
    }

    void add(Id id, Row row) {
        Row before = rows.putIfAbsent(id.toString(), row);
        if (before != null) {
            rows.put(id.toString(), before.and(row));
            again++;
        }
        characters += row.canonical().length()
                + (row.quote() == null ? 0 : row.quote().length());
    }

    boolean isFull() {
        return rows.size() >= most || characters >= MOST_CHARACTERS;
    }

    /** {@return the records by their ids} */
    Map<String, Row> rows() {
        return rows;
    }

    /** {@return how many records came that were in the batch already} */
    long again() {
        return again;
    }
}
