/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/** A table is the same in whatever steps it is read. */
@ExtendWith(LocalNeo4jExtension.class)
class DyadYearsIT {

    private static final List<String> MISSIONS =
            List.of("embassy", "high-commission", "legation", "consulate-general", "consulate", "liaison-office");

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        List<String> lines = new ArrayList<>(List.of("{\"format\": \"entente/1\"}", """
                {"document": {"id": "document/d", "title": "Register", "lang": "en", "kind": "dataset", "published": "2024-01-01"}}"""));
        for (String other : List.of("CHN", "FRA", "ISL")) {
            lines.add(
                    claim("diplomatic-relations", "\"party\": [\"country/USA\", \"country/%s\"]".formatted(other), ""));
        }
        MISSIONS.forEach(kind -> lines.add(mission("FRA", kind)));
        lines.add(mission("ISL", "honorary-consulate"));
        Loader.on(driver).load(List.of(Sources.of("more", lines)), LoadOptions.DEFAULT);
    }

    private static String mission(String host, String kind) {
        return claim(
                "mission",
                "\"sender\": [\"country/USA\"], \"host\": [\"country/%s\"]".formatted(host),
                "\"values\": {\"kind\": \"%s\"}, ".formatted(kind));
    }

    private static String claim(String type, String roles, String more) {
        return """
                {"claim": {"document": "document/d", "type": "%s", "roles": {%s}, %s"modality": "actual", "when": {"edtf": "1990-01-01/1993-01-01"}, "quote": {"text": "so", "lang": "en"}}}""".formatted(type, roles, more);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "1, 1000", "2, 1", "3, 2", "500, 1", "500, 3"})
    void isTheSameInAnySteps(int factsAtOnce, int limit, Driver driver) {
        List<DyadYear> whole = all(new DyadYears(), 1000, Map.of(), driver);
        assertThat(whole)
                .extracting(year -> year.b() + " " + year.year())
                .containsExactly(
                        "country/CHN 1990",
                        "country/CHN 1991",
                        "country/CHN 1992",
                        "country/CHN 1993",
                        "country/FRA 1990",
                        "country/FRA 1991",
                        "country/FRA 1992",
                        "country/FRA 1993",
                        "country/ISL 1990",
                        "country/ISL 1991",
                        "country/ISL 1992",
                        "country/ISL 1993");
        assertThat(all(new DyadYears(factsAtOnce), limit, Map.of(), driver)).isEqualTo(whole);
    }

    @Test
    void consulatesAreNoDiplomaticMissions(Driver driver) {
        assertThat(all(new DyadYears(), 1000, Map.of("with", "country/FRA"), driver))
                .hasSize(4)
                .allSatisfy(year -> {
                    assertThat(year.missionOfAInB()).isEqualTo("yes");
                    assertThat(year.missionLevelOfAInB()).isEqualTo("ambassador;minister;other");
                    assertThat(year.missionOfBInA()).isNull();
                });
        assertThat(all(new DyadYears(), 1000, Map.of("with", "country/ISL"), driver))
                .hasSize(4)
                .allSatisfy(year -> {
                    assertThat(year.missionOfAInB()).isNull();
                    assertThat(year.missionLevelOfAInB()).isNull();
                });
    }

    @Test
    void namesNobodyElseWhereTheOtherIsNamed(Driver driver) {
        assertThat(all(new DyadYears(), 1000, Map.of("with", "country/CHN"), driver))
                .hasSize(4)
                .allSatisfy(year -> assertThat(year.b()).isEqualTo("country/CHN"));
        assertThat(all(new DyadYears(), 1000, Map.of("with", "country/USA"), driver))
                .isEmpty();
    }

    private static List<DyadYear> all(DyadYears question, int limit, Map<String, String> more, Driver driver) {
        Map<String, String> asked = new HashMap<>(more);
        asked.put("country", "country/USA");
        asked.put("limit", Integer.toString(limit));
        Asking asking = new Asking(driver, Duration.ofMinutes(1));
        List<DyadYear> years = new ArrayList<>();
        for (String next = ""; next != null; ) {
            if (!next.isEmpty()) {
                asked.put("after", next);
            }
            Page<DyadYear> page = asking.ask(question, Arguments.of(question, asked));
            years.addAll(page.items());
            next = page.next();
        }
        return years;
    }
}
