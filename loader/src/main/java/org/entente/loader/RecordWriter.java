/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** First phase: writes the records of one file in batches, each with its resume mark. */
final class RecordWriter {

    private static final int BATCH_RECORDS = 1_000;
    private static final int BATCH_CHARACTERS = 4 << 20;

    private final Lease lease;
    private final Id load;
    private final Erasures erasures;
    private final long resumeAfter;
    private Progress progress;
    private final Map<String, Row> batch = new LinkedHashMap<>();
    private long again;
    private long characters;

    /** One record of a batch. */
    private record Row(
            RecordKind kind,
            String canonical,
            Map<String, Object> keys,
            @Nullable String quote,
            SortedSet<String> loads) {

        Row and(Row other) {
            SortedSet<String> both = new TreeSet<>(loads);
            both.addAll(other.loads);
            return new Row(kind, canonical, keys, quote == null ? other.quote : quote, both);
        }
    }

    RecordWriter(Lease lease, Id load, Progress progress, Erasures erasures) {
        this.lease = lease;
        this.erasures = erasures;
        this.load = load;
        this.progress = progress;
        this.resumeAfter = progress.lines();
    }

    /** Takes one record, unless an earlier run wrote it. */
    void add(long line, ReadLine.Accepted accepted, long rejectedSoFar) {
        if (line <= resumeAfter) {
            return;
        }
        SortedSet<String> loads =
                accepted.loads().stream().map(Id::toString).collect(Collectors.toCollection(TreeSet::new));
        if (loads.isEmpty()) {
            loads.add(load.toString());
        }
        erasures.note(accepted.record());
        Row row = new Row(
                RecordKind.of(accepted.record()),
                accepted.record().canonical(),
                RecordKeys.of(accepted.record()),
                erasures.kept(accepted.record(), accepted.quoteText()),
                loads);
        String id = accepted.record().recordId().toString();
        Row before = batch.putIfAbsent(id, row);
        if (before != null) {
            batch.put(id, before.and(row));
            again++;
        }
        characters += row.canonical().length();
        if (batch.size() >= BATCH_RECORDS || characters >= BATCH_CHARACTERS) {
            flush(line, rejectedSoFar, false);
        }
    }

    /** Writes what is left. {@return the progress of the whole load} */
    Progress finish(long lines, long rejected) {
        flush(lines, rejected, true);
        return progress;
    }

    private void flush(long line, long rejected, boolean last) {
        progress = lease.write(work -> write(work, line, rejected, last));
        batch.clear();
        again = 0;
        characters = 0;
    }

    private Progress write(Database.Work work, long line, long rejected, boolean last) {
        Optional<Progress> stored =
                LoadStatements.progress(work.run(LoadStatements.FIND, Map.of(LoadStatements.ID, load.toString())));
        if (stored.isPresent()
                && stored.get().lines() >= line
                && stored.get().complete() == last
                && line > progress.lines()) {
            return stored.get();
        }
        Map<String, Boolean> known = known(work);
        Map<RecordKind, List<Map<String, Object>>> fresh = new EnumMap<>(RecordKind.class);
        List<Map<String, Object>> quotes = new ArrayList<>();
        batch.forEach((id, row) -> {
            Boolean quoted = known.get(id);
            if (quoted == null) {
                fresh.computeIfAbsent(row.kind(), none -> new ArrayList<>()).add(values(id, row));
            } else if (!quoted && row.quote() != null) {
                quotes.add(Map.of(RecordStatements.ID, id, RecordStatements.QUOTE, row.quote()));
            }
        });
        fresh.forEach((kind, rows) -> work.run(RecordStatements.merge(kind), rows));
        work.run(RecordStatements.ADD_QUOTE, quotes);
        link(work, id -> !known.containsKey(id));
        Progress now = progress.plus(line, batch.size() - known.size(), known.size() + again, rejected, last);
        work.run(LoadStatements.ADVANCE, LoadStatements.advance(load, now));
        return now;
    }

    private Map<String, Boolean> known(Database.Work work) {
        Map<String, Boolean> known = new HashMap<>();
        if (!batch.isEmpty()) {
            List<Map<String, Object>> ids = batch.keySet().stream()
                    .map(id -> Map.<String, Object>of(RecordStatements.ID, id))
                    .toList();
            for (Record row : work.run(RecordStatements.KNOWN, Map.of(Cql.ROWS, ids))) {
                known.put(
                        row.get(RecordStatements.ID).asString(),
                        row.get(RecordStatements.QUOTED).asBoolean());
            }
        }
        return known;
    }

    private void link(Database.Work work, Predicate<String> isNew) {
        Set<String> loads = new TreeSet<>();
        List<Map<String, Object>> links = new ArrayList<>();
        batch.forEach((id, row) -> row.loads().forEach(by -> {
            loads.add(by);
            Map<String, Object> link = new HashMap<>();
            link.put(RecordStatements.ID, id);
            link.put(RecordStatements.LOAD, by);
            link.put(RecordStatements.EDGE_ID, id + "#" + by);
            if (isNew.test(id)) {
                link.put(RecordStatements.FIRST_BY, load.toString());
            }
            links.add(link);
        }));
        loads.remove(load.toString());
        work.run(
                RecordStatements.MERGE_LOAD,
                loads.stream()
                        .map(by -> Map.<String, Object>of(RecordStatements.LOAD, by))
                        .toList());
        work.run(RecordStatements.LINK, links);
    }

    private static Map<String, Object> values(String id, Row row) {
        Map<String, Object> values = new HashMap<>(row.keys());
        values.put(RecordStatements.ID, id);
        values.put(RecordStatements.RECORD, row.canonical());
        if (row.quote() != null) {
            values.put(RecordStatements.QUOTE, row.quote());
        }
        return values;
    }
}
