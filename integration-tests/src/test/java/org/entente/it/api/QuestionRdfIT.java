/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.outside.Outside;
import org.entente.model.project.KnownThen;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** RDF of what a question finds, RDF as of an earlier moment, and what a program of others makes of our names. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class QuestionRdfIT {

    private static final String PARTIES = "agreement=agreement/abraham-accords";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static List<String> lines(Api api, String path) {
        HttpResponse<String> answer = api.get(path, "Accept", "application/n-triples");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private static String identified(String id) {
        return "<%s%s> <http://purl.org/dc/terms/identifier> \"%s\" .".formatted(RdfConfig.LOCAL, id, id);
    }

    /** {@return all but what is said of the data set, which is another one at another moment} */
    private static List<String> ofThings(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("<" + RdfConfig.LOCAL + "dataset"))
                .toList();
    }

    @Test
    void whatAQuestionFindsComesAsPartOfTheWhole(Api api) {
        List<String> found = lines(api, "/rdf/queries/parties?" + PARTIES);
        List<JsonNode> items = api.items("/api/v1/agreements/abraham-accords/parties?limit=1000");
        assertThat(items).hasSizeGreaterThan(3);
        for (JsonNode item : items) {
            assertThat(found)
                    .contains(
                            identified(item.get("party").get("id").asString()),
                            identified(item.get("fact").get("id").asString()));
        }
        List<String> whole = lines(api, "/rdf");
        assertThat(whole).containsAll(ofThings(found));
        assertThat(found)
                .as("a part does not call itself the whole")
                .noneMatch(line -> line.startsWith("<" + RdfConfig.LOCAL + "dataset> "));
        assertThat(found).hasSizeLessThan(whole.size() / 2).doesNotHaveDuplicates();
        assertThat(lines(api, "/rdf/queries/parties?limit=1&" + PARTIES)).hasSizeLessThan(found.size());
    }

    /** {@return the ids of what an answer in JSON is about, however deep they stand} */
    static Set<String> mentioned(JsonNode answer) {
        Set<String> ids = new TreeSet<>();
        if (answer.isString()) {
            Id.tryParse(answer.asString())
                    .filter(id -> id.kind().isEntity()
                            || Set.of(Kind.FACT, Kind.CLAIM, Kind.DOCUMENT).contains(id.kind()))
                    .ifPresent(id -> ids.add(id.toString()));
        }
        answer.forEach(part -> ids.addAll(mentioned(part)));
        return ids;
    }

    /** Holds that all that an answer is about comes as RDF. */
    static void assertAllComes(Api api, JsonNode answer, String path) {
        List<String> found = lines(api, path);
        assertThat(mentioned(answer))
                .as(path)
                .hasSizeGreaterThan(3)
                .allSatisfy(id -> assertThat(found).contains(identified(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "paths, /api/v1/paths, from=country/KAZ&to=country/MAR",
        "fact,  /api/v1/facts/KEY, ''",
        "document-claims, /api/v1/documents/dispatch-tass-2025-11-07/claims, document=document/dispatch-tass-2025-11-07"
    })
    void whatStandsDeepInAnAnswerComesToo(String question, String path, String asked, Api api) {
        String fact = api.items("/api/v1/agreements/abraham-accords/parties").stream()
                .map(item -> item.at("/fact/id").asString())
                .findFirst()
                .orElseThrow();
        String address = path.replace("KEY", fact.substring("fact/".length()));
        JsonNode answer = api.json(question.equals("paths") ? address + "?" + asked : address);
        String same = question.equals("fact") ? "fact=" + fact : asked;
        assertAllComes(api, answer, "/rdf/queries/" + question + "?" + same);
    }

    @Test
    void theGraphIsServedAsItWasKnown(Api api, Driver driver) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoreGraph graph = StoreGraph.open(driver, Duration.ofMinutes(1))) {
            Instant known = Instant.parse("2025-11-06T23:59:59Z");
            RdfExport export = RdfExport.to(
                    out, RdfFormat.NTRIPLES, new RdfConfig(RdfConfig.LOCAL, graph.version()).knownAt(known));
            KnownThen.of(graph, known).sendTo(export);
            export.finish();
        }
        List<String> then = lines(api, "/rdf?knownAt=2025-11-06");
        assertThat(then).isEqualTo(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(then.size()).isLessThan(lines(api, "/rdf").size());
    }

    @Test
    void aThingIsServedAsItWasKnown(Api api) {
        String fact = api.items("/api/v1/agreements/abraham-accords/parties").stream()
                .filter(item -> item.get("party").get("id").asString().equals("country/KAZ"))
                .findFirst()
                .orElseThrow()
                .get("fact")
                .get("id")
                .asString();
        List<String> now = lines(api, "/rdf/" + fact);
        List<String> then = lines(api, "/rdf/" + fact + "?knownAt=2025-11-06");
        assertThat(then).contains(identified(fact)).isNotEqualTo(now);
        assertThat(ofThings(lines(api, "/rdf/" + fact + "?knownAt=2030-01-01")))
                .containsExactlyInAnyOrderElementsOf(ofThings(now));
        HttpResponse<String> before = api.get("/rdf/" + fact + "?knownAt=2020-01-01", "Accept", "text/turtle");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(Api.read(before).get("detail").asString())
                .isEqualTo(fact + " was not known at 2020-01-01T23:59:59Z.");
        HttpResponse<String> name = api.get("/id/" + fact + "?knownAt=2025-11-06", "Accept", "text/turtle");
        assertThat(name.headers().firstValue("Location").orElse("")).endsWith("/rdf/" + fact + "?knownAt=2025-11-06");
        assertThat(lines(api, "/rdf/queries/parties?knownAt=2025-11-06&" + PARTIES))
                .containsAll(then.stream()
                        .filter(line -> line.startsWith("<" + RdfConfig.LOCAL + fact))
                        .toList());
    }

    /** Whom the name of an office means, only a later document may tell. */
    @Test
    void aDocumentIsServedAsItWasUnderstood(Api api, Driver driver) {
        LoadedStore.load(
                driver,
                "{\"entity\": {\"id\": \"office/chair-of-tests\", \"of\": \"country/KAZ\","
                        + " \"names\": [{\"text\": \"Chair of All Tests\", \"lang\": \"en\"}]}}",
                "{\"document\": {\"id\": \"document/chair-joined\", \"kind\": \"article\", \"published\": \"2025-11-06\"}}",
                "{\"document\": {\"id\": \"document/chair-held\", \"kind\": \"article\", \"published\": \"2025-11-08\"}}",
                "{\"claim\": {\"document\": \"document/chair-joined\", \"type\": \"group-membership\", \"modality\": \"actual\","
                        + " \"roles\": {\"member\": {\"name\": \"Chair of All Tests\", \"lang\": \"en\"},"
                        + " \"group\": \"group/testers\"}, \"when\": {\"edtf\": \"2005-05-05\"}}}",
                "{\"claim\": {\"document\": \"document/chair-held\", \"type\": \"office-holding\", \"modality\": \"actual\","
                        + " \"roles\": {\"holder\": \"person/first-tester\", \"office\": \"office/chair-of-tests\"},"
                        + " \"when\": {\"edtf\": \"1991/2019\"}}}");
        String path = "/rdf/document/chair-joined/claims";
        List<String> now = lines(api, path);
        List<String> then = lines(api, path + "?knownAt=2025-11-07");
        assertThat(now).anyMatch(line -> line.contains("/about> <"));
        assertThat(then)
                .noneMatch(line -> line.contains("/about> <"))
                .contains(identified("document/chair-joined"))
                .anyMatch(line -> line.startsWith(
                        "<" + RdfConfig.LOCAL + "dataset#document-chair-joined-known-2025-11-07T235959Z> "));
        assertThat(ofThings(lines(api, path + "?knownAt=2030-01-01"))).isEqualTo(ofThings(now));
        HttpResponse<String> before = api.get(path + "?knownAt=2025-11-05", "Accept", "text/turtle");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(Api.read(before).get("detail").asString())
                .isEqualTo("document/chair-joined was not known at 2025-11-05T23:59:59Z.");
    }

    @Test
    void aFactComesWithWhatItRestsOn(Api api) {
        JsonNode claim = api.items("/api/v1/agreements/abraham-accords/parties").stream()
                .map(item -> api.json(
                        "/api/v1/" + item.get("fact").get("id").asString().replace("fact/", "facts/")))
                .flatMap(fact -> StreamSupport.stream(fact.get("claims").spliterator(), false))
                .filter(said -> said.at("/quote/text").isString())
                .findFirst()
                .orElseThrow();
        String id = claim.get("id").asString();
        String fact = lines(api, "/rdf/" + id).stream()
                .filter(line -> line.contains("/about> <" + RdfConfig.LOCAL + "fact/"))
                .map(line -> line.replaceFirst(".*<" + RdfConfig.LOCAL + "(fact/[0-9a-f]+)> \\.", "$1"))
                .findFirst()
                .orElseThrow();
        List<String> found = lines(api, "/rdf/" + fact);
        String document = claim.at("/document/id").asString();
        assertThat(found).contains(identified(fact), identified(id), identified(document));
        assertThat(found).containsAll(ofThings(lines(api, "/rdf/" + id))).doesNotHaveDuplicates();
        assertThat(found)
                .anyMatch(line ->
                        line.startsWith("<" + RdfConfig.LOCAL + id + "#quoted-text> <http://www.w3.org/ns/oa#exact> "));
    }

    /** A hundred claims come with a fact. */
    @Test
    void whereMoreClaimsThanComeAreKnownTheAnswerSaysSo(Api api, Driver driver) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            String document = i < 100 ? "document/hundred" : "document/one-more";
            lines.add("{\"claim\": {\"document\": \"%s\", \"type\": \"agreement-participation\", \"roles\": {\"party\":"
                            .formatted(document)
                    + " \"country/NZL\", \"agreement\": \"agreement/abraham-accords\"}, \"modality\": \"expected\","
                    + " \"quote\": {\"text\": \"For the %dth time.\", \"lang\": \"en\"}}}".formatted(i));
        }
        lines.add(
                "{\"document\": {\"id\": \"document/hundred\", \"kind\": \"article\", \"published\": \"2026-03-01\"}}");
        lines.add(
                "{\"document\": {\"id\": \"document/one-more\", \"kind\": \"article\", \"published\": \"2026-03-02\"}}");
        LoadedStore.load(driver, lines.toArray(String[]::new));
        String fact = driver.executableQuery("MATCH (c:Claim {document: 'document/one-more'}) RETURN c.fact AS id")
                .execute()
                .records()
                .getFirst()
                .get("id")
                .asString();
        for (String form : List.of("turtle", "html")) {
            for (String moment : List.of("", "&knownAt=2026-03-02", "&knownAt=2026-03-01")) {
                assertThat(api.get("/rdf/" + fact + "?format=" + form + moment)
                                .body()
                                .contains("These are not all claims about it"))
                        .as(form + moment)
                        .isEqualTo(!moment.endsWith("01"));
            }
        }
    }

    /** Also a claim that refers to others, which do not come with it. */
    @ParameterizedTest
    @CsvSource({"dispatch-tass-2025-11-07, #assertion", "addustour-or-aldostor-2025-11-06, #CONCERNS;"})
    void aClaimIsTheSameNanopublicationAloneAndInItsDocument(String key, String with, Api api) {
        String document = api.get("/rdf/document/" + key + "/claims?profile=nanopub", "Accept", "application/n-quads")
                .body();
        List<String> graphs = document.lines()
                .filter(line -> line.contains(with))
                .map(line -> line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('#')))
                .distinct()
                .toList();
        assertThat(graphs).hasSizeGreaterThan(1);
        String claim = graphs.getFirst().substring(RdfConfig.LOCAL.toString().length());
        assertThat(api.get("/rdf/" + claim + "?profile=nanopub", "Accept", "application/n-quads")
                        .body()
                        .lines())
                .containsExactlyInAnyOrderElementsOf(document.lines()
                        .filter(line -> line.substring(line.lastIndexOf('<')).contains("/" + claim + "#"))
                        .toList());
        assertThat(api.get("/rdf/country/KAZ?profile=nanopub&format=trig").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aStatementOfAWikibaseHasOneSubjectWhereverItIsAskedFor(Api api) {
        List<String> whole = lines(api, "/rdf?profile=wikibase");
        for (String path : List.of("/rdf/country/KAZ", "/rdf/document/dispatch-tass-2025-11-07/claims")) {
            List<String> part = ofThings(lines(api, path + "?profile=wikibase"));
            assertThat(part).as(path).hasSizeGreaterThan(3);
            assertThat(whole).as(path).containsAll(part);
        }
        String fact = api.items("/api/v1/agreements/abraham-accords/parties")
                .getFirst()
                .get("fact")
                .get("id")
                .asString();
        for (String path :
                List.of("/rdf/" + fact + "?profile=wikibase", "/rdf/queries/parties?profile=wikibase&" + PARTIES)) {
            HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(Api.read(answer).get("detail").asString()).endsWith(": ask for /rdf.");
        }
    }

    /** Each other form would have the whole address in a header once more. */
    @Test
    void aLongAddressIsAnsweredWithoutLinks(Api api) {
        for (String path :
                List.of("/rdf/queries/quotes?q=" + Api.encode("协".repeat(200)), "/id/vocab?x=" + "x".repeat(1_400))) {
            HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Link")).as(path).isEmpty();
        }
        HttpResponse<String> name = api.get("/id/country/KAZ?x=" + "x".repeat(9_000), "Accept", "text/turtle");
        assertThat(name.statusCode()).as(name.body()).isEqualTo(303);
        assertThat(name.headers().firstValue("Location").orElse("")).hasSizeGreaterThan(9_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rdf/queries/parties                                    | 400 | parameter-missing",
                "/rdf/queries/none                                       | 404 | query-not-found",
                "/rdf/queries/parties?agreement=agreement/none           | 404 | entity-not-found",
                "/rdf/queries/parties?agreement=agreement/abraham-accords&knownAt=soon | 400 | parameter-invalid",
                "/rdf?knownAt=soon                                       | 400 | parameter-invalid",
                "/rdf/document/dispatch-tass-2025-11-07/claims?knownAt=2025-11-06 | 404 | document-not-found",
                "/rdf/document/none/claims?knownAt=2025-11-06            | 404 | document-not-found"
            })
    void whatCannotBeAskedIsAProblem(String path, int status, String code, Api api) {
        HttpResponse<String> answer = api.get(path, "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.read(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aProgramThatPrefersByWeightIsLedFromANameToTheSameStatements(Api api) throws IOException {
        String[] found = Outside.node(
                        "dereference.mjs", api.uri().resolve("/id/country/KAZ").toString())
                .getFirst()
                .split(" ", 2);
        assertThat(found[0]).endsWith("/rdf/country/KAZ");
        Path file = Files.writeString(
                folder.resolve("thing.nq"),
                api.get("/rdf/country/KAZ?format=nquads").body());
        assertThat(Arrays.asList(found[1])).isEqualTo(Outside.node("read.mjs", "n3", "nquads", file.toString()));
    }
}
