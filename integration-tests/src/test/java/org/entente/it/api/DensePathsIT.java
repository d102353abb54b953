/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/**
 * Paths where everybody is connected with everybody: two countries that share thousands of events, each of them with one
 * of many others. What a search leaves out, it says.
 */
@LongRun
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class DensePathsIT {

    private static final int EVENTS = 2500;
    private static final int OTHERS = 700;

    /** Of one entity no more facts are followed. */
    private static final int FOLLOWED = 1000;

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        List<String> lines = new ArrayList<>();
        lines.add("""
                {"document": {"id": "document/dense", "title": "Register", "lang": "en", "kind": "dataset", "published": "2024-01-01"}}""");
        for (int i = 0; i < OTHERS; i++) {
            lines.add("""
                    {"entity": {"id": "person/p%d", "names": [{"text": "Person %d", "lang": "en"}]}}""".formatted(i, i));
        }
        LocalDate day = LocalDate.of(1990, 1, 1);
        for (int i = 0; i < EVENTS; i++) {
            lines.add(meeting(
                    day.plusDays(i),
                    "country/USA",
                    "country/CHN",
                    "person/p" + i % OTHERS,
                    "person/p" + (i + 1) % OTHERS));
        }
        // behind all of that, somebody whom the two have met after everybody else
        lines.add(meeting(day.plusDays(EVENTS), "person/p1", "country/ISL"));
        lines.add(meeting(day.plusDays(EVENTS + 1), "country/ISL", "country/FJI"));
        lines.add(meeting(day.plusDays(EVENTS + 2), "country/AND", "country/MCO"));
        // one who speaks alone connects nobody, and behind as many meetings as are followed there is another one
        lines.add("""
                {"claim": {"document": "document/dense", "type": "announcement", "roles": {"announcer": ["country/NRU"]}, "modality": "actual", "when": {"edtf": "1980-01-01"}, "quote": {"text": "said", "lang": "en"}}}""");
        for (int i = 0; i < FOLLOWED; i++) {
            lines.add(meeting(day.plusDays(i), "country/NRU", "person/p" + i % OTHERS));
        }
        lines.add(meeting(day.plusDays(FOLLOWED), "country/NRU", "country/TUV", "person/p1"));
        LoadedStore.load(driver, lines.toArray(String[]::new));
    }

    private static String meeting(LocalDate day, String... participants) {
        return """
                {"claim": {"document": "document/dense", "type": "meeting", "roles": {"participant": ["%s"]}, "modality": "actual", "when": {"edtf": "%s"}, "quote": {"text": "met", "lang": "en"}}}""".formatted(String.join("\", \"", participants), day);
    }

    private static List<String> bounds(JsonNode found) {
        return StreamSupport.stream(found.get("bounds").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void twoThatShareThousandsOfEventsAreOneHopApartAndThereIsMore(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=country/USA&to=country/CHN");
        assertThat(found.get("hops").asInt()).isEqualTo(1);
        assertThat(found.get("paths"))
                .hasSize(10)
                .allSatisfy(
                        path -> assertThat(path.at("/weakest/sources").asInt()).isEqualTo(1));
        assertThat(found.get("complete").asBoolean()).isFalse();
        assertThat(bounds(found))
                .containsExactly(
                        "facts: of country/USA, the first 1000 facts by date were followed",
                        "paths: there are more than 10 of this length; a larger limit shows more");
        assertThat(found.get("examined").asLong()).isLessThan(50_000);
    }

    @Test
    void whatLiesBehindADenseCrowdIsFoundOrTheBoundsAreNamed(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=country/USA&to=country/FJI&maxHops=6");
        assertThat(found.get("expanded").asLong()).isLessThanOrEqualTo(6 * 500);
        assertThat(found.get("paths").isEmpty() || found.get("hops").asInt() == 3)
                .isTrue();
        assertThat(bounds(found))
                .isNotEmpty()
                .hasSizeLessThan(15)
                .allSatisfy(bound -> assertThat(bound).matches("(facts|entities|time|paths|hops): .+"));
    }

    @Test
    void factsThatConnectNobodyDoNotHideThatOthersWereCut(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=country/NRU&to=country/TUV&maxHops=1");
        assertThat(found.get("paths")).isEmpty();
        assertThat(found.get("complete").asBoolean()).isFalse();
        assertThat(bounds(found))
                .containsExactly(
                        "facts: of country/NRU, the first 1000 facts by date were followed",
                        "hops: ways of more than 1 facts were not looked for");
    }

    @Test
    void twoThatAreNotConnectedCostNoMoreThanTheBounds(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=country/AND&to=country/USA&maxHops=6");
        assertThat(found.get("paths")).isEmpty();
        assertThat(found.get("hops").asInt()).isZero();
        JsonNode back = api.json("/api/v1/paths?from=country/MCO&to=country/AND");
        assertThat(back.get("complete").asBoolean()).isTrue();
        assertThat(back.at("/paths/0/weakest/fact/type").asString()).isEqualTo("meeting");
    }

    @Test
    void morePathsThanTheLimitAreNeverGiven(Api api) {
        JsonNode found = api.json("/api/v1/paths?from=person/p5&to=person/p300&limit=3");
        assertThat(found.get("paths")).hasSize(3);
        assertThat(bounds(found)).anyMatch(bound -> bound.startsWith("paths: there are more than 3"));
    }
}
