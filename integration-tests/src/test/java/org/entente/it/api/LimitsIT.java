/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** An API that is open to some: with keys, a rate, and a key of its own for cursors. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsIT {

    private static final String FACTS = "/api/v1/facts?limit=1";
    private static final String KEY = "X-API-Key";
    private static final int RATE = 25;

    @SuppressWarnings("NullAway.Init")
    private static ApiProcess process;

    @SuppressWarnings("NullAway.Init")
    private static Api guarded;

    @BeforeAll
    static void start(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        LoadedStore.fill(driver);
        process = ApiExtension.start(
                neo4j,
                Map.of(
                        "ENTENTE_API_KEYS", "one-key,another-key",
                        "ENTENTE_RATE_LIMIT", Integer.toString(RATE),
                        "ENTENTE_CURSOR_KEY", "a key for the cursors of this server"));
        guarded = new Api(process.uri());
    }

    @AfterAll
    static void stop() {
        guarded.close();
        process.close();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Api.read(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    @Order(1) // before anybody guesses
    void onlyWhoHasAKeyIsAnswered() {
        for (String path : new String[] {FACTS, "/rdf", "/openapi", "/actuator/prometheus", "/nothing"}) {
            HttpResponse<String> refused = guarded.get(path);
            assertProblem(refused, 401, "unauthorized");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertProblem(guarded.get(FACTS, KEY, "one-kez"), 401, "unauthorized");
        assertProblem(guarded.get(FACTS, "Authorization", "Basic b25lLWtleQ=="), 401, "unauthorized");
        assertThat(guarded.get(FACTS, KEY, "one-key").statusCode()).isEqualTo(200);
        assertThat(guarded.get(FACTS, "Authorization", "Bearer one-key").statusCode())
                .isEqualTo(200);
        assertThat(guarded.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whoHasNoKeyIsRefusedBeforeAFormIsRead() {
        assertThat(guarded.firstLine("PUT /api/v1/facts HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElse() {
        assertRefusedInTheEnd(i -> "another-key", 200);
        assertThat(guarded.get(FACTS, KEY, "one-key").statusCode()).isEqualTo(200);
        assertThat(guarded.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesKeysWaitsAndWhoHasOneDoesNot() {
        assertRefusedInTheEnd(i -> "guess-" + i, 401);
        assertThat(guarded.get(FACTS, KEY, "one-key").statusCode()).isEqualTo(200);
    }

    private void assertRefusedInTheEnd(IntFunction<String> keys, int before) {
        HttpResponse<String> refused = IntStream.range(0, 100 * RATE)
                .mapToObj(i -> guarded.get("/openapi", KEY, keys.apply(i)))
                .filter(answer -> answer.statusCode() != before)
                .findFirst()
                .orElseThrow();
        assertProblem(refused, 429, "too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void anAnswerWithACursorOfAnotherServerIsAnotherAnswer(Api open) {
        HttpResponse<String> here = guarded.get(FACTS, KEY, "one-key");
        String tag = here.headers().firstValue("ETag").orElseThrow();
        assertThat(guarded.get(FACTS, KEY, "one-key", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        // as it is after a start with another key: whoever kept the page would follow a cursor that leads nowhere
        HttpResponse<String> there = open.get(FACTS, "If-None-Match", tag);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.body()).isNotEqualTo(here.body());
        assertThat(there.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void cursorsOfOneServerAreNoneOfAnother(Api open) {
        String given = Api.read(guarded.get(FACTS, KEY, "one-key")).get("next").asString();
        assertThat(guarded.get(FACTS + "&after=" + given, KEY, "one-key").statusCode())
                .isEqualTo(200);
        assertProblem(open.get(FACTS + "&after=" + given), 400, "cursor-invalid");
        String other = open.json(FACTS).get("next").asString();
        assertThat(open.get(FACTS + "&after=" + other).statusCode()).isEqualTo(200);
        assertProblem(guarded.get(FACTS + "&after=" + other, KEY, "one-key"), 400, "cursor-invalid");
    }
}
