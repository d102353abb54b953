/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Clients that ask for everything and read nothing, and clients that never finish asking, keep nobody else from an answer. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class SlowClientsIT {

    private static final int IDLE = 1000;
    private static final int DRIBBLING = 200;

    /** Together more than fits between the API and a client that does not read. */
    private static final int DOCUMENTS = 2000;

    private static final String WORDS = "x".repeat(5000);

    private static final Duration HELD = Duration.ofSeconds(30);

    /** As long as the API waits for one of its connections to the database, and for a question. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    /** The API has 512 MiB of heap; the rest is classes and code. */
    private static final long MOST_MEMORY = 800L << 20;

    private static final int MOST_FILES = IDLE + DRIBBLING + 300;
    private static final String PROBE = "/api/v1/facts?limit=1";

    @SuppressWarnings("NullAway.Init")
    private static ApiProcess process;

    @SuppressWarnings("NullAway.Init")
    private static Api api;

    @BeforeAll
    static void start(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                IntStream.range(0, DOCUMENTS)
                        .boxed()
                        .flatMap(i -> Stream.of("""
                                {"document": {"id": "document/long-%d", "title": "%s", "lang": "en", "kind": "article", "published": "2024-01-01"}}\
                                """.formatted(i, WORDS), """
                                {"claim": {"key": "F1", "document": "document/long-%d", "type": "statement", "roles": {"speaker": ["country/KAZ"]}, "content": {"text": "%s", "lang": "en"}, "modality": "actual"}}\
                                """.formatted(i, WORDS)))
                        .toArray(String[]::new));
        process = ApiExtension.start(neo4j, Map.of("ENTENTE_SPARQL_FOLDER", ""));
        api = new Api(process.uri());
    }

    @AfterAll
    static void stop() {
        api.close();
        process.close();
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(api.uri().getHost(), api.uri().getPort()), 10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a byte of its headers each second, until the API has had enough. */
    private static void dribble(Socket socket) {
        try (socket) {
            send(socket, "GET " + PROBE + " HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            while (true) {
                Thread.sleep(Duration.ofSeconds(1));
                send(socket, "x");
            }
        } catch (IOException e) {
            // closed by the other side, or by the test
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double number(String name) {
        return api.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** {@return how long each request took, in milliseconds, in order} */
    private static double[] probe(Duration time) {
        List<Double> took = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = api.get(PROBE);
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            took.add(waited.toNanos() / 1e6);
            // half of the connections to the database are for questions such as this one
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(waited).isLessThan(BOUND);
            assertThat(number("jvm_memory_used_bytes")).isLessThan(MOST_MEMORY);
            assertThat(number("process_files_open_files")).isBetween(1.0, (double) MOST_FILES);
        }
        return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Test
    void whoDoesNotReadOrNeverFinishesAskingKeepsNobodyFromAnAnswer(Driver driver) throws Exception {
        probe(Duration.ofSeconds(3));
        double[] alone = probe(Duration.ofSeconds(5));
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < DRIBBLING; i++) {
                Socket socket = open();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> dribble(socket));
            }
            for (int i = 0; i < IDLE; i++) {
                Socket socket = open();
                sockets.add(socket);
                String path = i % 2 == 0 ? "/rdf?format=ntriples" : "/api/v1/facts?format=ndjson";
                send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            double[] beside = probe(HELD);
            System.out.printf(
                    "Beside %d clients that do not read and %d that dribble: p50 %.1f ms (alone %.1f), p99 %.1f ms (alone %.1f), %.1f times as long%n",
                    IDLE,
                    DRIBBLING,
                    percentile(beside, 50),
                    percentile(alone, 50),
                    percentile(beside, 99),
                    percentile(alone, 99),
                    percentile(beside, 99) / percentile(alone, 99));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        AtWork.rest(driver);
        assertThat(api.get(PROBE).statusCode()).isEqualTo(200);
    }
}
