/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Writes batches of records, each in one transaction with the resume mark of its load. */
final class BatchWriter {

    private final Lease lease;
    private final String load;
    private final Id id;
    private Progress progress;

    BatchWriter(Lease lease, Id load, Progress progress) {
        this.lease = lease;
        this.id = load;
        this.load = load.toString();
        this.progress = progress;
    }

    /**
     * Writes a batch.
     *
     * @param line the last line of the file that is in it
     * @param refused the lines of the file that were refused until then
     * @param last whether the file ends with it
     * @return how far the load has come
     */
    Progress write(RecordBatch batch, long line, RefusedLines refused, boolean last) {
        progress = lease.write(work -> write(work, batch, line, refused, last));
        return progress;
    }

    private Progress write(Database.Work work, RecordBatch batch, long line, RefusedLines refused, boolean last) {
        Optional<Progress> stored =
                LoadStatements.progress(work.run(LoadStatements.FIND, Map.of(LoadStatements.ID, load)));
        // it is written already when the reply to our commit was lost and the driver tries again
        if (stored.isPresent()
                && stored.get().lines() >= line
                && stored.get().complete() == last
                && line > progress.lines()) {
            return stored.get();
        }
        Map<String, Boolean> known = known(work, batch);
        Rows rows = new Rows();
        batch.rows().forEach((record, row) -> rows.add(record, row, known.get(record)));
        rows.write(work);
        Progress now =
                progress.plus(line, batch.rows().size() - known.size(), known.size() + batch.again(), refused, last);
        work.run(LoadStatements.ADVANCE, LoadStatements.advance(id, now));
        if (last) {
            work.run(LoadStatements.MARK, Map.of(LoadStatements.ID, load));
        }
        return now;
    }

    /** {@return the records that are there, and whether their quote has its words} */
    private static Map<String, Boolean> known(Database.Work work, RecordBatch batch) {
        Map<String, Boolean> known = new HashMap<>();
        if (!batch.rows().isEmpty()) {
            for (Record row : work.run(
                    RecordStatements.KNOWN,
                    Map.of(Cql.ROWS, List.copyOf(batch.rows().keySet())))) {
                known.put(
                        row.get(RecordStatements.ID).asString(),
                        row.get(RecordStatements.QUOTED).asBoolean());
            }
        }
        return known;
    }

    /** What the statements of one transaction are given. */
    private final class Rows {
        private final Map<RecordKind, List<Map<String, Object>>> fresh = new EnumMap<>(RecordKind.class);
        private final List<Map<String, Object>> quotes = new ArrayList<>();
        private final SortedSet<String> otherLoads = new TreeSet<>();
        private final List<Map<String, Object>> links = new ArrayList<>();

        /** Takes a record that is there, with or without its quote's words, or is not. */
        void add(String record, RecordBatch.Row row, @Nullable Boolean quoted) {
            otherLoads.addAll(row.loads());
            Iterator<String> loads = row.loads().iterator();
            if (quoted == null) {
                fresh.computeIfAbsent(row.kind(), none -> new ArrayList<>()).add(values(record, row, loads.next()));
            } else if (!quoted && row.quote() != null) {
                quotes.add(Map.of(RecordStatements.ID, record, RecordStatements.QUOTE, row.quote()));
            }
            loads.forEachRemaining(by -> links.add(link(record, by, quoted == null)));
        }

        private Map<String, Object> values(String record, RecordBatch.Row row, String by) {
            Map<String, Object> values = new HashMap<>(row.keys());
            values.put(RecordStatements.ID, record);
            values.put(RecordStatements.RECORD, row.canonical());
            values.put(RecordStatements.LOAD, by);
            if (row.quote() != null) {
                values.put(RecordStatements.QUOTE, row.quote());
            }
            return values;
        }

        private Map<String, Object> link(String record, String by, boolean isNew) {
            Map<String, Object> link = new HashMap<>();
            link.put(RecordStatements.ID, record);
            link.put(RecordStatements.LOAD, by);
            if (isNew) {
                link.put(RecordStatements.FIRST_BY, load);
            }
            return link;
        }

        void write(Database.Work work) {
            otherLoads.remove(load);
            work.run(
                    RecordStatements.MERGE_LOAD,
                    otherLoads.stream()
                            .map(by -> Map.<String, Object>of(RecordStatements.LOAD, by))
                            .toList());
            fresh.forEach((kind, rows) ->
                    work.run(RecordStatements.create(kind), Map.of(Cql.ROWS, rows, RecordStatements.FIRST_BY, load)));
            work.run(RecordStatements.ADD_QUOTE, quotes);
            work.run(RecordStatements.LINK, links);
            work.run(RecordStatements.MARK_LINKED, links);
        }
    }
}
