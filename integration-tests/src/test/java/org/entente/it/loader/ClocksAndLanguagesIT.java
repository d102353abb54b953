/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.loader.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Fault F8: clocks that jump by a day, other time zones, languages and encodings: the same graph, the same backup. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class ClocksAndLanguagesIT {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    @TempDir
    private Path folder;

    private byte[] backup(Map<String, String> environment, String... where) throws Exception {
        return export(environment, "entente", where);
    }

    /** {@return the checksums of all that a dump holds} */
    private String sums(Map<String, String> environment, String... where) throws Exception {
        Path dump = folder.resolve("dump-" + UUID.randomUUID());
        try (EntenteCommand command = EntenteCommand.run(environment, with(where, "dump", dump.toString()))) {
            assertThat(command.exitCode()).as(command.errors()).isZero();
        }
        return Files.readString(dump.resolve("SHA256SUMS"));
    }

    private byte[] export(Map<String, String> environment, String format, String... where) throws Exception {
        Path file = folder.resolve("exported");
        try (EntenteCommand export = EntenteCommand.run(
                environment, with(where, "export", "--format", format, "--output", file.toString()))) {
            assertThat(export.exitCode()).as(export.errors()).isZero();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private void load(Map<String, String> environment, String... where) throws Exception {
        Path file = Files.write(folder.resolve("facts.jsonl"), Example.lines());
        try (EntenteCommand load = EntenteCommand.run(environment, with(where, "load", file.toString()))) {
            assertThat(load.exitCode()).as(load.errors()).isZero();
        }
    }

    private static String[] with(String[] where, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(where)).toArray(String[]::new);
    }

    @Test
    void theGraphAndTheBackupAreTheSameInEveryTimeZoneAndLanguage(Driver driver, Neo4j neo4j) throws Exception {
        String[] there = {"--neo4j-uri", neo4j.uri().toString()};
        LocalNeo4jExtension.empty(driver);
        load(EntenteCommand.login(neo4j), there);
        byte[] plain = backup(EntenteCommand.login(neo4j), there);
        for (String surroundings : List.of(
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=America/St_Johns -Duser.language=ar -Duser.country=EG")) {
            Map<String, String> environment = new HashMap<>(EntenteCommand.login(neo4j));
            environment.put("JAVA_TOOL_OPTIONS", surroundings);
            LocalNeo4jExtension.empty(driver);
            load(environment, there);
            assertThat(Loader.on(driver).hash()).as(surroundings).hasToString(Example.hash(Example.lines()));
            assertThat(backup(environment, there)).as(surroundings).isEqualTo(plain);
            // an export says of which version of the graph it is, so only exports of one store are alike
            assertThat(export(environment, "nquads", there))
                    .as(surroundings)
                    .isEqualTo(export(EntenteCommand.login(neo4j), "nquads", there));
            assertThat(sums(environment, there)).as(surroundings).isEqualTo(sums(EntenteCommand.login(neo4j), there));
        }
    }

    @Test
    void lettersOfAllScriptsArriveInALocaleThatKnowsAsciiAlone(Driver driver, Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
        String[] there = {"--neo4j-uri", neo4j.uri().toString()};
        Map<String, String> environment = new HashMap<>(EntenteCommand.login(neo4j));
        environment.put("LC_ALL", "C");
        Path facts = Files.createDirectories(folder.resolve("факты"));
        Path file = Files.writeString(facts.resolve("حقائق.jsonl"), "{\"entity\": {\"id\": \"person/x\"}}\n");
        try (EntenteCommand load = EntenteCommand.run(environment, with(there, "load", facts.toString()))) {
            assertThat(load.exitCode()).as(load.errors()).isZero();
            assertThat(load.output()).contains(file.toString());
        }
        try (EntenteCommand judge = EntenteCommand.run(
                environment, with(there, "judge", "same", "Токаев-младший@ru", "person/x", "--why", "то же"))) {
            assertThat(judge.exitCode()).as(judge.errors()).isZero();
        }
        assertThat(records(backup(environment, there)))
                .filteredOn(line -> line.contains("Токаев-младший"))
                .singleElement()
                .asString()
                .contains("то же");
        try (EntenteCommand query =
                EntenteCommand.run(environment, with(there, "query", "entities", "-p", "q=توكاييف"))) {
            assertThat(query.exitCode()).as(query.errors()).isZero();
            assertThat(query.output()).contains("توكاييف");
        }
    }

    /** The command starts the server, so both clocks jump, again and again while they work. */
    @Test
    void theGraphAndTheBackupAreTheSameWhileClocksJump(Driver driver, Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
        byte[] undisturbed =
                backup(EntenteCommand.login(neo4j), "--neo4j-uri", neo4j.uri().toString());
        Path data = folder.resolve("data");
        String[] there = {"--data", data.toString()};
        try (Jumping clock = new Jumping(folder.resolve("clock"))) {
            Map<String, String> environment = clock.environment();
            load(environment, there);
            try (EntenteCommand check = EntenteCommand.run(environment, with(there, "check"))) {
                assertThat(check.exitCode()).as(check.output() + check.errors()).isZero();
            }
            assertThat(clock.jumps()).isGreaterThan(2);
            assertThat(Math.abs(clock.seconds() - System.currentTimeMillis() / 1_000))
                    .as("how far from ours the clock of such a process is")
                    .isCloseTo(86_400, within(60L));
            assertThat(records(backup(environment, there))).isEqualTo(records(undisturbed));
        }
    }

    /** A load is named by its file, and the undisturbed one came in two. */
    private static List<String> records(byte[] backup) {
        return new String(backup, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(",\"loads\":\\[[^]]*]", ""))
                .toList();
    }

    /** Moves the clock of processes by a day, forth and back, every second. */
    private static final class Jumping implements AutoCloseable {

        private final Path offset;
        private final Thread thread;
        private volatile int jumps;

        Jumping(Path offset) throws Exception {
            this.offset = Files.writeString(offset, "+0");
            this.thread = Thread.ofPlatform().daemon().start(this::jump);
        }

        private void jump() {
            try {
                for (String by = "+1d"; !Thread.interrupted(); by = by.equals("+1d") ? "-1d" : "+1d") {
                    Thread.sleep(1_000);
                    Files.writeString(offset, by);
                    jumps++;
                }
            } catch (IOException | InterruptedException e) {
                // the test is over
            }
        }

        int jumps() {
            return jumps;
        }

        /** {@return the time that a process has whose clock jumps} */
        long seconds() throws Exception {
            ProcessBuilder date = new ProcessBuilder("date", "+%s");
            date.environment().putAll(environment());
            try (BufferedReader said = date.start().inputReader()) {
                return Long.parseLong(said.readLine());
            }
        }

        Map<String, String> environment() throws Exception {
            return Map.of(
                    "LD_PRELOAD", library().toString(),
                    "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                    "FAKETIME_CACHE_DURATION", "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                    // or every timed wait of a JVM ends at once
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }

        private static Path library() throws Exception {
            try (Stream<Path> all =
                    Files.find(LIBRARIES, 4, (path, attributes) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
                var found = all.findFirst();
                String reason = "NOT TESTED: clocks jump through the Debian package faketime";
                if (Boolean.parseBoolean(System.getenv("CI"))) {
                    assertThat(found).as(reason).isPresent();
                }
                assumeTrue(found.isPresent(), reason);
                return found.orElseThrow();
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
