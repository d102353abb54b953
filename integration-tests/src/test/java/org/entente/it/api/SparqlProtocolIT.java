/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** What the SPARQL 1.1 Protocol and Service Description ask of a server, as requests. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class SparqlProtocolIT {

    private static final String ASK = "ASK { <country/KAZ> a <vocab#Country> }";
    private static final String SELECT = "SELECT ?name { <country/KAZ> <http://purl.org/dc/terms/identifier> ?name }";
    private static final String CONSTRUCT = "CONSTRUCT { ?s a <vocab#Country> } WHERE { ?s a <vocab#Country> }";
    static final String QUERY = "application/sparql-query";
    static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRAPH = "http://localhost:8080/id/document/addustour-or-aldostor-2025-11-06#claims";
    private static final String CLAIMS = "ASK { ?c a <vocab#Claim> }";

    @BeforeAll
    static void load(Driver driver, Api api) {
        LoadedStore.fill(driver);
        api.awaitSparql();
    }

    static String form(String... pairs) {
        return Stream.of(pairs)
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + Api.encode(pair[1]))
                .collect(Collectors.joining("&"));
    }

    static HttpResponse<String> get(Api api, String... pairs) {
        return api.get("/sparql?" + form(pairs));
    }

    static HttpResponse<String> post(Api api, String path, String type, String body) {
        return api.send(HttpRequest.newBuilder(api.uri().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static void assertYes(HttpResponse<String> answer, boolean yes) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.read(answer).get("boolean").asBoolean()).isEqualTo(yes);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Api.read(answer).get("code").asString()).isEqualTo(code);
        assertThat(Api.read(answer).get("detail").asString()).isNotBlank();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    }

    @Test
    void queryViaGet(Api api) {
        assertYes(get(api, "query=" + ASK), true);
    }

    @Test
    void queryViaPostAsTheBody(Api api) {
        assertYes(post(api, "/sparql", QUERY, ASK), true);
        assertYes(post(api, "/sparql", QUERY + "; charset=UTF-8", ASK), true);
    }

    @Test
    void queryViaPostAsAForm(Api api) {
        assertYes(post(api, "/sparql", FORM, form("query=" + ASK)), true);
        assertYes(post(api, "/sparql", FORM + ";charset=UTF-8", form("query=" + ASK)), true);
    }

    @Test
    void lettersBeyondAsciiComeThroughEveryDoor(Api api) {
        String same = "ASK { FILTER (STRLEN(\"كازاخستان\") = 9) }";
        assertYes(get(api, "query=" + same), true);
        assertYes(post(api, "/sparql", QUERY, same), true);
        assertYes(post(api, "/sparql", FORM, form("query=" + same)), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-graph-uri=" + GRAPH,
                "default-graph-uri=urn:none&default-graph-uri=" + GRAPH,
                "default-graph-uri=" + GRAPH + "&named-graph-uri=urn:none"
            })
    void defaultGraphsAreThoseThatAreNamed(String graphs, Api api) {
        String[] pairs = graphs.split("&");
        assertYes(post(api, "/sparql?" + form(pairs), QUERY, CLAIMS), true);
        String[] all =
                Stream.concat(Stream.of(pairs), Stream.of("query=" + CLAIMS)).toArray(String[]::new);
        assertYes(get(api, all), true);
        assertYes(post(api, "/sparql", FORM, form(all)), true);
    }

    @Test
    void namedGraphsAreThoseThatAreNamed(Api api) {
        String named = "ASK { GRAPH ?g { ?c a <vocab#Claim> } }";
        assertYes(get(api, "query=" + named), true);
        assertYes(get(api, "query=" + named, "named-graph-uri=" + GRAPH), true);
        assertYes(get(api, "query=" + named, "named-graph-uri=urn:none"), false);
        assertYes(get(api, "query=" + ASK, "named-graph-uri=" + GRAPH), false);
        assertYes(get(api, "query=" + CLAIMS), false);
    }

    @Test
    void theGraphsOfTheRequestGoBeforeThoseOfTheQuery(Api api) {
        String of = "ASK FROM <urn:none> { ?c a <vocab#Claim> }";
        assertYes(get(api, "query=" + of), false);
        assertYes(get(api, "query=" + of, "default-graph-uri=" + GRAPH), true);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "application/json, application/json",
        "*/*, application/sparql-results+json",
        "'text/csv;q=0.4,application/sparql-results+xml;q=0.8', application/sparql-results+xml"
    })
    void tablesAreInTheFormatThatIsAccepted(String accept, String type, Api api) {
        for (String query : List.of(SELECT, ASK)) {
            HttpResponse<String> answer = api.get("/sparql?" + form("query=" + query), "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(type(answer)).isEqualTo(type);
            assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
            assertThat(answer.body()).contains(query.equals(ASK) ? "true" : "country/KAZ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/trig",
                "application/n-quads"
            })
    void graphsAreInTheFormatThatIsAccepted(String accept, Api api) {
        for (String query : List.of(CONSTRUCT, "DESCRIBE <country/KAZ>")) {
            HttpResponse<String> answer = api.get("/sparql?" + form("query=" + query), "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(type(answer)).isEqualTo(accept);
            assertThat(answer.body()).contains("country/KAZ");
        }
    }

    @Test
    void whatFitsNoFormatIs406(Api api) {
        assertProblem(api.get("/sparql?" + form("query=" + SELECT), "Accept", "text/turtle"), 406, "not-acceptable");
        assertProblem(api.get("/sparql?" + form("query=" + CONSTRUCT), "Accept", "text/csv"), 406, "not-acceptable");
        assertProblem(api.get("/sparql", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void twoLinesOfAcceptAreOneList(Api api) {
        String[] lines = {"Accept", "image/png", "Accept", "application/sparql-results+xml, application/rdf+xml"};
        assertThat(type(api.get("/sparql?" + form("query=" + SELECT), lines)))
                .isEqualTo("application/sparql-results+xml");
        assertThat(type(api.get("/sparql", lines))).isEqualTo("application/rdf+xml");
        assertThat(type(api.get("/rdf", lines))).isEqualTo("application/rdf+xml");
    }

    @Test
    void whatAFormatCannotWriteIs400(Api api) {
        String query = "CONSTRUCT { <x> <http://example.org/1> 2 } { }";
        assertProblem(
                api.get("/sparql?" + form("query=" + query), "Accept", "application/rdf+xml"),
                400,
                "sparql-unwritable");
        assertThat(api.get("/sparql?" + form("query=" + query), "Accept", "text/turtle")
                        .body())
                .contains("<http://example.org/1>");
    }

    @Test
    void aPatternThatTakesForEverIsStopped(Api api) {
        String query = "ASK { FILTER (REGEX('%s', '^(a|aa)+(b)\\\\2$')) }".formatted("a".repeat(60));
        assertProblem(get(api, "query=" + query), 503, "query-timed-out");
        assertYes(get(api, "query=" + ASK), true);
    }

    @Test
    void anAnswerThatIsAnotherEachTimeIsNotKept(Api api) {
        HttpResponse<String> answer = get(api, "query=SELECT (NOW() AS ?now) { }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p }                                    | sparql-malformed",
                "ASK WHERE { ?s ?p ?o                                  | sparql-malformed",
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }               | sparql-refused",
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } | sparql-refused",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }           | question-too-broad"
            })
    void aBadQueryIs400ThroughEveryDoor(String query, String code, Api api) {
        assertProblem(get(api, "query=" + query), 400, code);
        assertProblem(post(api, "/sparql", QUERY, query), 400, code);
        assertProblem(post(api, "/sparql", FORM, form("query=" + query)), 400, code);
    }

    @Test
    void moreThanOneQueryIs400(Api api) {
        assertProblem(get(api, "query=" + ASK, "query=" + SELECT), 400, "parameter-invalid");
        assertProblem(post(api, "/sparql", FORM, form("query=" + ASK, "query=" + ASK)), 400, "parameter-invalid");
        assertProblem(post(api, "/sparql?" + form("query=" + ASK), QUERY, ASK), 400, "parameter-invalid");
    }

    /** No length is told beforehand. */
    @ParameterizedTest
    @ValueSource(strings = {QUERY, FORM})
    void moreThanABodyMayBeIs413(String type, Api api) {
        byte[] body =
                ((type.equals(FORM) ? "query=" : "") + "+".repeat(64 * 1024) + ASK).getBytes(StandardCharsets.US_ASCII);
        assertProblem(
                api.send(HttpRequest.newBuilder(api.uri().resolve("/sparql"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build()),
                413,
                "content-too-large");
    }

    @Test
    void aPostWithoutQueryIs400(Api api) {
        assertProblem(post(api, "/sparql", FORM, ""), 400, "parameter-missing");
        assertProblem(post(api, "/sparql", QUERY, ""), 400, "sparql-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/sparql-update",
                "application/sparql-query; charset=UTF-16"
            })
    void anotherMediaTypeIs415(String type, Api api) {
        HttpResponse<String> answer = post(api, "/sparql", type, ASK);
        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.headers().firstValue("Accept-Post").orElse("")).contains(QUERY);
    }

    @Test
    void aPostThatDoesNotSayWhatItIsIs415(Api api) {
        for (String body : List.of(ASK, form("query=" + ASK))) {
            HttpRequest untyped = HttpRequest.newBuilder(api.uri().resolve("/sparql"))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(untyped.headers().firstValue("Content-Type")).isEmpty();
            assertProblem(api.send(untyped), 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAre405(String method, Api api) {
        assertProblem(
                api.send(HttpRequest.newBuilder(api.uri().resolve("/sparql?" + form("query=" + ASK)))
                        .method(method, BodyPublishers.noBody())
                        .build()),
                405,
                "method-not-allowed");
    }

    @Test
    void bytesThatAreNoUtf8Are400(Api api) {
        HttpResponse<String> answer = api.send(HttpRequest.newBuilder(api.uri().resolve("/sparql"))
                .header("Content-Type", QUERY)
                .POST(BodyPublishers.ofByteArray(new byte[] {'A', 'S', 'K', '{', '}', '#', (byte) 0xff}))
                .build());
        assertProblem(answer, 400, "parameter-invalid");
    }

    @Test
    void updatesAreRefused(Api api) {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertProblem(post(api, "/sparql", FORM, form("update=" + update)), 400, "parameter-invalid");
        assertProblem(get(api, "update=" + update), 400, "parameter-invalid");
        assertProblem(
                api.send(HttpRequest.newBuilder(api.uri().resolve("/sparql"))
                        .PUT(BodyPublishers.ofString(update))
                        .build()),
                405,
                "method-not-allowed");
    }

    @Test
    void withoutAQueryTheServiceDescribesItself(Api api) {
        HttpResponse<String> turtle = api.get("/sparql");
        assertThat(type(turtle)).isEqualTo("text/turtle");
        assertThat(turtle.body())
                .contains("sd:Service", "sd:SPARQL11Query", "sd:defaultDataset", "sd:defaultGraph")
                .contains("</sparql>")
                .contains("SPARQL_Results_JSON", "SPARQL_Results_CSV", "formats/Turtle")
                .doesNotContain("_:", "BasicFederatedQuery");
        assertThat(api.get("/sparql", "Accept", "application/n-triples").body()).contains("<" + api.uri() + "/sparql>");
        assertThat(type(api.get("/sparql", "Accept", "application/rdf+xml"))).isEqualTo("application/rdf+xml");
    }

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain(Api api) {
        HttpResponse<String> answer = get(api, "query=" + SELECT);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(api.get("/sparql?" + form("query=" + SELECT), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.get("/sparql?" + form("query=" + ASK), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsOfTheVersionThatTheGraphHasNow(Api api, Driver driver) {
        String count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?c a <vocab#Claim> } }";
        HttpResponse<String> before = get(api, "query=" + count);
        LoadedStore.load(
                driver,
                "{\"document\": {\"id\": \"document/sparql-step\", \"title\": \"T\", \"kind\": \"article\", \"published\": \"2025-12-01\"}}",
                "{\"claim\": {\"document\": \"document/sparql-step\", \"type\": \"visit\", \"roles\": {\"visitor\":"
                        + " [\"person/kassym-jomart-tokayev\"], \"host\": [\"country/USA\"]}, \"when\": {\"edtf\":"
                        + " \"2025-11-30\"}, \"modality\": \"actual\"}}");
        api.awaitSparql();
        HttpResponse<String> after = get(api, "query=" + count);
        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(version(after)).isNotEqualTo(version(before));
        assertThat(after.headers().firstValue("Entente-Graph-Latest")).isEmpty();
    }

    private static int number(HttpResponse<String> answer) {
        return Api.read(answer).at("/results/bindings/0/n/value").asInt();
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("Entente-Graph-Version").orElseThrow();
    }
}
