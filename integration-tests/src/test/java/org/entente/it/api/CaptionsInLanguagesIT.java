/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.id.Id;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What parts the parts of a caption stands in names and texts too, and takes nothing from them in any language. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class CaptionsInLanguagesIT {

    private static final String MORSE = "Dot · Dash";
    private static final String MORSE_ARABIC = "نقطة · شرطة";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        LoadedStore.load(driver, """
                {"document": {"id": "document/morse", "title": "Morse", "lang": "en", "kind": "statement", "published": "2026-02-03"}}""", """
                {"entity": {"id": "person/morse", "names": [{"text": "%s", "lang": "en", "kind": "preferred"}, {"text": "%s", "lang": "ar", "kind": "preferred"}]}}""".formatted(MORSE, MORSE_ARABIC), """
                {"entity": {"id": "agreement/accord-1994", "names": [{"text": "Accord · 1994", "lang": "en", "kind": "preferred"}]}}""", """
                {"entity": {"id": "conflict/line-war", "names": [{"text": "War · 2020", "lang": "en", "kind": "preferred"}, {"text": "حرب · 2020", "lang": "ar", "kind": "preferred"}]}}""", """
                {"claim": {"key": "stance", "document": "document/morse", "type": "priority", "roles": {"actor": ["person/morse"], "about": ["agreement/accord-1994"]}, "when": {"edtf": "2025-10"}, "modality": "intended", "content": {"text": "peace · on 2025-10-01 · bread", "lang": "en"}}}""", """
                {"claim": {"key": "said", "document": "document/morse", "type": "statement", "roles": {"speaker": ["person/morse"], "content": [{"ref": "#stance"}, {"ref": "#party"}]}, "when": {"edtf": "2026-01-03"}, "modality": "actual", "links": [{"rel": "after", "to": "conflict/line-war"}]}}""", """
                {"claim": {"key": "party", "document": "document/morse", "type": "agreement-participation", "roles": {"party": ["country/GEO"], "agreement": ["agreement/accord-1994"]}, "act": "signature", "when": {"edtf": "1994-05-01"}, "modality": "actual"}}""");
    }

    private static List<String> captions(JsonNode answer) {
        return answer.findParents("caption").stream()
                .filter(node ->
                        (node.path("id").asString("") + node.path("fact").asString("")).startsWith("fact/"))
                .map(node -> node.get("caption").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/facts?entity=person/morse, 4",
        "/api/v1/facts?entity=agreement/accord-1994, 2",
        "/api/v1/entities/agreement/accord-1994/timeline, 2",
        "/api/v1/changes?since=2026-01-01&entity=person/morse, 2",
        "/api/v1/paths?from=country/GEO&to=agreement/accord-1994, 1"
    })
    void namesAndTextsWithWhatPartsTheirPartsComeWhole(String path, int atLeast, Api api) {
        String arabicGeorgia =
                api.json("/api/v1/entities/country/GEO?lang=ar").get("caption").asString();
        List<String> usual = captions(api.json(path));
        assertThat(usual).hasSizeGreaterThanOrEqualTo(atLeast);
        String asked = path + (path.contains("?") ? "&" : "?") + "lang=";
        assertThat(captions(api.json(asked + "ar")))
                .containsExactlyElementsOf(usual.stream()
                        .map(caption -> caption.replace(MORSE, MORSE_ARABIC).replace("Georgia", arabicGeorgia))
                        .toList());
        assertThat(captions(api.json(asked + "xx"))).isEqualTo(usual);
    }

    /** It has no state, and so nothing in its name says how it stands. */
    @Test
    void anEntityThatALinkLeadsToIsCalledByItsName(Api api, Driver driver) {
        String fact = driver.executableQuery("MATCH (c:Claim {key: 'said'}) RETURN c.fact AS id")
                .execute()
                .records()
                .getFirst()
                .get("id")
                .asString();
        String path = "/api/v1/facts/" + Id.parse(fact).key();
        assertThat(api.json(path).at("/links/0/caption").asString()).isEqualTo("War · 2020");
        assertThat(api.json(path + "?lang=ar").at("/links/0/caption").asString())
                .isEqualTo("حرب · 2020");
    }
}
