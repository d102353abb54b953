/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.model.graph.GraphHash;
import org.entente.model.id.Id;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ResultSummary;
import tools.jackson.databind.node.ObjectNode;

/** Everything that writes a store, and what proves that it is right. Safe for use by one thread at a time. */
public final class Loader {

    private final Database database;
    private final Store store;

    private Loader(Driver driver, Consumer<ResultSummary> watcher) {
        this.database = new Database(driver, watcher);
        this.store = new Store(database);
    }

    /** {@return a loader for the database behind this driver; the caller closes the driver} */
    public static Loader on(Driver driver) {
        return new Loader(driver, new Notifications());
    }

    /** {@return a loader that shows the summary of every statement it runs to a watcher} */
    public static Loader on(Driver driver, Consumer<ResultSummary> watcher) {
        return new Loader(driver, watcher);
    }

    /**
     * {@return whether the database holds no record, and nobody is about to write one}
     *
     * @throws LoaderException.WrongStore when it holds something that is not ours
     */
    public boolean holdsNothing() {
        return store.holdsNothing();
    }

    /** Loads fact files; what an interrupted load left is finished first. The same files again change nothing. */
    public LoadReport load(List<Source> sources, LoadOptions options) {
        store.prepare();
        try (Reading reading = new Reading(options);
                LazyLease lease = new LazyLease(database)) {
            if (sources.stream().anyMatch(this::isNewDataSet)) {
                Expectations.check(sources, options.listener());
            }
            if (store.stale() > 0) {
                new Drain(database, lease.get(), options.listener()).run();
            }
            List<FileLoad> loads = new ArrayList<>();
            for (Source source : sources) {
                FileLoad load = FileLoad.of(source, database);
                load.run(reading, lease::get);
                loads.add(load);
            }
            Map<Id, Long> pending = loads.stream().allMatch(FileLoad::wasComplete) && store.stale() == 0
                    ? Map.of()
                    : new Drain(database, lease.get(), options.listener()).run();
            return reading.report(loads.stream()
                    .map(load -> load.report(pending.getOrDefault(load.id(), 0L)))
                    .toList());
        }
    }

    /** {@return what loading these files would do, record by record; nothing is written and no lease taken} */
    public PlanReport plan(List<Source> sources, LoadOptions options) {
        boolean empty = store.isEmpty();
        try (Reading reading = new Reading(options)) {
            Planning planning = new Planning(reading);
            sources.forEach(planning::read);
            reading.finish();
            List<String> unexpected = sources.stream().anyMatch(this::isNewDataSet)
                    ? Expectations.unmet(sources, options.listener())
                    : List.of();
            reading.begin(LoadListener.Step.STORED);
            return planning.report(
                    empty ? new RecordSet() : unchanged(() -> new RecordStore(database).all()), unexpected);
        }
    }

    /**
     * {@return lines on what claims wait for, each with a judgement to be completed; loading them decides}
     *
     * @param signed who decides, filled in beforehand
     */
    public List<ObjectNode> pending(Signed signed) {
        refuseEmpty();
        return ReviewFile.lines(unchanged(() -> new RecordStore(database).all()), signed);
    }

    /** {@return the way to write what a person decides about records of this store} */
    public Decisions decisions() {
        refuseEmpty();
        return new Decisions(database, this);
    }

    /** Gives a new store, or one imported from the files of {@link BulkLoad}, its constraints and indexes. */
    public void prepare() {
        store.prepare();
    }

    private boolean isNewDataSet(Source source) {
        return source.mapping() != null && !FileLoad.of(source, database).wasComplete();
    }

    /**
     * Writes what is valid of these files, or of what they become by their mapping, as a fact file. It is not closed.
     *
     * @return how many records were written
     */
    public static long records(List<Source> sources, LoadOptions options, OutputStream out) {
        return RecordExport.to(out, sources, QuoteProof.by(options.documents()));
    }

    /** {@return what mappings expect of these files and do not find, a line each; nothing for fact files} */
    public static List<String> unmetExpectations(List<Source> sources, LoadOptions options) {
        return Expectations.unmet(sources, options.listener());
    }

    /** {@return the order-free hash of what is stored} */
    public GraphHash hash() {
        refuseEmpty();
        return unchanged(() -> StoredHash.of(new StoredGraph(database)));
    }

    /** {@return whether what is stored equals what its records project to, and if not, what differs} */
    public CheckReport check() {
        return check(LoadListener.NONE);
    }

    /** {@return the same, with somebody told how far it has come} */
    public CheckReport check(LoadListener listener) {
        refuseEmpty();
        return unchanged(() -> Check.of(database, store.stale(), listener));
    }

    /** Writes again whatever differs from what the records say; nodes and edges that are not ours stay. */
    public void repair() {
        repair(LoadListener.NONE);
    }

    /** The same, with somebody told how far it has come. */
    public void repair(LoadListener listener) {
        refuseEmpty();
        try (Lease lease = Lease.take(database, LeaseOwner.current())) {
            listener.at(LoadListener.Step.COMPARE, "", 0, 0);
            Repair.run(database, lease);
        }
    }

    /**
     * Writes all records as a fact file: the backup. It is not closed.
     *
     * @return how many records were written
     */
    public long export(OutputStream out) {
        refuseEmpty();
        return unchanged(() -> RecordExport.to(out, database));
    }

    /** {@return what loading these files would find, without a store; nothing counts as pending or as there already} */
    public static LoadReport validate(List<Source> sources, LoadOptions options) {
        try (Reading reading = new Reading(options)) {
            return reading.report(sources.stream()
                    .map(source -> Validation.of(source, reading))
                    .toList());
        }
    }

    /** {@return every load the store knows} */
    public List<LoadSummary> loads() {
        refuseEmpty();
        List<LoadSummary> loads = new ArrayList<>();
        database.stream(LoadStatements.LIST, Map.of(), row -> loads.add(LoadStatements.summary(row)));
        return loads;
    }

    /**
     * For who reads the store by other ways.
     *
     * @throws LoaderException.WrongStore when it is empty, not ours, or of another version
     */
    public void refuseEmpty() {
        if (store.isEmpty()) {
            throw new LoaderException.WrongStore("This database is empty: load something first.");
        }
    }

    /**
     * For who takes the graph for all that the records say.
     *
     * @throws LoaderException.Unprojected when a load goes on, or was interrupted
     */
    public void refuseUnprojected() {
        long stale = store.stale();
        if (stale > 0) {
            throw new LoaderException.Unprojected(
                    "%d records wait to be projected: load anything to finish the interrupted load, or wait for the one that goes on; then run this again."
                            .formatted(stale));
        }
    }

    private <T> T unchanged(Supplier<T> reading) {
        String before = store.graphVersion();
        T read = reading.get();
        if (!store.graphVersion().equals(before)) {
            throw new LoaderException.StoreInUse(
                    "The store was written to while it was being read: run this again when the load has ended.");
        }
        return read;
    }

    /** Takes the lease when the first thing has to be written. */
    private static final class LazyLease implements AutoCloseable {
        private final Database database;
        private @Nullable Lease lease;

        LazyLease(Database database) {
            this.database = database;
        }

        Lease get() {
            if (lease == null) {
                lease = Lease.take(database, LeaseOwner.current());
            }
            return lease;
        }

        @Override
        public void close() {
            if (lease != null) {
                lease.close();
            }
        }
    }
}
