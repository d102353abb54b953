/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.cli.process.ApiProcess;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** The database works for nobody: not for a client that has gone, and not longer than a question may take. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class DisconnectIT {

    /** More than fits into the buffers between the API and a client that does not read. */
    private static final int DOCUMENTS = 2000;

    private static final String LONG = "x".repeat(10_000);

    private static final String EXPORT = "/rdf?format=ntriples";

    /** As many participants, and as much that is told about them: the database looks at the product of both. */
    private static final int CROWD = 5000;

    /** More than the API has connections. */
    private static final int CLIENTS = 40;

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                IntStream.range(0, DOCUMENTS)
                        .boxed()
                        .flatMap(i -> Stream.of("""
                            {"document": {"id": "document/long-%d", "title": "%s", "lang": "en", "kind": "article", "published": "2024-01-01"}}\
                            """.formatted(i, LONG), """
                            {"claim": {"key": "F1", "document": "document/long-%d", "type": "priority", "roles": {"actor": ["country/KAZ"]}, "content": {"text": "%s", "lang": "en"}, "modality": "actual"}}\
                            """.formatted(i, LONG)))
                        .toArray(String[]::new));
        crowd(driver, "person", CROWD);
        crowd(driver, "organization", CROWD / 4);
    }

    /** What is so long goes in small steps, for which other tests have no patience. */
    @AfterAll
    static void clear(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 200 ROWS")
                    .consume();
        }
    }

    /** Asks for all of something, reads how it begins, and no more. */
    private static Socket begin(Api api, String path) throws IOException {
        Socket socket = ask(api, path);
        String begins = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(begins).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void theExportOfAClientThatGoesAwayEndsWithinASecond(Api api, Driver driver) throws Exception {
        try (Socket socket = begin(api, EXPORT)) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(AtWork.running(driver))
                    .as("the export waits for its client")
                    .isNotEmpty();
        }
        assertThat(AtWork.rest(driver)).isLessThan(Duration.ofSeconds(1));
    }

    /** It reads on until it goes, so that nothing keeps the rest of the list from being read and sent. */
    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void theListOfAClientThatGoesAwayMidwayEndsWithinASecond(String format, Api api, Driver driver) throws Exception {
        String path = "/api/v1/facts?type=priority&format=" + format;
        try (Socket socket = begin(api, path)) {
            int read = socket.getInputStream().readNBytes(DOCUMENTS / 4 * LONG.length()).length;
            assertThat(read).as("more is to come").isEqualTo(DOCUMENTS / 4 * LONG.length());
        }
        assertThat(AtWork.rest(driver)).isLessThan(Duration.ofSeconds(1));
        assertThat(api.get("/api/v1/entities?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void connectionsComeBackIntoThePool(Api api, Driver driver) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin(api, EXPORT).close();
        }
        AtWork.rest(driver);
        assertThat(api.get("/api/v1/entities").statusCode()).isEqualTo(200);
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    /**
     * A meeting of so many about which nothing is told that would be an answer: for each participant the database looks through
     * all of it, and there is not one byte to send. No loader wrote this graph.
     */
    private static void crowd(Driver driver, String kind, int size) {
        driver.executableQuery("""
                        CREATE (f:Fact {id: 'fact/' + $kind, type: 'meeting', sort: '2024-01-01'})
                        WITH f UNWIND range(1, $size) AS i
                        CREATE (f)-[:STATE]->(:State {id: 'state/' + $kind + i, knownFrom: datetime('2024-01-01T00:00:00Z'),
                            modality: 'wished', polarity: 'positive'})
                        CREATE (f)-[:HAS_PARTICIPANT
                                {entity: $kind + '/crowd' + i, sort: f.sort, fact: f.id, role: 'participant',
                                 knownFrom: datetime('2024-01-01T00:00:00Z')}]->
                            (:Entity {id: $kind + '/crowd' + i, kind: $kind, caption: 'x'})
                        """)
                .withParameters(Map.of("kind", kind, "size", size))
                .execute();
    }

    private static Socket ask(Api api, String path) throws IOException {
        Socket socket = new Socket(api.uri().getHost(), api.uri().getPort());
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Nothing has been sent, so nothing could fail to be sent. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?format=ndjson"})
    void theQuestionOfAClientThatGoesAwayEndsWithinASecond(String form, Api api, Driver driver) throws Exception {
        String path = "/api/v1/co-attendance" + form;
        try (Socket socket = ask(api, path)) {
            AtWork.await(driver);
            Thread.sleep(Duration.ofSeconds(1));
            assertThat(AtWork.running(driver)).as("who waits has it go on").isNotEmpty();
            assertThat(socket.isConnected()).isTrue();
        }
        assertThat(AtWork.rest(driver)).isLessThan(Duration.ofSeconds(1));
        assertThat(api.get("/api/v1/entities?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasSentTheNextRequestAlreadyStillWaits(Api api, Driver driver) throws Exception {
        try (Socket socket = ask(api, "/api/v1/co-attendance?kind=organization")) {
            AtWork.await(driver);
            socket.getOutputStream()
                    .write("GET /api/v1/entities?limit=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1\\.1 200", -1)).hasSize(3);
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsAProblemAndTheDatabaseIsAtRest(Driver driver, LocalNeo4jExtension.Neo4j neo4j)
            throws Exception {
        try (ApiProcess process = ApiExtension.start(neo4j, Map.of("ENTENTE_QUERY_TIMEOUT", "2s"));
                Api hasty = new Api(process.uri())) {
            HttpResponse<String> answer = hasty.get("/api/v1/co-attendance");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(Api.read(answer).get("code").asString()).isEqualTo("query-timed-out");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            AtWork.rest(driver);
        }
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
        AtWork.rest(driver);
    }
}
