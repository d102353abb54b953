/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Judgements and contradictions, as the API shows them. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class MovedIT {

    private static final String TWIN = "person/zz-tokayev";
    private static final String TOKAYEV = "person/kassym-jomart-tokayev";
    private static final String CALL_6 = "fact/49871ea95bfbe8e054630d8755c0a941";
    private static final String CALL_7 = "fact/c4866f93e14eb4133f08559dea4bb516";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        LoadedStore.load(
                driver, """
                {"entity": {"id": "%s", "names": [{"text": "K. Tokayev", "lang": "en", "kind": "variant"}]}}""".formatted(TWIN), """
                {"judgement": {"verdict": "same", "a": "%s", "b": "%s", "by": "editor", "at": "2026-01-02T10:00:00Z", "why": "one person"}}""".formatted(TWIN, TOKAYEV), """
                {"judgement": {"verdict": "same", "a": "%s", "b": "%s", "by": "editor", "at": "2026-01-02T10:00:00Z", "why": "one call"}}""".formatted(CALL_6, CALL_7), """
                {"document": {"id": "document/denial", "title": "A denial", "lang": "en", "kind": "statement", "published": "2026-01-03"}}""", """
                {"claim": {"document": "document/denial", "type": "agreement-participation", "roles": {"party": "country/ARE", "agreement": "agreement/abraham-accords"}, "modality": "actual", "polarity": "negative", "quote": {"text": "It never joined.", "lang": "en"}}}""");
    }

    private static Map<String, String> redirects(Driver driver) {
        return driver.executableQuery("MATCH (r:Redirect) RETURN r.id AS id, r.to AS to").execute().records().stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(), row -> row.get("to").asString()));
    }

    @Test
    void aMergedPersonAnswersUnderTheOtherId(Api api, Driver driver) {
        Map<String, String> redirects = redirects(driver);
        String from = redirects.containsKey(TWIN) ? TWIN : TOKAYEV;
        String to = Objects.requireNonNull(redirects.get(from));
        for (String path : new String[] {"", "/relations", "/timeline?limit=5"}) {
            HttpResponse<String> moved = api.get("/api/v1/entities/" + from + path);
            assertThat(moved.statusCode()).as(path).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location").orElseThrow()).isEqualTo("/api/v1/entities/" + to + path);
            assertThat(moved.headers().allValues("Cache-Control")).as(path).containsExactly("no-cache");
        }
        assertThat(api.get("/api/v1/facts?type=meeting&entity=" + from)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/api/v1/facts?")
                .contains("entity=" + Api.encode(to))
                .contains("type=meeting");
        assertThat(api.get("/id/" + from).headers().firstValue("Location")).contains("/id/" + to);
        for (String way : new String[] {"/id/", "/rdf/"}) {
            String asked = "?format=jsonld&profile=shortcuts&knownAt=2025-11-06";
            HttpResponse<String> moved = api.get(way + from + asked);
            assertThat(moved.statusCode()).as(way).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location")).contains(way + to + asked);
            assertThat(moved.headers().allValues("Cache-Control")).as(way).containsExactly("no-cache");
            assertThat(moved.headers().allValues("Vary")).as(way).contains("Accept");
        }
        HttpResponse<String> question = api.get("/rdf/queries/relations?limit=5&entity=" + Api.encode(from));
        assertThat(question.statusCode()).isEqualTo(308);
        assertThat(question.headers().firstValue("Location"))
                .contains("/rdf/queries/relations?limit=5&entity=" + Api.encode(to));
        assertThat(api.json("/api/v1/entities/" + to).get("names"))
                .extracting(name -> name.get("text").asString())
                .contains("K. Tokayev", "Касым-Жомарт Токаев");
    }

    @Test
    void aMergedFactAnswersUnderTheOtherId(Api api, Driver driver) {
        String from = redirects(driver).containsKey(CALL_6) ? CALL_6 : CALL_7;
        String to = from.equals(CALL_6) ? CALL_7 : CALL_6;
        HttpResponse<String> moved = api.get("/api/v1/facts/" + from.substring("fact/".length()));
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).contains("/api/v1/facts/" + to.substring("fact/".length()));
    }

    @Test
    void aContradictionShowsBothSidesAndIsNotClosed(Api api) {
        JsonNode contested =
                api.items("/api/v1/conflicts?type=agreement-participation").getFirst();
        assertThat(contested.get("rule").asString()).isEqualTo("contested");
        assertThat(contested.at("/sides/1/claims/0/quote/text").asString()).isEqualTo("It never joined.");
        assertThat(contested.at("/fact/segments/0/contested").asBoolean()).isTrue();
        assertThat(contested.at("/fact/segments/0/status").asString()).isEqualTo("actual");
        JsonNode card =
                api.json("/api/v1/facts/" + contested.at("/fact/id").asString().substring("fact/".length()));
        assertThat(card.at("/conflicts/0/about").asString()).isEqualTo("standing");
        assertThat(card.at("/conflicts/0/sides"))
                .extracting(side -> side.get("says").asString())
                .containsExactly("actual", "denied");
        assertThat(api.items("/api/v1/conflicts?knownAt=2026-01-02&type=agreement-participation"))
                .isEmpty();
    }
}
