/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.ListQuery;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** The database works for nobody: not for a client that has gone, and not longer than a question may take. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class DisconnectIT {

    /** More than fits into the buffers between the API and a client that does not read. */
    private static final int DOCUMENTS = 2000;

    private static final int TITLE = 10_000;

    /** More than the API has connections. */
    private static final int CLIENTS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                IntStream.range(0, DOCUMENTS)
                        .mapToObj(i -> """
                            {"document": {"id": "document/long-%d", "title": "%s", "lang": "en", "kind": "article", "published": "2024-01-01"}}\
                            """.formatted(i, "x".repeat(TITLE)))
                        .toArray(String[]::new));
    }

    private static List<String> running(Driver driver) {
        return driver
                .executableQuery(
                        "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"
                                + " RETURN currentQuery")
                .execute()
                .records()
                .stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    /** {@return how long it took until the database was at rest} */
    private static Duration rest(Driver driver) throws InterruptedException {
        long begun = System.nanoTime();
        while (!running(driver).isEmpty()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(waited).as("%s still run", running(driver)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Asks for everything, reads how it begins, and no more. */
    private static Socket begin(Api api) throws IOException {
        Socket socket = new Socket(api.uri().getHost(), api.uri().getPort());
        socket.getOutputStream()
                .write("GET /rdf?format=ntriples HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        String begins = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(begins).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void theQueryOfAClientThatGoesAwayGoesToo(Api api, Driver driver) throws Exception {
        try (Socket socket = begin(api)) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(running(driver)).as("the export waits for its client").isNotEmpty();
        }
        System.out.printf(
                "The query of a client that went was gone after %d ms%n",
                rest(driver).toMillis());
    }

    @Test
    void connectionsComeBackIntoThePool(Api api, Driver driver) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin(api).close();
        }
        rest(driver);
        assertThat(api.get("/api/v1/entities").statusCode()).isEqualTo(200);
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void theDatabaseItselfEndsWhatTakesTooLong(Driver driver) throws Exception {
        ListQuery<Object> endless = new ListQuery<>("endless", "Never ends.", List.of(), Object.class) {

            @Override
            public List<Bound> bind(Arguments arguments) {
                String cypher = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS n";
                return List.of(new Bound(new Prepared(cypher, cypher), Map.of()));
            }

            @Override
            public Page<Object> ask(Reading reading, Arguments arguments) {
                reading.rows(bind(arguments).getFirst());
                return new Page<>(List.of(), null);
            }
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(
                        () -> new Asking(driver, Duration.ofSeconds(1)).ask(endless, Arguments.of(endless, Map.of())))
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason);
        rest(driver);
    }
}
