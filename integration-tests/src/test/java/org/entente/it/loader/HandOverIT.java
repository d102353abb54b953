/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.FolderLock;
import org.entente.cli.process.HandOver;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.cli.process.Unprepared;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.model.outside.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** {@code load --bulk} while {@code up} runs: the store is handed over and taken back, whatever becomes of either. */
@LongRun
class HandOverIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RUNNING = "Ctrl-C stops everything.";
    private static final String GIVEN = "The bulk load has the store.";
    private static final String BACK = "Entente is running again, at the same addresses.";
    private static final String QUESTION = "/api/v1/entities?q=Tokayev";

    @TempDir
    private Path folder;

    @Test
    void theStoreIsHandedOverAndTakenBackWhateverBecomesOfTheLoad() throws Exception {
        Path file = facts(20);
        try (EntenteCommand up = up()) {
            Connection before = Connection.ofData(data());
            List<ProcessHandle> importers;
            try (EntenteCommand bulk = bulk(file)) {
                while (!LocalNeo4jProcess.hasBrokenImport(data())) {
                    Thread.sleep(5);
                }
                importers = bulk.children();
                bulk.kill();
            }
            up.await(BACK, PATIENCE);
            assertThat(importers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(up.output()).contains("broke off in its import").contains("with an empty store");
            assertThat(Connection.ofData(data())).isEqualTo(before);
            assertThat(answer(up)).contains("\"items\":[]");
            assertThat(kept()).doesNotContain("import", "import.unfinished");

            try (EntenteCommand bulk = bulk(file)) {
                assertThat(bulk.exitCode()).as(bulk.errors() + up.errors()).isZero();
                assertThat(bulk.errors())
                        .contains("Asking ./entente up to hand over the store in " + data())
                        .contains("Giving the store back")
                        .contains("./entente up is running again");
            }
            assertThat(up.output()).contains("A bulk load asks for the store").contains(GIVEN, BACK);
            assertThat(Connection.ofData(data())).isEqualTo(before);
            assertThat(answer(up)).contains("person/kassym-jomart-tokayev");
            assertThat(hash(before)).isEqualTo(Example.hash(Files.readAllLines(file)));
            assertThat(kept()).doesNotContain("import").noneMatch(name -> name.startsWith("hand-over"));

            List<ProcessHandle> children = up.children();
            try (EntenteCommand refused = bulk(file)) {
                assertThat(refused.exitCode()).isEqualTo(CliFailure.WRONG_STORE);
                assertThat(refused.errors())
                        .contains("is not empty", "load without --bulk", "up --no-example")
                        .hasLineCount(1);
            }
            assertThat(up.children()).isEqualTo(children).hasSize(2);

            up.terminate();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    /** The bulk load is this test: it does what one does, as slowly as needed. */
    @Test
    void meanwhileNobodyElseGetsInAndUpCanBeStopped() throws Exception {
        HandOver handOver = new HandOver(data());
        try (EntenteCommand up = up()) {
            FolderLock lock = handOver.borrow();
            try {
                assertRefused("load", "--bulk", Example.FOLDER.toString());
                assertThat(handOver.ask()).isTrue();

                up.await(GIVEN, PATIENCE);
                assertThat(up.children()).hasSize(1);
                HttpResponse<String> answer = ask(up);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertRefused("load", "--bulk", Example.FOLDER.toString());
                assertRefused("load", Example.FOLDER.toString());
                assertRefused("hash");
                assertRefused("up", "--http-port", "0", "--bolt-port", "0", "--browser-port", "0");
                new Unprepared(data()).begin();
            } finally {
                lock.close();
            }
            up.await(BACK, PATIENCE);
            assertThat(handOver.awaitBack()).isTrue();
            assertThat(answer(up)).contains("\"items\":[]");
            assertThat(new Unprepared(data()).isSo()).isFalse();

            FolderLock second = handOver.borrow();
            try {
                assertThat(handOver.ask()).isTrue();
                List<ProcessHandle> children = up.children();
                up.terminate();
                assertThat(children).noneMatch(ProcessHandle::isAlive);
                assertThat(handOver.awaitBack()).isFalse();
            } finally {
                second.close();
            }
        }
        assertThat(LocalNeo4jProcess.isRunningOver(data())).isFalse();
        new Unprepared(data()).begin();
        try (EntenteCommand up = up()) {
            assertThat(answer(up)).contains("\"items\":[]");
            assertThat(up.output()).doesNotContain(GIVEN);
            assertThat(new Unprepared(data()).isSo()).isFalse();
        }
    }

    /** Held up by a pipe to which it reports, a bulk load meets a load that had looked for one before it came. */
    @Test
    void aFolderThatIsFilledMeanwhileIsNotReplaced() throws Exception {
        Files.createDirectories(data());
        Path pipe = folder.resolve("rejects");
        assertThat(Outside.command("mkfifo", pipe.toString())).isEmpty();
        Path file = facts(20);
        try (EntenteCommand bulk = EntenteCommand.start(
                Map.of(),
                "load",
                "--bulk",
                "--data",
                data().toString(),
                "--rejects",
                pipe.toString(),
                file.toString())) {
            while (!new HandOver(data()).isBorrowed()) {
                Thread.sleep(20);
            }
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null);
                    Driver driver = server.connection().open()) {
                Loader.on(driver).load(Example.sources(), LoadOptions.DEFAULT);
            }
            assertThat(Files.readString(pipe)).isEmpty();
            assertThat(bulk.exitCode()).as(bulk.errors()).isEqualTo(CliFailure.WRONG_STORE);
            assertThat(bulk.errors()).contains("is not empty");
        }
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data(), 0, 0, null)) {
            assertThat(hash(server.connection())).isEqualTo(Example.hash(Example.lines()));
        }
    }

    @Test
    void whoStartsAServerJustBeforeABulkLoadGivesWay() throws Exception {
        Files.createDirectories(data());
        String[] load = {"load", Example.FOLDER.toString()};
        String[] up = {"up", "--http-port", "0", "--bolt-port", "0", "--browser-port", "0"};
        for (String[] arguments : List.of(load, up)) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--data", data().toString()));
            try (EntenteCommand command = EntenteCommand.start(Map.of(), all.toArray(String[]::new))) {
                while (!(command.output() + command.errors()).contains("Starting Neo4j over")) {
                    assertThat(command.isRunning()).isTrue();
                    Thread.sleep(20);
                }
                FolderLock lock = new HandOver(data()).borrow();
                try {
                    assertThat(command.exitCode()).as(command.errors()).isEqualTo(CliFailure.STORE_IN_USE);
                } finally {
                    lock.close();
                }
                assertThat(command.errors()).contains("A bulk load into %s is under way".formatted(data()));
            }
            assertThat(LocalNeo4jProcess.isRunningOver(data())).isFalse();
        }
    }

    private void assertRefused(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data().toString()));
        try (EntenteCommand refused = EntenteCommand.run(Map.of(), all.toArray(String[]::new))) {
            assertThat(refused.exitCode()).isEqualTo(CliFailure.STORE_IN_USE);
            assertThat(refused.errors())
                    .isEqualTo("A bulk load into %s is under way: wait until it has ended, then run this again.%n"
                            .formatted(data()));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path facts(int stories) throws Exception {
        List<String> lines = new ArrayList<>(Example.lines());
        lines.addAll(Example.generated(new Random(11), stories));
        return Files.write(folder.resolve("facts.jsonl"), lines);
    }

    private EntenteCommand up() throws Exception {
        return EntenteCommand.start(
                        Map.of(),
                        "up",
                        "--data",
                        data().toString(),
                        "--no-example",
                        "--http-port",
                        "0",
                        "--bolt-port",
                        "0",
                        "--browser-port",
                        "0")
                .await(RUNNING, PATIENCE);
    }

    private EntenteCommand bulk(Path file) throws Exception {
        return EntenteCommand.start(Map.of(), "load", "--bulk", "--data", data().toString(), file.toString());
    }

    private static String hash(Connection connection) {
        try (Driver driver = connection.open()) {
            assertThat(Loader.on(driver).check().first()).isEmpty();
            return Loader.on(driver).hash().toString();
        }
    }

    private static HttpResponse<String> ask(EntenteCommand up) throws Exception {
        Matcher address = Pattern.compile("API +(http://localhost:[0-9]+)/docs").matcher(up.output());
        assertThat(address.find()).isTrue();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address.group(1) + QUESTION))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** {@return an answer with patience: the first question after a start can take longer than the API allows} */
    private static String answer(EntenteCommand up) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = ask(up);
        while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
            answer = ask(up);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** {@return what lies in the data folder, which nobody but its owner may read} */
    private List<String> kept() throws Exception {
        try (Stream<Path> entries = Files.list(data())) {
            List<Path> all = entries.toList();
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
            }
            return all.stream().map(file -> file.getFileName().toString()).toList();
        }
    }
}
