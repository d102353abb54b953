/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What the contract offers of linked data can be asked, and what can be asked it offers. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class OfferedIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static List<JsonNode> offered(JsonNode operation, String in) {
        List<JsonNode> found = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").asString().equals(in)) {
                found.add(parameter);
            }
        });
        return found;
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        parameter.at("/schema/enum").forEach(value -> values.add(value.asString()));
        return values.isEmpty() ? List.of(parameter.get("example").asString()) : values;
    }

    @ParameterizedTest
    @CsvSource({
        "/rdf,                       /rdf",
        "/rdf/{kind}/{key},          /rdf/{claim}",
        "/rdf/document/{key}/claims, /rdf/document/addustour-or-aldostor-2025-11-06/claims",
        "/rdf/queries/{name},        /rdf/queries/facts",
        "/id/{kind}/{key},           /id/country/KAZ",
        "/id/vocab,                  /id/vocab",
        "/id/shapes,                 /id/shapes"
    })
    void whatIsOfferedCanBeAsked(String pattern, String path, Api api, Driver driver) {
        String claim = driver.executableQuery(
                        "MATCH (c:Claim) WHERE c.knownFrom <= datetime('2025-11-06T23:59:59Z') RETURN min(c.id) AS id")
                .execute()
                .records()
                .getFirst()
                .get("id")
                .asString();
        List<JsonNode> parameters =
                offered(api.json("/openapi").get("paths").get(pattern).get("get"), "query");
        assertThat(parameters).isNotEmpty();
        for (JsonNode parameter : parameters) {
            for (String value : values(parameter)) {
                if (pattern.contains("{kind}") && value.equals("wikibase")) {
                    continue; // which is of entities and no claims
                }
                String asked = path.replace("{claim}", claim) + "?"
                        + parameter.get("name").asString() + "=" + value;
                assertThat(api.get(asked, "Accept", "application/trig, */*;q=0.1")
                                .statusCode())
                        .as(asked)
                        .isIn(200, 303);
            }
        }
    }

    @Test
    void whatANameTakesIsOffered(Api api) {
        assertThat(offered(api.json("/openapi").at("/paths/~1id~1{kind}~1{key}/get"), "query"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder("format", "profile", "validAt", "knownAt");
    }

    @Test
    void whoeverHasAnAnswerCanSaySoWhereThatIsHeard(Api api) {
        api.json("/openapi")
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    boolean heard = operation.getValue().get("responses").has("304");
                    assertThat(offered(operation.getValue(), "header"))
                            .extracting(parameter -> parameter.get("name").asString())
                            .as("%s %s", operation.getKey(), path.getKey())
                            .matches(names -> names.contains("If-None-Match") == heard);
                    assertThat(!heard || Set.of("get", "head").contains(operation.getKey()))
                            .as("%s %s: HTTP has 304 for GET and HEAD alone", operation.getKey(), path.getKey())
                            .isTrue();
                }));
    }
}
