/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.rdf;

import java.time.Duration;
import java.util.function.Supplier;
import org.entente.api.Settings;
import org.entente.api.access.Streams;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** Begins exports, each in its turn. */
@Component
final class Exports {

    private final Driver driver;
    private final Duration timeout;
    private final Streams streams;

    Exports(Driver driver, Settings settings, Streams streams) {
        this.driver = driver;
        this.timeout = settings.exportTimeout();
        this.streams = streams;
    }

    /**
     * {@return the whole graph, to be exported}
     *
     * @throws QueryFailure when there is no turn in time, or what is there is not the whole
     */
    Begun whole() {
        return begin(() -> StoreGraph.open(driver, timeout));
    }

    /**
     * {@return what one document claims, to be exported}
     *
     * @throws QueryFailure when there is no turn in time, or not all of it is there
     */
    Begun ofDocument(Id document) {
        return begin(() -> StoreGraph.openDocument(driver, timeout, document));
    }

    private Begun begin(Supplier<StoreGraph> opening) {
        Streams.Turn turn = streams.take();
        Begun begun;
        try {
            begun = new Begun(opening.get(), turn);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
        try {
            begun.graph().requireProjected();
            return begun;
        } catch (RuntimeException e) {
            begun.close();
            throw e;
        }
    }

    /** An export that has begun. */
    record Begun(StoreGraph graph, Streams.Turn turn) implements AutoCloseable {

        @Override
        public void close() {
            try (turn) {
                graph.close();
            }
        }
    }
}
