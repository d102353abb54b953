/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
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

/** Fault F1: the loading process is killed at random moments, again and again; the next load ends what it began. */
@ExtendWith(LocalNeo4jExtension.class)
class KilledLoaderIT {

    private static final int MOST_KILLS = 3;

    /** A load of this size takes about so long on a machine with nothing else to do. */
    private static final int MILLIS = 3_500;

    private static final Pattern DECISION = Pattern.compile("^\\{\"(judgement|retraction|restore)\"");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.of(5, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAKilledLoadBeganTheNextOneEnds(long seed, Driver driver, Neo4j neo4j) throws Exception {
        Random random = new Random(seed);
        LocalNeo4jExtension.empty(driver);
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(random, 10));
        if (seed % 2 == 0) {
            // decisions wait until a load has ended, and would let the next one know that there is something left to be
            // done
            lines.removeIf(DECISION.asPredicate());
        }
        Path file = Files.write(folder.resolve("facts.jsonl"), lines);

        for (int kills = 1 + random.nextInt(MOST_KILLS); kills > 0; kills--) {
            try (EntenteCommand command = load(neo4j, file)) {
                Thread.sleep(random.nextInt(MILLIS));
                command.kill();
            }
        }
        try (EntenteCommand command = load(neo4j, file)) {
            assertThat(command.exitCode())
                    .as("seed %d: %s", seed, command.errors())
                    .isZero();
        }

        assertThat(Loader.on(driver).hash()).as("seed %d", seed).hasToString(Example.hash(lines));
        assertThat(Loader.on(driver).check().first()).as("seed %d", seed).isEmpty();
    }

    private static EntenteCommand load(Neo4j neo4j, Path file) throws Exception {
        return EntenteCommand.start(
                EntenteCommand.login(neo4j), "load", "--neo4j-uri", neo4j.uri().toString(), file.toString());
    }
}
