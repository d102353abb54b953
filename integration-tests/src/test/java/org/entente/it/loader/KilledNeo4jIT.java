/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Fault F2: the server is killed in the middle of a load. Every batch that was acknowledged is there, the load ends well on
 * the next server, and Neo4j's own checker finds its files sound.
 */
@LongRun
class KilledNeo4jIT {

    private static final int FILES = 4;

    /** Constraints, indexes and names take fewer updates than this, and the first batch too. */
    private static final int SCHEMA_UPDATES = 130;

    @TempDir
    private Path data;

    /** Among the constraints and indexes, and among the records; in the long run among the nodes and edges of the graph too. */
    static IntStream moments() {
        return Boolean.getBoolean("entente.full")
                ? IntStream.rangeClosed(1, 25).map(i -> i * 8)
                : IntStream.of(30, 150);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whatWasAcknowledgedIsThereAndTheLoadEndsOnTheNextServer(int moment) throws Exception {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(new Random(3), 5));
        AtomicInteger updates = new AtomicInteger();

        LocalNeo4jProcess first = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
        Acknowledged acknowledged = new Acknowledged(() -> {
            if (updates.incrementAndGet() == moment) {
                ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            }
        });
        try (Driver driver = Watch.impatient(first.connection())) {
            Loader loader = Loader.on(driver, acknowledged);
            assertThatThrownBy(() -> loader.load(files(lines), LoadOptions.DEFAULT))
                    .isInstanceOf(Neo4jException.class);
        } finally {
            first.close();
        }
        assertThat(updates).hasValueGreaterThanOrEqualTo(moment);
        if (moment > SCHEMA_UPDATES) {
            assertThat(acknowledged.records()).isPositive();
        }

        try (LocalNeo4jProcess second = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
                Driver driver = second.connection().open()) {
            assertThat(acknowledged.missingIn(driver))
                    .as("of %d acknowledged nodes", acknowledged.size())
                    .isEmpty();
            // the process of the first loader lives on, as a loader's own does not: its lease runs out
            driver.executableQuery("MATCH (m:Meta) SET m.leaseUntil = 0").execute();
            Watch.load(driver, files(lines));
            assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
            assertThat(Loader.on(driver).check().first()).isEmpty();
        }
        LocalNeo4jProcess.checkFiles(Installation.current(), data);
    }

    /** Many small files, so that there are many batches. */
    private static List<Source> files(List<String> lines) {
        int each = Math.ceilDiv(lines.size(), FILES);
        return IntStream.range(0, FILES)
                .mapToObj(i ->
                        Sources.of("facts-" + i, lines.subList(i * each, Math.min(lines.size(), (i + 1) * each))))
                .toList();
    }
}
