/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** Names that lead to documents: for machines, for people, after a retraction. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class LinkedDataIT {

    private static final String KAZ = "/rdf/country/KAZ";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        LoadedStore.load(driver, """
                {"document": {"id": "document/mistake", "title": "A mistake", "lang": "en", "kind": "statement", "published": "2026-01-03"}}""", """
                {"claim": {"key": "mistaken", "document": "document/mistake", "type": "agreement-participation", "roles": {"party": "country/ARE", "agreement": "agreement/abraham-accords"}, "modality": "actual", "polarity": "negative", "quote": {"text": "It never joined.", "lang": "en"}}}""", """
                {"retraction": {"covers": "document/mistake", "reason": "the statement was a forgery", "by": "editor", "at": "2026-01-04T10:00:00Z"}}""");
    }

    private static Graph graph(HttpResponse<String> answer, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), language).parse(graph);
        return graph;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void aThingComesInEveryFormat(RdfFormat format, Api api) {
        HttpResponse<String> answer = api.get(KAZ, "Accept", format.mediaType());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(format.mediaType());
        assertThat(header(answer, "Vary")).contains("Accept");
        assertThat(header(answer, "Link")).contains("rel=\"alternate\"; type=\"text/html\"");
        assertThat(api.get(KAZ + "?format=" + format.text()).body()).isEqualTo(answer.body());
        if (!format.hasNamedGraphs()) {
            assertThat(graph(answer, RDFLanguages.contentTypeToLang(format.mediaType()))
                            .size())
                    .isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle;q=0.1, application/rdf+xml;q=0.9     | application/rdf+xml",
                "application/*;q=0.9, text/turtle;q=0.1           | application/n-triples",
                "image/png, application/ld+json;q=0.2             | application/ld+json",
                "text/html;q=0, text/*                            | text/turtle",
                "*/*                                              | text/turtle",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html"
            })
    void theHeaderIsReadAsHttpSays(String accept, String type, Api api) {
        assertThat(header(api.get(KAZ, "Accept", accept), "Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                            | /rdf?profile=nanopub                        | 200 | application/n-quads",
                "application/ld+json, application/trig;q=0.5    | /rdf?profile=rdf12                          | 200 | application/trig",
                "text/turtle                                    | /rdf?profile=nanopub                        | 406 | application/problem+json",
                "application/ld+json                            | /rdf/country/KAZ?profile=rdf12              | 406 | application/problem+json",
                "text/html, */*;q=0.5                           | /rdf/country/KAZ?profile=rdf12              | 200 | text/turtle",
                "*/*                                            | /rdf/country/KAZ?profile=rdf12&format=html  | 400 | application/problem+json",
                "text/html                                      | /rdf/country/KAZ?profile=shortcuts          | 200 | text/html",
                "application/rdf+xml, text/turtle;q=0.5         | /rdf/queries/entities?profile=rdf12&q=KAZ   | 200 | text/turtle"
            })
    void onlyFormsThatCarryTheProfileAreChosenAndNamed(String accept, String path, int status, String type, Api api) {
        HttpResponse<String> answer = api.get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        Matcher alternates = Pattern.compile("<([^>]+)>; rel=\"alternate\"").matcher(header(answer, "Link"));
        assertThat(alternates.find()).isEqualTo(status == 200);
        alternates
                .reset()
                .results()
                .forEach(link -> assertThat(api.get(link.group(1)).statusCode())
                        .as(link.group(1))
                        .isEqualTo(200));
    }

    /** An entity owns no facts; a crawler and a reader are led to them. */
    @Test
    void anEntityLeadsToItsFacts(Api api) {
        String page = api.get(KAZ, "Accept", BROWSER).body();
        for (String asked : List.of("", "?knownAt=2025-11-06")) {
            List<String> related = Pattern.compile("<([^>]+)>; rel=\"related\"")
                    .matcher(header(api.get(KAZ + asked, "Accept", "text/turtle"), "Link"))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(related).hasSize(2).allMatch(link -> link.endsWith(asked.replace('?', '&')));
            for (String link : related) {
                HttpResponse<String> facts = api.get(link, "Accept", "text/turtle");
                assertThat(facts.statusCode()).as(facts.body()).isEqualTo(200);
                assertThat(facts.body()).contains("fact:").contains("country:KAZ");
                if (asked.isEmpty()) {
                    assertThat(page).contains("href=\"" + link + "\"");
                }
            }
        }
        assertThat(header(api.get("/rdf/document/axios-2025-11-06"), "Link")).doesNotContain("related");
    }

    @Test
    void aBrowserIsLedToAPage(Api api) {
        HttpResponse<String> address = api.get("/id/country/KAZ", "Accept", BROWSER);
        assertThat(address.statusCode()).isEqualTo(303);
        assertThat(header(address, "Location")).endsWith(KAZ);
        HttpResponse<String> page = api.get(KAZ, "Accept", BROWSER);
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"ar\"", "href=\"/rdf/country/KAZ?format=turtle\"")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*              | format=turtle                   | text/turtle",
                "application/json | format=ntriples                 | application/n-triples",
                "*/*              | format=html                     | text/html",
                "*/*              | profile=shortcuts               | text/turtle",
                "*/*              | profile=shortcuts&format=jsonld | application/ld+json",
                "*/*              | format=json                     | application/json",
                "text/turtle      | format=json                     | application/json",
                "*/*              | knownAt=2025-11-06              | application/json"
            })
    void whatIsAskedOfANameDecidesWhereItLeads(String accept, String asked, String type, Api api) {
        HttpResponse<String> address = api.get("/id/country/KAZ?" + asked, "Accept", accept);
        assertThat(address.statusCode()).isEqualTo(303);
        HttpResponse<String> answer = api.get(header(address, "Location"), "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/vocab", "/id/shapes"})
    void theVocabularyAndTheShapesAreAtTheirNames(String path, Api api) {
        HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(graph(answer, Lang.TURTLE).size()).isGreaterThan(1000);
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(api.get(path, "If-None-Match", header(answer, "ETag"), "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void theDataSetIsWhereAllOfItIsAsItIsAskedFor(Api api) {
        String asked = "?format=ntriples&profile=shortcuts&knownAt=2025-11-06";
        HttpResponse<String> address = api.get("/id/dataset" + asked);
        assertThat(address.statusCode()).isEqualTo(303);
        assertThat(header(address, "Location")).isEqualTo("/rdf" + asked);
        assertThat(header(api.get(header(address, "Location")), "Content-Type")).startsWith("application/n-triples");
        assertThat(header(api.get("/id/dataset"), "Location")).isEqualTo("/rdf");
    }

    @Test
    void theVocabularyHasAPage(Api api) {
        assertThat(api.get("/id/vocab", "Accept", BROWSER).body())
                .contains("<section id=\"Fact\">", "<section id=\"act-accession\">");
    }

    private static String id(Driver driver, String query) {
        return driver.executableQuery(query)
                .execute()
                .records()
                .getFirst()
                .get("id")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document/mistake", "claim"})
    void whatWasTakenBackIsGoneAndSaysWhy(String what, Api api, Driver driver) {
        String id = what.equals("claim")
                ? id(driver, "MATCH (c:Claim {document: 'document/mistake'}) RETURN c.id AS id")
                : what;
        List<String> paths = what.equals("claim")
                ? List.of("/id/" + id, "/rdf/" + id)
                : List.of("/id/" + id, "/rdf/" + id, "/rdf/" + id + "/claims");
        for (String path : paths) {
            HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(Api.read(answer).get("code").asString()).isEqualTo("retracted");
            assertThat(Api.read(answer).get("detail").asString())
                    .startsWith(id + " was retracted by editor at 2026-01-04T10:00:00Z:"
                            + " the statement was a forgery. See retraction/");
        }
    }

    @Test
    void aJudgementThatWasTakenBackIsGoneAndSaysWhy(Api api, Driver driver) {
        LoadedStore.load(driver, """
                {"judgement": {"verdict": "different", "a": "person/one-of-two", "b": "person/other-of-two", "by": "editor", "at": "2026-02-01T10:00:00Z", "why": "two people"}}""");
        String judgement = id(driver, "MATCH (j:Judgement {why: 'two people'}) RETURN j.id AS id");
        assertThat(api.get("/rdf/" + judgement, "Accept", "text/turtle").statusCode())
                .isEqualTo(200);
        LoadedStore.load(driver, """
                {"retraction": {"covers": "%s", "reason": "they are one", "by": "editor", "at": "2026-02-02T10:00:00Z"}}""".formatted(judgement));
        for (String path : List.of("/id/" + judgement, "/rdf/" + judgement)) {
            HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(Api.read(answer).get("detail").asString())
                    .startsWith(judgement + " was retracted by editor at 2026-02-02T10:00:00Z: they are one."
                            + " See retraction/");
        }
    }

    @Test
    void oneDocumentsClaimsStandInItsGraph(Api api) {
        HttpResponse<String> answer =
                api.get("/rdf/document/dispatch-tass-2025-11-07/claims", "Accept", "application/n-quads");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().filter(line -> line.endsWith("/document/dispatch-tass-2025-11-07#claims> .")))
                .hasSizeGreaterThan(10);
        assertThat(api.get("/rdf/document/none/claims").statusCode()).isEqualTo(404);
    }

    @Test
    void aProfileAndADayCanBeAskedFor(Api api) {
        assertThat(api.get("/rdf?profile=rdf12", "Accept", "application/n-triples")
                        .body())
                .contains("<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ");
        String shortcuts = api.get("/rdf?profile=shortcuts&validAt=2025-11-06", "Accept", "application/n-triples")
                .body();
        assertThat(shortcuts).contains("vocab#hasDiplomaticRelationsWith>").doesNotContain("candidateFor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rdf?profile=rich                  | parameter-invalid",
                "/rdf?validAt=yesterday             | parameter-invalid",
                "/rdf?format=jsonld&profile=rdf12   | parameter-invalid",
                "/rdf/country/KAZ?format=xml        | parameter-invalid",
                "/rdf/fact/0?profile=wikibase       | parameter-invalid",
                "/rdf/claim/0?profile=wikibase      | parameter-invalid",
                "/id/dataset?knownAt=soon           | parameter-invalid",
                "/id/dataset?fromat=turtle          | parameter-unknown",
                "/rdf?fromat=turtle                 | parameter-unknown"
            })
    void whatCannotBeAskedIsAProblem(String path, String code, Api api) {
        HttpResponse<String> answer = api.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.read(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void anAnswerIsPackedForWhoTakesIt(Api api) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.uri().resolve("/rdf"))
                .header("Accept", "application/n-triples")
                .header("Accept-Encoding", "br, gzip;q=0.5")
                .build();
        HttpResponse<byte[]> packed;
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            packed = client.send(request, BodyHandlers.ofByteArray());
        }
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        HttpResponse<String> plain = api.get("/rdf", "Accept", "application/n-triples", "Accept-Encoding", "gzip;q=0");
        assertThat(header(plain, "ETag")).isNotEqualTo(header(packed, "ETag"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Arrays.asList(text.split("\n", -1)))
                    .isEqualTo(
                            Arrays.asList(Objects.requireNonNull(plain.body()).split("\n", -1)));
        }
    }
}
