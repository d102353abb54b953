/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.entente.cli.process.Unprepared;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;
import org.neo4j.driver.Driver;

/** The store as the loader keeps it. */
final class LoaderStore implements Store {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public boolean holdsNothing(Driver driver) {
        return explained(Loader.on(driver)::holdsNothing);
    }

    @Override
    public boolean holdsExample(Driver driver) {
        Query<?> query = Catalogue.find("parties");
        try {
            return !((Page<?>) new Asking(driver, PATIENCE).ask(query, Arguments.example(query)))
                    .items()
                    .isEmpty();
        } catch (QueryFailure failure) {
            return false;
        }
    }

    @Override
    public void prepare(Driver driver, Path data) {
        explained(() -> {
            Loader.on(driver).prepare();
            return true;
        });
        new Unprepared(data).ended();
    }

    @Override
    public String load(Driver driver, Path examples) {
        return explained(() -> {
            List<Source> files = FactFiles.in(examples);
            LoadReport report = Loader.on(driver).load(files, LoadOptions.DEFAULT);
            return "Loaded %d files of %s: %s"
                    .formatted(files.size(), examples, report.counts().prettyPrint());
        });
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (LoaderException e) {
            throw LoaderFailures.failure(e);
        }
    }
}
