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
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What cannot all be so, on data of which the conflicts are known. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class ConflictsIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
        LoadedStore.load(
                driver,
                """
                {"document": {"id": "document/almanac", "title": "Almanac", "lang": "en", "kind": "article", "published": "2025-12-05"}}""",
                """
                {"document": {"id": "document/gazette", "title": "Gazette", "lang": "en", "kind": "article", "published": "2025-12-06"}}""",
                place("geneva", "country/CHE"),
                place("lake-hall", "place/geneva"),
                place("astana", "country/KAZ"),
                place("lake-side", "country/KAZ"),
                participation("LUX", "accession", "2004-05-01"),
                participation("LUX", "withdrawal", "2003-01-01"),
                participation("MLT", "accession", "2004-05-01"),
                participation("MLT", "withdrawal", "2003-01-01/2010-01-01"),
                participation("EST", "signature", "2005-01-01"),
                headline(participation("EST", "ratification", "2004-01-01")),
                relations("1992-01-02"),
                headline(relations("1991-01-01")),
                relations("1993-05-05").replace("almanac", "gazette"),
                term("dee-holt", "{\"edtf\": \"2000-01-01/2005-12-31\"}"),
                term("dee-holt", "{\"holdsOn\": \"2008-06-01\"}"),
                term("eve-lind", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                term("eve-lind", "{\"edtf\": \"2008-01-01/..\"}"),
                term("eve-lind", "{\"holdsOn\": \"2003-06-01\"}"),
                term("eve-lind", "{\"holdsOn\": \"2009-06-01\"}"),
                term("gus-lowe", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                term("gus-lowe", "{\"at\": {\"notAfter\": \"2008-01-01\"}}")
                        .replace("\"modality\"", "\"act\": \"took-office\", \"modality\""),
                term("hal-moor", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                term("hal-moor", "{\"holdsOn\": \"1998-06-01\"}"),
                """
                {"entity": {"id": "office/premier-of-oz", "function": "head-of-government", "names": [{"text": "Premier of Oz", "lang": "en", "kind": "official"}]}}""",
                premiership("first"),
                premiership("second"),
                ownTerm("ivo-kern", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                ownTerm("ivo-kern", "{\"edtf\": \"2010-01-01/2014-12-31\"}"),
                inOffice("visit", "ivo-kern", "2007-03-03"),
                inOffice("statement", "ivo-kern", "2016-03-03"),
                inOffice("signing", "ivo-kern", "1998-03-03"),
                inOffice("announcement", "ivo-kern", "2012-03-03"),
                ownTerm("jan-ruud", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                inOffice("visit", "jan-ruud", "2004"),
                inOffice("statement", "jan-ruud", "2004-12-31"),
                inOffice("statement", "kim-sand", "2016-03-04"),
                ownTerm("lea-tran", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                inOffice("visit", "lea-tran", "2016-03-05").replace("lea-tran\",", "lea-tran\", \"person/kim-sand\","),
                inOffice("meeting", "lea-tran", "2016-03-05"),
                inOffice("statement", "lea-tran", "2016-03-05").replace("\"actual\"", "\"expected\""),
                ownTerm("nils-ott", "{\"edtf\": \"2000-01-01/2004-12-31\"}"),
                ownTerm("nils-ott", "{\"edtf\": \"2015-01-01/..\"}").replace("almanac", "gazette"),
                inOffice("statement", "nils-ott", "2016-03-07"),
                ownTerm("olga-pratt", "{\"edtf\": \"2000-01-01/2004-12-31\"}").replace("almanac", "gazette"),
                inOffice("statement", "olga-pratt", "2016-03-08"),
                signing("1999-03-01"),
                signing("1999-04-01").replace("almanac", "gazette"),
                participation("FIN", "signature", "1999-03-01"),
                participation("FIN", "signature", "1999-04-01").replace("almanac", "gazette"),
                meeting("dee-holt", "geneva", "2010-05-05"),
                visit("dee-holt", "KAZ", "astana", "2010-05-05"),
                meeting("eve-lind", "north-town", "2010-05-06"),
                meeting("eve-lind", "south-town", "2010-05-06"),
                meeting("gus-lowe", "lake-hall", "2010-05-07"),
                meeting("gus-lowe", "geneva", "2010-05-07"),
                visit("gus-lowe", "CHE", "geneva", "2010-05-07"),
                meeting("gus-lowe", "north-town", "2010-05-08"),
                visit("gus-lowe", "KAZ", "astana", "2010-05-08"),
                meeting("pia-voss", "astana", "2010-06-07"),
                signedBy("pia-voss", "geneva", "2010-06-07"),
                signedBy("pia-voss", "geneva", "2010-06-03").replace("almanac", "gazette"),
                signedBy("rob-zorn", "geneva", "2010-06-09"),
                signedBy("rob-zorn", "geneva", "2010-06-04").replace("almanac", "gazette"),
                signedBy("rob-zorn", "lake-side", "2010-06-09"),
                signedBy("rob-zorn", "lake-side", "2010-06-05").replace("almanac", "gazette"));
    }

    private static String signedBy(String person, String place, String when) {
        return claim("signing", """
                "signatory": ["person/%s"], "agreement": ["agreement/%s-of-%s"], "place": ["place/%s"]""".formatted(person, place, person, place), """
                "when": {"edtf": "%s"}""".formatted(when));
    }

    private static String place(String name, String in) {
        return """
                {"entity": {"id": "place/%s", "in": "%s", "names": [{"text": "%s", "lang": "en", "kind": "official"}]}}""".formatted(name, in, name);
    }

    private static String claim(String type, String roles, String more) {
        return """
                {"claim": {"document": "document/almanac", "type": "%s", "roles": {%s}, "modality": "actual", %s}}""".formatted(type, roles, more);
    }

    private static String headline(String claim) {
        return claim.replace("\"modality\"", "\"span\": \"headline\", \"modality\"");
    }

    private static String participation(String country, String act, String when) {
        return claim("agreement-participation", """
                "party": ["country/%s"], "agreement": ["agreement/customs-union"]""".formatted(country), """
                "act": "%s", "when": {"edtf": "%s"}""".formatted(act, when));
    }

    private static String signing(String when) {
        return claim("signing", """
                "signatory": ["country/FIN", "country/SWE"], "agreement": ["agreement/border-treaty"]""", """
                "when": {"edtf": "%s"}""".formatted(when));
    }

    private static String relations(String established) {
        return claim("diplomatic-relations", """
                "party": ["country/LVA", "country/LTU"]""", """
                "act": "established", "when": {"edtf": "%s"}""".formatted(established));
    }

    private static String term(String person, String when) {
        return claim("office-holding", """
                "holder": ["person/%s"], "office": ["office/minister-of-oz"]""".formatted(person), "\"when\": " + when);
    }

    /** What somebody does who is named together with an office. */
    private static String inOffice(String type, String person, String when) {
        String roles = switch (type) {
            case "visit" -> "\"host\": [\"country/KAZ\"], \"visitor\"";
            case "signing" -> "\"agreement\": [\"agreement/oz-treaty\"], \"signatory\"";
            case "statement" -> "\"speaker\"";
            case "announcement" -> "\"announcer\"";
            default -> "\"participant\"";
        };
        return claim(
                type, roles + ": [\"person/%s\", \"office/office-of-%s\"]".formatted(person, person), """
                "when": {"edtf": "%s"}, "quote": {"text": "The minister was there.", "lang": "en"}""".formatted(
                                when));
    }

    private static String ownTerm(String person, String when) {
        return term(person, when).replace("minister-of-oz", "office-of-" + person);
    }

    private static String premiership(String label) {
        return term("una-vale", "{\"edtf\": \"2000-01-01/2004-12-31\"}")
                .replace("minister", "premier")
                .replace("\"modality\"", "\"label\": \"%s\", \"modality\"".formatted(label));
    }

    private static String meeting(String person, String place, String when) {
        return claim("meeting", """
                "participant": ["person/%s", "organization/%s-club"], "place": ["place/%s"]""".formatted(person, place, place), """
                "label": "%s", "when": {"edtf": "%s"}""".formatted(place, when));
    }

    private static String visit(String person, String host, String place, String when) {
        return claim("visit", """
                "visitor": ["person/%s"], "host": ["country/%s"], "place": ["place/%s"]""".formatted(person, host, place), """
                "when": {"edtf": "%s"}""".formatted(when));
    }

    @Test
    void whatCannotAllBeSoShowsTheWordsOfEachSide(Api api) {
        JsonNode acts = api.items("/api/v1/conflicts?rule=acts-out-of-order&entity=country/ROU")
                .getFirst();
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
    @ValueSource(strings = {"acts-out-of-order", "two-holders", "not-in-office", "contested"})
    void theClaimsOfEachSideComeAsRdfToo(String rule, Api api) {
        QuestionRdfIT.assertAllComes(
                api, api.json("/api/v1/conflicts?rule=" + rule), "/rdf/queries/conflicts?rule=" + rule + "&limit=100");
    }

    @ParameterizedTest
    @CsvSource({
        "two-holders, person/ann-reeve",
        "two-holders, person/bo-marsh",
        "two-places, country/HUN",
        "two-places, country/JPN",
        "two-places, person/ann-reeve",
        "two-places, person/dee-holt",
        "two-places, place/geneva&from=2010-05-05&to=2010-05-05",
        "two-places, country/KAZ&type=visit",
        "two-places, person/dee-holt&type=visit",
        "two-places, person/eve-lind",
        "not-in-office, person/dee-holt",
        "acts-out-of-order, country/LUX"
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
        "two-holders, person/una-vale",
        "two-places, person/gus-lowe",
        "not-in-office, person/eve-lind",
        "not-in-office, person/gus-lowe",
        "not-in-office, person/jan-ruud",
        "not-in-office, person/kim-sand",
        "not-in-office, person/lea-tran",
        "acts-out-of-order, country/MLT",
        "acts-out-of-order, country/EST",
    })
    void whatCanBeSoIsNoConflict(String rule, String entity, Api api) {
        assertThat(api.items("/api/v1/facts?entity=" + entity)).isNotEmpty();
        assertThat(api.items("/api/v1/conflicts?rule=%s&entity=%s".formatted(rule, entity)))
                .isEmpty();
    }

    @Test
    void whoeverCameBackHasNoActsOutOfOrder(Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=acts-out-of-order"))
                .hasSize(2)
                .allSatisfy(conflict -> assertThat(conflict.toString()).containsAnyOf("country/ROU", "country/LUX"));
    }

    @Test
    void eachTypeOfTheEventsOfOneDayFindsTheOther(Api api) {
        for (String type : List.of("meeting", "visit")) {
            assertThat(api.items("/api/v1/conflicts?rule=two-places&from=2010-05-05&to=2010-05-05&type=" + type))
                    .as(type)
                    .hasSize(1);
        }
        assertThat(api.items("/api/v1/conflicts?rule=two-places&from=2010-05-05&to=2010-05-08"))
                .hasSize(2);
        assertThat(api.items("/api/v1/conflicts?rule=two-places&type=signing")).isEmpty();
    }

    /** By what was known first both were of one day, of which one is no longer, or neither. */
    @ParameterizedTest
    @ValueSource(strings = {"pia-voss", "rob-zorn"})
    void daysAreThoseThatWereKnownThen(String person, Api api) {
        String asked = "/api/v1/conflicts?rule=two-places";
        assertThat(api.items(asked + "&entity=person/" + person)).isEmpty();
        for (String which : List.of("&entity=person/" + person, "", "&type=signing")) {
            assertThat(api.items(asked + "&knownAt=2025-12-05" + which))
                    .as(which)
                    .filteredOn(conflict -> conflict.toString().contains(person))
                    .singleElement()
                    .satisfies(conflict -> assertThat(conflict.get("sides")).hasSize(2));
        }
    }

    @Test
    void aDayOutsideOfEveryTermIsShownBesideTheTerm(Api api) {
        JsonNode conflict = api.items("/api/v1/conflicts?rule=not-in-office&entity=person/dee-holt")
                .getFirst();
        assertThat(texts(all(conflict.get("sides")), "/says"))
                .containsExactly("2000-01-01/2005-12-31", "[..2008-06-01]/[2008-06-01..]");
    }

    /** Before the first term, between two, and after the last one. */
    @ParameterizedTest
    @CsvSource({"signing, 1998-03-03", "visit, 2007-03-03", "statement, 2016-03-03"})
    void whoActsInAnOfficeOutsideOfEveryTermIsShownBesideTheTerms(String type, String day, Api api) {
        for (String entity : List.of("person/ivo-kern", "office/office-of-ivo-kern")) {
            assertThat(api.items("/api/v1/conflicts?rule=not-in-office&entity=%s&type=%s&from=%s&to=%s"
                            .formatted(entity, type, day, day)))
                    .as(entity)
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.at("/fact/type").asString()).isEqualTo(type);
                        assertThat(conflict.get("sides")).hasSize(2);
                        assertThat(conflict.at("/sides/0/says").asString()).contains(day);
                        assertThat(conflict.at("/sides/0/claims/0/quote/text").asString())
                                .isEqualTo("The minister was there.");
                        assertThat(conflict.at("/sides/1/claims")).hasSize(2);
                    });
        }
        assertThat(api.items("/api/v1/conflicts?rule=not-in-office&entity=person/ivo-kern"))
                .hasSize(3);
    }

    @Test
    void aTermExcusesOrAccusesSinceItIsKnown(Api api) {
        String asked = "/api/v1/conflicts?rule=not-in-office&entity=person/%s&knownAt=%s";
        assertThat(api.items(asked.formatted("nils-ott", "2025-12-05"))).hasSize(1);
        assertThat(api.items(asked.formatted("nils-ott", "2025-12-06"))).isEmpty();
        assertThat(api.items(asked.formatted("olga-pratt", "2025-12-05"))).isEmpty();
        assertThat(api.items(asked.formatted("olga-pratt", "2025-12-06"))).hasSize(1);
    }

    @Test
    void aDayBeforeATermThatBeganLaterContestsItsBeginning(Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=contested&entity=person/hal-moor"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.get("sides")).hasSize(2));
    }

    @Test
    void aHeadlineIsNoSideWhereTheBodyOfItsDocumentSpeaks(Api api) {
        JsonNode conflict =
                api.items("/api/v1/conflicts?rule=contested&entity=country/LVA").getFirst();
        assertThat(texts(all(conflict.get("sides")), "/says")).containsExactly("1992-01-02", "1993-05-05");
        JsonNode card = api.json("/api/v1/" + conflict.at("/fact/id").asString().replace("fact/", "facts/"));
        assertThat(texts(all(card.at("/conflicts/0/sides")), "/says")).containsExactly("1992-01-02", "1993-05-05");
    }

    /** Of the signing as an event, and of one party's signature. */
    @ParameterizedTest
    @ValueSource(strings = {"signing", "agreement-participation"})
    void oneSigningThatTwoSourcesDateDifferentlyHasBothDates(String type, Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=contested&entity=country/FIN&type=" + type))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(texts(all(conflict.get("sides")), "/says")).containsExactly("1999-03-01", "1999-04-01");
                    assertThat(conflict.at("/sides/0/claims/0/document/id").asString())
                            .isEqualTo("document/almanac");
                    assertThat(conflict.at("/sides/1/claims/0/document/id").asString())
                            .isEqualTo("document/gazette");
                });
        assertThat(api.items("/api/v1/conflicts?entity=country/FIN&type=%s&knownAt=2025-12-05".formatted(type)))
                .isEmpty();
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
