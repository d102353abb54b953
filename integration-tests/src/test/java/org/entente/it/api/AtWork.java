/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.neo4j.driver.Driver;

/** What the database is working at. */
final class AtWork {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Between two statements of one question nothing runs for a moment. */
    private static final int LOOKS = 10;

    private AtWork() {}

    /** {@return the statements that run} */
    static List<String> running(Driver driver) {
        return driver
                .executableQuery(
                        "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"
                                + " RETURN currentQuery")
                .execute()
                .records()
                .stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    /** Waits until it is. */
    static void await(Driver driver) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (running(driver).isEmpty()) {
            assertThat(System.nanoTime()).as("the database works").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** {@return how long it took until the database was at rest, and stayed so} */
    static Duration rest(Driver driver) throws InterruptedException {
        long begun = System.nanoTime();
        Duration waited = Duration.ZERO;
        for (int looks = 0; looks < LOOKS; looks++) {
            if (!running(driver).isEmpty()) {
                looks = 0;
                waited = Duration.ofNanos(System.nanoTime() - begun);
                assertThat(waited).as("%s still run", running(driver)).isLessThan(PATIENCE);
            }
            Thread.sleep(20);
        }
        return waited;
    }
}
