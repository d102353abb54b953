/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

/** The local server is closed by default, says in one line why it does not start, and keeps what it stored. */
class LocalNeo4jIT {

    private static final String STATEMENT = "{\"statement\": \"CREATE (n:Intruder) RETURN 1\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static LocalNeo4jProcess server;

    @BeforeAll
    static void start() {
        server = LocalNeo4jProcess.start(Installation.current(), data.resolve("store"), 0, 0, null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPostWithoutCredentialsDoesNotExecute() throws Exception {
        assertThat(post(null, null).statusCode()).isEqualTo(401);
        assertThat(intruders()).isZero();
    }

    @Test
    void aPostWithTheDefaultPasswordDoesNotExecute() throws Exception {
        assertThat(post("neo4j:neo4j", null).statusCode()).isEqualTo(401);
        assertThat(intruders()).isZero();
    }

    @Test
    void aForeignOriginGetsNoPermissionAndDoesNotExecute() throws Exception {
        HttpResponse<String> answer = post(null, "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly(server.browser().toString());
        assertThat(intruders()).isZero();
    }

    @Test
    void theServerListensOnLoopbackOnly() throws IOException {
        String conf = Files.readString(server.data().resolve("neo4j/conf/neo4j.conf"));
        assertThat(conf.lines().filter(line -> line.contains("listen_address")))
                .hasSize(2)
                .allMatch(line -> line.contains("=127.0.0.1:"));
    }

    @Test
    void filesCannotBeLoadedFromCypher() throws IOException {
        Path imported = Files.createDirectories(server.data().resolve("neo4j/import"));
        Path file = Files.writeString(imported.resolve("rows.csv"), "a,b\n");
        Files.setPosixFilePermissions(imported, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> read("file:///rows.csv"))
                .withStackTraceContaining("dbms.security.allow_csv_import_from_file_urls");
    }

    @Test
    void noAddressIsReadFromCypher() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        listener.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        try {
            for (String host : List.of("127.0.0.1", "localhost", "[::ffff:127.0.0.1]")) {
                assertThatExceptionOfType(ClientException.class)
                        .as(host)
                        .isThrownBy(() -> read("http://%s:%d/rows.csv"
                                .formatted(host, listener.getAddress().getPort())));
            }
        } finally {
            listener.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static void read(String url) {
        try (Driver driver = server.connection().open();
                Session session = driver.session()) {
            session.run("LOAD CSV FROM $url AS row RETURN row", Map.of("url", url))
                    .consume();
        }
    }

    @Test
    void noTransactionLastsOrTakesWithoutBound() {
        try (Driver driver = server.connection().open()) {
            Map<String, String> settings =
                    driver.executableQuery("SHOW SETTINGS YIELD name, value").execute().records().stream()
                            .collect(Collectors.toMap(
                                    row -> row.get("name").asString(),
                                    row -> row.get("value").asString("")));
            assertThat(settings)
                    .containsEntry("db.transaction.timeout", "2m")
                    .containsEntry("db.lock.acquisition.timeout", "30s");
            assertThatExceptionOfType(TransientException.class)
                    .isThrownBy(() -> driver.session()
                            .run("UNWIND range(1, 1000000000) AS x RETURN size(collect(x)) AS n")
                            .consume())
                    .returns("Neo.TransientError.General.MemoryPoolOutOfMemoryError", Neo4jException::code)
                    .withMessageContaining("db.memory.transaction.max");
        }
    }

    @Test
    void noFileInTheDataFolderIsOpenToOthers() throws IOException {
        Set<PosixFilePermission> others = EnumSet.complementOf(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        try (Stream<Path> tree = Files.walk(server.data())) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                assertThat(Files.getPosixFilePermissions(path)).as("%s", path).doesNotContainAnyElementsOf(others);
            }
        }
        assertThat(Files.getPosixFilePermissions(server.data().resolve("connection.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aStoreInUseIsOneLine() {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> LocalNeo4jProcess.start(Installation.current(), server.data(), 0, 0, null))
                .withMessage(
                        "The store in %s is in use by another process: stop that one or choose another with --data.",
                        server.data())
                .returns(CliFailure.STORE_IN_USE, CliFailure::exitCode);
    }

    @Test
    void aFolderOfOtherFilesIsRefusedAndLeftAsItIs() throws Exception {
        Path folder = Files.createDirectory(data.resolve("project"));
        Path script = Files.createDirectory(folder.resolve("import")).resolve("run.sh");
        Files.writeString(script, "{\"entity\": {\"id\": \"country/KAZ\"}}\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        String line =
                "The folder %s holds other files and no store: name a new or an empty one with --data, which the store has to itself."
                        .formatted(folder);
        Installation here = Installation.current();
        for (ThrowingCallable start : List.<ThrowingCallable>of(
                () -> LocalNeo4jProcess.start(here, folder, 0, 0, null).close(),
                () -> LocalNeo4jProcess.importFiles(here, folder, data),
                () -> LocalNeo4jProcess.checkFiles(here, folder))) {
            assertThatExceptionOfType(CliFailure.class)
                    .isThrownBy(start)
                    .withMessage(line)
                    .returns(CliFailure.USAGE, CliFailure::exitCode);
        }
        EntenteCommand bulk =
                EntenteCommand.run(Map.of(), "load", "--bulk", "--data", folder.toString(), script.toString());
        assertThat(bulk.exitCode()).isEqualTo(2);
        assertThat(bulk.errors()).isEqualTo(line + "\n");
        try (Stream<Path> tree = Files.walk(folder)) {
            assertThat(tree).containsExactlyInAnyOrder(folder, script.getParent(), script);
        }
        for (Path path : List.of(folder, script)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void aPortInUseIsOneLine() {
        int port = server.connection().uri().getPort();
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> LocalNeo4jProcess.start(Installation.current(), data.resolve("other"), port, 0, null))
                .withMessage("Port %d is in use: stop what listens there or choose another with --bolt-port.", port)
                .returns(CliFailure.PORT_IN_USE, CliFailure::exitCode);
    }

    @Test
    @LongRun
    void aSecondStartKeepsPasswordAndData() throws IOException {
        Path store = data.resolve("again");
        Connection first;
        try (LocalNeo4jProcess started = LocalNeo4jProcess.start(Installation.current(), store, 0, 0, null)) {
            first = started.connection();
            try (Driver driver = first.open()) {
                driver.executableQuery("CREATE (:Kept)").execute();
            }
        }
        Path note = Files.writeString(store.resolve("note.sh"), "somebody else's");
        Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (LocalNeo4jProcess started = LocalNeo4jProcess.start(Installation.current(), store, 0, 0, null)) {
            assertThat(Files.isExecutable(note)).isTrue();
            assertThat(started.connection().password()).isEqualTo(first.password());
            assertThat(count(started.connection(), "Kept")).isOne();
        }
    }

    private HttpResponse<String> post(@Nullable String login, @Nullable String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.browser() + "/db/neo4j/query/v2"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(STATEMENT));
        if (login != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private long intruders() {
        return count(server.connection(), "Intruder");
    }

    private static long count(Connection connection, String label) {
        try (Driver driver = connection.open()) {
            return Counted.nodes(driver, label);
        }
    }
}
