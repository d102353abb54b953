/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;

/**
 * A load into an empty store by way of Neo4j's offline importer: the same records, the same projection and so the same
 * graph as {@link Loader#load}, written as files that are imported while the server is stopped.
 */
public final class BulkLoad {

    /** A packed file holds about so many times its bytes. */
    private static final int PACKED = 8;

    private static final int BATCH = 20_000;

    private final Map<Id, Id> firstBy = new HashMap<>();
    private final Map<Id, Progress> progress = new LinkedHashMap<>();
    private final Map<Id, String> names = new HashMap<>();
    private final Map<Id, String> forms = new HashMap<>();
    private final SortedSet<Id> loads = new TreeSet<>();
    private final BulkRecords records;
    private final String startedAt = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.now());

    BulkLoad(BulkRecords records) {
        this.records = records;
    }

    /**
     * Reads fact files and writes what the importer needs.
     *
     * @param folder where to write, which is made
     * @return what was read; {@link Loader#prepare()} makes the imported store ours
     * @throws LoaderException.UnusableFile when a file cannot be read
     * @throws UncheckedIOException when the folder, which it names, cannot be written
     * @throws LoaderException.Unexpected when a data set is not what its mapping expects
     */
    public static LoadReport write(List<Source> sources, LoadOptions options, Path folder) {
        Expectations.check(sources, options.listener());
        try (Reading reading = new Reading(options)) {
            Files.createDirectories(folder);
            try (BulkRecords records = new BulkRecords(folder, shards(sources));
                    ImportFiles files = new ImportFiles(folder)) {
                BulkLoad load = new BulkLoad(records);
                Map<Id, Long> pending = load.run(sources, reading, folder, files, BATCH);
                reading.begin(LoadListener.Step.FILES);
                load.write(pending, files);
                return reading.report(load.reports(pending));
            }
        } catch (IOException | UncheckedIOException e) {
            Exception cause = Objects.requireNonNullElse((Exception) e.getCause(), e);
            throw new UncheckedIOException(new FileSystemException(
                    folder.toString(), null, "%s; make room there and run this again".formatted(cause.getMessage())));
        }
    }

    private static int shards(List<Source> sources) {
        long bytes = 0;
        for (Source source : sources) {
            bytes += source.size() * (source.name().endsWith(".gz") ? PACKED : 1);
        }
        return Shards.countFor(bytes);
    }

    /** Reads and draws everything. {@return for each load, how many claims it brought first that wait} */
    Map<Id, Long> run(List<Source> sources, Reading reading, Path folder, BulkSink sink, int batch) {
        sources.forEach(source -> read(source, reading));
        records.end();
        reading.begin(LoadListener.Step.PROJECT);
        RecordSet held = records.held().records();
        firstBy.forEach((id, first) -> {
            NodeKind kind = NodeKind.find(id.kind().label()).orElseThrow();
            held.loads(id).forEach(by -> sink.loaded(kind, id, by, first));
        });
        BulkClaims drawn = new BulkProjection(folder, records, sink, batch).run();
        progress.replaceAll((load, read) -> new Progress(
                read.lines(),
                read.accepted() + drawn.accepted(load),
                read.duplicate() + drawn.duplicate(load),
                read.refused(),
                true));
        return drawn.pending();
    }

    private void read(Source source, Reading reading) {
        Id load = FileLoad.idOf(source);
        if (!progress.containsKey(load)) {
            loads.add(load);
            Pass pass = new Pass(load, reading);
            long lines = reading.read(source, pass);
            progress.put(load, new Progress(lines, pass.accepted, pass.duplicate, pass.refused, true));
            names.put(load, source.name());
            forms.put(load, source.readBy());
        }
    }

    private List<SourceReport> reports(Map<Id, Long> pending) {
        List<SourceReport> reports = new ArrayList<>();
        progress.forEach((load, done) -> reports.add(new SourceReport(
                names.getOrDefault(load, ""), load, false, 0, Counts.of(done, pending.getOrDefault(load, 0L)))));
        return reports;
    }

    private void write(Map<Id, Long> pending, ImportFiles files) {
        files.bookkeeping(
                StoreSchema.META,
                List.of(StoreSchema.SCHEMA_VERSION + ":long", StoreSchema.GRAPH_VERSION + ":string"),
                List.of(List.of(StoreSchema.META_ID, Long.toString(StoreSchema.CURRENT_VERSION), Store.newVersion())));
        List<List<@Nullable String>> rows = new ArrayList<>();
        loads.forEach(load -> rows.add(row(load, pending)));
        files.bookkeeping(StoreSchema.LOAD, LoadStatements.IMPORT_COLUMNS, rows);
    }

    /** A load that is only known from a backup has no more than its id. */
    private List<@Nullable String> row(Id load, Map<Id, Long> pending) {
        Progress done = progress.get(load);
        if (done == null) {
            @Nullable String[] unknown = new @Nullable String[LoadStatements.IMPORT_COLUMNS.size() + 1];
            unknown[0] = load.toString();
            return Arrays.asList(unknown);
        }
        return List.of(
                load.toString(),
                names.getOrDefault(load, ""),
                forms.getOrDefault(load, ""),
                startedAt,
                Long.toString(done.lines()),
                Long.toString(done.accepted()),
                Long.toString(pending.getOrDefault(load, 0L)),
                Long.toString(done.duplicate()),
                Long.toString(done.rejected()),
                done.refused().digest(),
                Boolean.toString(done.complete()));
    }

    /** One reading of a file into the set. */
    private final class Pass implements FactFile.Sink {
        private final Id load;
        private final Reading reading;
        private long accepted;
        private long duplicate;
        private RefusedLines refused = RefusedLines.NONE;

        Pass(Id load, Reading reading) {
            this.load = load;
            this.reading = reading;
        }

        @Override
        public void accept(long number, long line, ReadLine.Accepted found) {
            List<Id> by = found.loads().isEmpty() ? List.of(load) : List.copyOf(found.loads());
            loads.addAll(by);
            String canonical = found.record().canonical();
            Id id = found.record().recordId(canonical);
            if (records.add(id, found.record(), canonical, found.quoteText(), by, load)) {
                if (firstBy.putIfAbsent(id, load) == null) {
                    accepted++;
                } else {
                    duplicate++;
                }
            }
        }

        @Override
        public void reject(long line, List<Rejection> rejections) {
            refused = refused.and(line);
            reading.reject(rejections);
        }

        @Override
        public void note(Rejection note) {
            reading.note(note);
        }
    }
}
