/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.QuestionsIT.all;
import static org.entente.it.api.QuestionsIT.texts;

import java.util.List;
import java.util.Optional;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** What was not known then, or is not known for the day, is not told as if it were. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class DoubtIT {

    private static final String TREATY = "/api/v1/agreements/river-treaty/";
    private static final String THEN = "knownAt=2021-01-01";

    @BeforeAll
    static void fill(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                document("early", "2020-01-10"),
                document("late", "2025-01-10"),
                document("later", "2025-02-10"),
                """
                {"entity": {"id": "office/chancellor", "function": "head-of-government", "names": [{"text": "Chancellor", "lang": "en", "kind": "official"}]}}""",
                // the headline says more than the article does
                headline(participation("late", "KAZ", "actual", "joined", "")),
                participation("late", "KAZ", "expected", "joined", "2026"),
                headline(participation("late", "UZB", "actual", "joined", "")),
                participation("late", "UZB", "actual", "signature", "2019-03-01"),
                participation("early", "UZB", "expected", "joined", "2024"),
                headline(relations("late", "KAZ", "1991-01-01", "")),
                relations("late", "KAZ", "1992-01-01", ""),
                participation("late", "SVK", "actual", "accession", "2020"),
                headline(participation("late", "SVK", "announced", "withdrawal", "2027")),
                participation("late", "HUN", "actual", "accession", "2001-03-01"),
                participation("late", "HUN", "actual", "withdrawal", "2020"),
                participation("late", "TJK", "actual", "accession", ""),
                participation("late", "POL", "actual", "accession", "1990-01-01/2000-12-31"),
                participation("late", "CZE", "actual", "", "1990/2000"),
                participation("late", "BGR", "conditional", "accession", "2027"),
                holding("early", "one", "expected", "took-office", "2024-01-20"),
                holding("late", "one", "actual", "took-office", "2024-01-20"),
                holding("late", "two", "actual", "", "2000-01-01/2005-12-31"),
                holding("late", "three", "actual", "", "2005-01-01/2010-12-31"),
                announcement("early", ""),
                announcement("late", ", \"content\": [{\"ref\": \"#plan\"}]"),
                claim(
                        "late",
                        "\"key\": \"plan\", \"type\": \"visit\", \"roles\": {\"visitor\": [\"person/two\"], \"host\": [\"country/SVK\"]}",
                        "intended",
                        "",
                        "2026"),
                visit("early", "", "2026-03-01"),
                visit("early", "", "2026-04-01"),
                visit("late", "\"links\": [{\"rel\": \"rescheduledTo\", \"to\": \"#april\"}], ", "2026-03-01"),
                visit("late", "\"key\": \"april\", ", "2026-04-01"),
                meeting("-0043-03-15"),
                hosted("early", ""),
                hosted("late", ", \"host\": [\"country/FIN\"]"),
                talked("early", ""),
                talked("late", ", \"values\": {\"channel\": \"video\"}"),
                meeting("-0100-07-12"),
                signing("early", "2019"),
                signing("late", "2019-05-03"),
                relations("early", "FRA", "1992-01-02", "2 Jan 1992"),
                relations("late", "FRA", "1992-01-02", "the second of January 1992"),
                relations("later", "FRA", "1993-05-05", "May 5"));
        driver.executableQuery("CALL db.awaitIndexes(60)").execute();
    }

    private static String document(String key, String published) {
        return """
                {"document": {"id": "document/%s", "title": "A report", "lang": "en", "kind": "article", "published": "%s"}}""".formatted(key, published);
    }

    private static String visit(String document, String more, String when) {
        String what = "%s\"type\": \"visit\", \"roles\": {\"visitor\": [\"person/two\"], \"host\": [\"country/HUN\"]}";
        return claim(document, what.formatted(more), "scheduled", "", when);
    }

    private static String hosted(String document, String by) {
        return claim(
                document,
                "\"type\": \"meeting\", \"roles\": {\"participant\": [\"person/alpha\", \"person/beta\"]%s}"
                        .formatted(by),
                "actual",
                "",
                "2019-09-09");
    }

    private static String talked(String document, String how) {
        String what =
                "\"type\": \"contact\", \"roles\": {\"initiator\": [\"person/alpha\"], \"recipient\": [\"person/gamma\"]}%s";
        return claim(document, what.formatted(how), "actual", "", "2019-10-10");
    }

    private static String meeting(String day) {
        return claim(
                "late",
                "\"type\": \"meeting\", \"roles\": {\"participant\": [\"person/cicero\", \"person/brutus\"]}",
                "actual",
                "",
                day);
    }

    private static String claim(String document, String what, String modality, String act, String when) {
        return """
                {"claim": {"document": "document/%s", %s, "modality": "%s"%s%s}}""".formatted(
                        document,
                        what,
                        modality,
                        act.isEmpty() ? "" : ", \"act\": \"%s\"".formatted(act),
                        when.isEmpty() ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(when));
    }

    private static String headline(String claim) {
        return claim.replace("\"modality\"", "\"span\": \"headline\", \"modality\"");
    }

    private static String participation(String document, String country, String modality, String act, String when) {
        String what =
                "\"type\": \"agreement-participation\", \"roles\": {\"party\": [\"country/%s\"], \"agreement\": [\"agreement/river-treaty\"]}";
        return claim(document, what.formatted(country), modality, act, when);
    }

    private static String relations(String document, String country, String when, String words) {
        String what = "\"type\": \"diplomatic-relations\", \"roles\": {\"party\": [\"country/AUT\", \"country/%s\"]}";
        return claim(document, what.formatted(country), "actual", "established", when)
                .replace("\"edtf\"", words.isEmpty() ? "\"edtf\"" : "\"text\": \"%s\", \"edtf\"".formatted(words));
    }

    private static String holding(String document, String person, String modality, String act, String when) {
        String office = person.equals("one") ? "president" : "chancellor";
        String what =
                "\"type\": \"office-holding\", \"roles\": {\"holder\": [\"person/%s\"], \"office\": [\"office/%s\"]}";
        return claim(document, what.formatted(person, office), modality, act, when);
    }

    private static String announcement(String document, String more) {
        String what = "\"type\": \"announcement\", \"roles\": {\"announcer\": [\"person/two\"]%s}";
        return claim(document, what.formatted(more), "actual", "", "2019-12-01");
    }

    private static String signing(String document, String when) {
        String what =
                "\"type\": \"signing\", \"roles\": {\"agreement\": [\"agreement/charter\"], \"signatory\": [\"person/two\", \"person/three\"]}";
        return claim(document, what, "actual", "", when);
    }

    private static Optional<JsonNode> find(Api api, String question, String party) {
        return api.items(TREATY + question).stream()
                .filter(item -> item.at("/party/id").asString().equals("country/" + party))
                .findFirst();
    }

    private static String standing(Api api, String question, String party) {
        return find(api, question, party)
                .map(found -> found.get("standing").asString())
                .orElse("");
    }

    @Test
    void aHeadlineThatItsArticleContradictsIsNoConsent(Api api) {
        assertThat(standing(api, "parties", "KAZ")).isEqualTo("candidate");
        assertThat(standing(api, "ratifications", "KAZ")).isEmpty();
        assertThat(standing(api, "parties", "UZB")).isEqualTo("signatory");
        JsonNode uzbekistan = find(api, "parties", "UZB").orElseThrow();
        assertThat(texts(all(uzbekistan.get("acts")), "/act")).containsExactly("signature");
        JsonNode ratification = find(api, "ratifications", "UZB").orElseThrow();
        assertThat(ratification.get("standing").asString()).isEqualTo("signed-not-ratified");
        assertThat(ratification.path("consent").isObject()).isFalse();
        List<JsonNode> years =
                api.items("/api/v1/countries/AUT/dyad-years?with=country/KAZ&from=1991-01-01&to=1992-12-31");
        assertThat(texts(years, "/acts/0")).containsExactly("", "diplomatic-relations:established");
    }

    @Test
    void aHeadlineThatItsArticleDoesNotBearOutForeseesNothingAndConfirmsNothing(Api api) {
        String forecasts = "/api/v1/forecasts?type=agreement-participation&entity=country/";
        assertThat(texts(api.items(forecasts + "UZB"), "/outcome")).containsExactly("open");
        assertThat(api.items(forecasts + "SVK")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SVK, 2020-01-01, possibly party, possibly-bound",
        "SVK, 2020-12-31, party, bound",
        "TJK, 1995-01-01, possibly party, possibly-bound",
        "TJK, 2025-06-01, party, bound",
        "HUN, 2019-12-31, party, bound",
        "HUN, 2020-06-01, possibly party, possibly-bound",
        "HUN, 2021-01-01, former party, withdrawn"
    })
    void whoMayBeBoundIsNotSaidToBe(String party, String day, String standing, String ratification, Api api) {
        assertThat(standing(api, "parties?validAt=" + day, party)).isEqualTo(standing);
        assertThat(standing(api, "ratifications?validAt=" + day, party)).isEqualTo(ratification);
        assertThat(standing(api, "ratifications?standing=%s&validAt=%s".formatted(ratification, day), party))
                .isEqualTo(ratification);
    }

    @Test
    void withoutADayWhoIsReportedToHaveAccededIsAParty(Api api) {
        assertThat(standing(api, "parties", "TJK")).isEqualTo("party");
        assertThat(standing(api, "ratifications", "TJK")).isEqualTo("bound");
    }

    @ParameterizedTest
    @CsvSource({
        "POL, validAt=1995-01-01, party, bound",
        "POL, validAt=2010-01-01, former party, ended",
        "POL, '', former party, ended",
        "CZE, validAt=1995-01-01, 'taking part, act not stated', ''",
        "CZE, validAt=2010-01-01, 'took part, act not stated', ''",
        "CZE, '', 'took part, act not stated', ''",
        "BGR, '', prospective, ''"
    })
    void whatIsOverIsToldAsOverByEachQuestionWithADayAndWithout(
            String party, String day, String standing, String ratification, Api api) {
        assertThat(standing(api, "parties?" + day, party)).isEqualTo(standing);
        assertThat(standing(api, "ratifications?" + day, party)).isEqualTo(ratification);
        assertThat(api.items(TREATY + "ratifications?standing=ended"))
                .singleElement()
                .satisfies(ended -> assertThat(ended.at("/party/id").asString()).isEqualTo("country/POL"));
    }

    @Test
    void anOfficeThatWasOnlyExpectedWasNotHeld(Api api) {
        String person = "/api/v1/entities/person/one";
        assertThat(api.json(person).get("offices")).hasSize(1);
        assertThat(api.json(person + "?" + THEN).get("offices")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "to=2003-12-31, 0",
        "from=2007-01-01, 0",
        "from=2005-03-01&to=2005-06-30, 1",
        "validAt=2003-06-01, 0",
        "validAt=2005-06-01, 1",
        "validAt=2008-06-01, 0"
    })
    void twoHoldersClashOnTheDaysAskedForWhicheverIsFirst(String days, int clashes, Api api) {
        assertThat(api.items("/api/v1/conflicts?rule=two-holders&" + days)).hasSize(clashes);
        assertThat(api.items("/api/v1/conflicts?rule=two-holders&entity=person/two&" + days))
                .hasSize(clashes);
        assertThat(api.items("/api/v1/conflicts?rule=two-holders&entity=person/three&" + days))
                .hasSize(clashes);
    }

    @Test
    void whatNobodyHadReportedYetConcernedNothing(Api api) {
        String announcements = "/api/v1/facts?type=announcement";
        assertThat(api.items(announcements).getFirst().get("concerns")).hasSize(1);
        assertThat(api.items(announcements + "&" + THEN).getFirst().get("concerns"))
                .isEmpty();
    }

    @Test
    void whatNobodyHadYetSaidToBeMovedWasStillToCome(Api api) {
        String visits = "/api/v1/forecasts?type=visit&entity=country/HUN";
        JsonNode moved = api.items(visits).getFirst();
        assertThat(moved.get("outcome").asString()).isEqualTo("rescheduled");
        assertThat(texts(api.items(visits + "&" + THEN), "/outcome")).containsExactly("open", "open");
        String card = moved.at("/fact/id").asString().replace("fact/", "/api/v1/facts/");
        assertThat(api.json(card).toString()).contains("rescheduled-to");
        assertThat(api.json(card + "?" + THEN).toString()).doesNotContain("rescheduled-to");
    }

    @Test
    void theFirstTimeThatTwoMetIsAsItWasDatedThen(Api api) {
        String met = "/api/v1/co-attendance?entity=person/two";
        assertThat(texts(api.items(met), "/first/date")).containsExactly("2019-05-03");
        List<JsonNode> then = api.items(met + "&" + THEN);
        assertThat(texts(then, "/first/date")).containsExactly("2019-01-01");
        assertThat(texts(then, "/last/date")).containsExactly("2019-01-01");
    }

    @Test
    void whoIsNamedOnlyLaterWasNotKnownToTakePart(Api api) {
        String met = "/api/v1/entities/person/alpha/encounters?with=person/beta";
        assertThat(texts(api.items(met), "/participants/0/role")).containsExactly("host");
        List<JsonNode> then = api.items(met + "&" + THEN);
        assertThat(then).hasSize(1);
        assertThat(texts(all(then.getFirst().at("/participants")), "/role"))
                .containsExactly("participant", "participant");
        String card = then.getFirst().get("id").asString().replace("fact/", "/api/v1/facts/");
        assertThat(api.json(card).toString()).contains("country/FIN");
        assertThat(api.json(card + "?" + THEN).toString()).doesNotContain("country/FIN");
        String host = "/api/v1/entities/country/FIN/events";
        assertThat(api.items(host)).hasSize(1);
        assertThat(api.items(host + "?" + THEN)).isEmpty();
        String path = "/api/v1/paths?from=country/FIN&to=person/beta";
        assertThat(api.json(path).get("hops").asInt()).isEqualTo(1);
        assertThat(api.json(path + "&" + THEN).get("paths")).isEmpty();
    }

    @Test
    void howItWasIsKnownOnlySinceAClaimSaysSo(Api api) {
        String met = "/api/v1/entities/person/alpha/encounters?with=person/gamma";
        assertThat(texts(api.items(met), "/values/0")).containsExactly("channel=video");
        assertThat(api.items(met + "&" + THEN)).isEmpty();
        String of = "/api/v1/entities/person/gamma/events?" + THEN;
        assertThat(api.items(of))
                .singleElement()
                .satisfies(then -> assertThat(then.at("/values")).isEmpty());
    }

    @Test
    void whoMetBeforeTheYearZeroMetOnDaysThatCanBeRead(Api api) {
        List<JsonNode> met = api.items("/api/v1/co-attendance?entity=person/cicero");
        assertThat(texts(met, "/first/date")).containsExactly("-0100-07-12");
        assertThat(texts(met, "/last/date")).containsExactly("-0043-03-15");
        assertThat(texts(api.items("/api/v1/facts?type=meeting&to=-0044-12-31"), "/segments/0/start/notBefore"))
                .containsExactly("-0100-07-12");
    }

    @Test
    void oneDayInOtherWordsIsOneSideOfAConflictOfDates(Api api) {
        String id = api.items("/api/v1/countries/AUT/relations-with/FRA")
                .getFirst()
                .get("id")
                .asString();
        JsonNode conflict =
                api.json("/api/v1/facts/" + id.substring("fact/".length())).at("/conflicts/0");
        assertThat(conflict.get("about").asString()).isEqualTo("dates");
        assertThat(texts(all(conflict.get("sides")), "/says")).containsExactly("1992-01-02", "1993-05-05");
        assertThat(conflict.at("/sides/0/claims")).hasSize(2);
    }
}
