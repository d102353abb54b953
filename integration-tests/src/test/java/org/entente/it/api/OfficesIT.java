/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Both time axes on one entity, on a search and on one fact. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class OfficesIT {

    private static final String TRUMP = "/api/v1/entities/person/donald-trump";
    private static final String PRESIDENT = "office/president-of-the-united-states";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        LoadedStore.load(driver, """
                {"document": {"id": "document/journal", "title": "Journal", "lang": "en", "kind": "article", "published": "2026-01-10"}}""", visit("office/speaker-of-oz", "2025-12-01"), visit(PRESIDENT, "2025-12-02"));
    }

    private static String visit(String visitor, String when) {
        return """
                {"claim": {"document": "document/journal", "type": "visit", "roles": {"visitor": ["%s"], "host": ["country/HUN"]}, "modality": "actual", "when": {"edtf": "%s"}}}""".formatted(visitor, when);
    }

    @Test
    void aVisitThatIsSaidOfTheOfficeIsOneWhoeverHeldIt(Api api) {
        assertThat(api.items("/api/v1/offices/speaker-of-oz/visits?host=country/HUN"))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.get("ofOffice").asBoolean()).isTrue();
                    assertThat(visit.get("travellers")).isEmpty();
                    assertThat(visit.at("/visit/segments/0/start/notBefore").asString())
                            .isEqualTo("2025-12-01");
                });
        assertThat(api.items("/api/v1/offices/speaker-of-oz/visits?host=country/KAZ"))
                .isEmpty();
        assertThat(api.items("/api/v1/offices/president-of-the-united-states/visits?host=country/HUN"))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.get("ofOffice").asBoolean()).isTrue();
                    assertThat(visit.at("/travellers/0/person/id").asString()).isEqualTo("person/donald-trump");
                });
    }

    private static JsonNode offices(Api api, String question) {
        return api.json(TRUMP + question).get("offices");
    }

    @Test
    void aPersonsOfficesAreThoseOfTheDay(Api api) {
        assertThat(offices(api, ""))
                .hasSize(2)
                .allSatisfy(held -> assertThat(held.at("/office/id").asString()).isEqualTo(PRESIDENT));
        assertThat(offices(api, "?validAt=2022-06-01")).isEmpty();
        JsonNode then = offices(api, "?validAt=2025-11-06");
        assertThat(then).hasSize(1);
        assertThat(then.at("/0/period/holds").asString()).isIn("yes", "presumed");
    }

    @Test
    void whatNobodyHadPublishedYetIsNotTold(Api api) {
        assertThat(offices(api, "?knownAt=1990-01-01")).isEmpty();
    }

    @Test
    void aSearchTellsPersonsApartByTheirOffices(Api api) {
        JsonNode found =
                api.items("/api/v1/entities?q=Trump&validAt=2025-11-06").getFirst();
        assertThat(found.at("/match/how").asString()).isNotEmpty();
        assertThat(found.at("/offices/0/office/id").asString()).isEqualTo(PRESIDENT);
        assertThat(api.items("/api/v1/entities?q=Trump&validAt=2022-06-01")
                        .getFirst()
                        .get("offices"))
                .isEmpty();
    }

    @Test
    void aFactSaysWhetherEachPeriodHeldOnTheDay(Api api) {
        JsonNode terms = api.items("/api/v1/offices/president-of-the-united-states/holders?validAt=2025-11-06").stream()
                .filter(holder -> holder.at("/holder/id").asString().equals("person/donald-trump"))
                .findFirst()
                .orElseThrow();
        String fact = terms.at("/fact/id").asString().replace("fact/", "/api/v1/facts/");
        JsonNode segments = api.json(fact + "?validAt=2022-06-01").at("/fact/segments");
        assertThat(segments)
                .hasSize(2)
                .allSatisfy(
                        segment -> assertThat(segment.get("holds").asString()).isEqualTo("no"));
    }

    @Test
    void aTimelineCanBeOfOneDay(Api api) {
        assertThat(api.items("/api/v1/entities/person/donald-trump/timeline?validAt=2025-11-06"))
                .isNotEmpty()
                .hasSizeLessThan(api.items("/api/v1/entities/person/donald-trump/timeline")
                        .size());
    }
}
