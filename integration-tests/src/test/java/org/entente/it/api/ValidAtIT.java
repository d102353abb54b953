/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.it.LocalNeo4jExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Lists of claims and of changes, of a day. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ValidAtIT {

    private static final String CHANGES = "/api/v1/countries/AUT/relations-with/CHE/changes";

    /** Acts that tell nothing of when it holds. */
    private static final Set<String> NOT_YET =
            Set.of("signature", "application", "elected", "nominated", "reservation");

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
    }

    private static String path(String list) {
        return list + (list.contains("?") ? "&" : "?");
    }

    private static boolean mayTouch(JsonNode when, String day) {
        String begin = when.at("/start/notBefore").asString("");
        String end = when.at("/end/notAfter").asString("~");
        return begin.compareTo(day) <= 0 && day.compareTo(end) <= 0;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/documents/dispatch-truth-social-2025-11-06/claims, /claim, 2025-11-06",
        "/api/v1/documents/dispatch-background-kazakhstan-israel/claims, /claim, 1991-06-01",
        "/api/v1/documents/dispatch-background-kazakhstan-israel/claims, /claim, 2025-11-06",
        "/api/v1/quotes?q=Kazakhstan, /claim, 2025-11-06",
        "/api/v1/quotes?q=Kazakhstan, /claim, 1991-06-01",
        "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e/claims, , 2025-11-06",
        "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e/claims, , 1991-06-01",
        "/api/v1/countries/AUT/relations-with/CHE/changes, /claim, 1960-01-01",
        "/api/v1/countries/AUT/relations-with/CHE/changes, /claim, 1981-01-01"
    })
    void claimsOfADayAreThoseWhoseTimeMayTouchIt(String list, @Nullable String claim, String day, Api api) {
        String at = claim == null ? "" : claim;
        Set<String> wanted = api.items(path(list) + "limit=1000").stream()
                .filter(item -> mayTouch(item.at(at + "/when"), day))
                .map(item -> item.at(at + "/id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        String ofDay = path(list) + "validAt=" + day;
        List<JsonNode> found = api.items(ofDay + "&limit=1000");
        assertThat(found.stream().map(item -> item.at(at + "/id").asString())).hasSameElementsAs(wanted);
        assertThat(api.json(ofDay + "&count=true").get("total").asInt()).isEqualTo(found.size());
        assertThat(api.all(ofDay + "&limit=1")).isEqualTo(found);
        assertThat(found).allSatisfy(item -> {
            boolean isSo = item.at(at + "/modality").asString().equals("actual")
                    && item.at(at + "/polarity").asString().equals("positive")
                    && !NOT_YET.contains(item.at(at + "/act").asString(""));
            assertThat(item.at(at + "/when/holds").asString(""))
                    .isIn(isSo ? Set.of("yes", "presumed", "unknown") : Set.of(""));
        });
    }

    @Test
    void whoWasElectedOrHasSignedIsNotSaidToHoldOrToBeBound(Api api, Driver driver) {
        LoadedStore.load(driver, """
                {"document": {"id": "document/elections", "published": "2025-11-20"}}""", """
                {"claim": {"document": "document/elections", "key": "E", "type": "office-holding", "roles": {"holder": ["person/new-holder"], "office": ["office/president-of-kazakhstan"]}, "when": {"edtf": "2025-11-19"}, "modality": "actual", "act": "elected"}}""", """
                {"claim": {"document": "document/elections", "key": "S", "type": "agreement-participation", "roles": {"party": ["country/CHE"], "agreement": ["agreement/abraham-accords"]}, "when": {"edtf": "2025-11-19"}, "modality": "actual", "act": "signature"}}""", """
                {"claim": {"document": "document/elections", "key": "T", "type": "office-holding", "roles": {"holder": ["person/new-holder"], "office": ["office/president-of-kazakhstan"]}, "when": {"edtf": "2025-11-19"}, "modality": "actual", "act": "took-office"}}""");
        assertThat(api.items("/api/v1/documents/elections/claims?validAt=2025-11-19"))
                .extracting(item -> item.at("/claim/act").asString() + " "
                        + item.at("/claim/when/holds").asString(""))
                .containsExactlyInAnyOrder("elected ", "signature ", "took-office yes");
    }

    @Test
    void withoutADayNothingIsSaidOfWhetherItHeld(Api api) {
        assertThat(api.items(CHANGES))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.at("/claim/when/holds").isMissingNode())
                        .isTrue());
    }

    @Test
    void theChangesThatBoundADayAreThoseByItsBeginningAndFromItsEnd(Api api) {
        assertThat(acts(api, "1950-01-01")).containsExactly("severed");
        assertThat(acts(api, "1960-01-01")).containsExactly("established", "severed");
        assertThat(acts(api, "1981-01-01")).containsExactly("established");
        assertThat(acts(api, "1990-01-01")).containsExactly("established", "resumed");
    }

    private static List<String> acts(Api api, String day) {
        return api.items(CHANGES + "?validAt=" + day).stream()
                .map(change -> change.at("/claim/act").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'', 1970-01-01", "'', 2025-11-06", "&entity=country/KAZ, 2025-11-06", "&entity=country/DNK, 1970-01-01"
    })
    void changesOfADayAreThoseAfterWhichAPeriodMayTouchIt(String of, String day, Api api) {
        String changes = "/api/v1/changes?since=2020-01-01" + of;
        List<JsonNode> wanted = api.all(changes + "&limit=7").stream()
                .filter(change -> mayTouch(change.get("after"), day))
                .toList();
        List<JsonNode> found = api.all(changes + "&limit=7&validAt=" + day);
        assertThat(found)
                .isNotEmpty()
                .extracting(ValidAtIT::place)
                .isEqualTo(wanted.stream().map(ValidAtIT::place).toList());
        assertThat(found)
                .allSatisfy(change -> assertThat(change.at("/after/holds").asString(""))
                        .isIn(
                                change.at("/after/status").asString().equals("actual")
                                        ? Set.of("yes", "presumed", "unknown")
                                        : Set.of("")));
    }

    private static String place(JsonNode change) {
        return change.at("/at") + " " + change.at("/fact/id") + " " + change.at("/after/ordinal");
    }

    @Test
    void aDyadYearNamesTheFactsThatItRestsOn(Api api) {
        String years = "/api/v1/countries/AUT/dyad-years?with=country/CHE&from=1955-01-01&to=1956-12-31";
        List<JsonNode> rows = api.items(years);
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("facts").values())
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(api.json("/api/v1/facts/"
                                                + fact.asString().substring("fact/".length()))
                                        .get("claims")
                                        .values())
                                .isNotEmpty()));
        assertThat(api.get(years + "&format=csv&fields=year,facts").body().lines())
                .contains("1955,"
                        + rows.getFirst().get("facts").values().stream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(";")));
    }
}
