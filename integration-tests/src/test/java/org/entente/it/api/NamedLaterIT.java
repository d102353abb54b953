/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.List;
import java.util.stream.Stream;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Whoever a later report names, and whatever it says that something was about, links nothing at an earlier moment. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class NamedLaterIT {

    /** Enough that of some the fact with the smaller id is the one, and of some the other. */
    private static final int PAIRS = 6;

    private static final String THEN = "knownAt=2025-11-25";
    private static final String BEFORE = "since=2025-10-31&until=2025-11-25&entity=country/FIN";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                document("plan", "2025-11-01"),
                document("report", "2025-11-21"),
                document("memoir", "2025-12-01"),
                meeting("plan", "\"person/alpha\", \"country/FIN\"", "", "scheduled"),
                meeting("report", "\"person/alpha\", \"person/beta\"", "", "actual"),
                meeting("memoir", "\"person/alpha\", \"person/beta\"", ", \"host\": [\"country/FIN\"]", "actual"),
                // both from one agency, so that who is named later changes nothing of how it stands
                told("report", "2025-11-18", "\"person/delta\", \"person/epsilon\"", ""),
                told("memoir", "2025-11-18", "\"person/delta\", \"person/epsilon\"", ", \"host\": [\"country/DNK\"]"),
                announcement("report", ""),
                announcement("memoir", ", \"content\": [{\"ref\": \"#planned\"}]"),
                """
                {"claim": {"document": "document/memoir", "key": "planned", "type": "meeting", "roles": {"participant": ["person/alpha", "country/FIN"]}, "when": "2025-11-20", "modality": "scheduled"}}""");
        for (int i = 0; i < PAIRS; i++) {
            LoadedStore.load(
                    driver,
                    onOneDay("report", i, "north", "SWE", ", \"host\": [\"country/NOR\"]"),
                    onOneDay("report", i, "south", "ESP", ""),
                    onOneDay("memoir", i, "south", "ESP", ", \"host\": [\"country/NOR\"]"));
        }
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String told(String document, String day, String who, String by) {
        return """
                {"claim": {"document": "document/%s", "type": "meeting", "roles": {"participant": [%s]%s}, "when": "%s", "modality": "actual", "attribution": [{"id": "organization/agency"}]}}""".formatted(document, who, by, day);
    }

    private static String onOneDay(String document, int person, String club, String place, String by) {
        return """
                {"claim": {"document": "document/%s", "type": "meeting", "roles": {"participant": ["person/p%d", "organization/%s-club"], "place": ["country/%s"]%s}, "label": "%s", "when": "2025-11-17", "modality": "actual"}}""".formatted(document, person, club, place, by, club);
    }

    private static String document(String key, String published) {
        return """
                {"document": {"id": "document/%s", "title": "A report", "lang": "en", "kind": "article", "published": "%s"}}""".formatted(key, published);
    }

    private static String meeting(String document, String who, String by, String modality) {
        return """
                {"claim": {"document": "document/%s", "type": "meeting", "roles": {"participant": [%s]%s}, "when": "2025-11-20", "modality": "%s", "quote": {"text": "They met in the palace.", "lang": "en"}}}""".formatted(document, who, by, modality);
    }

    private static String announcement(String document, String what) {
        return """
                {"claim": {"document": "document/%s", "type": "announcement", "roles": {"announcer": ["person/gamma"]%s}, "when": "2025-11-19", "modality": "actual"}}""".formatted(document, what);
    }

    private static JsonNode forecast(Api api, String more) {
        return api.items("/api/v1/forecasts?entity=country/FIN" + more).getFirst();
    }

    @Test
    void whatWasForeseenIsNotConfirmedByWhoWasNamedLater(Api api) {
        JsonNode now = forecast(api, "");
        assertThat(now.at("/outcome").asString()).isEqualTo("probably-confirmed");
        assertThat(forecast(api, "&" + THEN).at("/outcome").asString()).isEqualTo("open");
        String card = now.at("/fact/id").asString().replace("fact/", "/api/v1/facts/");
        assertThat(api.json(card).get("possiblySame")).hasSize(1);
        assertThat(api.json(card + "?" + THEN).get("possiblySame")).isEmpty();
    }

    @Test
    void whatWasAnnouncedIsKnownSinceAReportSaysWhat(Api api) {
        String announced = "/api/v1/entities/person/gamma/events";
        assertThat(texts(api.items(announced), "/concerns/0/role")).containsExactly("content");
        assertThat(api.items(announced + "?" + THEN))
                .singleElement()
                .satisfies(then -> assertThat(then.at("/concerns")).isEmpty());
    }

    @Test
    void claimsOfWhoeverTookPartAreThoseOfWhomItWasKnown(Api api) {
        String quotes = "/api/v1/quotes?q=palace&entity=country/FIN";
        assertThat(api.items(quotes)).hasSize(3);
        assertThat(texts(api.items(quotes + "&" + THEN), "/claim/document/id")).containsExactly("document/plan");
        String report = "/api/v1/documents/report/claims?entity=country/FIN";
        assertThat(api.items(report)).hasSize(1);
        assertThat(api.items(report + "&" + THEN)).isEmpty();
    }

    @Test
    void changesOfWhoeverTookPartAreThoseOfWhomItWasKnown(Api api) {
        assertThat(texts(api.items("/api/v1/changes?" + BEFORE), "/after/modality"))
                .containsExactly("scheduled");
        assertThat(api.items("/api/v1/changes?" + BEFORE.replace("2025-11-25", "2025-12-02")))
                .hasSizeGreaterThan(1);
        assertThat(api.items("/api/v1/changes?" + BEFORE + "&with=person/alpha"))
                .hasSize(1);
        assertThat(api.items("/api/v1/changes?" + BEFORE + "&with=person/beta")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "country/FIN, 1",
        "country/FIN&with=person/alpha, 1",
        "country/FIN&with=person/beta, 0",
        "country/DNK, 0",
        "country/DNK&with=person/delta, 0",
        "person/delta&with=country/DNK, 0"
    })
    void whatChangedInTwoStretchesOfTimeIsWhatChangedInBothTogether(String of, int before, Api api) {
        List<String> first = changes(api, of, "2025-10-31", "2025-11-25");
        List<String> then = changes(api, of, "2025-11-25", "2025-12-02");
        assertThat(first).hasSize(before);
        assertThat(then).isNotEmpty();
        assertThat(Stream.concat(first.stream(), then.stream()).toList())
                .isEqualTo(changes(api, of, "2025-10-31", "2025-12-02"));
    }

    @Test
    void howItStoodBeforeIsToldOnlyOfWhomItWasKnownThatTheyTakePart(Api api) {
        String memoir = "/api/v1/changes?since=2025-11-25&until=2025-12-02&entity=";
        JsonNode ofBeta = api.items(memoir + "person/beta").getFirst();
        assertThat(ofBeta.has("before")).isTrue();
        for (String named : List.of("country/FIN", "country/FIN&with=person/beta", "person/beta&with=country/FIN")) {
            assertThat(api.items(memoir + named))
                    .filteredOn(change -> change.at("/fact/id").equals(ofBeta.at("/fact/id")))
                    .singleElement()
                    .satisfies(change -> assertThat(change.get("at")).isEqualTo(ofBeta.get("at")))
                    .satisfies(change -> assertThat(change.has("before")).isFalse());
        }
        assertThat(api.items(memoir + "country/FIN"))
                .filteredOn(change -> change.at("/after/modality").asString().equals("scheduled"))
                .singleElement()
                .satisfies(change -> assertThat(change.has("before")).isTrue());
    }

    private static List<String> changes(Api api, String of, String since, String until) {
        return api.items("/api/v1/changes?since=%s&until=%s&entity=%s".formatted(since, until, of)).stream()
                .map(change -> change.get("at") + " " + change.at("/fact/id") + change.at("/after/ordinal"))
                .toList();
    }

    @Test
    void whoeverIsNamedInOneOfTwoOnlyLaterHasTheirConflictAllTheSame(Api api) {
        String places = "/api/v1/conflicts?rule=two-places&limit=100&entity=country/NOR";
        assertThat(api.items(places)).hasSize(PAIRS);
        assertThat(api.items(places + "&" + THEN)).hasSize(PAIRS);
    }

    @Test
    void stancesThatAreJudgedOneAreCaptionedWithWhoSpokeFirst(Api api, Driver driver) {
        LoadedStore.load(driver, priority("plan", "KAZ", "Trade · 5"), priority("report", "USA", "Security"));
        List<String> claims =
                driver
                        .executableQuery("MATCH (c:Claim {type: 'priority'}) RETURN c.id AS id")
                        .execute()
                        .records()
                        .stream()
                        .map(row -> row.get("id").asString())
                        .toList();
        LoadedStore.load(driver, """
                {"judgement": {"verdict": "same", "a": "%s", "b": "%s", "why": "one interview", "by": "tester", "at": "2025-12-02T00:00:00Z"}}""".formatted(claims.getFirst(), claims.getLast()));
        assertThat(texts(api.items("/api/v1/facts?type=priority"), "/caption"))
                .containsExactly("Kazakhstan: Trade · 5 · actual");
        assertThat(texts(api.items("/api/v1/documents/report/claims?limit=100"), "/fact/caption"))
                .contains("Kazakhstan: Trade · 5 · actual");
    }

    private static String priority(String document, String actor, String words) {
        return """
                {"claim": {"document": "document/%s", "type": "priority", "roles": {"actor": ["country/%s"]}, "content": {"text": "%s", "lang": "en"}, "modality": "actual"}}""".formatted(document, actor, words);
    }
}
