/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

/** What is too large is refused as a problem, and nothing is told that is nobody's business. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class AbuseIT {

    private static final String FACTS = "/api/v1/facts";
    private static final String LONG = "x".repeat(100_000);

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Api.read(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void longAddressesAndHeadersAreProblems(Api api) {
        assertProblem(api.get(FACTS + "?type=" + LONG), 400, "bad-request");
        assertProblem(api.get("/" + LONG), 400, "bad-request");
        assertProblem(api.get(FACTS, "X-Long", LONG), 400, "bad-request");
        assertThat(api.get(FACTS + "?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void manyParametersAreAProblem(Api api) {
        assertProblem(api.get(FACTS + "?" + "a=1&".repeat(1000)), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "2147483648", "-1", "1e9", "99999999999999999999"})
    void noLimitIsBeyondTheBound(String limit, Api api) {
        assertProblem(api.get(FACTS + "?limit=" + limit), 400, "parameter-invalid");
    }

    @Test
    void bodiesAreRefused(Api api) {
        for (String method : List.of("GET", "POST", "PUT")) {
            assertProblem(
                    api.send(HttpRequest.newBuilder(api.uri().resolve(FACTS))
                            .method(method, BodyPublishers.ofString(LONG))
                            .build()),
                    413,
                    "content-too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aFormIsRefusedBeforeItIsRead(String method, Api api) {
        String head = method + " " + FACTS + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        assertThat(api.firstLine(head + "Content-Length: 1000000000\r\n\r\n")).startsWith("HTTP/1.1 413");
        assertThat(api.firstLine(head + "Transfer-Encoding: chunked\r\n\r\n")).startsWith("HTTP/1.1 405");
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo(Api api) {
        for (String request : List.of(
                "GET /api/v1/facts?type=" + LONG + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/facts HTTP/1.1\r\nHost: localhost\r\nX: " + LONG + "\r\nConnection: close\r\n\r\n",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/facts?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/facts HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE /api/v1/facts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NONSENSE /api/v1/facts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            String answer = api.raw(request);
            String shown = request.substring(0, Math.min(60, request.length()));
            assertThat(answer).as(shown).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .as(shown)
                    .contains("content-type: application/problem+json")
                    .contains("\"code\":\"")
                    .doesNotContain("exception", "apache", "org.entente");
        }
    }

    @Test
    void onlyHealthAndNumbersAreShownToOperations(Api api) {
        assertThat(new JsonMapper()
                        .readTree(api.get("/actuator").body())
                        .get("_links")
                        .propertyNames())
                .containsExactlyInAnyOrder("self", "health", "health-path", "prometheus");
        for (String path :
                List.of("env", "beans", "configprops", "heapdump", "threaddump", "mappings", "loggers", "shutdown")) {
            assertProblem(api.get("/actuator/" + path), 404, "path-not-found");
        }
        assertThat(api.get("/actuator/health").body()).doesNotContain("bolt", "components", "version");
    }

    @Test
    void headersTellBrowsersEnoughAndOthersNothing(Api api) {
        for (String path : List.of(FACTS, FACTS + "?limit=0", "/nothing", "/rdf/country/KAZ", "/guides/accords")) {
            HttpResponse<String> answer = api.get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
    }
}
