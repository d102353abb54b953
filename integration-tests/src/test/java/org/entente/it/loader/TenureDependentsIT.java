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

/** What rests on who held an office, belonged to a body or is meant by a group is projected again when that comes, changes or goes. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class TenureDependentsIT {

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

    @Test
    void aGroupThatOnlyHoldsAWishKeepsItsWords(Driver driver) {
        String wish = Lines.claim("wish", "d", "agreement-participation")
                .modality("desired")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/a")
                .holder("{'group': {'text': 'many countries', 'of': 'country/USA'}}")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, wish),
                List.of(Lines.same("{'name': 'Uncle Sam'}", "country/USA")));
    }

    @Test
    void aMembershipRestsOnATermOfTheSameLoad(Driver driver) {
        String membership = Lines.claim("membership", "d", "group-membership")
                .role("member", LEADERS)
                .role("group", "group/g0")
                .on("2018-01-01/2019-01-01")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, PRESIDENCY, term("person/p0", "2017-01-20/2021-01-20"), membership));
    }

    /** A description comes after the event of whom it means. */
    @Test
    void whomADescriptionMeansIsComparedInEitherOrder(Driver driver) {
        List<String> known = List.of(Happenings.DOCUMENT, PRESIDENCY, term("person/p0", "2017-01-20/2021-01-20"));
        String own = Happenings.announcement("own", "person/p0").line();
        String described = Happenings.announcement("described", LEADERS).line();
        Loads.equalTheModel(driver, known, List.of(own), List.of(described));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(driver, known, List.of(described), List.of(own));
    }

    @Test
    void aHeadOfStateIsInferredThoughTheCountryIsNamed(Driver driver) {
        String talks = Happenings.meeting("talks", "country/KAZ", LEADERS).line();
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, PRESIDENCY, talks),
                List.of(term("person/p0", "2017-01-20/2021-01-20")));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, talks, term("person/p0", "2017-01-20/2021-01-20")),
                List.of(PRESIDENCY));
    }

    /** Each event says what it said; only that one of them may tell of the other is new, or is so no more. */
    @Test
    void eventsAreComparedAgainWhenATenureComesOrGoes(Driver driver) {
        String own = Happenings.announcement("own", "person/p0").line();
        String ofTheCountry = Happenings.announcement("country", "country/KAZ").line();
        String longer = Happenings.meeting("longer", "country/KAZ", "country/ISR")
                .on("2019-04-20/2019-05-20")
                .line();
        String shorter =
                Happenings.meeting("shorter", "person/p0", "country/ISR").line();
        String ofTheBody = Happenings.announcement("body", "organization/o").line();
        String ofAMember = Happenings.announcement("member", "country/USA").line();
        String term = term("person/p0", "2017-01-20/2021-01-20");
        String membership = Lines.claim("membership", "d", "organization-membership")
                .role("member", "country/USA")
                .role("organization", "organization/o")
                .on("2018-01-01/2020-01-01")
                .line();
        List<String> events =
                List.of(Happenings.DOCUMENT, PRESIDENCY, own, ofTheCountry, longer, shorter, ofTheBody, ofAMember);
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
        String talks = Happenings.meeting("talks", "country/KAZ", "country/ISR")
                .role("host", "office/o0")
                .line();
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, PRESIDENCY, elected, talks),
                List.of(took),
                List.of(Lines.retract(Records.id(took))));
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
                List.of(
                        Happenings.DOCUMENT,
                        membership,
                        Happenings.announcement("a", "group/g0").line()),
                List.of(Happenings.announcement("b", "organization/x").line()));
    }

    @Test
    void whomADescriptionMeansGoesByItsStandingId(Driver driver) {
        String described = "{'group': {'text': 'both', 'expands': ['organization/b']}}";
        Loads.equalTheModel(
                driver,
                List.of(
                        Happenings.DOCUMENT,
                        Lines.same("organization/a", "organization/b"),
                        Happenings.announcement("a", "organization/b").line()),
                List.of(Happenings.announcement("b", described).line()));
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

    /** It was drawn again for ever, for the one that it was merged with was gone every time. */
    @Test
    @Timeout(60)
    void aMergedEventOfADescribedGroupIsDrawnToAnEnd(Driver driver) {
        String talks = Happenings.meeting("talks", "country/KAZ", LEADERS).line();
        String summit = Happenings.meeting("summit", "country/ISR", "office/o0").line();
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, PRESIDENCY, talks, summit),
                List.of(Lines.same(
                        Records.id(talks).toString(), Records.id(summit).toString())),
                List.of(Happenings.announcement("late", "country/KAZ").line()));
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
        Loads.equalTheModel(driver, List.of(Happenings.DOCUMENT, PRESIDENCY, year, term, visit), List.of(day));
        LocalNeo4jExtension.empty(driver);
        Loads.equalTheModel(
                driver,
                List.of(Happenings.DOCUMENT, PRESIDENCY, day, term, visit),
                List.of(Lines.document("e", "2024", "{'asOf': '2025-03-01'}")));
    }
}
