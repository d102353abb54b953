/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.cli.process.Connection;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** {@code ./entente up} as a user runs it: it starts everything, stops everything, and says in one line what is wrong. */
class UpIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RUNNING = "Ctrl-C stops everything.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    @LongRun
    void everythingStartsStopsOnSigtermAndStartsAgain() throws Exception {
        int[] ports = freePorts(3);
        Connection first;
        try (EntenteCommand up = up(ports).await(RUNNING, PATIENCE)) {
            assertThat(up.output())
                    .contains("Loading the example")
                    .contains("http://localhost:" + ports[0] + "/docs")
                    .contains("http://localhost:" + ports[2] + "/browser/");
            assertThat(status("http://localhost:" + ports[0] + "/actuator/health"))
                    .isEqualTo(200);
            first = Connection.ofData(data);
            assertThat(up.output()).contains("password " + first.password());
            irisLeadBackHereAndAnExportHasTheSame("http://localhost:" + ports[0]);
            List<ProcessHandle> children = up.children();
            assertThat(children).hasSize(2);

            up.terminate();

            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        long began = System.nanoTime();
        try (EntenteCommand up = up(ports).await(RUNNING, PATIENCE)) {
            System.out.printf("second start of 'entente up' to ready: %.1f s%n", (System.nanoTime() - began) / 1e9);
            assertThat(Connection.ofData(data)).isEqualTo(first);
            assertThat(up.output())
                    .doesNotContain("Loading the example")
                    .contains("/agreements/abraham-accords/parties", "/guides/accords");
            up.terminate();
        }
    }

    private void irisLeadBackHereAndAnExportHasTheSame(String api) throws Exception {
        String served = get(api + "/rdf", "application/n-triples");
        assertThat(served).contains("<" + api + "/id/country/KAZ>").doesNotContain("localhost:8080");
        assertThat(EntenteCommand.run(Map.of(), "export", "--format", "ntriples", "--data", data.toString())
                        .output())
                .isEqualTo(served);
        assertThat(get(api + "/id/country/KAZ", "text/turtle")).contains("\"Kazakhstan\"");
    }

    private static String get(String uri, String accept) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(uri))
                                    .header("Accept", accept)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void nothingIsLeftBehindWhenItIsStoppedWhileItStarts() throws Exception {
        try (EntenteCommand up = up(freePorts(3), "--no-example").await("Starting Neo4j", PATIENCE)) {
            while (up.children().isEmpty()) {
                Thread.sleep(20);
            }
            List<ProcessHandle> children = up.children();

            up.terminate();

            assertThat(up.output()).doesNotContain(RUNNING);
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    @LongRun
    void nothingIsLeftBehindWhenItIsKilled() throws Exception {
        try (EntenteCommand up = up(freePorts(3), "--no-example").await(RUNNING, PATIENCE)) {
            assertThat(up.output()).contains("/guides/questions").doesNotContain("abraham-accords");
            List<ProcessHandle> children = up.children();

            up.kill();

            for (ProcessHandle child : children) {
                child.onExit().get(60, TimeUnit.SECONDS);
            }
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            try (EntenteCommand up = run("--data", data.toString(), "--http-port", "" + port)) {
                assertThat(up.exitCode()).isEqualTo(3);
                assertThat(up.errors())
                        .isEqualTo("Port " + port
                                + " is in use: stop what listens there or choose another with --http-port.\n");
            }
            try (EntenteCommand up = run(
                    "--data", data.toString(), "--http-port", "0", "--bolt-port", "" + port, "--browser-port", "0")) {
                assertThat(up.exitCode()).isEqualTo(3);
                assertThat(up.errors())
                        .isEqualTo("Port " + port
                                + " is in use: stop what listens there or choose another with --bolt-port.\n");
            }
            try (EntenteCommand up = run(
                    "--data", data.toString(), "--http-port", "0", "--bolt-port", "0", "--browser-port", "" + port)) {
                assertThat(up.exitCode()).isEqualTo(3);
                assertThat(up.errors())
                        .isEqualTo("Port " + port
                                + " is in use: stop what listens there or choose another with --browser-port.\n");
            }
        }
    }

    @Test
    void anAddressWhereNoNeo4jAnswersIsOneLine() throws Exception {
        String uri = "bolt://localhost:" + freePorts(1)[0];
        try (EntenteCommand up = run("--neo4j-uri", uri, "--http-port", "0")) {
            assertThat(up.exitCode()).isEqualTo(5);
            assertThat(up.errors())
                    .isEqualTo("No Neo4j answers at " + uri
                            + ": start it (./entente up) or correct --data or --neo4j-uri.\n");
        }
    }

    @Test
    void somethingThatIsNoAddressIsOneLine() throws Exception {
        try (EntenteCommand up = run("--neo4j-uri", "http://localhost:7687", "--http-port", "0")) {
            assertThat(up.exitCode()).isEqualTo(2);
            assertThat(up.errors().lines()).hasSize(1);
        }
    }

    /** Against a server that is already there. */
    @Nested
    @ExtendWith(LocalNeo4jExtension.class)
    @LongRun
    class Elsewhere {

        @Test
        void aStoreInUseIsOneLine(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
            String folder = neo4j.data().orElseThrow().toString();
            try (EntenteCommand up =
                    run("--data", folder, "--http-port", "0", "--bolt-port", "0", "--browser-port", "0")) {
                assertThat(up.exitCode()).isEqualTo(4);
                assertThat(up.errors())
                        .isEqualTo("The store in " + folder
                                + " is in use by another process: stop that one or choose another with --data.\n");
            }
        }

        @Test
        void aWrongPasswordIsOneLine(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
            String uri = neo4j.uri().toString();
            try (EntenteCommand up = EntenteCommand.run(
                    Map.of("NEO4J_PASSWORD", "wrong"), "up", "--neo4j-uri", uri, "--http-port", "0")) {
                assertThat(up.exitCode()).isEqualTo(5);
                assertThat(up.errors())
                        .isEqualTo(uri + " refuses user 'neo4j': set NEO4J_USERNAME and NEO4J_PASSWORD to what it"
                                + " expects.\n");
            }
        }

        @Test
        void aForeignDatabaseIsOneLine(LocalNeo4jExtension.Neo4j neo4j, Driver driver) throws Exception {
            LocalNeo4jExtension.empty(driver);
            driver.executableQuery("CREATE (:SomebodyElse {id: 1})").execute();
            assertRefused(neo4j, "This database holds data that Entente did not write");
            LocalNeo4jExtension.empty(driver);
        }

        @Test
        void aStoreOfAnotherVersionIsOneLine(LocalNeo4jExtension.Neo4j neo4j, Driver driver) throws Exception {
            LocalNeo4jExtension.empty(driver);
            Loader.on(driver).load(List.of(), LoadOptions.DEFAULT);
            driver.executableQuery("MATCH (m:Meta) SET m.schemaVersion = 99").execute();
            assertRefused(neo4j, "This store has schema version 99");
            LocalNeo4jExtension.empty(driver);
        }

        private static void assertRefused(LocalNeo4jExtension.Neo4j neo4j, String message) throws Exception {
            try (EntenteCommand up = EntenteCommand.run(
                    Map.of("NEO4J_PASSWORD", neo4j.connection().password()),
                    "up",
                    "--neo4j-uri",
                    neo4j.uri().toString(),
                    "--http-port",
                    "0")) {
                assertThat(up.exitCode()).isEqualTo(6);
                assertThat(up.errors()).startsWith(message);
                assertThat(up.errors().lines()).hasSize(1);
            }
        }

        @Test
        void theApiRunsOverADatabaseThatIsAlreadyThereAndNothingIsLoadedIntoIt(
                LocalNeo4jExtension.Neo4j neo4j, Driver driver) throws Exception {
            LocalNeo4jExtension.empty(driver);
            String port = "" + freePorts(1)[0];
            try (EntenteCommand up = EntenteCommand.start(
                            Map.of("NEO4J_PASSWORD", neo4j.connection().password()),
                            "up",
                            "--neo4j-uri",
                            neo4j.uri().toString(),
                            "--http-port",
                            port)
                    .await(RUNNING, PATIENCE)) {
                assertThat(status("http://localhost:" + port + "/actuator/health"))
                        .isEqualTo(200);
                assertThat(up.children()).hasSize(1);
                assertThat(driver.executableQuery("MATCH (n) RETURN n LIMIT 1")
                                .execute()
                                .records())
                        .isEmpty();
            }
        }
    }

    private EntenteCommand up(int[] ports, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(List.of("--http-port", "" + ports[0]));
        arguments.addAll(List.of("--bolt-port", "" + ports[1], "--browser-port", "" + ports[2]));
        arguments.addAll(List.of(more));
        return EntenteCommand.start(Map.of(), arguments.toArray(String[]::new));
    }

    private static EntenteCommand run(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("up"));
        arguments.addAll(List.of(options));
        return EntenteCommand.run(Map.of(), arguments.toArray(String[]::new));
    }

    private static int status(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int[] freePorts(int count) throws IOException {
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                ports[i] = socket.getLocalPort();
            }
        }
        return ports;
    }
}
