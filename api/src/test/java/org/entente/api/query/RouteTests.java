/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.Test;

class RouteTests {

    private static Route route(String name) {
        return Route.of(Catalogue.find(name));
    }

    @Test
    void everyQuestionHasOnePath() {
        assertThat(Route.ALL)
                .extracting(route -> route.query().name())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.all().stream().map(Query::name).toList());
        assertThat(Route.ALL).extracting(Route::pattern).doesNotHaveDuplicates();
    }

    @Test
    void anIdInAPathIsTwoSegmentsOrAKeyOfAKnownKind() {
        assertThat(route("relations").pattern()).isEqualTo("/api/v1/entities/{kind}/{key}/relations");
        assertThat(route("relations").texts(Map.of("kind", "country", "key", "KAZ")))
                .containsExactly(Map.entry("entity", "country/KAZ"));
        assertThat(route("relations-between").pattern()).isEqualTo("/api/v1/countries/{a}/relations-with/{b}");
        assertThat(route("relations-between").texts(Map.of("a", "KAZ", "b", "ISR")))
                .isEqualTo(Map.of("a", "country/KAZ", "b", "country/ISR"));
    }

    @Test
    void aPathIsMadeFromParameters() {
        assertThat(route("parties").path(Map.of("agreement", "agreement/abraham-accords")))
                .isEqualTo("/api/v1/agreements/abraham-accords/parties");
        assertThat(Example.of(route("entities"))).startsWith("/api/v1/entities?q=%D8%AA");
    }

    @Test
    void aTagIsAnotherOneWheneverTheAnswerMayBe() {
        CursorKey key = CursorKey.of("a secret of this server");
        String tag = EntityTag.of("v1", key, "/facts", "facts{limit=100}", "application/json");
        assertThat(tag)
                .matches("\"[0-9a-f]{32}\"")
                .isEqualTo(EntityTag.of(
                        "v1",
                        CursorKey.of("a secret of this server"),
                        "/facts",
                        "facts{limit=100}",
                        "application/json"));
        assertThat(List.of(
                        tag,
                        EntityTag.of("v1", CursorKey.random(), "/facts", "facts{limit=100}", "application/json"),
                        EntityTag.of("v2", key, "/facts", "facts{limit=100}", "application/json"),
                        EntityTag.of("v1", key, "/fact", "facts{limit=100}", "application/json"),
                        EntityTag.of("v1", key, "/facts", "facts{limit=101}", "application/json"),
                        EntityTag.of("v1", key, "/facts", "facts{limit=100}", "text/turtle")))
                .doesNotHaveDuplicates();
    }
}
