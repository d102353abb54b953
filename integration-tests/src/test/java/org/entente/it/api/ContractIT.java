/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What clients may rely on, whatever they ask: envelopes, problems, validators, moves, origins. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ContractIT {

    private static final String FACTS = "/api/v1/facts";
    private static final String TURTLE = "text/turtle";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    @Nested
    class Lists {

        @Test
        void aListHasItemsAndTheNextPage(Api api) {
            JsonNode first = api.json(FACTS + "?limit=2");
            assertThat(first.get("items")).hasSize(2);
            assertThat(first.get("next").asString()).isNotEmpty();
            JsonNode all = api.json(FACTS + "?limit=1000");
            assertThat(all.get("next").isNull()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "/api/v1/facts?type=announcement&",
            "/api/v1/entities/country/KAZ/relations?",
            "/api/v1/entities?",
            "/api/v1/entities?q=a&",
            "/api/v1/agreements/abraham-accords/parties?"
        })
        void pagesTogetherAreTheList(String path, Api api) {
            List<String> whole = new ArrayList<>();
            api.items(path + "limit=1000").forEach(item -> whole.add(item.toString()));
            List<String> paged = new ArrayList<>();
            JsonNode page = api.json(path + "limit=3");
            while (true) {
                page.get("items").forEach(item -> paged.add(item.toString()));
                if (page.get("next").isNull()) {
                    break;
                }
                page = api.json(path + "limit=3&after=" + page.get("next").asString());
            }
            assertThat(paged).isEqualTo(whole).isNotEmpty().doesNotHaveDuplicates();
        }

        @Test
        void arabicIsPlainText(Api api) {
            assertThat(api.get("/api/v1/entities/person/kassym-jomart-tokayev").body())
                    .contains("توكاييف")
                    .doesNotContain("\\u06");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/api/v1/facts?limit=0                                 | 400 | parameter-invalid",
                    "/api/v1/facts?tpye=meeting                            | 400 | parameter-unknown",
                    "/api/v1/facts?limit=1&limit=2                         | 400 | parameter-invalid",
                    "/api/v1/facts?after=bm9uc2Vuc2U                       | 400 | cursor-invalid",
                    "/api/v1/facts?knownAt=2025-13                         | 400 | parameter-invalid",
                    "/api/v1/facts/0123456789abcdef0123456789abcdef        | 404 | fact-not-found",
                    "/api/v1/entities/country/FJI                          | 404 | country-not-used",
                    "/api/v1/entities/country/FJI/relations                | 404 | country-not-used",
                    "/api/v1/entities/person/nobody                        | 404 | entity-not-found",
                    "/api/v1/entities/claim/0123                           | 400 | parameter-invalid",
                    "/api/v1/agreements/nothing/parties                    | 404 | entity-not-found",
                    "/api/v1/queries/nothing                               | 404 | query-not-found",
                    "/api/v1/nothing                                       | 404 | path-not-found",
                    "/nothing                                              | 404 | path-not-found",
                    "/id/person/nobody                                     | 404 | entity-not-found",
                    "/rdf/person/nobody                                    | 404 | entity-not-found"
                })
        void whatIsWrongIsAProblemWithACode(String path, int status, String code, Api api) {
            HttpResponse<String> answer = api.get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(header(answer, "Content-Type")).contains("application/problem+json");
            JsonNode problem = Api.read(answer);
            assertThat(problem.get("code").asString()).isEqualTo(code);
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("detail").asString()).isNotEmpty();
        }

        @Test
        void nothingCanBeWritten(Api api) {
            HttpResponse<String> answer =
                    api.send(HttpRequest.newBuilder(api.uri().resolve(FACTS))
                            .POST(BodyPublishers.ofString("{}"))
                            .build());
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "Content-Type")).contains("application/problem+json");
            assertThat(Api.read(answer).get("code").asString()).isEqualTo("method-not-allowed");
            assertThat(header(answer, "Allow")).isPresent();
        }

        @Test
        void whatCannotBeServedAsAskedIsNot(Api api) {
            for (String path : List.of(FACTS, "/rdf", "/id/country/KAZ", "/rdf/country/KAZ")) {
                HttpResponse<String> answer = api.get(path, "Accept", "image/png");
                assertThat(answer.statusCode()).as(path).isEqualTo(406);
                assertThat(header(answer, "Content-Type")).contains("application/problem+json");
                assertThat(Api.read(answer).get("code").asString()).isEqualTo("not-acceptable");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/json;q=0                    | 406",
                    "*/*, application/json;q=0               | 200 text/csv",
                    "text/csv;q=0.5, application/json;q=0.4  | 200 text/csv",
                    "text/csv, application/json              | 200 application/json",
                    "text/html, */*;q=0.1                    | 200 application/json",
                    "nonsense                                | 406"
                })
        void whatTheHeaderRulesOutIsNotServed(String accept, String served, Api api) {
            HttpResponse<String> answer = api.get(FACTS + "?limit=1", "Accept", accept);
            assertThat(answer.statusCode() + " "
                            + header(answer, "Content-Type").orElse(""))
                    .startsWith(served);
            assertThat(header(answer, "Vary")
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                            .split(", *"))
                    .contains("accept");
        }

        @Test
        void theFormatGoesBeforeTheHeader(Api api) {
            HttpResponse<String> answer = api.get(FACTS + "?limit=1&format=csv", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).get().asString().startsWith("text/csv");
        }

        @Test
        void whatTheContainerRefusesIsAProblemToo(Api api) {
            String answer =
                    api.raw("GET /api/v1/facts?a=\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"code\":\"bad-request\"")
                    .contains("letters beyond ASCII are percent-encoded");
        }
    }

    /** So it goes in one piece, and its end need not be sent, and waited for, by itself. */
    @ParameterizedTest
    @CsvSource({"/api/v1/facts?limit=1000", "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e?format=csl"})
    void anAnswerInJsonSaysHowLongItIs(String path, Api api) {
        HttpResponse<String> answer = api.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length"))
                .contains(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Nested
    class Validators {

        @Test
        void anAnswerThatStillStandsIsNotSentAgain(Api api) {
            HttpResponse<String> first = api.get(FACTS + "?limit=1");
            String tag = header(first, "ETag").orElseThrow();
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            HttpResponse<String> second = api.get(FACTS + "?limit=1", "If-None-Match", tag);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(header(second, "ETag")).contains(tag);
            assertThat(header(second, "Vary")).isEqualTo(header(first, "Vary"));
            assertThat(header(second, "Vary")).get().asString().contains("Accept", "Accept-Language");
            assertThat(header(api.get(FACTS + "?limit=2"), "ETag")).isNotEqualTo(Optional.of(tag));
        }

        @Test
        void anAnswerIsSentAgainOnceTheGraphHasChanged(Api api, Driver driver) {
            Map<String, String> tags = new TreeMap<>();
            for (String path : List.of(FACTS + "?limit=1", "/rdf", "/rdf/country/KAZ", "/rdf/queries/facts?limit=1")) {
                tags.put(path, header(api.get(path, "Accept", "*/*"), "ETag").orElseThrow());
            }
            LoadedStore.load(driver, """
                    {"document": {"id": "document/of-later", "title": "Later", "lang": "en", "kind": "article", "published": "2026-01-01"}}""");
            tags.forEach((path, tag) -> {
                HttpResponse<String> answer = api.get(path, "Accept", "*/*", "If-None-Match", tag);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                String now = header(answer, "ETag").orElseThrow();
                assertThat(now).as(path).isNotEqualTo(tag);
                assertThat(api.get(path, "Accept", "*/*", "If-None-Match", now).statusCode())
                        .as(path)
                        .isEqualTo(304);
            });
        }

        @Test
        void onlyWhereATagIsPromisedThereIsOne(Api api) {
            for (String path : List.of(FACTS, "/api/v1/queries", "/api/v1/queries/{name}")) {
                JsonNode promised = api.json("/openapi").get("paths").get(path).at("/get/responses");
                boolean tagged = header(api.get(path.replace("{name}", "parties")), "ETag")
                        .isPresent();
                assertThat(promised.has("304")).as(path).isEqualTo(tagged);
                assertThat(promised.at("/200/headers").has("ETag")).as(path).isEqualTo(tagged);
            }
        }

        @Test
        void twoWaysToNameOneMomentHaveOneTag(Api api) {
            assertThat(header(api.get(FACTS + "?knownAt=2025-11-06"), "ETag"))
                    .isEqualTo(header(api.get(FACTS + "?knownAt=2025-11-06T23:59:59Z"), "ETag"));
        }

        @Test
        void rdfHasATagForEachFormat(Api api) {
            HttpResponse<String> turtle = api.get("/rdf/country/KAZ", "Accept", TURTLE);
            HttpResponse<String> triples = api.get("/rdf/country/KAZ", "Accept", "application/n-triples");
            assertThat(header(turtle, "ETag")).isPresent().isNotEqualTo(header(triples, "ETag"));
            assertThat(api.get(
                                    "/rdf",
                                    "Accept",
                                    TURTLE,
                                    "If-None-Match",
                                    header(api.get("/rdf", "Accept", TURTLE), "ETag")
                                            .orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Nested
    class Addresses {

        @Test
        void anIdLeadsToADescriptionInTheFormatAskedFor(Api api) {
            HttpResponse<String> json = api.get("/id/country/KAZ", "Accept", "application/json");
            assertThat(json.statusCode()).isEqualTo(303);
            assertThat(header(json, "Location")).contains("/api/v1/entities/country/KAZ");
            HttpResponse<String> rdf = api.get("/id/country/KAZ", "Accept", "application/json;q=0.5, " + TURTLE);
            assertThat(header(rdf, "Location")).contains("/rdf/country/KAZ");
            HttpResponse<String> there = api.get("/rdf/country/KAZ", "Accept", TURTLE);
            assertThat(there.statusCode()).isEqualTo(200);
            assertThat(header(there, "Content-Type").orElseThrow()).startsWith(TURTLE);
            assertThat(there.body()).contains("country/KAZ").contains("@ar");
        }

        @Test
        void theWholeGraphComesInEveryFormat(Api api) {
            assertThat(api.get("/rdf", "Accept", "application/n-quads").body().lines())
                    .hasSizeGreaterThan(1000)
                    .allMatch(line -> line.endsWith(" ."));
            assertThat(api.get("/rdf", "Accept", "application/trig;q=0.2, application/n-triples;q=0.1")
                            .headers()
                            .firstValue("Content-Type")
                            .orElseThrow())
                    .startsWith("application/trig");
        }
    }

    @Nested
    class Description {

        @Test
        void theContractIsThereAsJsonAndAsAPage(Api api) {
            JsonNode contract = api.json("/openapi");
            assertThat(contract.get("openapi").asString()).startsWith("3.");
            JsonNode parties = contract.at("/paths/~1api~1v1~1agreements~1{agreement}~1parties/get");
            assertThat(parties.get("summary").asString()).startsWith("The parties of an agreement");
            assertThat(parties.at("/parameters/0/example").asString()).isEqualTo("abraham-accords");
            assertThat(contract.at("/components/schemas/FactItem/properties/segments/items/$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/Segment");
            assertThat(contract.get("paths").propertyNames()).noneMatch(path -> path.startsWith("/guides"));
            HttpResponse<String> page = api.get("/docs");
            assertThat(page.statusCode()).isIn(200, 302);
            HttpResponse<String> root = api.get("/");
            assertThat(root.statusCode()).isEqualTo(302);
            assertThat(header(root, "Location").orElseThrow()).endsWith("/docs");
            assertThat(api.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        }

        @Test
        void theCatalogueSaysHowToAsk(Api api) {
            List<JsonNode> queries = api.items("/api/v1/queries");
            assertThat(queries).hasSizeGreaterThanOrEqualTo(11);
            assertThat(queries).allSatisfy(query -> {
                assertThat(query.get("statements")).isNotEmpty();
                assertThat(api.get(query.get("example").asString()).statusCode())
                        .as(query.get("example").asString())
                        .isEqualTo(200);
            });
            assertThat(api.json("/api/v1/queries/parties").get("path").asString())
                    .isEqualTo("/api/v1/agreements/{agreement}/parties");
        }

        @Test
        void operationsSeeHealthAndNumbers(Api api) {
            assertThat(api.json("/actuator/health").get("status").asString()).isEqualTo("UP");
            assertThat(api.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
            assertThat(api.get("/actuator/env").statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class Origins {

        private HttpResponse<String> preflight(Api api, String path, String origin) {
            return api.send(HttpRequest.newBuilder(api.uri().resolve(path))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .headers(
                            "Origin",
                            origin,
                            "Access-Control-Request-Method",
                            "GET",
                            "Access-Control-Request-Headers",
                            "cache-control,pragma")
                    .build());
        }

        @Test
        void browserMayReadTheGuides(Api api) {
            String browser = ApiExtension.BROWSER.toString();
            for (String path : List.of("/guides/accords", "/guides/style.grass")) {
                HttpResponse<String> asked = preflight(api, path, browser);
                assertThat(asked.statusCode()).isEqualTo(200);
                assertThat(header(asked, "Access-Control-Allow-Origin")).contains(browser);
                assertThat(header(asked, "Access-Control-Allow-Headers").orElseThrow())
                        .contains("cache-control")
                        .contains("pragma");
                HttpResponse<String> guide = api.get(path, "Origin", browser);
                assertThat(guide.statusCode()).isEqualTo(200);
                assertThat(header(guide, "Access-Control-Allow-Origin")).contains(browser);
            }
            assertThat(api.get("/guides/accords").body())
                    .contains("runnable")
                    .contains(":style " + api.uri() + "/guides/style.grass");
            assertThat(api.get("/guides/style.grass").body()).contains("node.Prospective");
        }

        @Test
        void nobodyElseMayReadFromAForeignPage(Api api) {
            assertThat(preflight(api, "/guides/accords", "http://evil.example").statusCode())
                    .isEqualTo(403);
            for (String path :
                    List.of(FACTS, "/rdf/country/KAZ", "/openapi", "/id/country/KAZ", "/sparql?query=ASK%7B%7D")) {
                for (String origin : List.of(ApiExtension.BROWSER.toString(), "http://evil.example", "null")) {
                    assertThat(List.of(api.get(path, "Origin", origin), preflight(api, path, origin)))
                            .as("%s for %s", path, origin)
                            .allSatisfy(
                                    answer -> assertThat(answer.headers().map().keySet())
                                            .noneMatch(name -> name.startsWith("access-control-")));
                }
            }
        }
    }
}
