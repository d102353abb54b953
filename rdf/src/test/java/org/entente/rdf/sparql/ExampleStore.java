/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.atlas.io.IOX;
import org.entente.rdf.Exports;
import org.entente.rdf.RdfConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The example in a store of its own, for the tests of one class. */
final class ExampleStore implements BeforeAllCallback, AfterAllCallback {

    static final RdfConfig CONFIG = new RdfConfig(RdfConfig.LOCAL, "7");

    private @Nullable Path folder;
    private @Nullable SparqlStore store;

    SparqlStore get() {
        return Objects.requireNonNull(store);
    }

    /** {@return what answers from it within limits} */
    Evaluation within(SparqlLimits limits) {
        return new Evaluation(get(), CONFIG, limits);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("entente-example-");
        store = SparqlStore.open(folder);
        store.refresh(CONFIG, Exports.EXAMPLE::sendTo);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        get().close();
        IOX.deleteAll(Objects.requireNonNull(folder));
    }
}
