/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What one fact rests on, as the API shows it. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class EvidenceIT {

    private static final String KAZAKHSTAN_JOINS = "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode fact(Api api, String type, String caption) {
        String id = api.items("/api/v1/facts?type=" + type).stream()
                .filter(fact -> fact.get("caption").asString().contains(caption))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        return api.json("/api/v1/facts/" + id.substring("fact/".length()));
    }

    @Test
    void aClaimHasItsQuoteItsDocumentAndItsChainInOrder(Api api) {
        JsonNode claim = all(api.json(KAZAKHSTAN_JOINS).get("claims")).stream()
                .filter(one -> one.path("key").asString("").equals("F02"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.at("/document/id").asString()).isEqualTo("document/addustour-or-aldostor-2025-11-06");
        assertThat(claim.at("/document/publisherNamed").asString()).isEqualTo("الدستور");
        assertThat(claim.at("/quote/dir").asString()).isEqualTo("rtl");
        assertThat(claim.at("/quote/sha256").asString()).hasSize(64);
        assertThat(claim.at("/quote/start").asInt()).isPositive();
        assertThat(claim.get("attribution"))
                .extracting(link -> link.get("position").asInt())
                .containsExactly(1, 2);
        assertThat(claim.at("/attribution/0/id").asString()).isEqualTo("organization/axios");
        assertThat(claim.at("/attribution/1/named").asString()).isEqualTo("U.S. officials");
        assertThat(claim.at("/attribution/1/number").asString()).isEqualTo("plural");
    }

    @Test
    void theHistoryTellsHowItStoodAndWhatWasKnownThenIsAllThatIsTold(Api api) {
        JsonNode card = api.json(KAZAKHSTAN_JOINS);
        assertThat(card.get("history"))
                .extracting(state -> state.get("modality").asString())
                .contains("expected", "announced");
        JsonNode then = api.json(KAZAKHSTAN_JOINS + "?knownAt=2025-11-06");
        assertThat(then.at("/fact/caption").asString()).contains("expected").doesNotContain("announced");
        assertThat(all(then.get("claims")).size())
                .isPositive()
                .isLessThan(all(card.get("claims")).size());
        assertThat(then.toString()).doesNotContain("announced");
        assertThat(api.get(KAZAKHSTAN_JOINS + "?knownAt=2025-01-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClaimsAreAListThatGoesOnBehindAnyOfThem(Api api) {
        for (String then : List.of("", "knownAt=2025-11-06")) {
            List<JsonNode> card = all(api.json(KAZAKHSTAN_JOINS + "?" + then).get("claims"));
            assertThat(card).hasSizeGreaterThan(3);
            assertThat(api.all(KAZAKHSTAN_JOINS + "/claims?limit=3&" + then)).containsExactlyElementsOf(card);
        }
        assertThat(api.items(KAZAKHSTAN_JOINS + "/claims?knownAt=2025-01-01")).isEmpty();
        assertThat(api.get("/api/v1/facts/00000000000000000000000000000000/claims")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theCallIsDuringTheMeetingAndTheMeetingWithinTheSummit(Api api) {
        JsonNode call = fact(api, "phone-call", "2025-11-06");
        JsonNode during = all(call.get("links")).stream()
                .filter(link -> link.get("relation").asString().equals("during"))
                .findFirst()
                .orElseThrow();
        JsonNode meeting =
                api.json("/api/v1/facts/" + during.get("id").asString().substring("fact/".length()));
        assertThat(meeting.at("/fact/type").asString()).isEqualTo("meeting");
        assertThat(all(meeting.get("links")))
                .anySatisfy(link -> {
                    assertThat(link.get("relation").asString()).isEqualTo("part-of");
                    assertThat(link.get("caption").asString()).contains("2025-11-06");
                })
                .anySatisfy(link -> assertThat(link.get("inverse").asBoolean()).isTrue());
    }

    @Test
    void whatMayBeTheSameSaysWhy(Api api) {
        JsonNode call = fact(api, "phone-call", "2025-11-06");
        assertThat(all(call.get("possiblySame")))
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.get("why").asString()).isNotEmpty());
    }

    @Test
    void oneReportInFourDocumentsIsOneSource(Api api) {
        JsonNode then = api.json(KAZAKHSTAN_JOINS + "?knownAt=2025-11-06");
        assertThat(then.at("/fact/segments/0/sources").asInt()).isEqualTo(1);
    }

    @Test
    void whoTakesPartByARuleIsSaidToAndByWhich(Api api) {
        JsonNode summit = fact(api, "summit", "leaders of five Central Asian states");
        assertThat(all(summit.at("/fact/participants"))).anySatisfy(seat -> {
            assertThat(seat.get("inferred").asBoolean()).isTrue();
            assertThat(seat.get("rule").asString()).isNotEmpty();
        });
    }
}
