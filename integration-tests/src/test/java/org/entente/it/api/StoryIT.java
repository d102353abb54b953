/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What the story and what followed must look like to somebody who asks the API. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class StoryIT {

    private static final String PARTIES = "/api/v1/agreements/abraham-accords/parties";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static JsonNode party(Api api, String path, String country) {
        return api.items(path).stream()
                .filter(item -> item.at("/party/id").asString().equals(country))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isKazakhstanAPartyDependsOnWhatWasKnown(Api api) {
        JsonNode sixth = party(api, PARTIES + "?knownAt=2025-11-06", "country/KAZ");
        assertThat(sixth.get("modality").asString()).isEqualTo("expected");
        assertThat(sixth.get("standing").asString()).isEqualTo("candidate");
        JsonNode eighth = party(api, PARTIES + "?knownAt=2025-11-08", "country/KAZ");
        assertThat(eighth.get("modality").asString()).isEqualTo("announced");
        assertThat(eighth.get("signature").asString()).isEqualTo("no signature recorded");
        assertThat(party(api, PARTIES + "?knownAt=2025-11-07T04:59:58Z", "country/KAZ")
                        .get("modality")
                        .asString())
                .isEqualTo("expected");
        assertThat(party(api, PARTIES + "?knownAt=2025-11-07T04:59:59Z", "country/KAZ")
                        .get("modality")
                        .asString())
                .isEqualTo("announced");
    }

    @Test
    void partiesSignatoriesCandidatesAndTheWishedForAreToldApart(Api api) {
        assertThat(standing(api, "country/ARE")).isEqualTo("party");
        assertThat(standing(api, "country/BHR")).isEqualTo("party");
        assertThat(standing(api, "country/ISR")).isEqualTo("party");
        assertThat(standing(api, "country/MAR")).isEqualTo("party");
        assertThat(standing(api, "country/SDN")).isEqualTo("signatory");
        assertThat(standing(api, "country/KAZ")).isEqualTo("candidate");
        assertThat(standing(api, "country/SAU")).isEqualTo("wished");
        assertThat(standing(api, "country/SYR")).isEqualTo("wished");
        assertThat(party(api, PARTIES, "country/MAR").get("signature").asString())
                .isEqualTo("no signature recorded");
        assertThat(party(api, PARTIES, "country/ARE").get("signature").asString())
                .isEqualTo("signature recorded");
    }

    private static String standing(Api api, String country) {
        return party(api, PARTIES, country).get("standing").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"توكاييف", "Токаев", "Tokayev"})
    void threeScriptsFindOnePerson(String name, Api api) {
        JsonNode found = api.items("/api/v1/entities?q=" + Api.encode(name)).getFirst();
        assertThat(found.get("id").asString()).isEqualTo("person/kassym-jomart-tokayev");
        assertThat(found.at("/match/how").asString()).isEqualTo("exact");
        assertThat(found.at("/match/name").asString()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الاتفاقات الإبراهيمية", "اتفاقيات إبراهيم", "اتفاقات أبراهام"})
    void threeSpellingsFindOneAgreement(String name, Api api) {
        JsonNode found = api.items("/api/v1/entities?type=agreement&lang=ar&q=" + Api.encode(name))
                .getFirst();
        assertThat(found.get("id").asString()).isEqualTo("agreement/abraham-accords");
        assertThat(found.at("/match/lang").asString()).isEqualTo("ar");
        assertThat(found.at("/match/script").asString()).isEqualTo("Arab");
    }

    @Test
    void aNameMayBeInAnyOfTheLanguagesAskedFor(Api api) {
        JsonNode found = api.items("/api/v1/entities?q=Tokayev&lang=ar,en-GB").getFirst();
        assertThat(found.at("/match/lang").asString()).isEqualTo("en");
        assertThat(api.items("/api/v1/entities?q=Tokayev&lang=ar,fr")).isEmpty();
        assertThat(api.items("/api/v1/entities?q=Tokayev&lang=EN")).isNotEmpty();
    }

    @Test
    void aBeginningFindsAndSaysSo(Api api) {
        JsonNode found = api.items("/api/v1/entities?q=Tokay").getFirst();
        assertThat(found.get("id").asString()).isEqualTo("person/kassym-jomart-tokayev");
        assertThat(found.at("/match/how").asString()).isEqualTo("prefix");
    }

    @Test
    void twoAnnouncementsOfOneDayStandSideBySide(Api api) {
        List<JsonNode> announcements =
                api.items("/api/v1/facts?type=announcement&entity=person/kassym-jomart-tokayev&knownAt=2025-11-06");
        assertThat(announcements)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(fact ->
                        assertThat(fact.at("/segments/0/modality").asString()).isEqualTo("expected"));
        assertThat(announcements)
                .extracting(fact -> fact.at("/concerns/0/as").asString())
                .contains("actual", "intended");
    }

    @Test
    void twoTermsOfOnePresidentAreTwoPeriods(Api api) {
        JsonNode trump = api.items("/api/v1/offices/president-of-the-united-states/holders").stream()
                .filter(item -> item.at("/holder/id").asString().equals("person/donald-trump"))
                .findFirst()
                .orElseThrow();
        assertThat(trump.get("terms"))
                .extracting(term -> term.at("/start/notAfter").asString())
                .containsExactly("2017-01-20", "2025-01-20");
        assertThat(api.items("/api/v1/offices/president-of-the-united-states/holders?validAt=2022-06-01"))
                .extracting(item -> item.at("/holder/id").asString())
                .containsExactly("person/joe-biden");
    }

    @Test
    void relationsSinceADayAndForMoreThanThirtyYearsAgree(Api api) {
        List<JsonNode> relations = api.items("/api/v1/countries/KAZ/relations-with/ISR?validAt=2025-11-06");
        JsonNode diplomatic = relations.stream()
                .filter(fact -> fact.get("type").asString().equals("diplomatic-relations"))
                .findFirst()
                .orElseThrow();
        assertThat(diplomatic.at("/segments/0/start/notBefore").asString()).isEqualTo("1992-04-10");
        assertThat(diplomatic.at("/segments/0/start/notAfter").asString()).isEqualTo("1992-04-10");
        assertThat(diplomatic.at("/segments/0/holds").asString()).isIn("yes", "presumed");
        assertThat(diplomatic.at("/segments/0/contested").asBoolean()).isFalse();
    }

    @Test
    void nothingReadsAsHeldInTheStoryAlone(Api api) {
        assertThat(api.items(
                        "/api/v1/entities/person/donald-trump/events?knownAt=2025-11-06&from=2025-11-01&to=2025-11-30"))
                .isNotEmpty()
                .noneMatch(event -> event.at("/segments/0/status").asString().equals("actual"));
    }
}
