/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    private static List<String> texts(List<JsonNode> items, String pointer) {
        return items.stream().map(item -> item.at(pointer).asString("")).toList();
    }

    private static List<JsonNode> all(JsonNode array) {
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
    void whatIsConcludedNamesItsRule(Api api) {
        assertThat(api.items("/api/v1/inferred?type=summit"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(all(item.get("conclusions")))
                        .isNotEmpty()
                        .allSatisfy(conclusion ->
                                assertThat(conclusion.get("rule").asString()).isNotEmpty()));
    }
}
