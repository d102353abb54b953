/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What a client may want of any answer: how many there are, some fields only, names in its language. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class ChoicesIT {

    private static final String RELATIONS = "/api/v1/entities/country/KAZ/relations";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    @ParameterizedTest
    @ValueSource(strings = {RELATIONS, "/api/v1/entities", "/api/v1/facts", "/api/v1/forecasts"})
    void aListIsCountedWhereThatIsAsked(String list, Api api) {
        JsonNode whole = api.json(list + "?limit=1000");
        assertThat(whole.get("next").isNull()).isTrue();
        assertThat(whole.has("total")).isFalse();
        JsonNode page = api.json(list + "?limit=1&count=true");
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("total").asInt())
                .isEqualTo(whole.get("items").size())
                .isPositive();
        JsonNode second =
                api.json(list + "?limit=1&count=true&after=" + page.get("next").asString());
        assertThat(second.get("total")).isEqualTo(page.get("total"));
    }

    @Test
    void itemsHaveTheFieldsThatAreNamed(Api api) {
        List<JsonNode> whole = api.items(RELATIONS);
        List<JsonNode> some = api.items(RELATIONS + "?fields=id,caption");
        assertThat(some)
                .hasSameSizeAs(whole)
                .allSatisfy(item -> assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "caption"));
        assertThat(some.getFirst().get("id")).isEqualTo(whole.getFirst().get("id"));
        assertThat(api.get(RELATIONS + "?fields=caption,participants", "Accept", "text/csv")
                        .body())
                .startsWith("caption,participants.role,participants.id");
        assertThat(api.get(RELATIONS + "?fields=id", "Accept", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSameSizeAs(whole)
                .allMatch(line -> line.matches("\\{\"id\":\"fact/[0-9a-f]+\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fields=nothing | There is no field 'nothing' here; there are id, type, family,",
                "count=yes      | 'yes' is no value for 'count': it is one of true, false.",
                "lang=,;        | ',;' is no value for 'lang': it takes languages such as ar,fr."
            })
    void whatThereIsNotIsSaid(String query, String detail, Api api) {
        HttpResponse<String> answer = api.get(RELATIONS + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.read(answer).get("code").asString()).isEqualTo("parameter-invalid");
        assertThat(Api.read(answer).get("detail").asString()).startsWith(detail);
    }

    private static Map<String, String> captions(JsonNode page) {
        return page.findParents("id").stream()
                .filter(node -> node.has("caption") && node.has("role"))
                .collect(Collectors.toMap(
                        node -> node.get("id").asString(),
                        node -> node.get("caption").asString(),
                        (one, other) -> one));
    }

    @Test
    void entitiesAreCalledInTheLanguageOfTheReader(Api api) {
        Map<String, String> usual = captions(api.json(RELATIONS));
        Map<String, String> arabic = captions(api.json(RELATIONS + "?lang=ar"));
        assertThat(arabic.keySet()).isEqualTo(usual.keySet());
        assertThat(usual).containsEntry("country/KAZ", "Kazakhstan");
        assertThat(arabic.get("country/KAZ")).isEqualTo("كازاخستان");
        assertThat(captions(api.json(RELATIONS + "?lang=xx,ar"))).isEqualTo(arabic);
        assertThat(captions(api.json(RELATIONS + "?lang=xx")))
                .as("who has no such name")
                .isEqualTo(usual);
        HttpResponse<String> byHeader = api.get(RELATIONS, "Accept-Language", "xx, ar-EG;q=0.8, en;q=0.1");
        assertThat(captions(Api.read(byHeader))).isEqualTo(arabic);
        assertThat(captions(Api.read(api.get(RELATIONS, "Accept-Language", "xx", "Accept-Language", "ar;q=0.8"))))
                .as("a header in several lines")
                .isEqualTo(arabic);
        assertThat(byHeader.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(byHeader.headers().firstValue("ETag"))
                .isNotEqualTo(api.get(RELATIONS).headers().firstValue("ETag"));
        assertThat(captions(Api.read(api.get(RELATIONS, "Accept-Language", "\"<nonsense"))))
                .isEqualTo(usual);
        assertThat(api.json("/api/v1/entities/country/KAZ?lang=ar")
                        .get("caption")
                        .asString())
                .isEqualTo("كازاخستان");
    }

    @Test
    void factsAreCalledByTheNamesOfWhoTakesPart(Api api) {
        List<String> usual = factCaptions(api.json(RELATIONS));
        List<String> arabic = factCaptions(api.json(RELATIONS + "?lang=ar"));
        assertThat(usual).isNotEmpty();
        assertThat(arabic).hasSameSizeAs(usual);
        for (int i = 0; i < usual.size(); i++) {
            String how = usual.get(i).substring(usual.get(i).indexOf(" · "));
            assertThat(arabic.get(i))
                    .contains("كازاخستان")
                    .doesNotContain("Kazakhstan")
                    .endsWith(how);
        }
        assertThat(factCaptions(api.json(RELATIONS + "?lang=xx"))).isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/changes?since=2025-11-01&until=2025-12-01&entity=country/KAZ",
                "/api/v1/paths?from=country/KAZ&to=country/ISR"
            })
    void soAreFactsThatAreOnlyMentioned(String path, Api api) {
        List<String> usual = factCaptions(api.json(path));
        List<String> arabic = factCaptions(api.json(path + "&lang=ar"));
        assertThat(usual).anyMatch(caption -> caption.contains("Kazakhstan"));
        assertThat(arabic)
                .hasSameSizeAs(usual)
                .anyMatch(caption -> caption.contains("كازاخستان"))
                .noneMatch(caption -> caption.contains("Kazakhstan"));
    }

    private static List<String> factCaptions(JsonNode answer) {
        return answer.findParents("caption").stream()
                .filter(node -> node.path("id").asString("").startsWith("fact/"))
                .map(node -> node.get("caption").asString())
                .toList();
    }
}
