/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Faults F7 and F8: two loaders at once, and loaders in other time zones and languages. */
@ExtendWith(LocalNeo4jExtension.class)
class TwoLoadersIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void empty(Driver driver) {
        Watch.empty(driver);
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

    @Test
    void theGraphAndTheBackupAreTheSameInEveryTimeZoneAndLanguage(Driver driver, Neo4j neo4j) throws Exception {
        Path file = Files.write(folder.resolve("facts.jsonl"), Example.lines());
        byte[] first = null;
        for (String surroundings : List.of(
                "-Duser.timezone=UTC -Duser.language=en",
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=America/St_Johns -Duser.language=ar -Duser.country=EG")) {
            Map<String, String> environment = new HashMap<>(EntenteCommand.login(neo4j));
            environment.put("JAVA_TOOL_OPTIONS", surroundings);
            Watch.empty(driver);
            Path backup = folder.resolve("backup.jsonl");
            try (EntenteCommand load = EntenteCommand.run(environment, arguments(neo4j, "load", file.toString()));
                    EntenteCommand export = EntenteCommand.run(
                            environment, arguments(neo4j, "export", "--format", "entente", "-o", backup.toString()))) {
                assertThat(load.exitCode()).as(load.errors()).isZero();
                assertThat(export.exitCode()).as(export.errors()).isZero();
            }
            assertThat(Loader.on(driver).hash()).as(surroundings).hasToString(Example.hash(Example.lines()));
            byte[] bytes = Files.readAllBytes(backup);
            Files.delete(backup);
            if (first == null) {
                first = bytes;
            }
            assertThat(bytes).as(surroundings).isEqualTo(first);
        }
    }
}
