/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.Property;
import org.entente.model.registry.FactType;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ends a period, however little of its date is told, and what is told of what comes after it. */
class EndRuleTests {

    private static final String DAY = "2025-11-06";

    private static Lines.ClaimLine office(@Nullable String act, @Nullable String when) {
        return claim("office-holding", act, when).role("holder", "person/a").role("office", "office/x");
    }

    private static Lines.ClaimLine relations(@Nullable String act, @Nullable String when) {
        return claim("diplomatic-relations", act, when).role("party", "country/IRN", "country/SAU");
    }

    private static Lines.ClaimLine party(@Nullable String act, @Nullable String when) {
        return claim("agreement-participation", act, when)
                .role("party", "country/KAZ")
                .role("agreement", "agreement/x");
    }

    private static Lines.ClaimLine agreement(@Nullable String act, @Nullable String when) {
        return claim("agreement-life-cycle", act, when).role("agreement", "agreement/x");
    }

    private static Lines.ClaimLine claim(String type, @Nullable String act, @Nullable String when) {
        Lines.ClaimLine claim = Lines.claim("", "d", type).on(when);
        return act == null ? claim : claim.act(act);
    }

    /** {@return the periods, the same for every order} */
    private static List<FactState> periods(Lines.ClaimLine... claims) {
        List<Said> said = new ArrayList<>();
        for (Lines.ClaimLine claim : claims) {
            said.add(SaidLines.said(claim, DAY));
        }
        return periods(said);
    }

    private static List<FactState> periods(List<Said> claims) {
        List<Said> said = new ArrayList<>(claims);
        FactType type = SaidLines.type(said.getFirst().claim().type());
        List<FactState> states = now(type, said);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(said, random);
            assertThat(now(type, said)).isEqualTo(states);
        }
        return states;
    }

    private static List<FactState> now(FactType type, List<Said> said) {
        return History.of(type, said).stream()
                .filter(state -> state.knownTo() == null)
                .toList();
    }

    private static FactState only(Lines.ClaimLine... claims) {
        List<FactState> states = periods(claims);
        assertThat(states).hasSize(1);
        return states.getFirst();
    }

    private static List<GraphEdge> edges(String type, Lines.ClaimLine... claims) {
        List<String> lines = new ArrayList<>(List.of(Lines.document("d", DAY)));
        for (Lines.ClaimLine claim : claims) {
            lines.add(claim.line());
        }
        Graph graph = Projector.project(Records.of(lines));
        return Graphs.edges(graph, type);
    }

    private static Answer on(FactState state, String day) {
        return state.span().holdsAt(LocalDate.parse(day), true);
    }

    @Test
    void aLaterPeriodIsNotNamedAfterTheEndOfAnEarlierOne() {
        assertThat(periods(
                        office(null, "2017-01-20/2021-01-20"),
                        office("left-office", "2021-01-20"),
                        office(null, "2025-01-20/..")))
                .extracting(FactState::act)
                .containsExactly("left-office", null);
        assertThat(periods(
                        relations("established", "1992"),
                        relations("severed", "2000"),
                        relations(null, "{'holdsOn': '2010'}")))
                .extracting(FactState::act)
                .containsExactly("established", null);
    }

    @Test
    void aPeriodIsNamedAfterWhatHappenedInItAlone() {
        assertThat(periods(
                        relations(null, "1992/2000"),
                        relations("upgraded", "1995-03-01"),
                        relations(null, "2010/2015"),
                        relations("downgraded", "2012-03-01")))
                .extracting(FactState::act)
                .containsExactly("upgraded", "downgraded");
    }

    @Test
    void whoHasLeftOnADayThatNobodyTellsHadLeftWhenThatWasReported() {
        FactState left = only(party("accession", "1992"), party("withdrawal", null));
        assertThat(left.span().endMin()).isNull();
        assertThat(left.span().endMax()).isEqualTo(LocalDate.of(2025, 11, 6));
        assertThat(left.contested()).isFalse();
        assertThat(on(left, "2025-11-07")).isEqualTo(Answer.NO);
        assertThat(edges("PARTY_TO", party("accession", "1992"), party("withdrawal", null)))
                .singleElement()
                .extracting(edge -> edge.properties().get(Property.VALID_TO))
                .isEqualTo(LocalDate.of(2025, 11, 6));
        assertThat(on(only(party("withdrawal", null)), "2025-11-07")).isEqualTo(Answer.NO);
    }

    @Test
    void anEndWithoutADayLeavesItsClaimWithoutOne() {
        Said left = SaidLines.said(party("withdrawal", null), DAY);
        assertThat(left.span()).isEqualTo(Span.UNKNOWN);
        assertThat(left.told().endMax()).isEqualTo(LocalDate.of(2025, 11, 6));
        Said expected = SaidLines.said(party("withdrawal", null).modality("expected"), DAY);
        assertThat(expected.told()).isEqualTo(Span.UNKNOWN);
        assertThat(SaidLines.said(party("withdrawal", null).denied(), DAY).told())
                .isEqualTo(Span.UNKNOWN);
        assertThat(SaidLines.said(party("accession", null), DAY).told()).isEqualTo(Span.UNKNOWN);
    }

    @Test
    void whatBeganAfterAnEndWithoutADayWasReportedGoesOn() {
        List<FactState> periods = periods(List.of(
                SaidLines.said(party("accession", "1992"), DAY),
                SaidLines.said(party("withdrawal", null), "2003-05-01"),
                SaidLines.said(party("accession", "2005-02-01"), DAY)));
        assertThat(periods).extracting(state -> state.span().endMax()).containsExactly(LocalDate.of(2003, 5, 1), null);
    }

    /** Who reports once more that it ended does not tell that it lasted longer, nor that it ended again. */
    @Test
    void whatIsReportedAgainToHaveEndedHadEndedWhenThatWasReportedFirst() {
        List<FactState> term = periods(List.of(
                SaidLines.said(office("took-office", "2005-01-01"), "2005-01-01"),
                SaidLines.said(office("left-office", null), "2010-03-01"),
                SaidLines.said(office("left-office", null), "2015-06-01")));
        assertThat(term).extracting(state -> state.span().endMax()).containsExactly(LocalDate.of(2010, 3, 1));
        List<FactState> twice = periods(List.of(
                SaidLines.said(relations("severed", null), "2010-01-01"),
                SaidLines.said(relations("established", "2016-01-01"), "2016-01-01"),
                SaidLines.said(relations("severed", null), "2020-01-01")));
        assertThat(twice).extracting(state -> state.span().endMax()).containsExactly(LocalDate.of(2010, 1, 1), null);
    }

    @Test
    void anEndWithoutADayIsTheOneThatIsReportedOfAnEarlierPeriod() {
        List<FactState> periods = periods(
                party("accession", "1992"),
                party("withdrawal", "1995-03-01"),
                party("withdrawal", null),
                party("accession", "2005-02-01"));
        assertThat(periods).noneMatch(FactState::contested);
        assertThat(periods).extracting(state -> state.span().endMax()).containsExactly(LocalDate.of(1995, 3, 1), null);
        assertThat(only(party("withdrawal", null), party("withdrawal", "1995-03-01"))
                        .span()
                        .endMin())
                .isEqualTo(LocalDate.of(1995, 3, 1));
    }

    @Test
    void anAgreementThatWasTerminatedOnADayThatNobodyTellsIsNotInForce() {
        assertThat(only(agreement("entered-into-force", "1990"), agreement("terminated", null))
                        .lifecycle())
                .isEqualTo("terminated");
        assertThat(periods(List.of(
                                SaidLines.said(agreement("terminated", null), "1985-01-01"),
                                SaidLines.said(agreement("entered-into-force", "1990"), DAY)))
                        .getLast()
                        .lifecycle())
                .isEqualTo("in-force");
        assertThat(periods(
                                agreement("entered-into-force", "1990"),
                                agreement("terminated", "1995"),
                                agreement("terminated", null),
                                agreement("entered-into-force", "2000"))
                        .getLast()
                        .lifecycle())
                .isEqualTo("in-force");
    }

    @Test
    void whoLeavesOnTheDayOfTakingOfficeHeldItForThatDay() {
        LocalDate day = LocalDate.of(2014, 5, 22);
        FactState term = only(office("took-office", "2014-05-22"), office("left-office", "2014-05-22"));
        assertThat(term.span()).isEqualTo(Span.day(day));
        assertThat(term.contested()).isFalse();
        assertThat(only(office(null, "2014-05-22/2014-05-22"), office("left-office", "2014-05-22"))
                        .span())
                .isEqualTo(Span.day(day));
        assertThat(periods(
                        office(null, "2009-01-20/2011-01-20"),
                        office("took-office", "2014-05-22"),
                        office("left-office", "2014-05-22")))
                .extracting(state -> state.span().endMax())
                .containsExactly(LocalDate.of(2011, 1, 20), day);
    }

    @Test
    void aTermThatBeginsOnTheDayOnWhichAnotherEndedGoesOn() {
        assertThat(periods(
                        office(null, "2009-01-20/2013-01-20"),
                        office("left-office", "2013-01-20"),
                        office("took-office", "2013-01-20")))
                .extracting(state -> state.span().endMax())
                .containsExactly(LocalDate.of(2013, 1, 20), null);
        assertThat(periods(
                        office(null, "2009-01-20/2013-01-20"),
                        office("left-office", "2013-01-19"),
                        office("took-office", "2013-01-20")))
                .extracting(state -> state.span().endMax())
                .containsExactly(LocalDate.of(2013, 1, 20), null);
    }

    @Test
    void whatHappensAfterAnEndShowsThatTheRelationHoldsAgain() {
        List<FactState> periods =
                periods(relations("severed", "2016-01-03"), relations("ambassador-returned", "2023-09-05"));
        assertThat(periods).extracting(FactState::act).containsExactly("severed", "ambassador-returned");
        assertThat(periods).noneMatch(FactState::contested);
        assertThat(on(periods.getLast(), "2024-01-01")).isEqualTo(Answer.PRESUMED);
        assertThat(on(periods.getFirst(), "2024-01-01")).isEqualTo(Answer.NO);
        assertThat(edges(
                        "PARTY_TO",
                        party("withdrawal", "2000-01-01"),
                        party("entry-into-force-for-state", "2006-01-01")))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties -> assertThat(properties)
                        .containsEntry(Property.VALID_FROM, LocalDate.of(2006, 1, 1))
                        .doesNotContainKey(Property.VALID_TO));
    }

    @Test
    void whatHappensBeforeAnEndOrMayHaveBeginsNothing() {
        assertThat(only(relations("ambassador-returned", "2010-09-05"), relations("severed", "2016-01-03"))
                        .act())
                .isEqualTo("ambassador-returned");
        assertThat(periods(relations("severed", "2016-01-03"), relations("downgraded", "2016")))
                .hasSize(1);
        assertThat(periods(
                        relations("severed", "2016-01-03"),
                        relations("resumed", "2023-03-10"),
                        relations("ambassador-returned", "2023-09-05")))
                .hasSize(2);
    }

    @Test
    void whatIsEndedInAnotherWayAfterItsEndContradictsNothing() {
        FactState suspended = only(
                agreement("entered-into-force", "1990"),
                agreement("suspended", "2010-01-01"),
                agreement("terminated", "2015-01-01"));
        assertThat(suspended.contested()).isFalse();
        assertThat(suspended.span().endMax()).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat(suspended.lifecycle()).isEqualTo("terminated");
        FactState resigned = only(
                office("took-office", "2018"), office("resigned", "2020-01-05"), office("left-office", "2020-02-01"));
        assertThat(resigned.contested()).isFalse();
        assertThat(resigned.span().endMax()).isEqualTo(LocalDate.of(2020, 1, 5));
        assertThat(only(office("resigned", "2020"), office("left-office", "2020-02-01"))
                        .span()
                        .endMin())
                .isEqualTo(LocalDate.of(2020, 2, 1));
    }

    @Test
    void whatIsEndedTwiceInTheSameWayIsContested() {
        assertThat(only(office("resigned", "2020-01-05"), office("resigned", "2020-02-01"))
                        .contested())
                .isTrue();
        assertThat(only(office(null, "2018-01-01/2020-01-05"), office("resigned", "2020-02-01"))
                        .contested())
                .isTrue();
    }
}
