/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.Test;
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

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

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

    /** What was being read when the server went cannot be read on, so a load may end; what was written is never lost. */
    @Test
    void aCommandGoesOnWhenTheServerIsBackOrSaysThatItGaveUp() throws Exception {
        List<String> lines = many();
        Path file = Files.write(folder.resolve("facts.jsonl"), lines);
        LocalNeo4jProcess first = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
        try (EntenteCommand load = killedIn(KilledLoaderIT.Phase.PROJECTION, first, file);
                LocalNeo4jProcess second = LocalNeo4jProcess.start(
                        Installation.current(), data, first.connection().uri().getPort(), 0, null);
                Driver driver = second.connection().open()) {
            assertThat(load.exitCode()).as(load.errors()).isIn(0, CliFailure.UNREACHABLE);
            if (load.exitCode() != 0) {
                assertGaveUp(load);
                try (EntenteCommand again = EntenteCommand.run(login(second), arguments(second, file))) {
                    assertThat(again.exitCode()).as(again.errors()).isZero();
                }
            }
            assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
            assertThat(Loader.on(driver).check().first()).isEmpty();
        }
    }

    /** In the long run in both phases. */
    static Stream<KilledLoaderIT.Phase> phases() {
        return Boolean.getBoolean("entente.full")
                ? Stream.of(KilledLoaderIT.Phase.values())
                : Stream.of(KilledLoaderIT.Phase.PROJECTION);
    }

    /** The times that docs/loading.md states: what fails is tried again for 30 seconds. */
    @ParameterizedTest
    @MethodSource("phases")
    void aCommandWhoseServerStaysAwayEndsInTime(KilledLoaderIT.Phase phase) throws Exception {
        Path file = Files.write(folder.resolve("facts.jsonl"), many());
        LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
        try (EntenteCommand load = killedIn(phase, server, file)) {
            long killed = System.nanoTime();
            assertThat(load.exitCode()).as(load.errors()).isEqualTo(CliFailure.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(MOST_PATIENCE);
            assertGaveUp(load);
        }
    }

    private static void assertGaveUp(EntenteCommand load) throws Exception {
        assertThat(load.errors().lines().toList().getLast())
                .startsWith("Neo4j gave up (")
                .endsWith("): see that it runs, then run this again; a load goes on where it stopped.");
    }

    /** {@return a load whose server was killed when it was in a phase} */
    private static EntenteCommand killedIn(KilledLoaderIT.Phase phase, LocalNeo4jProcess server, Path file)
            throws Exception {
        Map<String, String> environment = new HashMap<>(login(server));
        environment.putAll(KilledLoaderIT.SMALL_BATCHES);
        EntenteCommand load = EntenteCommand.start(environment, arguments(server, file));
        try (Driver driver = server.connection().open()) {
            while (!phase.isOn(driver)) {
                assertThat(load.isRunning()).as(load.errors()).isTrue();
                Thread.sleep(5);
            }
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        } finally {
            server.close();
        }
        return load;
    }

    private static Map<String, String> login(LocalNeo4jProcess server) {
        return Map.of(
                "NEO4J_USERNAME", server.connection().username(),
                "NEO4J_PASSWORD", server.connection().password());
    }

    private static String[] arguments(LocalNeo4jProcess server, Path file) {
        return new String[] {
            "load", file.toString(), "--neo4j-uri", server.connection().uri().toString()
        };
    }

    private static List<String> many() {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(new Random(3), 10));
        return lines;
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
