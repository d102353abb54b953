/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.all;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.ArrayList;
import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What cannot all be so, on data of which the conflicts are known. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ConflictsIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
    }

    @Test
    void whatCannotAllBeSoShowsTheWordsOfEachSide(Api api) {
        JsonNode acts = api.items("/api/v1/conflicts?rule=acts-out-of-order").getFirst();
        assertThat(texts(all(acts.get("sides")), "/says"))
                .containsExactly("ratification 2004-01-01", "signature 2005-01-01");
        assertThat(acts.at("/sides/0/claims/0/quote/text").asString()).contains("ratification");
        JsonNode places = api.items("/api/v1/conflicts?rule=two-places").getFirst();
        assertThat(places.get("sides")).hasSize(2);
        assertThat(places.toString()).contains("Hungary", "Japan");
        JsonNode holders = api.items("/api/v1/conflicts?rule=two-holders&entity=office/chancellor-of-austria")
                .getFirst();
        assertThat(holders.toString()).contains("Ann Reeve", "Bo Marsh");
    }

    @ParameterizedTest
    @CsvSource({
        "two-holders, person/ann-reeve",
        "two-holders, person/bo-marsh",
        "two-places, country/HUN",
        "two-places, country/JPN",
        "two-places, person/ann-reeve"
    })
    void eachOfTwoRivalsFindsTheConflict(String rule, String entity, Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=%s&entity=%s".formatted(rule, entity)))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.get("sides")).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "two-places, country/SVK",
        "two-holders, office/judge-of-austria",
        "two-holders, person/cy-dale",
    })
    void whatCanBeSoIsNoConflict(String rule, String entity, Api api) {
        assertThat(api.items("/api/v1/facts?entity=" + entity)).isNotEmpty();
        assertThat(api.items("/api/v1/conflicts?rule=%s&entity=%s".formatted(rule, entity)))
                .isEmpty();
    }

    @Test
    void whoeverCameBackHasNoActsOutOfOrder(Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=acts-out-of-order"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.toString()).contains("country/ROU"));
    }

    @Test
    void whatIsOffAndAheadAtOnceHasBothSides(Api api) {
        JsonNode tie =
                api.items("/api/v1/conflicts?rule=contested&entity=country/JPN").getFirst();
        assertThat(texts(all(tie.get("sides")), "/says")).containsExactly("cancelled", "prospective");
        JsonNode card =
                api.json("/api/v1/facts/" + tie.at("/fact/id").asString().substring("fact/".length()));
        assertThat(card.at("/conflicts/0/about").asString()).isEqualTo("standing");
        assertThat(texts(all(card.at("/conflicts/0/sides")), "/says")).containsExactly("cancelled", "prospective");
    }

    @Test
    void conflictsOfAllRulesAreOneListHoweverItIsPaged(Api api) {
        List<String> whole = texts(api.items("/api/v1/conflicts"), "/rule");
        assertThat(whole).contains("acts-out-of-order", "two-places", "two-holders");
        List<String> paged = new ArrayList<>();
        JsonNode page = api.json("/api/v1/conflicts?limit=1");
        while (true) {
            paged.addAll(texts(all(page.get("items")), "/rule"));
            if (page.get("next").isNull()) {
                break;
            }
            page = api.json(
                    "/api/v1/conflicts?limit=1&after=" + page.get("next").asString());
        }
        assertThat(paged).isEqualTo(whole);
    }
}
