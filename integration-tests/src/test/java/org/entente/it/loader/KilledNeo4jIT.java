/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/** Fault F2: the server is killed in the middle of a load; what it had acknowledged is there, and the load ends well. */
class KilledNeo4jIT {

    @TempDir
    private Path data;

    /** Among the constraints and indexes, and among the nodes. */
    @ParameterizedTest
    @ValueSource(ints = {30, 110})
    void whatWasAcknowledgedIsThereAndTheLoadEndsOnTheNextServer(int acknowledged) throws Exception {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(new Random(3), 5));
        List<Source> sources = List.of(Example.source("facts", lines));
        AtomicInteger updates = new AtomicInteger();

        LocalNeo4jProcess first = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
        try (Driver driver = impatient(first)) {
            Loader loader = Loader.on(driver, summary -> {
                if (summary.counters().containsUpdates() && updates.incrementAndGet() == acknowledged) {
                    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
                }
            });
            assertThatThrownBy(() -> loader.load(sources, LoadOptions.DEFAULT)).isInstanceOf(Neo4jException.class);
        } finally {
            first.close();
        }
        assertThat(updates).hasValueGreaterThanOrEqualTo(acknowledged);

        try (LocalNeo4jProcess second = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
                Driver driver = second.connection().open()) {
            // the process of the first loader lives on, as a loader's own does not: its lease runs out
            driver.executableQuery("MATCH (m:Meta) SET m.leaseUntil = 0").execute();
            Watch.load(driver, sources);
            assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
            assertThat(Loader.on(driver).check().first()).isEmpty();
        }
    }

    /** Gives up after a second, where a user's driver tries for thirty. */
    private static Driver impatient(LocalNeo4jProcess server) {
        var connection = server.connection();
        return GraphDatabase.driver(
                connection.uri(),
                AuthTokens.basic(connection.username(), connection.password()),
                Config.builder()
                        .withMaxTransactionRetryTime(1, java.util.concurrent.TimeUnit.SECONDS)
                        .build());
    }
}
