/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.queries.catalogue.QueryFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * So many answers at once that are sent while they are read: an export has a connection to the database for as long as its
 * client takes to read, and rows are held a page at a time. Half of all connections are for other questions.
 */
@Component
public final class Streams {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;

    Streams(@Value("${spring.neo4j.pool.max-connection-pool-size}") int connections) {
        this.free = new Semaphore(Math.max(1, connections / 2), true);
    }

    /** One such answer, until it is closed. */
    @FunctionalInterface
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * {@return a turn, perhaps after some seconds}
     *
     * @throws QueryFailure when there is none in time
     */
    public Turn take() {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueryFailure(
                        QueryFailure.Reason.STORE_BUSY,
                        "As many long answers are being sent as may at once: ask again in a while.");
            }
        } catch (InterruptedException e) {
            throw QueryFailure.interrupted(e);
        }
        return free::release;
    }
}
