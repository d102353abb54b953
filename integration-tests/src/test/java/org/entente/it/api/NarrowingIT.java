/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** What narrows a question keeps all that fits and nothing else, and says where it does not have all. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class NarrowingIT {

    private static final String SIGNINGS = "/api/v1/facts?type=signing&to=2025-12-31";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                document("before", "2025-11-10"),
                document("after", "2026-02-02"),
                entity(
                        "agreement/river-treaty",
                        "{\"text\": \"River Treaty\", \"lang\": \"en\", \"kind\": \"official\"}"),
                entity("person/ann-reeve", """
                        {"text": "Ann Reeve", "lang": "en", "kind": "official"}, {"text": "آن ريف", "lang": "ar-EG", "kind": "variant"}, \
                        {"text": "安里夫国", "lang": "zh-Hans", "kind": "official"}, {"text": "安里夫國", "lang": "zh-Hant", "kind": "variant"}"""),
                entity("person/bo-marsh", "{\"text\": \"Bo Marsh\", \"lang\": \"en\", \"kind\": \"official\"}"),
                signing("before", "scheduled", "2025-12-01", "Signing is set for 2025-12-01."),
                signing("after", "actual", "2026-02-01", "At last, Israel-Palestine talks made way for it."),
                negotiation("2015/2019", "Israel spoke for years, in 12 rounds of 2025 words, 01 by 01."),
                negotiation("2012", "Palestine did, too: 建立外交关系。"),
                negotiation("2011", "对外贸易 ولم تقم علاقات دبلوماسية، أُعلن في مؤتمر المدينة"));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String document(String key, String published) {
        return """
                {"document": {"id": "document/%s", "title": "A report", "lang": "en", "kind": "article", "published": "%s"}}""".formatted(key, published);
    }

    private static String entity(String id, String names) {
        return "{\"entity\": {\"id\": \"%s\", \"names\": [%s]}}".formatted(id, names);
    }

    private static String signing(String document, String modality, String when, String quote) {
        return """
                {"claim": {"document": "document/%s", "type": "signing", "roles": {"signatory": ["country/AUT", "country/CHE"], "agreement": ["agreement/river-treaty"]}, "modality": "%s", "when": {"edtf": "%s"}, "quote": {"text": "%s", "lang": "en"}}}""".formatted(document, modality, when, quote);
    }

    private static String negotiation(String when, String quote) {
        return """
                {"claim": {"document": "document/after", "type": "negotiation", "roles": {"party": ["person/ann-reeve", "person/bo-marsh"]}, "modality": "actual", "when": {"edtf": "%s"}, "quote": {"text": "%s", "lang": "en"}}}""".formatted(when, quote);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-01, Signing is",
        "Israel-Palestine, At last",
        "外交关系, Palestine did",
        "علاقات, 对外贸易",
        "talks Israel-Palestine, At last",
        "اعلن, 对外贸易",
        "مدينه, 对外贸易",
        "في مؤتمر, 对外贸易"
    })
    void allWordsStandInAQuoteAlsoThoseThatAreSeveralToTheIndex(String words, String quote, Api api) {
        assertThat(api.items("/api/v1/quotes?q=" + Api.encode(words)))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.at("/claim/quote/text").asString()).startsWith(quote));
    }

    /** A carrier of hamza other than alef is a letter of its own, and the commonest words are no words to the index. */
    @ParameterizedTest
    @ValueSource(strings = {"موتمر", "في"})
    void whatTheIndexDoesNotFoldOrKnowIsNotFound(String word, Api api) {
        assertThat(api.items("/api/v1/quotes?q=" + Api.encode(word))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, آن ريف",
        "ar-EG, آن ريف",
        "ar-TN, آن ريف",
        "zh-Hant, 安里夫國",
        "zh-TW, 安里夫国",
        "'fr,zh-Hant', 安里夫國",
        "fr, Ann Reeve"
    })
    void aNameInTheNearestLanguageIsFound(String lang, String caption, Api api) {
        assertThat(api.json("/api/v1/entities/person/ann-reeve?lang=" + lang)
                        .get("caption")
                        .asString())
                .isEqualTo(caption);
    }

    @Test
    void theNameItselfIsFoundHoweverManyBeginSo(Api api, Driver driver) {
        driver.executableQuery("""
                UNWIND range(0, 6000) AS i
                WITH i, CASE i WHEN 6000 THEN 'qz' ELSE 'qz' + i END AS key
                CREATE (:Entity {id: 'person/' + key, kind: 'person', caption: key})
                       -[:HAS_NAME]->(:Name {id: 'name/' + key, key: key, text: key, script: 'Latn', kind: 'variant'})
                """).execute();
        LoadedStore.load(
                driver,
                entity("agreement/qzz-pact", "{\"text\": \"Qzz Pact\", \"lang\": \"de\", \"kind\": \"official\"}"));
        JsonNode first = api.items("/api/v1/entities?q=qz&limit=3").getFirst();
        assertThat(first.get("id").asString()).isEqualTo("person/qz");
        assertThat(first.at("/match/how").asString()).isEqualTo("exact");
        for (String narrowed : List.of("type=agreement", "lang=de&type=agreement")) {
            assertThat(api.items("/api/v1/entities?q=qz&" + narrowed))
                    .as(narrowed)
                    .singleElement()
                    .satisfies(found -> assertThat(found.get("id").asString()).isEqualTo("agreement/qzz-pact"));
        }
        assertThat(api.json("/api/v1/entities?q=qz&limit=1&count=true")
                        .get("total")
                        .asInt())
                .isEqualTo(6002);
    }

    @Test
    void aLongNegotiationIsMetInEveryYearOfIt(Api api) {
        for (String question : List.of("/api/v1/co-attendance?", "/api/v1/entities/person/ann-reeve/encounters?")) {
            assertThat(api.items(question + "from=2018-01-01")).as(question).hasSize(1);
            assertThat(api.items(question + "from=2020-01-01")).as(question).isEmpty();
        }
        JsonNode pair = api.items("/api/v1/co-attendance?from=2018-01-01").getFirst();
        assertThat(pair.get("atMost").asInt()).isEqualTo(1);
        assertThat(pair.at("/first/date").asString()).isEqualTo("2015-01-01");
    }

    @Test
    void whatWasToBeginInTimeIsThereThoughItBeganLater(Api api) {
        assertThat(api.items(SIGNINGS)).isEmpty();
        assertThat(api.items(SIGNINGS + "&knownAt=2025-11-30"))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.at("/segments/0/modality").asString()).isEqualTo("scheduled"));
        assertThat(api.items("/api/v1/entities/country/AUT/timeline?to=2025-12-31&knownAt=2025-11-30"))
                .hasSize(1);
    }

    @Test
    void aCardThatDoesNotHaveAllClaimsSaysSoAndTheListHasThemAll(Api api, Driver driver) {
        String id = api.items("/api/v1/facts?type=signing").getFirst().get("id").asString();
        String card = "/api/v1/facts/" + id.substring("fact/".length());
        assertThat(api.json(card).get("complete").asBoolean()).isTrue();
        assertThat(api.get(card, "Accept", "text/html").body()).doesNotContain("There is more");
        driver.executableQuery("""
                        MATCH (f:Fact {id: $fact})<-[:ABOUT]-(c:Claim)-[:FROM]->(d:Document)
                        WITH f, c, d LIMIT 1
                        UNWIND range(1, 1000) AS i
                        CREATE (f)<-[:ABOUT]-(x:Claim)-[:FROM]->(d)
                        SET x = c {.*, id: c.id + i, quote: 'again'}
                        """).withParameters(Map.of("fact", id)).execute();
        assertThat(api.json(card).get("complete").asBoolean()).isFalse();
        assertThat(api.json(card).get("claims")).hasSize(1000);
        assertThat(api.get(card, "Accept", "text/html").body()).contains("There is more");
        List<JsonNode> all = api.all(card + "/claims?limit=300");
        assertThat(all).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        assertThat(all.subList(0, 1000))
                .containsExactlyElementsOf(api.json(card).get("claims").values());
    }
}
