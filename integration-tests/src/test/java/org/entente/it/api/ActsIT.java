/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Who has applied, was elected or has signed is not shown as more than that, by any question. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class ActsIT {

    private static final String MEMBERSHIPS = "/api/v1/facts?type=organization-membership&validAt=2025-06-01";
    private static final String PARTICIPATIONS = "/api/v1/facts?type=agreement-participation&validAt=2025-06-01";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                document("early", "2020-01-10"),
                document("late", "2025-01-10"),
                claim("late", "organization-membership", member("KAZ"), "actual", "application", "2022-05-18"),
                claim("late", "organization-membership", member("UZB"), "actual", "joined", "2021-05-18"),
                claim("early", "agreement-participation", party("KAZ"), "expected", "ratification", "2021"),
                claim("late", "agreement-participation", party("KAZ"), "actual", "signature", "2019-03-01"),
                claim("early", "agreement-participation", party("UZB"), "expected", "ratification", "2021"),
                claim("late", "agreement-participation", party("UZB"), "actual", "accession", "2021-03-01"),
                claim("early", "agreement-participation", party("KGZ"), "announced", "withdrawal", "2024"),
                claim("late", "agreement-participation", party("KGZ"), "actual", "accession", "2001-03-01"),
                claim("early", "agreement-participation", party("BLR"), "actual", "accession", "2001-03-01"),
                claim("late", "agreement-participation", party("BLR"), "announced", "withdrawal", "2026"),
                claim("early", "agreement-participation", party("ARM"), "actual", "accession", "2001-03-01"),
                claim("early", "agreement-participation", party("ARM"), "announced", "withdrawal", "2022"),
                claim("late", "agreement-participation", party("ARM"), "cancelled", "withdrawal", "2022"),
                claim("early", "agreement-participation", party("AZE"), "actual", "accession", "2001-03-01"),
                claim("early", "agreement-participation", party("AZE"), "actual", "withdrawal", "2004-03-01"),
                claim("late", "agreement-participation", party("AZE"), "expected", "accession", "2027"),
                claim("late", "office-holding", holder("one"), "actual", "took-office", "2018-01-20"),
                claim("late", "office-holding", holder("two"), "actual", "elected", "2024-11-05"),
                claim("early", "office-holding", holder("three"), "actual", "nominated", "2009"),
                claim("late", "office-holding", holder("three"), "actual", "appointed", "2010-01-01"),
                claim("late", "office-holding", holder("three"), "actual", "left-office", "2015-01-01"),
                claim("late", "alliance-obligation", allies(), "actual", "ended", "1945")
                        .replace("{\"edtf\": \"1945\"}", "{\"at\": {\"notAfter\": \"1945\"}}")
                        .replace("\"modality\"", "\"values\": {\"obligation\": \"defense\"}, \"modality\""),
                claim("late", "alliance-obligation", byTreaty(), "actual", "assumed", "1386-05-09")
                        .replace("\"modality\"", "\"values\": {\"obligation\": \"defense\"}, \"modality\""),
                claim("late", "agreement-participation", party("RUS"), "actual", "signature", "2000-09-13"),
                claim("late", "agreement-participation", party("RUS"), "actual", "signature-withdrawn", "2016-11-30"),
                claim("late", "agreement-participation", party("MNG"), "actual", "withdrawal", "1999-05-20/2011-01-03"),
                claim("late", "diplomatic-relations", between(), "actual", "severed", "1902-05-20/1961-01-03"),
                claim("late", "diplomatic-relations", between(), "actual", "ambassador-recalled", "1960-10-29"),
                claim("late", "agreement-participation", party("TJK"), "actual", "accession", "2001-03-01"),
                claim("late", "agreement-participation", party("TJK"), "actual", "withdrawal", "2024-03-01")
                        .replace("\"actual\"", "\"actual\", \"polarity\": \"negative\""));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String document(String key, String published) {
        return """
                {"document": {"id": "document/%s", "title": "A report", "lang": "en", "kind": "article", "published": "%s"}}""".formatted(key, published);
    }

    private static String claim(String document, String type, String roles, String modality, String act, String when) {
        return """
                {"claim": {"document": "document/%s", "type": "%s", "roles": {%s}, "modality": "%s", "act": "%s", "when": {"edtf": "%s"}}}""".formatted(document, type, roles, modality, act, when);
    }

    private static String member(String country) {
        return "\"member\": [\"country/%s\"], \"organization\": [\"organization/river-union\"]".formatted(country);
    }

    private static String party(String country) {
        return "\"party\": [\"country/%s\"], \"agreement\": [\"agreement/river-treaty\"]".formatted(country);
    }

    private static String between() {
        return "\"party\": [\"country/USA\", \"country/CUB\"]";
    }

    private static String holder(String person) {
        return "\"holder\": [\"person/%s\"], \"office\": [\"office/president\"]".formatted(person);
    }

    private static String allies() {
        return "\"party\": [\"country/FRA\"], \"ally\": [\"country/POL\"]";
    }

    private static String byTreaty() {
        return "\"party\": [\"country/GBR\"], \"ally\": [\"country/PRT\"], \"agreement\": [\"agreement/windsor\"]";
    }

    private static JsonNode of(List<JsonNode> facts, String who) {
        Optional<JsonNode> found =
                facts.stream().filter(fact -> fact.toString().contains(who)).findFirst();
        return found.orElseThrow();
    }

    private static String how(JsonNode fact) {
        JsonNode segment = fact.at("/segments/0");
        return segment.path("status").asString() + " " + segment.path("holds").asString("-");
    }

    @Test
    void whoHasAppliedIsNoMember(Api api) {
        List<JsonNode> facts = api.items(MEMBERSHIPS);
        assertThat(how(of(facts, "country/KAZ"))).isEqualTo("prospective -");
        assertThat(how(of(facts, "country/UZB"))).isEqualTo("actual presumed");
    }

    @Test
    void whetherASignatoryIsBoundIsNotKnown(Api api) {
        List<JsonNode> facts = api.items(PARTICIPATIONS);
        assertThat(how(of(facts, "country/KAZ"))).isEqualTo("actual unknown");
        assertThat(how(of(facts, "country/UZB"))).isEqualTo("actual presumed");
    }

    @Test
    void whoTookItsSignatureBackIsASignatoryNoMore(Api api) {
        assertThat(standing(api, "?validAt=2010-01-01")).isEqualTo("signatory");
        assertThat(standing(api, "?validAt=2020-01-01")).isEqualTo("former signatory");
        assertThat(standing(api, "")).isEqualTo("former signatory");
        JsonNode withdrawn = of(api.items("/api/v1/agreements/river-treaty/ratifications"), "country/RUS");
        assertThat(withdrawn.path("standing").asString()).isEqualTo("withdrawn");
        assertThat(withdrawn.at("/withdrawal/act").asString()).isEqualTo("signature-withdrawn");
    }

    private static String standing(Api api, String day) {
        return of(api.items("/api/v1/agreements/river-treaty/parties" + day), "country/RUS")
                .path("standing")
                .asString();
    }

    @Test
    void whatEndsARelationIsDoneOnItsLastDay(Api api) {
        JsonNode withdrawn = of(api.items("/api/v1/agreements/river-treaty/ratifications"), "country/MNG");
        assertThat(withdrawn.at("/withdrawal/when/notBefore").asString()).isEqualTo("2011-01-03");
        assertThat(api.items("/api/v1/countries/USA/relations-with/CUB/changes"))
                .extracting(change -> change.get("change").asString())
                .containsExactly("ambassador-recalled", "severed");
        assertThat(api.items("/api/v1/countries/USA/dyad-years?with=country/CUB&from=1960-01-01&to=1961-12-31"))
                .extracting(year -> year.at("/acts/0").asString())
                .containsExactly("diplomatic-relations:ambassador-recalled", "diplomatic-relations:severed");
    }

    @Test
    void aForecastIsConfirmedByWhatWasForeseen(Api api) {
        List<JsonNode> forecasts = api.items("/api/v1/forecasts?type=agreement-participation");
        assertThat(of(forecasts, "country/KAZ").path("outcome").asString()).isEqualTo("open");
        assertThat(of(forecasts, "country/UZB").path("outcome").asString()).isEqualTo("confirmed");
        assertThat(of(forecasts, "country/KGZ").path("outcome").asString()).isEqualTo("open");
    }

    @Test
    void whatIsForeseenOfWhoIsAlreadyInIsAForecastToo(Api api) {
        List<JsonNode> forecasts = api.items("/api/v1/forecasts?type=agreement-participation");
        assertThat(forecasts.toString()).doesNotContain("country/TJK");
        JsonNode leaving = of(forecasts, "country/BLR");
        assertThat(leaving.path("act").asString()).isEqualTo("withdrawal");
        assertThat(leaving.path("foreseen").asString()).isEqualTo("announced");
        assertThat(leaving.path("foreseenFrom").asString()).startsWith("2025-01-10");
        assertThat(leaving.path("outcome").asString()).isEqualTo("open");
        assertThat(of(forecasts, "country/ARM").path("outcome").asString()).isEqualTo("cancelled");
        JsonNode back = of(forecasts, "country/AZE");
        assertThat(back.path("act").asString()).isEqualTo("accession");
        assertThat(back.path("outcome").asString()).isEqualTo("open");
        assertThat(api.items("/api/v1/forecasts?type=agreement-participation&knownAt=2021-01-01")
                        .toString())
                .contains("country/ARM")
                .doesNotContain("country/BLR");
    }

    /** Of another type the same act is a step that leads to more. */
    @Test
    void whoWasAppointedWasNotOnlyForeseen(Api api) {
        JsonNode forecast = of(api.items("/api/v1/forecasts?type=office-holding"), "person/three");
        assertThat(forecast.path("act").asString()).isEqualTo("nominated");
        assertThat(forecast.path("foreseen").asString()).isEqualTo("proposed");
        assertThat(forecast.path("outcome").asString()).isEqualTo("confirmed");
    }

    @Test
    void aChangeWithoutAFirstDayIsListed(Api api) {
        assertThat(api.items("/api/v1/countries/FRA/relations-with/POL/changes"))
                .singleElement()
                .extracting(change -> change.path("change").asString())
                .isEqualTo("ended");
    }

    @Test
    void anAllianceByATreatyIsOneOfTheTwoCountries(Api api) {
        assertThat(api.items("/api/v1/countries/GBR/relations-with/PRT"))
                .singleElement()
                .extracting(fact -> fact.path("type").asString())
                .isEqualTo("alliance-obligation");
        assertThat(api.items("/api/v1/countries/PRT/relations-with/GBR/changes"))
                .singleElement()
                .extracting(change -> change.path("change").asString())
                .isEqualTo("assumed");
    }

    @Test
    void whoIsElectedStandsAgainstNobody(Api api) {
        assertThat(api.items("/api/v1/conflicts")).isEmpty();
        JsonNode elected = of(api.items("/api/v1/offices/president/holders"), "person/two");
        assertThat(elected.at("/terms/0/status").asString()).isEqualTo("prospective");
    }
}
