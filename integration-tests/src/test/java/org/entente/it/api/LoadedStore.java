/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** A store with the example in it. */
final class LoadedStore {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");

    private LoadedStore() {}

    /** Empties the store and loads the example. */
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver)
                .load(
                        List.of(
                                Source.file(EXAMPLE.resolve("story.jsonl")),
                                Source.file(EXAMPLE.resolve("afterwards.jsonl"))),
                        LoadOptions.DEFAULT);
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    /** Loads more lines. */
    static void load(Driver driver, String... lines) {
        List<String> file = new ArrayList<>(List.of("{\"format\": \"entente/1\"}"));
        file.addAll(List.of(lines));
        Loader.on(driver).load(List.of(Sources.of("more", file)), LoadOptions.DEFAULT);
    }
}
