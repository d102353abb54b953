/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.project.Lines;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** What rests on something else is projected again when that comes, changes or goes, also within one load. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class DependentsIT {

    private static final String DOCUMENT = Lines.document("d", "2025-11-06");
    private static final String LEADERS =
            "{'group': {'text': 'leaders', 'quantifier': 1, 'expands': ['country/KAZ'], 'by': 'head of state on date'}}";
    private static final String PRESIDENCY =
            Lines.entityWith("office/o0", "{'of': 'country/KAZ', 'function': 'head-of-state'}", "en:Presidency");

    private static final String SAME = "MATCH ()-[r:POSSIBLY_SAME]->() RETURN count(r)";

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    private static String term(String who, String when) {
        return Lines.claim("term", "d", "office-holding")
                .role("holder", who)
                .role("office", "office/o0")
                .on(when)
                .line();
    }

    private static Lines.ClaimLine announcement(String key, String... announcers) {
        return Lines.claim(key, "d", "announcement")
                .role("announcer", announcers)
                .on("2019-05-01");
    }

    private static Lines.ClaimLine meeting(String key, String... participants) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", participants)
                .on("2019-05-01");
    }

    /** A short name may be of several words: whom it means the rest of the document tells, in the same load or later. */
    @Test
    void aShortNameOfSeveralWordsFollowsTheFullNamesOfItsDocument(Driver driver) {
        String son = Lines.entity("person/b", "en:Bashar al-Assad", "en-short:al-Assad");
        String father = Lines.entity("person/h", "en:Hafez al-Assad", "en-short:al-Assad");
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        son,
                        meeting("shortly", "{'name': 'al-Assad', 'lang': 'en'}", "country/USA")
                                .line()),
                List.of(meeting("full", "{'name': 'Bashar al-Assad', 'lang': 'en'}", "country/KAZ")
                        .line()),
                List.of(
                        father,
                        meeting("both", "{'name': 'Hafez al-Assad', 'lang': 'en'}", "country/IRN")
                                .line()));
    }

    /** What a body is called besides tells nothing of a word of that name, in whatever load it comes. */
    @Test
    void aLaterNameOfABodyMakesNoWordOfItMeanTheBody(Driver driver) {
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        Lines.entity("organization/eu", "en:European Union"),
                        meeting("full", "{'name': 'European Union', 'lang': 'en'}", "country/USA")
                                .line(),
                        meeting("word", "{'name': 'Bloc', 'lang': 'en'}", "country/KAZ")
                                .line()),
                List.of(Lines.entity("organization/eu", "en:Brussels Bloc")));
    }

    @Test
    void aGroupThatOnlyHoldsAWishKeepsItsWords(Driver driver) {
        String wish = Lines.claim("wish", "d", "agreement-participation")
                .modality("desired")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/a")
                .holder("{'group': {'text': 'many countries', 'of': 'country/USA'}}")
                .line();
        Loads.equalTheModel(
                driver, List.of(DOCUMENT, wish), List.of(Lines.same("{'name': 'Uncle Sam'}", "country/USA")));
    }

    @Test
    void aMembershipRestsOnATermOfTheSameLoad(Driver driver) {
        String membership = Lines.claim("membership", "d", "group-membership")
                .role("member", LEADERS)
                .role("group", "group/g0")
                .on("2018-01-01/2019-01-01")
                .line();
        Loads.equalTheModel(
                driver, List.of(DOCUMENT, PRESIDENCY, term("person/p0", "2017-01-20/2021-01-20"), membership));
    }

    /** A description comes after the event of whom it means. */
    @Test
    void whomADescriptionMeansIsComparedInEitherOrder(Driver driver) {
        List<String> known = List.of(DOCUMENT, PRESIDENCY, term("person/p0", "2017-01-20/2021-01-20"));
        String own = announcement("own", "person/p0").line();
        String described = announcement("described", LEADERS).line();
        Loads.equalTheModel(driver, known, List.of(own), List.of(described));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(driver, known, List.of(described), List.of(own));
    }

    @Test
    void aHeadOfStateIsInferredThoughTheCountryIsNamed(Driver driver) {
        String talks = meeting("talks", "country/KAZ", LEADERS).line();
        Loads.equalTheModel(
                driver, List.of(DOCUMENT, PRESIDENCY, talks), List.of(term("person/p0", "2017-01-20/2021-01-20")));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver, List.of(DOCUMENT, talks, term("person/p0", "2017-01-20/2021-01-20")), List.of(PRESIDENCY));
    }

    /** Each event says what it said; only that one of them may tell of the other is new, or is so no more. */
    @Test
    void eventsAreComparedAgainWhenATenureComesOrGoes(Driver driver) {
        String own = announcement("own", "person/p0").line();
        String ofTheCountry = announcement("country", "country/KAZ").line();
        String longer = meeting("longer", "country/KAZ", "country/ISR")
                .on("2019-04-20/2019-05-20")
                .line();
        String shorter = meeting("shorter", "person/p0", "country/ISR").line();
        String ofTheBody = announcement("body", "organization/o").line();
        String ofAMember = announcement("member", "country/USA").line();
        String term = term("person/p0", "2017-01-20/2021-01-20");
        String membership = Lines.claim("membership", "d", "organization-membership")
                .role("member", "country/USA")
                .role("organization", "organization/o")
                .on("2018-01-01/2020-01-01")
                .line();
        List<String> events = List.of(DOCUMENT, PRESIDENCY, own, ofTheCountry, longer, shorter, ofTheBody, ofAMember);
        List<String> tenures = List.of(term, membership);
        Loads.equalTheModel(driver, events);
        assertThat(Counted.by(driver, SAME)).isZero();
        Loads.equalTheModel(driver, events, tenures);
        assertThat(Counted.by(driver, SAME)).isEqualTo(3);
        Loads.equalTheModel(
                driver,
                events,
                tenures,
                List.of(Lines.retract(Records.id(term)), Lines.retract(Records.id(membership))));
        assertThat(Counted.by(driver, SAME)).isZero();
    }

    /** The period is the same; that the office is held, and not only won, is new. */
    @Test
    void whoWasElectedTakesOfficeOnTheSameDay(Driver driver) {
        String elected = Lines.claim("elected", "d", "office-holding")
                .role("holder", "person/p0")
                .role("office", "office/o0")
                .act("elected")
                .on("2017-01-20")
                .line();
        String took = elected.replace("\"elected\"", "\"took-office\"");
        String talks = meeting("talks", "country/KAZ", "country/ISR")
                .role("host", "office/o0")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, PRESIDENCY, elected, talks),
                List.of(took),
                List.of(Lines.retract(Records.id(took))));
    }

    /** The later record shows; the earlier one widens when she may have lived. */
    @Test
    void aSecondDateOfDeathThatIsNotShownCounts(Driver driver) {
        String lee = Lines.entityWith("person/p0", "{'died': '2000', 'asOf': '2020'}", "en:Ann Lee");
        String talks = Lines.claim("talks", "d", "meeting")
                .role("participant", "{'name': 'Ann Lee', 'lang': 'en'}", "country/KAZ")
                .on("2005-05-01")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, lee, talks),
                List.of(Lines.entityWith("person/p0", "{'died': '2010', 'asOf': '2010'}")));
    }

    /** Greek is no language of the table, and so no name in the store. */
    @Test
    void aCountryIsWhatItsRecordsSayInEveryLanguage(Driver driver) {
        String talks = Lines.claim("talks", "d", "meeting")
                .role("participant", "{'name': 'Καζακστάν', 'lang': 'el'}", "country/ISR")
                .on("1960")
                .line();
        String early = Lines.entityWith("country/KAZ", "{'began': '1936'}");
        Loads.equalTheModel(driver, List.of(DOCUMENT, early, talks));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(driver, List.of(DOCUMENT, talks), List.of(early));
        LocalNeo4jExtension.empty(driver);
        String english = talks.replace("Καζακστάν", "Kazakhstan").replace("\"el\"", "\"en\"");
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        Lines.same("country/ISR", "country/KAZ"),
                        Lines.entityWith("country/ISR", "{'began': '1936'}"),
                        english));
    }

    private static String formerId(Driver driver) {
        return ofTheOnlyFact(driver, meeting("m1", "person/p1", "country/KAZ").line());
    }

    private static String ofTheOnlyFact(Driver driver, String claim) {
        Loads.equalTheModel(driver, List.of(DOCUMENT, claim));
        String id = driver.executableQuery("MATCH (f:Fact) RETURN f.id")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
        LocalNeo4jExtension.empty(driver);
        return id;
    }

    @Test
    void aLinkLeadsToWhatStandsUnderAnotherIdByTheSameLoad(Driver driver) {
        String former = formerId(driver);
        String merge = Lines.same("person/p0", "person/p1");
        String m1 = meeting("m1", "person/p1", "country/KAZ").line();
        String m0 = meeting("m0", "person/p0", "country/KAZ").line();
        String linking = announcement("a", "country/ISR").link("partOf", former).line();
        Loads.equalTheModel(driver, List.of(DOCUMENT, merge, m1, linking));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver, List.of(DOCUMENT, merge, m1, m0), List.of(linking), List.of(Lines.retract(Records.id(m1))));
    }

    /** What led from the former id to one fact leads to another: both are there before and after. */
    @Test
    void aLinkFollowsAFormerIdFromOneFactToAnother(Driver driver) {
        Lines.ClaimLine moving = meeting("moving", "person/p2", "country/KAZ");
        String former = ofTheOnlyFact(driver, moving.line());
        String judged = Lines.same("person/p1", "person/p2");
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        judged,
                        moving.line(),
                        meeting("staying", "person/p1", "country/KAZ").line(),
                        meeting("there", "person/p0", "country/KAZ").line(),
                        announcement("a", "country/ISR").link("partOf", former).line()),
                List.of(Lines.retract(Records.id(judged)), Lines.same("person/p0", "person/p2")));
    }

    @Test
    void aJudgementOnAFormerIdDecidesInTheSameLoad(Driver driver) {
        String former = formerId(driver);
        String m1 = meeting("m1", "person/p1", "country/KAZ").line();
        Lines.ClaimLine other = meeting("m", "person/p0", "country/KAZ", "country/ISR");
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        Lines.same("person/p0", "person/p1"),
                        m1,
                        other.line(),
                        Lines.same(former, other.id().toString())));
    }

    @Test
    void aGroupMaySpeakForAnOrganizationThatSpeaksLater(Driver driver) {
        String membership = Lines.claim("membership", "d", "group-membership")
                .role("member", "organization/x")
                .role("group", "group/g0")
                .on("2017-01-20/2021-01-20")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, membership, announcement("a", "group/g0").line()),
                List.of(announcement("b", "organization/x").line()));
    }

    @Test
    void whomADescriptionMeansGoesByItsStandingId(Driver driver) {
        String described = "{'group': {'text': 'both', 'expands': ['organization/b']}}";
        Loads.equalTheModel(
                driver,
                List.of(
                        DOCUMENT,
                        Lines.same("organization/a", "organization/b"),
                        announcement("a", "organization/b").line()),
                List.of(announcement("b", described).line()));
    }

    /** A judgement makes two terms one; one of their claims goes, and with it what the name of the office means. */
    @Test
    void aTermThatIsOneWithAnotherIsToldAnewWhenAClaimOfItGoes(Driver driver) {
        String first = Lines.document("d1", "2018-01-01");
        String second = Lines.document("d2", "2022-01-01");
        Lines.ClaimLine c1 = Lines.claim("c1", "d1", "office-holding")
                .role("holder", "person/p0")
                .role("office", "office/o0")
                .on("2017-01-20/..");
        Lines.ClaimLine c2 = Lines.claim("c2", "d2", "office-holding")
                .role("holder", "person/p0")
                .role("office", "office/o1")
                .on("2017-01-20/..");
        String talks = Lines.claim("talks", "d2", "group-membership")
                .role("member", "{'name': 'Presidency', 'lang': 'en'}")
                .role("group", "group/g0")
                .on("2020-05-01")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(
                        first,
                        second,
                        PRESIDENCY,
                        c1.line(),
                        c2.line(),
                        Lines.same(c1.id().toString(), c2.id().toString()),
                        talks),
                List.of(Lines.retract(c2.id())));
    }

    @Test
    void aShortNameRestsOnWhomTheFullOneIsJudgedToMean(Driver driver) {
        String lee = Lines.entity("person/p0", "en:Ann Lee");
        String other = Lines.entity("person/p1", "en:Bo Lee");
        String visit = Lines.claim("visit", "d", "visit")
                .role("visitor", "{'name': 'Ann Lee', 'lang': 'en'}")
                .role("host", "country/KAZ")
                .on("2019-05-01")
                .line();
        String talks =
                meeting("talks", "{'name': 'Lee', 'lang': 'en'}", "country/KAZ").line();
        String different = Lines.judgement("different", "{'name': 'Ann Lee'}", "person/p0", "2025-11-07T00:00:00Z");
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, lee, other, visit, talks),
                List.of(different),
                List.of(Lines.judgement("same", "{'name': 'Ann Lee'}", "person/p1", "2025-11-07T00:00:00Z")),
                List.of(Lines.retract(Records.id(different))));
    }

    /** It was drawn again for ever, for the one that it was merged with was gone every time. */
    @Test
    @Timeout(60)
    void aMergedEventOfADescribedGroupIsDrawnToAnEnd(Driver driver) {
        String talks = meeting("talks", "country/KAZ", LEADERS).line();
        String summit = meeting("summit", "country/ISR", "office/o0").line();
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, PRESIDENCY, talks, summit),
                List.of(Lines.same(
                        Records.id(talks).toString(), Records.id(summit).toString())),
                List.of(announcement("late", "country/KAZ").line()));
    }

    /** A year and its last day are known from the same moment, and were not published on the same days. */
    @Test
    void aYearAndItsLastDayAreNotOnePublication(Driver driver) {
        String perez = Lines.entityWith("person/p0", "{'died': '2024-03-01'}", "en:Juan Perez");
        String visit = Lines.claim("visit", "e", "visit")
                .modality("expected")
                .role("visitor", "{'name': 'Juan Perez', 'lang': 'en'}")
                .role("host", "country/KAZ")
                .line();
        String year = Lines.document("e", "2024", "{'asOf': '2025-01-01'}");
        String day = Lines.document("e", "2024-12-31", "{'asOf': '2025-02-01'}");
        Loads.equalTheModel(driver, List.of(perez, year, visit), List.of(day));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(driver, List.of(perez, day, visit), List.of(year));
    }

    /** Who is said to go on in office is known to have held it until that was said. */
    @Test
    void whoIsKnownToGoOnInOfficeDependsOnTheDayOfPublication(Driver driver) {
        String term = Lines.claim("term", "e", "office-holding")
                .role("holder", "person/p0")
                .role("office", "office/o0")
                .on("2019-03-20/..")
                .line();
        String visit = Lines.claim("visit", "d", "visit")
                .role("visitor", "{'name': 'Presidency', 'lang': 'en'}")
                .role("host", "country/ISR")
                .on("2024-06-01")
                .line();
        String year = Lines.document("e", "2024", "{'asOf': '2025-01-01'}");
        String day = Lines.document("e", "2024-12-31", "{'asOf': '2025-02-01'}");
        Loads.equalTheModel(driver, List.of(DOCUMENT, PRESIDENCY, year, term, visit), List.of(day));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver,
                List.of(DOCUMENT, PRESIDENCY, day, term, visit),
                List.of(Lines.document("e", "2024", "{'asOf': '2025-03-01'}")));
    }
}
