/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.entente.it.Counted;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.Seeds;
import org.entente.loader.Loader;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/**
 * Fault F1: the loading process is killed while it writes records, while it projects them, and at any moment; the next load
 * ends what it began.
 */
@ExtendWith(LocalNeo4jExtension.class)
class KilledLoaderIT {

    private static final int MOST_TRIES = 5;

    /** A load of this size takes about so long on a machine with nothing else to do. */
    private static final int MILLIS = 3_500;

    /** Batches so small that both phases take many of them. */
    static final Map<String, String> SMALL_BATCHES = Map.of("JDK_JAVA_OPTIONS", "-Dentente.loader.batch=20");

    private static final Pattern DECISION = Pattern.compile("^\\{\"(judgement|retraction|restore)\"");

    /** What a load is at, told by what is stored. */
    enum Phase {
        RECORDS("MATCH (l:Load {complete: false}) WHERE EXISTS { (l)<-[:LOADED_BY]-() } RETURN count(l)", 100),
        PROJECTION("MATCH (l:Load:Stale {complete: true}) WHERE EXISTS { (:Fact) } RETURN count(l)", 500);

        private final String query;
        private final int millis;

        Phase(String query, int millis) {
            this.query = query;
            this.millis = millis;
        }

        boolean isOn(Driver driver) {
            return Counted.by(driver, query) > 0;
        }
    }

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.of(5, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAKilledLoadBeganTheNextOneEnds(long seed, Driver driver, Neo4j neo4j) throws Exception {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(random, 10));
        if (seed % 2 == 0) {
            // decisions wait until a load has ended, and would let the next one know that there is something left to be
            // done
            lines.removeIf(DECISION.asPredicate());
        }
        Path file = Files.write(folder.resolve("facts.jsonl"), lines);

        int tries = 0;
        do {
            LocalNeo4jExtension.empty(driver);
            assertThat(++tries)
                    .as("seed %d: a kill comes too late each time", seed)
                    .isLessThan(MOST_TRIES);
        } while (!(isKilledIn(Phase.RECORDS, 0, random, file, driver, neo4j)
                && isKilledIn(Phase.PROJECTION, linesDone(driver), random, file, driver, neo4j)));
        if (random.nextBoolean()) {
            try (EntenteCommand command = load(neo4j, file, Map.of())) {
                Thread.sleep(random.nextInt(MILLIS));
                command.kill();
            }
        }
        try (EntenteCommand command = load(neo4j, file, Map.of())) {
            assertThat(command.exitCode())
                    .as("seed %d: %s", seed, command.errors())
                    .isZero();
        }

        assertThat(Loader.on(driver).hash()).as("seed %d", seed).hasToString(Example.hash(lines));
        assertThat(Loader.on(driver).check().first()).as("seed %d", seed).isEmpty();
    }

    private static long linesDone(Driver driver) {
        return Counted.by(driver, "MATCH (l:Load) RETURN coalesce(max(l.lines), 0)");
    }

    /**
     * {@return whether a load was killed while it was in a phase: it may just have ended it}
     *
     * @param done how many lines were written before, which are not written again
     */
    private static boolean isKilledIn(Phase phase, long done, Random random, Path file, Driver driver, Neo4j neo4j)
            throws Exception {
        try (EntenteCommand command = load(neo4j, file, SMALL_BATCHES)) {
            while (!phase.isOn(driver)) {
                assertThat(linesDone(driver)).as("lines done").isGreaterThanOrEqualTo(done);
                assertThat(command.isRunning())
                        .as("%s: %s", phase, command.errors())
                        .isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(phase.millis));
            command.kill();
        }
        boolean isOn = phase.isOn(driver);
        if (isOn) {
            assertThat(linesDone(driver)).isPositive();
        }
        return isOn;
    }

    private static EntenteCommand load(Neo4j neo4j, Path file, Map<String, String> environment) throws Exception {
        Map<String, String> all = new HashMap<>(EntenteCommand.login(neo4j));
        all.putAll(environment);
        return EntenteCommand.start(all, "load", "--neo4j-uri", neo4j.uri().toString(), file.toString());
    }
}
