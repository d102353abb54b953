/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** The store as the loader keeps it. */
final class LoaderStore implements Store {

    @Override
    public boolean isEmpty(Driver driver) {
        try {
            return Loader.on(driver).isEmpty();
        } catch (LoaderException e) {
            throw LoaderFailures.failure(e);
        }
    }

    @Override
    public String load(Driver driver, Path examples) {
        try {
            List<Source> files = FactFiles.in(examples);
            LoadReport report = Loader.on(driver).load(files, LoadOptions.DEFAULT);
            return "Loaded %d files of %s: %s"
                    .formatted(files.size(), examples, report.counts().prettyPrint());
        } catch (LoaderException e) {
            throw LoaderFailures.failure(e);
        }
    }
}
