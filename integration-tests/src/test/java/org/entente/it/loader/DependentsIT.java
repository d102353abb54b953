/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.model.project.Lines;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** What rests on whom a name means, or on an id that stands no more, is projected again when that comes, changes or goes, also within one load. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class DependentsIT {

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    /** A short name may be of several words: whom it means the rest of the document tells, in the same load or later. */
    @Test
    void aShortNameOfSeveralWordsFollowsTheFullNamesOfItsDocument(Driver driver) {
        String son = Lines.entity("person/b", "en:Bashar al-Assad", "en-short:al-Assad");
        String father = Lines.entity("person/h", "en:Hafez al-Assad", "en-short:al-Assad");
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        son,
                        Happenings.meeting("shortly", "{'name': 'al-Assad', 'lang': 'en'}", "country/USA")
                                .line()),
                List.of(Happenings.meeting("full", "{'name': 'Bashar al-Assad', 'lang': 'en'}", "country/KAZ")
                        .line()),
                List.of(
                        father,
                        Happenings.meeting("both", "{'name': 'Hafez al-Assad', 'lang': 'en'}", "country/IRN")
                                .line()));
    }

    /** What a body is called besides tells nothing of a word of that name, in whatever load it comes. */
    @Test
    void aLaterNameOfABodyMakesNoWordOfItMeanTheBody(Driver driver) {
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        Lines.entity("organization/eu", "en:European Union"),
                        Happenings.meeting("full", "{'name': 'European Union', 'lang': 'en'}", "country/USA")
                                .line(),
                        Happenings.meeting("word", "{'name': 'Bloc', 'lang': 'en'}", "country/KAZ")
                                .line()),
                List.of(Lines.entity("organization/eu", "en:Brussels Bloc")));
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
                List.of(Happenings.DOCUMENT, lee, talks),
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
        Loads.equalTheModel(driver, List.of(Happenings.DOCUMENT, early, talks));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(driver, List.of(Happenings.DOCUMENT, talks), List.of(early));
        LocalNeo4jExtension.empty(driver);
        String english = talks.replace("Καζακστάν", "Kazakhstan").replace("\"el\"", "\"en\"");
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        Lines.same("country/ISR", "country/KAZ"),
                        Lines.entityWith("country/ISR", "{'began': '1936'}"),
                        english));
    }

    private static String formerId(Driver driver) {
        return ofTheOnlyFact(
                driver, Happenings.meeting("m1", "person/p1", "country/KAZ").line());
    }

    private static String ofTheOnlyFact(Driver driver, String claim) {
        Loads.equalTheModel(driver, List.of(Happenings.DOCUMENT, claim));
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
        String m1 = Happenings.meeting("m1", "person/p1", "country/KAZ").line();
        String m0 = Happenings.meeting("m0", "person/p0", "country/KAZ").line();
        String linking = Happenings.announcement("a", "country/ISR")
                .link("partOf", former)
                .line();
        Loads.equalTheModel(driver, List.of(Happenings.DOCUMENT, merge, m1, linking));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, merge, m1, m0),
                List.of(linking),
                List.of(Lines.retract(Records.id(m1))));
    }

    /** What led from the former id to one fact leads to another: both are there before and after. */
    @Test
    void aLinkFollowsAFormerIdFromOneFactToAnother(Driver driver) {
        Lines.ClaimLine moving = Happenings.meeting("moving", "person/p2", "country/KAZ");
        String former = ofTheOnlyFact(driver, moving.line());
        String judged = Lines.same("person/p1", "person/p2");
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        judged,
                        moving.line(),
                        Happenings.meeting("staying", "person/p1", "country/KAZ")
                                .line(),
                        Happenings.meeting("there", "person/p0", "country/KAZ").line(),
                        Happenings.announcement("a", "country/ISR")
                                .link("partOf", former)
                                .line()),
                List.of(Lines.retract(Records.id(judged)), Lines.same("person/p0", "person/p2")));
    }

    @Test
    void aJudgementOnAFormerIdDecidesInTheSameLoad(Driver driver) {
        String former = formerId(driver);
        String m1 = Happenings.meeting("m1", "person/p1", "country/KAZ").line();
        Lines.ClaimLine other = Happenings.meeting("m", "person/p0", "country/KAZ", "country/ISR");
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        Lines.same("person/p0", "person/p1"),
                        m1,
                        other.line(),
                        Lines.same(former, other.id().toString())));
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
        String talks = Happenings.meeting("talks", "{'name': 'Lee', 'lang': 'en'}", "country/KAZ")
                .line();
        String different = Lines.judgement("different", "{'name': 'Ann Lee'}", "person/p0", "2025-11-07T00:00:00Z");
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, lee, other, visit, talks),
                List.of(different),
                List.of(Lines.judgement("same", "{'name': 'Ann Lee'}", "person/p1", "2025-11-07T00:00:00Z")),
                List.of(Lines.retract(Records.id(different))));
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
}
