/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.CliFailure;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.loader.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Fault F7: two loaders at once. */
@ExtendWith(LocalNeo4jExtension.class)
class TwoLoadersIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static String[] arguments(Neo4j neo4j, String command, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                command, "--neo4j-uri", neo4j.uri().toString()),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void ofTwoAtOnceOneIsToldToWaitOrBothEnd(Driver driver, Neo4j neo4j) throws Exception {
        Path file = Files.write(folder.resolve("facts.jsonl"), Example.lines());
        String[] load = arguments(neo4j, "load", file.toString());
        try (EntenteCommand one = EntenteCommand.start(EntenteCommand.login(neo4j), load);
                EntenteCommand other = EntenteCommand.start(EntenteCommand.login(neo4j), load)) {
            assertThat(List.of(one.exitCode(), other.exitCode()))
                    .as(one.errors() + other.errors())
                    .isSubsetOf(0, CliFailure.STORE_IN_USE)
                    .contains(0);
        }
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }
}
