/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
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
        return Stream.concat(Stream.of(command, "--neo4j-uri", neo4j.uri().toString()), Arrays.stream(more))
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
    @LongRun
    void whileOneWritesAnotherIsToldSo(Driver driver, Neo4j neo4j) throws Exception {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(new Random(7), 20));
        Path file = Files.write(folder.resolve("many.jsonl"), lines);
        String[] load = arguments(neo4j, "load", file.toString());
        Map<String, String> slow = new HashMap<>(EntenteCommand.login(neo4j));
        slow.putAll(KilledLoaderIT.SMALL_BATCHES);
        try (EntenteCommand one = EntenteCommand.start(slow, load)) {
            while (!KilledLoaderIT.Phase.RECORDS.isOn(driver)) {
                assertThat(one.isRunning()).as(one.errors()).isTrue();
                Thread.sleep(5);
            }
            try (EntenteCommand other = EntenteCommand.run(EntenteCommand.login(neo4j), load)) {
                assertThat(one.isRunning()).as("it ended too soon").isTrue();
                assertThat(other.exitCode()).isEqualTo(CliFailure.STORE_IN_USE);
                assertThat(other.errors()).contains("Another load is writing here (process ");
            }
            assertThat(one.exitCode()).as(one.errors()).isZero();
        }
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    /** A command whose server another uses does not wait for it; both wait here for the end of what they read. */
    @Test
    @LongRun
    void whoWorksOnTheServerOfACommandThatEndsIsToldSo() throws Exception {
        Path data = folder.resolve("data");
        String[] load = {"load", "-", "--data", data.toString()};
        try (EntenteCommand host = EntenteCommand.start(Map.of(), load)) {
            while (!Files.exists(data.resolve("connection.properties"))) {
                assertThat(host.isRunning()).as(host.errors()).isTrue();
                Thread.sleep(100);
            }
            try (Driver test = Connection.ofData(data).open();
                    EntenteCommand guest = EntenteCommand.start(Map.of(), load)) {
                awaitClients(2, test, guest);
                host.endInput();
                assertThat(host.exitCode()).as(host.errors()).isZero();
                guest.endInput();
                assertThat(guest.exitCode()).as(guest.errors()).isEqualTo(CliFailure.STORE_IN_USE);
                assertThat(guest.errors())
                        .startsWith("The server was started by another command, which has ended")
                        .hasLineCount(1);
            }
        }
    }

    /** Waits until so many commands are connected beside the test itself. */
    private static void awaitClients(int many, Driver test, EntenteCommand last) throws Exception {
        while (test.executableQuery("CALL dbms.listConnections() YIELD connector RETURN connector")
                        .execute()
                        .records()
                        .size()
                <= many) {
            assertThat(last.isRunning()).as(last.errors()).isTrue();
            Thread.sleep(100);
        }
    }
}
