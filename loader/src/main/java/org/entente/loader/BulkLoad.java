/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
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
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;

/**
 * A load into an empty store by way of Neo4j's offline importer: the same records, the same projection and so the same
 * graph as {@link Loader#load}, written as files that are imported while the server is stopped.
 */
public final class BulkLoad {

    private static final Id NONE = new Id(Kind.LOAD, "none");

    private final RecordSet records = new RecordSet();
    private final Map<Id, Id> firstBy = new HashMap<>();
    private final Map<Id, Progress> progress = new LinkedHashMap<>();
    private final Map<Id, String> names = new HashMap<>();
    private final Map<Id, String> forms = new HashMap<>();
    private final String startedAt = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.now());

    private BulkLoad() {}

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
        Expectations.check(sources);
        try (Reading reading = new Reading(options)) {
            BulkLoad load = new BulkLoad();
            sources.forEach(source -> load.read(source, reading));
            reading.begin(LoadListener.Step.PROJECT);
            Graph graph = Projector.project(load.records);
            Map<Id, Long> pending = load.pending(graph);
            reading.begin(LoadListener.Step.FILES);
            load.write(graph, pending, folder);
            return reading.report(load.reports(pending));
        }
    }

    private void read(Source source, Reading reading) {
        Id load = FileLoad.idOf(source);
        if (!progress.containsKey(load)) {
            Pass pass = new Pass(load, reading);
            long lines = reading.read(source, pass);
            progress.put(load, new Progress(lines, pass.accepted, pass.duplicate, pass.rejected, true));
            names.put(load, source.name());
            forms.put(load, source.readBy());
        }
    }

    /** {@return for each load, how many claims it brought first that wait} */
    private Map<Id, Long> pending(Graph graph) {
        Map<Id, Long> pending = new HashMap<>();
        graph.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.CLAIM && node.labels().contains(StoreSchema.PENDING))
                .forEach(node -> pending.merge(firstBy.getOrDefault(Id.parse(node.id()), NONE), 1L, Long::sum));
        return pending;
    }

    private List<SourceReport> reports(Map<Id, Long> pending) {
        List<SourceReport> reports = new ArrayList<>();
        progress.forEach((load, done) -> reports.add(new SourceReport(
                names.getOrDefault(load, ""), load, false, 0, Counts.of(done, pending.getOrDefault(load, 0L)))));
        return reports;
    }

    private void write(Graph graph, Map<Id, Long> pending, Path folder) {
        try (ImportFiles files = ImportFiles.in(folder)) {
            files.write(graph);
            files.bookkeeping(
                    StoreSchema.META,
                    List.of(StoreSchema.SCHEMA_VERSION + ":long", StoreSchema.GRAPH_VERSION + ":string"),
                    List.of(List.of(
                            StoreSchema.META_ID, Long.toString(StoreSchema.CURRENT_VERSION), Store.newVersion())));
            writeLoads(graph, pending, files);
        } catch (IOException | UncheckedIOException e) {
            Exception cause = Objects.requireNonNullElse((Exception) e.getCause(), e);
            throw new UncheckedIOException(new FileSystemException(
                    folder.toString(), null, "%s; make room there and run this again".formatted(cause.getMessage())));
        }
    }

    private void writeLoads(Graph graph, Map<Id, Long> pending, ImportFiles files) {
        SortedSet<Id> all = new TreeSet<>(progress.keySet());
        for (GraphNode node : graph.nodes().values()) {
            if (node.kind().isRecord()) {
                Id record = Id.parse(node.id());
                String first = String.valueOf(firstBy.get(record));
                for (Id load : records.loads(record)) {
                    all.add(load);
                    files.loadedBy(
                            StoreSchema.LOADED_BY, node.kind(), node.id(), StoreSchema.LOAD, load.toString(), first);
                }
            }
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        all.forEach(load -> rows.add(row(load, pending)));
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
                Boolean.toString(done.complete()));
    }

    /** One reading of a file into the set. */
    private final class Pass implements FactFile.Sink {
        private final Id load;
        private final Reading reading;
        private long accepted;
        private long duplicate;
        private long rejected;

        Pass(Id load, Reading reading) {
            this.load = load;
            this.reading = reading;
        }

        @Override
        public void accept(long number, long line, ReadLine.Accepted found) {
            List<Id> by = found.loads().isEmpty() ? List.of(load) : List.copyOf(found.loads());
            Id record = records.add(found.record(), found.quoteText(), by);
            if (firstBy.putIfAbsent(record, load) == null) {
                accepted++;
            } else {
                duplicate++;
            }
        }

        @Override
        public void reject(long line, List<Rejection> rejections) {
            rejected++;
            reading.reject(rejections);
        }

        @Override
        public void note(Rejection note) {
            reading.note(note);
        }
    }
}
