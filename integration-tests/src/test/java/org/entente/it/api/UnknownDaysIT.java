/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Days that nobody tells, or only to the month, leave open what depends on them. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class UnknownDaysIT {

    private static final String TREATY = "/api/v1/agreements/pact/";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                document("early", "2001-05-05"),
                document("forecast", "2020-01-10"),
                document("late", "2025-01-10"),
                """
                {"entity": {"id": "place/paris", "in": "country/FRA", "names": [{"text": "Paris", "lang": "en", "kind": "official"}]}}""",
                part("late", "FIN", "accession", "\"2000-01-01\""),
                part("late", "FIN", "withdrawal", "\"2005-01-01\""),
                part("late", "FIN", "", "{\"holdsOn\": \"2012-05-01\"}"),
                part("late", "SWE", "provisional-application", "\"2010-01-01\""),
                part("late", "NOR", "reservation", "\"2010-01-01\""),
                part("late", "DNK", "", "\"2010-01-01/..\""),
                recall("early", "actual", ""),
                recall("forecast", "expected", ""),
                relations("late", "CHE", "actual", "established", "\"1995-01-01\""),
                relations("late", "CHE", "actual", "severed", "\"2000-01-01\""),
                relations("forecast", "CHE", "expected", "", "\"2021/..\""),
                relations("late", "CHE", "actual", "", "\"2021-03-01/..\""),
                claim(
                        "late",
                        "meeting",
                        "\"participant\": [\"person/alpha\", \"person/beta\"]",
                        "actual",
                        "",
                        "\"2019-09\""),
                claim(
                        "late",
                        "meeting",
                        "\"participant\": [\"person/alpha\", \"person/beta\"]",
                        "actual",
                        "",
                        "\"2019-09-15\""),
                claim(
                        "late",
                        "office-holding",
                        "\"holder\": [\"person/alpha\"], \"office\": [\"office/chancellor\"]",
                        "actual",
                        "",
                        "\"2018-01-01/2022-12-31\""),
                claim(
                        "late",
                        "visit",
                        "\"visitor\": [\"person/alpha\"], \"host\": [\"organization/fair\"], \"place\": [\"place/paris\"]",
                        "actual",
                        "",
                        "\"2020-05-05\""));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String document(String key, String published) {
        return """
                {"document": {"id": "document/%s", "title": "A report", "lang": "en", "kind": "article", "published": "%s"}}""".formatted(key, published);
    }

    private static String part(String document, String country, String act, String when) {
        String roles = "\"party\": [\"country/%s\"], \"agreement\": [\"agreement/pact\"]".formatted(country);
        return claim(document, "agreement-participation", roles, "actual", act, when);
    }

    private static String recall(String document, String modality, String when) {
        return relations(document, "BEL", modality, "ambassador-recalled", when);
    }

    private static String relations(String document, String country, String modality, String act, String when) {
        String roles = "\"party\": [\"country/AUT\", \"country/%s\"]".formatted(country);
        return claim(document, "diplomatic-relations", roles, modality, act, when);
    }

    private static String claim(String document, String type, String roles, String modality, String act, String when) {
        return """
                {"claim": {"document": "document/%s", "type": "%s", "roles": {%s}, "modality": "%s"%s%s}}""".formatted(
                        document,
                        type,
                        roles,
                        modality,
                        act.isEmpty() ? "" : ", \"act\": \"%s\"".formatted(act),
                        when.isEmpty() ? "" : ", \"when\": " + when);
    }

    private static String standing(Api api, String question, String party) {
        return api.items(TREATY + question).stream()
                .filter(item -> item.at("/party/id").asString().equals("country/" + party))
                .map(item -> item.get("standing").asString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "2003-01-01, party, bound",
        "2005-01-01, party, bound",
        "2005-01-02, possibly party, possibly-bound",
        "2007-01-01, possibly party, possibly-bound",
        "2012-05-01, party, bound"
    })
    void whoLeftMayOrMayNotHaveComeBackBeforeTheyAreSeenAgain(
            String day, String standing, String ratification, Api api) {
        assertThat(standing(api, "parties?validAt=" + day, "FIN")).isEqualTo(standing);
        assertThat(standing(api, "ratifications?validAt=" + day, "FIN")).isEqualTo(ratification);
    }

    @ParameterizedTest
    @CsvSource({"SWE, applies provisionally", "NOR, taking part", "DNK, 'taking part, act not stated'"})
    void thatNoActIsStatedIsSaidOnlyWhereNoneIs(String party, String standing, Api api) {
        assertThat(standing(api, "parties", party)).isEqualTo(standing);
    }

    private static JsonNode forecast(Api api, String country, String more) {
        List<JsonNode> found = api.items("/api/v1/forecasts?entity=country/" + country + more);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void whatWasReportedWithoutADayBeforeAForecastConfirmsItNot(Api api) {
        assertThat(forecast(api, "BEL", "").get("outcome").asString()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({"''", "'&validAt=1997-06-01'", "'&validAt=2021-06-01'"})
    void whatBecameOfAForecastDoesNotDependOnTheDayAskedFor(String day, Api api) {
        assertThat(forecast(api, "CHE", day).get("outcome").asString()).isEqualTo("confirmed");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'&validAt=2019-09-15', 1", "'&validAt=2019-09-20', 0"})
    void whatIsKnownToTheMonthDoesNotCountForCertainOnADay(String day, long atLeast, Api api) {
        List<JsonNode> pairs = api.items("/api/v1/co-attendance?entity=person/alpha" + day);
        assertThat(texts(pairs, "/atLeast")).containsExactly(Long.toString(atLeast));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "&to=2020-12-31, 0", "&from=2019-01-01, 0", "&from=2019-01-01&to=2020-12-31, 2"})
    void whatNoSourceDatesHasNoYearsButThoseAskedFor(String days, int years, Api api) {
        assertThat(api.items("/api/v1/countries/AUT/dyad-years?with=country/BEL" + days))
                .hasSize(years);
    }

    @Test
    void aVisitToAPlaceIsOneToTheCountryItLiesIn(Api api) {
        String visits = "/api/v1/offices/chancellor/visits?host=";
        assertThat(api.items(visits + "country/FRA")).hasSize(1);
        assertThat(api.items(visits + "place/paris")).hasSize(1);
        assertThat(api.items(visits + "country/CHE")).isEmpty();
    }
}
