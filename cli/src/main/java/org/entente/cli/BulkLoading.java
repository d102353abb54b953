/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.cli.process.Unprepared;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadListener;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** Fills an empty data folder by the offline importer; a {@code up} that runs over it hands it over for the import. */
record BulkLoading(Installation installation, Path data) {

    /** Where in the data folder the importer's files are while a bulk load goes on. */
    static final String FILES = "import";

    /** Makes the folder, or refuses one that is not a store's; before anything is written that may stand in it. */
    void requireFolder() throws IOException {
        Files.createDirectories(data);
        LocalNeo4jProcess.requireFolderOfAStore(data);
    }

    LoadReport load(List<Source> sources, LoadOptions options) throws IOException {
        try (Loan loan = Loan.of(data)) {
            if (holdsNothing(loan)) {
                return load(sources, options, loan);
            }
            if (new Unprepared(data).isSo()) {
                return goOn(sources, options, loan);
            }
            throw notEmpty();
        }
    }

    /** The import of an earlier bulk load ended and its process with it: what its files hold is there already. */
    private LoadReport goOn(List<Source> sources, LoadOptions options, Loan loan) {
        System.err.println(
                "A bulk load into " + data
                        + " was interrupted after its import: its indexes are made now, and what is missing is loaded as without --bulk.");
        return onServer(loan, loader -> {
            new Unprepared(data).end(loader::prepare);
            try (LoadProgress progress = LoadProgress.shown()) {
                return loader.load(sources, options.toldTo(progress));
            }
        });
    }

    /**
     * The store is needed only for the import, so what stands in the way of reading is found while it still serves. The
     * importer replaces whatever is there, so who has filled the folder since is looked for once more.
     */
    private LoadReport load(List<Source> sources, LoadOptions options, Loan loan) throws IOException {
        Path files = data.resolve(FILES);
        Folders.delete(files);
        Folders.createPrivate(data, FILES);
        try {
            LoadReport report = write(sources, options, files);
            if (!loan.take() || !loan.isServed() && !holdsNothing(loan)) {
                throw notEmpty();
            }
            fill(files);
            return report;
        } finally {
            Folders.delete(files);
        }
    }

    private static LoadReport write(List<Source> sources, LoadOptions options, Path files) {
        try (LoadProgress progress = LoadProgress.shown()) {
            return BulkLoad.write(sources, options.toldTo(progress), files);
        }
    }

    private void fill(Path files) throws IOException {
        try (LoadProgress progress = LoadProgress.shown()) {
            progress.at(LoadListener.Step.IMPORT, "", 0, 0);
            new Unprepared(data).begin();
            LocalNeo4jProcess.importFiles(installation, data, files);
            progress.at(LoadListener.Step.INDEX, "", 0, 0);
            onOwnServer(loader -> {
                new Unprepared(data).end(loader::prepare);
                return true;
            });
        }
    }

    private boolean holdsNothing(Loan loan) {
        return !loan.isServed() && !LocalNeo4jProcess.hasStore(data) || onServer(loan, Loader::holdsNothing);
    }

    private CliFailure notEmpty() {
        return new CliFailure(
                CliFailure.WRONG_STORE,
                "The store in %s is not empty, and --bulk fills empty ones only: load without --bulk, or name another folder with --data (./entente up --no-example leaves a new one empty)."
                        .formatted(data));
    }

    private <T> T onServer(Loan loan, Function<Loader, T> work) {
        if (loan.isServed()) {
            try (Driver driver = Connection.ofData(data).open()) {
                return work.apply(Loader.on(driver));
            }
        }
        return onOwnServer(work);
    }

    private <T> T onOwnServer(Function<Loader, T> work) {
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                Driver driver = server.connection().open()) {
            return work.apply(Loader.on(driver));
        }
    }
}
