/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.cli.process.Connection;
import org.entente.it.FaultyNetwork;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Fault F4: a network that swallows every byte and closes nothing. A load gets over it if it ends, and gives up within the
 * time that docs/loading.md states if it does not.
 */
@ExtendWith(LocalNeo4jExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@LongRun
class BlackHoleIT {

    private static final boolean FULL = Boolean.getBoolean("entente.full");
    private static final int HOLE_SECONDS = FULL ? 60 : 3;

    private final List<String> lines = Example.generated(new Random(11), 5);

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver).prepare();
    }

    /** {@return a loader whose network breaks among its batches} */
    private static Loader brokenAmongBatches(Driver way, Runnable breaking) {
        AtomicInteger updates = new AtomicInteger();
        return Loader.on(way, summary -> {
            if (summary.counters().containsUpdates() && updates.incrementAndGet() == 12) {
                breaking.run();
            }
        });
    }

    private void assertLoaded(Driver driver) {
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }

    @Test
    void aHoleThatEndsIsGotOver(Driver driver, Neo4j neo4j) throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0);
                Driver way = network.connection().open()) {
            brokenAmongBatches(way, () -> {
                        network.swallow(true);
                        CompletableFuture.delayedExecutor(HOLE_SECONDS, TimeUnit.SECONDS)
                                .execute(() -> network.swallow(false));
                    })
                    .load(List.of(Sources.of("facts", lines)), LoadOptions.DEFAULT);
            assertLoaded(driver);
        }
    }

    @Test
    void aHoleThatDoesNotEndIsToldAndTheNextLoadGoesOn(Driver driver, Neo4j neo4j) throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0)) {
            Connection connection = network.connection();
            try (Driver way = FULL ? connection.open() : Watch.impatient(connection)) {
                Loader loader = brokenAmongBatches(way, () -> network.swallow(true));
                assertThatThrownBy(() -> loader.load(List.of(Sources.of("facts", lines)), LoadOptions.DEFAULT))
                        .isInstanceOf(Neo4jException.class);
            }
            network.swallow(false);
        }
        // the process of the first loader lives on, as a loader's own does not: its lease runs out
        driver.executableQuery("MATCH (m:Meta) SET m.leaseUntil = 0").execute();
        Watch.load(driver, List.of(Sources.of("facts", lines)));
        assertLoaded(driver);
    }
}
