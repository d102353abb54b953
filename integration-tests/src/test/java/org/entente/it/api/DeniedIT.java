/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What is denied is not listed as having happened, and is denied for no longer than somebody could know. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class DeniedIT {

    private static final String MEETINGS = "/api/v1/facts?type=meeting";
    private static final String DYAD = "/api/v1/countries/AUT/dyad-years?from=2018-01-01&to=2022-12-31&with=country/";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                "{\"document\": {\"id\": \"document/report\", \"title\": \"A report\", \"lang\": \"en\", \"kind\": \"article\","
                        + " \"published\": \"2020-03-10\"}}",
                claim("meeting", met(), "", "2019-03-01"),
                denied("meeting", met(), "", "2019-04-01"),
                claim(
                        "office-holding",
                        "\"holder\": [\"person/a\"], \"office\": [\"office/chancellor\"]",
                        "",
                        "2018/.."),
                claim("visit", visited("HUN"), "", "2019-05-01"),
                denied("visit", visited("JPN"), "", "2019-06-01"),
                denied("diplomatic-relations", related("CHE"), "", ""),
                denied("diplomatic-relations", related("DNK"), "", "2019"),
                denied("diplomatic-relations", related("FIN"), "severed", ""));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String claim(String type, String roles, String act, String when) {
        return """
                {"claim": {"document": "document/report", "type": "%s", "roles": {%s}, "modality": "actual"%s%s}}""".formatted(
                        type,
                        roles,
                        act.isEmpty() ? "" : ", \"act\": \"%s\"".formatted(act),
                        when.isEmpty() ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(when));
    }

    private static String denied(String type, String roles, String act, String when) {
        return claim(type, roles, act, when).replace("\"actual\"", "\"actual\", \"polarity\": \"negative\"");
    }

    private static String met() {
        return "\"participant\": [\"person/a\", \"person/b\"]";
    }

    private static String visited(String host) {
        return "\"visitor\": [\"person/a\"], \"host\": [\"country/%s\"]".formatted(host);
    }

    private static String related(String country) {
        return "\"party\": [\"country/AUT\", \"country/%s\"]".formatted(country);
    }

    @Test
    void aDeniedMeetingIsNoEncounter(Api api) {
        assertThat(texts(api.items("/api/v1/entities/person/a/encounters?with=person/b"), "/segments/0/polarity"))
                .containsExactly("positive");
        JsonNode pair = api.items("/api/v1/co-attendance?entity=person/b").getFirst();
        assertThat(pair.get("atMost").asInt()).isEqualTo(1);
        assertThat(pair.at("/last/date").asString()).isEqualTo("2019-03-01");
    }

    @Test
    void whatIsDeniedIsNotActual(Api api) {
        assertThat(texts(api.items(MEETINGS + "&modality=actual"), "/segments/0/status"))
                .containsExactly("actual");
        assertThat(texts(api.items(MEETINGS), "/segments/0/status")).containsExactly("actual", "denied");
    }

    @Test
    void aDeniedVisitIsNoneOfTheOffice(Api api) {
        List<JsonNode> visits = api.items("/api/v1/offices/chancellor/visits");
        assertThat(texts(visits, "/visit/segments/0/start/notBefore")).containsExactly("2019-05-01");
    }

    @Test
    void aDenialSpeaksOfItsDaysAndOfNoneAfterItWasPublished(Api api) {
        assertThat(texts(api.items(DYAD + "CHE"), "/diplomaticRelations")).containsExactly("no", "no", "no", "", "");
        assertThat(texts(api.items(DYAD + "DNK"), "/diplomaticRelations")).containsExactly("", "no", "", "", "");
    }

    @Test
    void whoDidNotSeverRelationsMayHaveThem(Api api) {
        assertThat(texts(api.items(DYAD + "FIN"), "/diplomaticRelations")).containsExactly("", "", "", "", "");
    }
}
