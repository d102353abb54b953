/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.it.LocalNeo4jExtension;
import org.entente.queries.page.Competency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Each competency question on data of which the answer is known: one test for each, by its name. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class CompetencyIT {

    private static final String ACCESSION = "/api/v1/facts/c9ac59f6c061acd27079a638dbc90a4e";
    private static final String RIVER = "/api/v1/agreements/river-treaty/ratifications";
    private static final String CENTRAL_ASIANS = "described-groups/a71c8f9973a657b9e8ecf55d0ba3267c";

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
    }

    private static Set<String> texts(Iterable<JsonNode> items, String pointer) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> texts.add(item.at(pointer).asString("")));
        return texts;
    }

    @Test
    void everyQuestionHasItsTest() {
        List<String> tests = Arrays.stream(CompetencyIT.class.getDeclaredMethods())
                .map(method -> method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT))
                .toList();
        assertThat(Competency.values())
                .hasSize(14)
                .allSatisfy(question -> assertThat(tests).contains(question.name()));
    }

    @Test
    void partyOnADate(Api api) {
        String parties = "/api/v1/agreements/abraham-accords/parties";
        JsonNode kazakhstan = api.items(parties).stream()
                .filter(party -> party.at("/party/id").asString().equals("country/KAZ"))
                .findFirst()
                .orElseThrow();
        assertThat(kazakhstan.get("standing").asString()).isEqualTo("candidate");
        assertThat(kazakhstan.get("modality").asString()).isEqualTo("announced");
        assertThat(kazakhstan.get("signature").asString()).isEqualTo("no signature recorded");
        assertThat(texts(api.items(parties + "?validAt=2020-09-15"), "/party/id"))
                .contains("country/ARE", "country/ISR");
        assertThat(texts(api.json(ACCESSION).get("claims"), "/document/id")).hasSizeGreaterThan(1);
    }

    private static Map<String, String> standings(Api api, String agreement, String day) {
        return api.items("/api/v1/agreements/%s/parties?validAt=%s".formatted(agreement, day)).stream()
                .collect(Collectors.toMap(
                        party -> party.at("/party/id").asString(),
                        party -> party.get("standing").asString()));
    }

    @Test
    void aPartyStandsOnADayAsItsActsByThenMakeIt(Api api) {
        assertThat(standings(api, "river-treaty", "2000-01-01")).isEmpty();
        assertThat(standings(api, "river-treaty", "2001-06-01"))
                .isEqualTo(Map.of(
                        "country/AUT", "signatory",
                        "country/CHE", "signatory",
                        "country/DEU", "signatory",
                        "country/HUN", "signatory"));
        assertThat(standings(api, "river-treaty", "2005-01-01"))
                .isEqualTo(Map.of(
                        "country/AUT", "party",
                        "country/CHE", "signatory",
                        "country/DEU", "party",
                        "country/HUN", "party",
                        "country/ROU", "party",
                        "country/SVK", "party"));
        assertThat(standings(api, "river-treaty", "2012-01-01"))
                .containsEntry("country/DEU", "former party")
                .containsEntry("country/AUT", "party");
        JsonNode austria = api.items("/api/v1/agreements/river-treaty/parties?validAt=2001-06-01").stream()
                .filter(party -> party.at("/party/id").asString().equals("country/AUT"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(austria.get("acts"), "/act")).containsExactly("signature");
        assertThat(austria.get("act").asString()).isEqualTo("signature");
        assertThat(texts(austria.at("/fact/segments"), "/holds")).containsExactly("no");
    }

    @Test
    void whoeverCameBackWasAFormerPartyInBetween(Api api) {
        String convention = "arbitration-convention";
        assertThat(standings(api, convention, "2000-01-01")).isEqualTo(Map.of("country/ECU", "party"));
        assertThat(standings(api, convention, "2015-01-01")).isEqualTo(Map.of("country/ECU", "former party"));
        assertThat(standings(api, convention, "2022-01-01")).isEqualTo(Map.of("country/ECU", "party"));
        String ratifications = "/api/v1/agreements/%s/ratifications?validAt=".formatted(convention);
        assertThat(texts(api.items(ratifications + "2015-01-01"), "/standing")).containsExactly("withdrawn");
        assertThat(texts(api.items(ratifications + "2022-01-01"), "/standing")).containsExactly("bound");
    }

    @Test
    void oneAccession(Api api) {
        JsonNode card = api.json(ACCESSION);
        assertThat(texts(card.get("history"), "/modality")).contains("expected", "announced");
        assertThat(texts(api.json(ACCESSION + "?knownAt=2025-11-06").get("history"), "/modality"))
                .contains("expected")
                .doesNotContain("announced");
        assertThat(texts(card.get("claims"), "/quote/lang")).contains("ar");
    }

    @Test
    void unnamedOfficials(Api api) {
        assertThat(api.items("/api/v1/unnamed-sources?knownAt=2025-11-06"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("claims"))
                        .allSatisfy(claim -> assertThat(claim.get("through")).isNotEmpty()));
    }

    @Test
    void whoMetWhom(Api api) {
        List<JsonNode> met =
                api.items("/api/v1/entities/person/donald-trump/encounters?with=person/kassym-jomart-tokayev");
        JsonNode pair = api.items("/api/v1/co-attendance?entity=person/kassym-jomart-tokayev").stream()
                .filter(item -> item.at("/a/id").asString().equals("person/donald-trump"))
                .findFirst()
                .orElseThrow();
        assertThat(pair.at("/first/fact").asString())
                .isIn(met.stream().map(fact -> fact.get("id").asString()).collect(Collectors.toSet()));
        assertThat(pair.at("/first/date").asString())
                .isEqualTo(met.getFirst().at("/segments/0/start/notBefore").asString());
        assertThat(pair.get("atMost").asInt()).isEqualTo(met.size());
    }

    @Test
    void visitsOfAnOffice(Api api) {
        assertThat(texts(
                        api.items("/api/v1/offices/chancellor-of-austria/visits?to=2005-12-31"),
                        "/travellers/0/person/id"))
                .containsExactly("person/ann-reeve");
    }

    @Test
    void stateOfRelations(Api api) {
        String relations = "/api/v1/countries/AUT/relations-with/CHE";
        assertThat(api.items(relations + "?validAt=1960-01-01")
                        .getFirst()
                        .at("/segments/0/holds")
                        .asString())
                .isEqualTo("yes");
        assertThat(api.items(relations + "?validAt=1981-01-01")).isEmpty();
        assertThat(texts(api.items(relations + "/changes"), "/claim/act"))
                .containsExactly("established", "resumed", "severed");
    }

    @Test
    void signedNotRatified(Api api) {
        assertThat(texts(api.items(RIVER + "?standing=signed-not-ratified"), "/party/id"))
                .containsExactly("country/CHE");
        assertThat(texts(api.items(RIVER + "?standing=withdrawn"), "/withdrawal/when/notAfter"))
                .containsExactly("2010-06-30");
        assertThat(texts(api.items(RIVER), "/signatureToConsent/atMost")).contains("365");
    }

    @Test
    void startsAndEndsStatedWithoutAnActAreChanges(Api api) {
        String changes = "/api/v1/countries/AUT/relations-with/SVK/changes";
        assertThat(texts(api.items(changes), "/change")).containsExactly("began", "ended");
        assertThat(texts(
                        api.pages(changes + "?limit=1").stream()
                                .map(page -> page.at("/items/0"))
                                .toList(),
                        "/change"))
                .containsExactly("began", "ended");
    }

    @Test
    void forecasts(Api api) {
        assertThat(texts(api.items("/api/v1/forecasts"), "/outcome")).contains("confirmed", "open");
        assertThat(texts(api.items("/api/v1/forecasts?outcome=confirmed&type=visit"), "/foreseen"))
                .containsExactly("scheduled");
    }

    @Test
    void conflicts(Api api) {
        assertThat(api.items("/api/v1/conflicts"))
                .isNotEmpty()
                .allSatisfy(conflict -> assertThat(conflict.get("sides")).hasSizeGreaterThan(1));
    }

    @Test
    void shortestPath(Api api) {
        JsonNode way =
                api.json("/api/v1/paths?from=country/KAZ&to=country/ISR&type=diplomatic-relations&validAt=2025-11-06");
        assertThat(way.get("hops").asInt()).isEqualTo(1);
        assertThat(way.at("/paths/0/links/0/fact/type").asString()).isEqualTo("diplomatic-relations");
        assertThat(way.at("/paths/0/weakest/sources").asInt()).isPositive();
        String throughEvents =
                "/api/v1/paths?from=person/kassym-jomart-tokayev&to=person/donald-trump&family=event&since=%1$d-01-01&until=%1$d-12-31";
        JsonNode inTheYear = api.json(throughEvents.formatted(2025));
        assertThat(inTheYear.get("hops").asInt()).isPositive();
        assertThat(inTheYear.at("/paths/0/links"))
                .allSatisfy(link -> assertThat(link.at("/fact/type").asString())
                        .isIn("meeting", "negotiation", "phone-call", "contact", "signing", "summit", "visit"))
                .allSatisfy(link -> assertThat(link.get("within").asString()).isEqualTo("yes"));
        assertThat(api.json(throughEvents.formatted(1995)).get("hops").asInt()).isZero();
    }

    @Test
    void oneDocument(Api api) {
        List<JsonNode> said = api.items(
                "/api/v1/documents/addustour-or-aldostor-2025-11-06/claims?entity=person/kassym-jomart-tokayev");
        assertThat(said).isNotEmpty();
        assertThat(texts(said, "/claim/quote/dir")).containsExactly("rtl");
        assertThat(texts(api.items("/api/v1/quotes?q=" + Api.encode("علاقات دبلوماسية")), "/claim/document/id"))
                .contains("document/dispatch-background-kazakhstan-israel");
    }

    @Test
    void dyadYears(Api api) {
        assertThat(api.get("/api/v1/countries/AUT/dyad-years?with=country/CHE&from=1955-01-01&to=1955-12-31&format=csv")
                        .body()
                        .lines()
                        .toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1955,country/AUT,country/CHE,AUT,040,305,CHE,756,225,yes");
    }

    @Test
    void allNames(Api api) {
        assertThat(texts(
                        api.json("/api/v1/entities/person/kassym-jomart-tokayev")
                                .get("names"),
                        "/script"))
                .contains("Arab", "Cyrl", "Latn");
    }

    @Test
    void inferred(Api api) {
        assertThat(texts(api.items("/api/v1/inferred?type=summit").getFirst().get("conclusions"), "/rule"))
                .containsExactly("head of state on date");
        JsonNode summit = api.items("/api/v1/" + CENTRAL_ASIANS + "/expansion").getFirst();
        assertThat(texts(summit.get("added"), "/entity/id"))
                .contains("country/KAZ", "country/UZB", "person/kassym-jomart-tokayev");
        assertThat(texts(summit.get("added"), "/rule")).containsExactly("head of state on date");
        assertThat(summit.get("added"))
                .allSatisfy(member -> assertThat(member.get("listed").asBoolean())
                        .isEqualTo(member.at("/entity/id").asString().startsWith("country/")));
        assertThat(texts(summit.get("claims"), "/document/id"))
                .containsExactly("document/addustour-or-aldostor-2025-11-06");
    }

    @Test
    void coverageTellsHowMuchOfWhichSourceThereIs(Api api) {
        List<JsonNode> months = api.items("/api/v1/coverage?from=2025-11-01&to=2025-11-30");
        assertThat(texts(months, "/month")).containsExactly("2025-11");
        JsonNode whole = api.json("/api/v1/coverage?limit=1000");
        List<String> paged = new java.util.ArrayList<>();
        JsonNode page = api.json("/api/v1/coverage?limit=1");
        while (true) {
            page.get("items").forEach(item -> paged.add(item.toString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = api.json("/api/v1/coverage?limit=1&after=" + page.get("next").asString());
        }
        assertThat(paged)
                .isEqualTo(whole.get("items").values().stream()
                        .map(JsonNode::toString)
                        .toList());
        JsonNode register = whole.get("items").values().stream()
                .filter(item -> item.get("month").asString().equals("2024-01"))
                .findFirst()
                .orElseThrow();
        assertThat(register.get("documents").asLong()).isEqualTo(1);
        assertThat(register.get("claims").asLong()).isEqualTo(21);
        assertThat(whole.get("items").values())
                .as("of the document that was withdrawn, no claim counts")
                .filteredOn(item -> item.get("month").asString().equals("2024-03"))
                .singleElement()
                .satisfies(item -> assertThat(item.get("claims").asLong()).isZero());
        assertThat(api.items("/api/v1/coverage?knownAt=2024-01-15"))
                .allSatisfy(item -> assertThat(item.get("month").asString()).isLessThanOrEqualTo("2024-01"));
    }
}
