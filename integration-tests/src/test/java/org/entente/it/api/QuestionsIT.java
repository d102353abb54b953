/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** The questions of historians, scholars and reporters, on data of which the answers are known. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class QuestionsIT {

    private static final String RIVER = "/api/v1/agreements/river-treaty/ratifications";
    private static final String CHANCELLOR = "/api/v1/offices/chancellor-of-austria/visits";
    private static final String TRUMP_AND_TOKAYEV =
            "/api/v1/entities/person/donald-trump/encounters?with=person/kassym-jomart-tokayev";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
    }

    static List<String> texts(List<JsonNode> items, String pointer) {
        return items.stream().map(item -> item.at(pointer).asString("")).toList();
    }

    static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode one(List<JsonNode> items, String pointer, String value) {
        return items.stream()
                .filter(item -> item.at(pointer).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSignedAndHasNotRatified(Api api) {
        assertThat(texts(api.items(RIVER + "?standing=signed-not-ratified"), "/party/id"))
                .containsExactly("country/CHE");
        assertThat(texts(api.items(RIVER + "?standing=withdrawn"), "/party/id")).containsExactly("country/DEU");
        JsonNode germany = one(api.items(RIVER), "/party/id", "country/DEU");
        assertThat(germany.at("/withdrawal/when/notBefore").asString()).isEqualTo("2010-06-30");
        assertThat(one(api.items(RIVER), "/party/id", "country/SVK")
                        .at("/consent/act")
                        .asString())
                .isEqualTo("accession");
    }

    @Test
    void theTimeFromSignatureToRatificationIsAsExactAsTheDates(Api api) {
        List<JsonNode> all = api.items(RIVER);
        JsonNode austria = one(all, "/party/id", "country/AUT").get("signatureToConsent");
        assertThat(austria.get("atLeast").asInt()).isEqualTo(365);
        assertThat(austria.get("atMost").asInt()).isEqualTo(365);
        JsonNode hungary = one(all, "/party/id", "country/HUN").get("signatureToConsent");
        assertThat(hungary.get("atLeast").asInt()).isEqualTo(641);
        assertThat(hungary.get("atMost").asInt()).isEqualTo(1035);
    }

    @Test
    void onADayOnlyWhatHadBeenDoneCounts(Api api) {
        assertThat(texts(api.items(RIVER + "?standing=signed-not-ratified&validAt=2001-06-01"), "/party/id"))
                .contains("country/AUT", "country/CHE", "country/DEU", "country/HUN")
                .doesNotContain("country/SVK");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, bound",
        "2019-01-01, withdrawn",
        "2022-01-01, bound",
        "2024-02-01, withdrawn",
    })
    void whoCameBackIsBoundUntilTheNextWithdrawal(String day, String standing, Api api) {
        JsonNode party = one(
                api.items("/api/v1/agreements/customs-union/ratifications?validAt=" + day), "/party/id", "country/BEL");
        assertThat(party.get("standing").asString()).isEqualTo(standing);
        assertThat(party.has("withdrawal")).isEqualTo(standing.equals("withdrawn"));
    }

    @Test
    void visitsAreThoseOfWhoeverHeldTheOfficeThen(Api api) {
        List<JsonNode> visits = api.items(CHANCELLOR + "?host=country/CHE");
        assertThat(texts(visits, "/travellers/0/person/id"))
                .startsWith("person/ann-reeve")
                .endsWith("person/bo-marsh");
        assertThat(visits.getFirst().at("/travellers/0/inOffice").asString()).isEqualTo("yes");
        assertThat(visits.getLast().at("/travellers/0/inOffice").asString()).isEqualTo("presumed");
        assertThat(api.items(CHANCELLOR + "?from=2006-01-01&to=2007-12-31")).isEmpty();
    }

    @Test
    void theFirstMeetingOfAPairIsTheFirstOfTheirs(Api api) {
        List<JsonNode> met = api.items(TRUMP_AND_TOKAYEV);
        assertThat(met).hasSizeGreaterThanOrEqualTo(3).allSatisfy(event -> {
            assertThat(event.at("/segments/0/modality").asString()).isEqualTo("actual");
            assertThat(texts(all(event.get("participants")), "/id"))
                    .contains("person/donald-trump", "person/kassym-jomart-tokayev");
        });
        assertThat(texts(met, "/segments/0/start/notBefore")).isSorted();
        assertThat(api.items(TRUMP_AND_TOKAYEV + "&knownAt=2025-11-06")).isEmpty();
    }

    @Test
    void lettersAndTalksThroughOthersAreNoMeetings(Api api) {
        List<JsonNode> met = api.items("/api/v1/entities/person/ann-reeve/encounters?with=person/bo-marsh");
        assertThat(texts(met, "/type")).containsExactly("contact", "negotiation", "signing");
        assertThat(texts(met, "/segments/0/start/notBefore")).containsExactly("2025-11-12", "2025-11-14", "2025-11-17");
        assertThat(api.items("/api/v1/co-attendance?entity=person/ann-reeve"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.get("atMost").asInt()).isEqualTo(3));
    }

    @Test
    void aCallReportedOfTwoDaysCountsOnceOrTwice(Api api) {
        JsonNode pair = one(
                api.items("/api/v1/co-attendance?entity=person/benjamin-netanyahu"), "/b/id", "person/donald-trump");
        assertThat(pair.get("atLeast").asInt()).isEqualTo(1);
        assertThat(pair.get("atMost").asInt()).isEqualTo(2);
        assertThat(pair.at("/first/date").asString()).isEqualTo("2025-11-06");
        assertThat(pair.at("/last/date").asString()).isEqualTo("2025-11-07");
        assertThat(api.items("/api/v1/co-attendance?from=2025-11-01&to=2025-11-30"))
                .hasSize(api.items("/api/v1/co-attendance").size());
        assertThat(api.items("/api/v1/co-attendance?to=2020-01-01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "country", "organization"})
    void theNetworkOfAllIsMadeOfThatOfEach(String kind, Api api) {
        String all = "/api/v1/co-attendance?kind=" + kind;
        List<JsonNode> pairs = api.items(all + "&limit=1000");
        assertThat(items(api.pages(all + "&limit=2"))).isEqualTo(pairs);
        assertThat(pairs.stream()
                        .map(pair -> pair.at("/a/id").asString() + " "
                                + pair.at("/b/id").asString()))
                .isSorted()
                .doesNotHaveDuplicates();
        for (JsonNode entity : api.items("/api/v1/entities?limit=1000&type=" + kind)) {
            String id = entity.get("id").asString();
            List<JsonNode> own = pairs.stream()
                    .filter(pair ->
                            texts(List.of(pair.get("a"), pair.get("b")), "/id").contains(id))
                    .toList();
            assertThat(items(api.pages(all + "&limit=2&entity=" + id))).as(id).isEqualTo(own);
        }
    }

    private static List<JsonNode> items(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> all(page.get("items")).stream()).toList();
    }

    @Test
    void everyChangeOfRelationsComesInOrderOfItsDate(Api api) {
        assertThat(texts(api.items("/api/v1/countries/CHE/relations-with/AUT/changes"), "/claim/act"))
                .containsExactly("established", "severed", "resumed");
    }

    @Test
    void aDyadYearSaysWhatHeldAndMergesOnCodes(Api api) {
        List<JsonNode> years =
                api.items("/api/v1/countries/AUT/dyad-years?with=country/CHE&from=1954-01-01&to=1983-01-01");
        assertThat(years).hasSize(30);
        assertThat(years.getFirst().at("/cowA").asString()).isEqualTo("305");
        assertThat(years.getFirst().at("/cowB").asString()).isEqualTo("225");
        assertThat(years.getFirst().at("/diplomaticRelations").asString()).isEqualTo("no");
        assertThat(years.get(1).at("/diplomaticRelations").asString()).isEqualTo("yes");
        assertThat(years.get(1).at("/acts/0").asString()).isEqualTo("diplomatic-relations:established");
        assertThat(one(years, "/year", "1981").at("/diplomaticRelations").asString())
                .isEqualTo("no");
        assertThat(years.getLast().at("/diplomaticRelations").asString()).isEqualTo("presumed");
    }

    @Test
    void whatWasExpectedIsConfirmedOrOpen(Api api) {
        List<JsonNode> visits = api.items("/api/v1/forecasts?type=visit");
        assertThat(texts(visits, "/outcome")).containsOnly("confirmed");
        assertThat(texts(api.items("/api/v1/forecasts?type=visit&knownAt=2025-11-06"), "/outcome"))
                .containsOnly("open");
        assertThat(api.items("/api/v1/forecasts?outcome=probably-confirmed"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(all(item.get("others"))).hasSize(1));
        JsonNode accession = one(api.items("/api/v1/forecasts?type=agreement-participation"), "/foreseen", "announced");
        assertThat(accession.get("outcome").asString()).isEqualTo("open");
    }

    @Test
    void whatOnlyUnnamedOfficialsSay(Api api) {
        List<JsonNode> hearsay = api.items("/api/v1/unnamed-sources?knownAt=2025-11-06&type=announcement");
        assertThat(hearsay)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(all(item.get("claims")))
                        .isNotEmpty()
                        .allSatisfy(
                                claim -> assertThat(all(claim.get("through"))).isNotEmpty()));
        assertThat(texts(api.items("/api/v1/unnamed-sources"), "/fact/id"))
                .doesNotContain("fact/c9ac59f6c061acd27079a638dbc90a4e");
    }

    @Test
    void everythingThatOneDocumentSays(Api api) {
        String said = "/api/v1/documents/dispatch-truth-social-2025-11-06/claims";
        List<JsonNode> claims = api.items(said);
        assertThat(claims).hasSize(6);
        assertThat(claims.stream()
                        .map(claim -> claim.at("/claim/quote/start").asInt())
                        .toList())
                .isSorted();
        assertThat(texts(api.items(said + "?entity=person/benjamin-netanyahu"), "/claim/key"))
                .containsExactly("T2");
        assertThat(api.get("/api/v1/documents/nothing/claims").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTakenBackIsGoneAndSaysWhy(Api api) {
        HttpResponse<String> gone = api.get("/api/v1/documents/withdrawn/claims");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Api.read(gone).get("code").asString()).isEqualTo("retracted");
        assertThat(Api.read(gone).get("detail").asString()).contains("the paper withdrew it");
    }

    @Test
    void whatBecameKnownBetweenTwoMoments(Api api) {
        List<JsonNode> changes = api.items("/api/v1/changes?since=2025-11-06&until=2025-11-08&entity=country/KAZ");
        JsonNode accords = one(changes, "/fact/id", "fact/c9ac59f6c061acd27079a638dbc90a4e");
        assertThat(accords.at("/before/modality").asString()).isEqualTo("expected");
        assertThat(accords.at("/after/modality").asString()).isEqualTo("announced");
        assertThat(all(accords.get("claims"))).isNotEmpty();
        assertThat(texts(changes, "/at")).isSorted().allMatch(at -> at.compareTo("2025-11-06T23:59:59Z") > 0);
        assertThat(api.items("/api/v1/changes?since=2025-11-06&until=2025-11-08&limit=1000"))
                .hasSizeGreaterThan(changes.size());
        assertThat(api.items(
                        "/api/v1/changes?since=2025-11-06&until=2025-11-08&entity=country/KAZ" + "&with=country/USA"))
                .hasSizeLessThan(changes.size());
    }

    @Test
    void anEarlierPeriodThatBecomesKnownIsNewAndTheLaterOneAsItWas(Api api) {
        assertThat(api.items("/api/v1/changes?since=2024-04-01&until=2024-06-01&entity=country/DNK"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.at("/after/caption").asString()).startsWith("1955 – 1980");
                    assertThat(change.has("before")).isFalse();
                });
    }

    @Test
    void quotesAreFoundByTheirWordsWhateverTheVowelMarks(Api api) {
        List<JsonNode> found = api.items("/api/v1/quotes?q=" + Api.encode("اقامت علاقات دبلوماسية"));
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().at("/claim/quote/dir").asString()).isEqualTo("rtl");
        assertThat(api.items("/api/v1/quotes?q=" + Api.encode("\"(* AND NOT"))).isEmpty();
    }

    @Test
    void theShortestWayNamesItsWeakestLinkAndItsBounds(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=country/KAZ&to=country/MAR");
        assertThat(found.get("hops").asInt()).isEqualTo(3);
        assertThat(found.get("complete").asBoolean()).isTrue();
        assertThat(found.get("bounds")).isEmpty();
        assertThat(all(found.get("paths"))).isNotEmpty().allSatisfy(path -> {
            assertThat(path.at("/links/0/from/id").asString()).isEqualTo("country/KAZ");
            assertThat(path.at("/links/2/to/id").asString()).isEqualTo("country/MAR");
            assertThat(path.at("/links/0/to/id")).isEqualTo(path.at("/links/1/from/id"));
            assertThat(path.at("/weakest/sources").asInt()).isPositive();
        });
    }

    @Test
    void rulesOfEvidenceCutWaysOff(Api api) {
        assertThat(api.json("/api/v1/paths?from=country/KAZ&to=country/MAR&minSources=9")
                        .get("paths"))
                .isEmpty();
        JsonNode near = api.json("/api/v1/paths?from=country/KAZ&to=country/MAR&maxHops=2");
        assertThat(near.get("paths")).isEmpty();
        assertThat(near.get("complete").asBoolean()).isFalse();
        assertThat(near.at("/bounds/0").asString()).isEqualTo("hops: ways of more than 2 facts were not looked for");
        JsonNode expected = api.json(
                "/api/v1/paths?from=country/KAZ&to=agreement/abraham-accords&modality=expected&knownAt=2025-11-06");
        assertThat(expected.get("hops").asInt()).isEqualTo(1);
        assertThat(expected.at("/paths/0/links/0/modality").asString()).isEqualTo("expected");
    }

    @Test
    void aWholeListComesAsRowsForOtherTools(Api api) {
        String path = "/api/v1/countries/AUT/dyad-years?with=country/CHE&from=1955-01-01&to=1957-01-01";
        HttpResponse<String> csv = api.get(path, "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("year,a,b,iso3A,isoNumericA,cowA,iso3B");
        assertThat(csv.body()).contains("1955,country/AUT,country/CHE,AUT,040,305,CHE,756,225,yes");
        String pages = "/api/v1/countries/AUT/dyad-years?with=country/CHE&from=1940-01-01&to=2039-12-31&limit=7";
        assertThat(api.all(pages).stream().map(row -> row.get("year").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1940, 2039).boxed().toList());
        assertThat(api.get(path.replace("1955-01-01", "-999999999-01-01")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> lines = api.get("/api/v1/facts", "Accept", "application/x-ndjson");
        assertThat(lines.body().lines())
                .hasSize(api.items("/api/v1/facts?limit=1000").size());
        String tag = lines.headers().firstValue("ETag").orElseThrow();
        assertThat(api.get("/api/v1/facts", "Accept", "application/x-ndjson", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.get("/api/v1/facts?limit=2", "Accept", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSize(2);
    }

    @Test
    void changesComeAsMarkdownAndAsAFeed(Api api) {
        String changes = "/api/v1/changes?since=2025-11-06&until=2025-11-08&entity=country/KAZ";
        assertThat(api.get(changes, "Accept", "text/markdown").body())
                .startsWith("# What became known")
                .contains("Kazakhstan – Abraham Accords: expected → announced");
        HttpResponse<String> feed = api.get(changes, "Accept", "application/atom+xml");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .contains(api.uri() + "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e")
                .contains("since=2025-11-06&amp;until=2025-11-08")
                .doesNotContain("rel=\"next\"");
        assertThat(api.get(changes.replace("/api/", "/%61pi/"), "Accept", "application/atom+xml")
                        .body())
                .contains(api.uri() + "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e");
    }

    @Test
    void theEvidenceOfAFactComesAsAPageAndAsCitations(Api api) {
        String fact = "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e";
        assertThat(api.get(fact, "Accept", "text/html").body())
                .contains("<blockquote dir=\"rtl\" lang=\"ar\">")
                .contains("expected");
        assertThat(api.get(fact, "Accept", "application/vnd.citationstyles.csl+json")
                        .body())
                .contains("\"issued\":{\"date-parts\":[[2025,11,6]]}");
        assertThat(api.get(fact, "Accept", "application/x-bibtex").body())
                .contains("@misc{dispatch-axios-2025-11-06,")
                .contains("year = {2025}");
        assertThat(api.get(fact).body()).startsWith("{\"fact\":");
    }

    @Test
    void whatIsConcludedNamesItsRule(Api api) {
        assertThat(api.items("/api/v1/inferred?type=summit"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(all(item.get("conclusions")))
                        .isNotEmpty()
                        .allSatisfy(conclusion ->
                                assertThat(conclusion.get("rule").asString()).isNotEmpty()));
    }
}
