/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** Fills an empty data folder by the offline importer, with the server stopped. */
record BulkLoading(Installation installation, Path data) {

    LoadReport load(List<Source> sources, LoadOptions options) throws IOException {
        refuseUnlessEmpty();
        Path files = Files.createDirectories(data).resolve("import");
        Folders.delete(files);
        try {
            LoadReport report = BulkLoad.write(sources, options, files);
            LocalNeo4jProcess.importFiles(installation, data, files);
            onServer(loader -> {
                loader.prepare();
                return true;
            });
            return report;
        } finally {
            Folders.delete(files);
        }
    }

    private void refuseUnlessEmpty() {
        if (LocalNeo4jProcess.hasStore(data) && !onServer(Loader::isEmpty)) {
            throw new CliFailure(
                    CliFailure.WRONG_STORE,
                    "The store in %s is not empty, and --bulk fills empty ones only: load without --bulk, or name another folder with --data."
                            .formatted(data));
        }
    }

    private boolean onServer(Predicate<Loader> work) {
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                Driver driver = server.connection().open()) {
            return work.test(Loader.on(driver));
        }
    }
}
