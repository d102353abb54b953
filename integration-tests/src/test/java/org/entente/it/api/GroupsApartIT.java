/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.all;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.rdf.sparql.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What a described group does, each of it does, but none of it to another of it, and it is the group that is named. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class GroupsApartIT {

    private static final String GULF = group("both Gulf states", "ARE", "BHR");
    private static final String STEPPE = group("both states of the steppe", "KAZ", "UZB");

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                """
                {"document": {"id": "document/report", "title": "A report", "lang": "en", "kind": "article", "published": "2025-11-01"}}""",
                claim("recognition", "\"recognizer\": [%s], \"recognized\": [\"country/ISR\"]".formatted(GULF), ""),
                claim("diplomatic-relations", "\"party\": [\"country/USA\", %s]".formatted(STEPPE), ""),
                claim(
                        "agreement-participation",
                        "\"party\": [%s], \"agreement\": [\"agreement/pact\"]".formatted(GULF),
                        "\"act\": \"ratification\", "),
                claim("office-holding", "\"holder\": [%s], \"office\": [\"office/chair\"]".formatted(GULF), ""),
                claim(
                                "meeting",
                                "\"participant\": [\"person/guest\", {\"group\": {\"text\": \"several leaders\", \"lang\": \"en\"}}]",
                                "")
                        .replace("/..", ""));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String group(String words, String... members) {
        return """
                {"group": {"text": "%s", "lang": "en", "expands": ["country/%s", "country/%s"]}}""".formatted(words, members[0], members[1]);
    }

    private static String claim(String type, String roles, String act) {
        return """
                {"claim": {"document": "document/report", "type": "%s", "roles": {%s}, %s"when": "2020-09-15/..", "modality": "actual"}}""".formatted(type, roles, act);
    }

    private static List<JsonNode> years(Api api, String country, String other) {
        return api.items("/api/v1/countries/%s/dyad-years?with=country/%s&from=2021-01-01&to=2021-12-31"
                .formatted(country, other));
    }

    @ParameterizedTest
    @CsvSource({"ARE, BHR", "BHR, ARE", "KAZ, UZB", "UZB, KAZ"})
    void whoAreOfOneGroupAreNotBoundToEachOther(String country, String other, Api api) {
        assertThat(years(api, country, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ARE, ISR, recognitionByA", "ISR, BHR, recognitionByB", "KAZ, USA, diplomaticRelations"})
    void eachOfAGroupIsBoundToTheOtherSide(String country, String other, String by, Api api) {
        assertThat(texts(years(api, country, other), "/" + by)).containsExactly("presumed");
    }

    @ParameterizedTest
    @CsvSource({
        "agreements/pact/parties, party",
        "agreements/pact/ratifications, party",
        "offices/chair/holders, holder"
    })
    void theGroupItselfIsNamedAndNotOneOfIt(String question, String as, Api api) {
        assertThat(texts(api.items("/api/v1/" + question), "/" + as + "/caption"))
                .containsExactly("both Gulf states");
    }

    @ParameterizedTest
    @CsvSource({"person/guest, participant", "office/chair, holder", "country/ISR, recognizer"})
    void whoeverMeetsAGroupIsAsFarFromItAsItIsFromThem(String who, String role, Api api) {
        String group = all(api.items("/api/v1/facts?entity=" + who).getFirst().get("participants")).stream()
                .filter(seat -> seat.get("role").asString().equals(role))
                .map(seat -> seat.get("id").asString())
                .filter(id -> id.startsWith("described-group/"))
                .findFirst()
                .orElseThrow();
        assertThat(lengths(api, who, group)).containsOnly(1);
        assertThat(lengths(api, group, who)).containsOnly(1);
    }

    private static List<Integer> lengths(Api api, String from, String to) {
        JsonNode found = api.json("/api/v1/paths?from=%s&to=%s".formatted(from, to));
        return Stream.concat(
                        Stream.of(found.get("hops").asInt()),
                        all(found.get("paths")).stream()
                                .map(path -> path.get("links").size()))
                .toList();
    }

    @Test
    void allDoorsSayTheSameOfThoseOfAGroup(Api api, Driver driver) {
        api.awaitSparql();
        assertThat(rows("dyad-years", "country", "country/BHR", api, driver)).isPositive();
        assertThat(rows("dyad-years", "country", "country/KAZ", api, driver)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "parties, agreement, agreement/pact",
        "ratifications, agreement, agreement/pact",
        "holders, office, office/chair"
    })
    void allDoorsNameTheGroup(String question, String parameter, String id, Api api, Driver driver) {
        api.awaitSparql();
        assertThat(rows(question, parameter, id, api, driver)).isOne();
    }

    private static int rows(String question, String parameter, String id, Api api, Driver driver) {
        return ThreeDoorsIT.compare(Question.named(question), Map.of(parameter, id), api, driver);
    }
}
