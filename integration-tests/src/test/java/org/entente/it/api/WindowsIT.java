/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.all;
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

/** What may have been between two days, or have held on one, is told apart from what was. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class WindowsIT {

    private static final String MIDDLE = "from=2025-10-10&to=2025-10-20";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                """
                {"document": {"id": "document/log", "title": "Log", "lang": "en", "kind": "article", "published": "2026-01-10"}}""",
                meeting("ada", "ben", "one", "2025-10"),
                meeting("ada", "ben", "two", "2025-10-15"),
                meeting("ada", "ben", "three", ""),
                meeting("ben", "col", "four", "2024-05-05"),
                meeting("ben", "dot", "five", "2025-06-06"),
                meeting("col", "dot", "six", "2025-07-07"),
                participation("FRA", "2001"),
                participation("ITA", "1999-01-01"));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String meeting(String one, String other, String label, String when) {
        return claim(
                "meeting",
                "\"participant\": [\"person/%s\", \"person/%s\"]".formatted(one, other),
                "\"label\": \"%s\"".formatted(label),
                when);
    }

    private static String participation(String country, String when) {
        return claim(
                "agreement-participation",
                "\"party\": [\"country/%s\"], \"agreement\": [\"agreement/pact\"]".formatted(country),
                "\"act\": \"accession\"",
                when);
    }

    private static String claim(String type, String roles, String more, String when) {
        return """
                {"claim": {"document": "document/log", "type": "%s", "roles": {%s}, "modality": "actual", %s%s}}""".formatted(type, roles, more, when.isEmpty() ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(when));
    }

    private static JsonNode met(Api api, String days) {
        return api.items("/api/v1/co-attendance?entity=person/ada&" + days).getFirst();
    }

    @Test
    void howOftenAtLeastCountsOnlyWhatWasCertainlyInTheDays(Api api) {
        JsonNode inTheMiddle = met(api, MIDDLE);
        assertThat(inTheMiddle.get("atLeast").asLong()).isEqualTo(1);
        assertThat(inTheMiddle.get("atMost").asLong()).isEqualTo(2);
        JsonNode inTheMonth = met(api, "from=2025-10-01&to=2025-10-31");
        assertThat(inTheMonth.get("atMost").asLong()).isEqualTo(2);
        assertThat(met(api, "").get("atMost").asLong()).isEqualTo(3);
    }

    @Test
    void anEventWithoutADateIsNotTheLast(Api api) {
        JsonNode met = met(api, "");
        assertThat(met.at("/first/date").asString()).isEqualTo("2025-10-01");
        assertThat(met.at("/last/date").asString()).isEqualTo("2025-10-15");
    }

    @Test
    void eachPeriodSaysWhetherItWasInTheDays(Api api) {
        List<JsonNode> met = api.items("/api/v1/entities/person/ada/encounters?" + MIDDLE);
        assertThat(texts(met, "/segments/0/within")).containsExactly("unknown", "yes");
        assertThat(texts(api.items("/api/v1/entities/person/ada/encounters?from=2025-10-01"), "/segments/0/within"))
                .containsExactly("yes", "yes");
        assertThat(api.items("/api/v1/entities/person/ada/encounters").toString())
                .doesNotContain("within");
    }

    @Test
    void aHopOfWhichItIsUnknownWhetherItHeldIsTheWeakest(Api api) {
        JsonNode then = api.json("/api/v1/paths?from=country/ITA&to=country/FRA&validAt=2001-06-01")
                .at("/paths/0");
        assertThat(texts(all(then.get("links")), "/holds")).containsExactly("presumed", "unknown");
        assertThat(then.at("/weakest/holds").asString()).isEqualTo("unknown");
        JsonNode later = api.json("/api/v1/paths?from=country/ITA&to=country/FRA&validAt=2005-06-01")
                .at("/paths/0");
        assertThat(texts(all(later.get("links")), "/holds")).containsExactly("presumed", "presumed");
    }

    @ParameterizedTest
    @CsvSource({
        "since=2025-01-01&until=2025-12-31, 2",
        "since=2024-01-01&until=2025-12-31, 1",
        "since=2024-01-01&until=2024-12-31, 1",
        "since=2023-01-01&until=2023-12-31, 0",
        "family=event, 1",
        "family=relation, 0",
        "family=event&type=meeting, 1",
        "family=relation&type=meeting, 0"
    })
    void aPathGoesThroughWhatWasInTheDays(String asked, int hops, Api api) {
        JsonNode found = api.json("/api/v1/paths?from=person/ben&to=person/col&" + asked);
        assertThat(found.get("hops").asInt()).isEqualTo(hops);
        assertThat(found.get("complete").asBoolean()).isTrue();
    }

    @Test
    void aHopSaysWhetherItWasInTheDays(Api api) {
        JsonNode coarse = api.json("/api/v1/paths?from=person/ada&to=person/ben&since=2025-10-10&until=2025-10-20");
        assertThat(coarse.at("/paths").findValuesAsString("within")).contains("yes", "unknown");
    }
}
