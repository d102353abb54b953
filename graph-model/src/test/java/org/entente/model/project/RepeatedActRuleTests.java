/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.entente.model.registry.FactType;
import org.entente.model.time.Answer;
import org.junit.jupiter.api.Test;

/** Acts that come again, that stand besides a relation, or that only lead to it: none of them contradicts another. */
class RepeatedActRuleTests {

    private static final String DAY = "2025-11-06";

    private static Lines.ClaimLine office(String key, String act, String when) {
        return Lines.claim(key, "d", "office-holding")
                .role("holder", "person/a")
                .role("office", "office/x")
                .act(act)
                .on(when);
    }

    private static Lines.ClaimLine relations(String key, String act, String when) {
        return Lines.claim(key, "d", "diplomatic-relations")
                .role("party", "country/GBR", "country/RUS")
                .act(act)
                .on(when);
    }

    private static Lines.ClaimLine member(String key, String act, String when) {
        return Lines.claim(key, "d", "organization-membership")
                .role("member", "country/PSE")
                .role("organization", "organization/un")
                .act(act)
                .on(when);
    }

    private static Lines.ClaimLine party(String key, String act, String when) {
        return Lines.claim(key, "d", "agreement-participation")
                .role("party", "country/DEU")
                .role("agreement", "agreement/convention")
                .act(act)
                .on(when);
    }

    /** {@return the periods, the same for every order} */
    private static List<FactState> periods(Lines.ClaimLine... claims) {
        List<Said> said = new ArrayList<>();
        for (Lines.ClaimLine claim : claims) {
            said.add(SaidLines.said(claim, DAY));
        }
        FactType type = SaidLines.type(said.getFirst().claim().type());
        List<FactState> states = History.of(type, said);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(said, random);
            assertThat(History.of(type, said)).isEqualTo(states);
        }
        return states;
    }

    private static FactState only(Lines.ClaimLine... claims) {
        List<FactState> states = periods(claims);
        assertThat(states).hasSize(1);
        return states.getFirst();
    }

    private static Graph graph(Lines.ClaimLine... claims) {
        List<String> lines = new ArrayList<>(List.of(Lines.document("d", DAY)));
        for (Lines.ClaimLine claim : claims) {
            lines.add(claim.line());
        }
        return Projector.project(Records.of(lines));
    }

    private static Answer on(FactState state, String day) {
        return state.span().holdsAt(LocalDate.parse(day), true);
    }

    @Test
    void whoIsSwornInAgainHasBeenInOffice() {
        FactState term = only(
                office("a", "sworn-in", "2009-01-20"),
                office("b", "sworn-in", "2013-01-21"),
                office("c", "left-office", "2017-01-20"));
        assertThat(term.contested()).isFalse();
        assertThat(term.span().startMax()).isEqualTo(LocalDate.of(2009, 1, 20));
        assertThat(on(term, "2010-06-01")).isEqualTo(Answer.YES);
        assertThat(only(office("a", "took-office", "2009-01-20"), office("b", "sworn-in", "2009-01-21"))
                        .contested())
                .isFalse();
        assertThat(only(office("a", "took-office", "2009-01-20"), office("b", "took-office", "2009-02-20"))
                        .contested())
                .isTrue();
        assertThat(periods(
                        office("a", "sworn-in", "2017-01-20"),
                        office("b", "left-office", "2021-01-20"),
                        office("c", "sworn-in", "2025-01-20")))
                .extracting(state -> state.span().startMin())
                .containsExactly(LocalDate.of(2017, 1, 20), LocalDate.of(2025, 1, 20));
    }

    @Test
    void whoIsAppointedTakesOfficeThenOrLater() {
        FactState alone = only(office("a", "appointed", "2024-12-01"));
        assertThat(alone.span().startMin()).isEqualTo(LocalDate.of(2024, 12, 1));
        FactState taken = only(office("a", "appointed", "2024-12-01"), office("b", "took-office", "2025-01-15"));
        assertThat(taken.contested()).isFalse();
        assertThat(taken.span().startMin()).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(taken.span().startMax()).isEqualTo(LocalDate.of(2025, 1, 15));
        FactState acting = only(office("a", "appointed", "2024-12-01"), office("b", "took-office", "2024-06-15"));
        assertThat(acting.contested()).isFalse();
        assertThat(acting.span().startMax()).isEqualTo(LocalDate.of(2024, 6, 15));
        FactState coarse = only(office("a", "appointed", "2024-12-01"), office("b", "took-office", "2024"));
        assertThat(coarse.contested()).isFalse();
        assertThat(coarse.span().startMin()).isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(coarse.span().startMax()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(only(office("a", "appointed", "2024-12-01"), office("b", "appointed", "2024-12-03"))
                        .contested())
                .isTrue();
    }

    @Test
    void aCoarseAppointmentBeginsNoSecondTerm() {
        FactState term = only(
                office("a", "appointed", "2010"),
                office("b", "took-office", "2010-03-01"),
                office("c", "left-office", "2010-11-01"));
        assertThat(term.contested()).isFalse();
        assertThat(term.span().startMin()).isEqualTo(LocalDate.of(2010, 3, 1));
        assertThat(term.span().endMax()).isEqualTo(LocalDate.of(2010, 11, 1));
    }

    @Test
    void whatIsResumedHadBeenInterrupted() {
        List<FactState> periods =
                periods(relations("a", "established", "1924-02-01"), relations("b", "resumed", "1929-10-01"));
        assertThat(periods).hasSize(2).noneMatch(FactState::contested);
        assertThat(periods.getFirst().act()).isEqualTo("established");
        assertThat(periods.getFirst().span().endMin()).isNull();
        assertThat(periods.getFirst().span().endMax()).isEqualTo(LocalDate.of(1929, 10, 1));
        assertThat(periods.getLast().span().startMin()).isEqualTo(LocalDate.of(1929, 10, 1));
        assertThat(periods.getLast().act()).isEqualTo("resumed");
        assertThat(periods(
                        relations("a", "established", "1924-02-01"),
                        relations("b", "resumed", "1929-10-01"),
                        relations("c", "severed", "1927-05-26")))
                .extracting(state -> state.span().endMax())
                .containsExactly(LocalDate.of(1927, 5, 26), null);
        assertThat(periods(relations("b", "resumed", "1929-10-01"), relations("c", "resumed", "1929-11-01")))
                .singleElement()
                .matches(FactState::contested);
    }

    @Test
    void whatHappensMoreThanOnceWhileItHoldsContradictsNothing() {
        FactState state = only(office("a", "re-elected", "1936-11-03"), office("b", "re-elected", "1940-11-05"));
        assertThat(state.contested()).isFalse();
        assertThat(on(state, "1938-01-01")).isEqualTo(Answer.YES);
        FactState candidate = only(member("a", "application", "1961-08-09"), member("b", "application", "1967-05-10"));
        assertThat(candidate.contested()).isFalse();
        assertThat(candidate.span().startMin()).isEqualTo(LocalDate.of(1961, 8, 9));
        assertThat(only(party("a", "signature", "1992-04-10"), party("b", "signature", "1993-04-10"))
                        .contested())
                .as("is done once")
                .isTrue();
    }

    @Test
    void anExpectedElectionIsNeitherBeginningNorEnd() {
        FactState elected = only(office("a", "elected", "2024-11-05").modality("expected"));
        assertThat(elected.span().endMax()).isNull();
        FactState state = only(
                office("a", "elected", "2024-11-05").modality("expected"),
                office("b", "took-office", "2025-01-20").modality("expected"));
        assertThat(state.contested()).isFalse();
        assertThat(state.span().startMin()).isEqualTo(LocalDate.of(2025, 1, 20));
    }

    @Test
    void anObserverWhoHasAppliedIsACandidate() {
        Lines.ClaimLine applied = member("a", "application", "2011-09-23");
        Graph graph = graph(applied, member("b", "observer-status", "2012-11-29"));
        GraphNode fact = Objects.requireNonNull(Graphs.factOf(graph, applied.id()));
        assertThat(fact.labels()).contains("Prospective").doesNotContain("Actual");
        assertThat(Graphs.edges(graph, "CANDIDATE_FOR")).hasSize(1);
        assertThat(Graphs.edges(graph, "MEMBER_OF")).isEmpty();
        FactType type = SaidLines.type("organization-membership");
        LocalDate from = LocalDate.of(2011, 9, 23);
        assertThat(Forecast.isAsForeseen(type, "application", from, "observer-status", null, from))
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "application", from, "admission", null, null))
                .isTrue();
    }

    @Test
    void whoHasAppliedIsACandidateFromThatDayWhateverIsExpected() {
        Lines.ClaimLine applied = member("a", "application", "2022-02-28");
        assertThat(Graphs.edges(graph(applied, member("b", "accession", "2030").modality("expected")), "CANDIDATE_FOR"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties -> {
                    assertThat(properties.get(Property.VALID_FROM)).isEqualTo(LocalDate.of(2022, 2, 28));
                    assertThat(properties.get(Property.STATUS)).isEqualTo("expected");
                });
        assertThat(Graphs.edges(
                        graph(applied, member("b", "observer-status", "2030").modality("announced")), "CANDIDATE_FOR"))
                .hasSize(1);
    }

    @Test
    void anObjectionDoesNotTellWhenSomebodyTakesPart() {
        FactState state = only(party("a", "objection", "1998-05-04"));
        assertThat(state.isActual()).isTrue();
        assertThat(on(state, "1990-01-01")).isEqualTo(Answer.UNKNOWN);
        assertThat(only(party("a", "reservation", "1991-01-01"), party("b", "signature", "1992-04-10"))
                        .span()
                        .startMin())
                .isEqualTo(LocalDate.of(1992, 4, 10));
    }

    @Test
    void aTreatyThatIsInForceForAStateBindsIt() {
        assertThat(Graphs.edges(graph(party("a", "entry-into-force-for-state", "1923-10-01")), "PARTY_TO"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties ->
                        assertThat(properties.get(Property.VALID_FROM)).isEqualTo(LocalDate.of(1923, 10, 1)));
    }

    @Test
    void aRemovalThatFailedContestsNoTermThatEndedLater() {
        List<FactState> terms = periods(
                Lines.claim("a", "d", "office-holding")
                        .role("holder", "person/a")
                        .role("office", "office/x")
                        .on("2017-01-20/2021-01-20"),
                office("b", "took-office", "2025-01-20"),
                office("c", "removed", "2020-02-05").modality("failed"));
        assertThat(terms).hasSize(2).noneMatch(FactState::contested);
        assertThat(periods(
                        office("a", "resigned", "2021-01-20"),
                        office("c", "removed", "2021").denied()))
                .noneMatch(FactState::contested);
    }

    @Test
    void whatWasOnlyWantedOrExpectedNotToBeIsNotDenied() {
        assertThat(only(
                                member("a", "admission", "2024-03-07"),
                                member("b", "admission", "2024")
                                        .modality("desired")
                                        .holder("country/TUR")
                                        .denied())
                        .contested())
                .isFalse();
    }

    /** Nothing depends on which of two claims has the smaller id, nor on how often the same is said. */
    @Test
    void whatIsSaidOfOneDayIsOnePeriodWhoeverSaysIt() {
        for (String key : List.of("a", "b", "c", "d", "e", "f")) {
            assertThat(periods(relations(key, "established", "1992-04-10"), relations("m", "resumed", "1992-04-10")))
                    .hasSize(1);
            FactState once = only(office(key, "sworn-in", "2001-01-20"));
            assertThat(once.span().endMin()).isNull();
            assertThat(only(office(key, "sworn-in", "2001-01-20"), office("m", "sworn-in", "2001-01-20")))
                    .isEqualTo(once);
        }
    }

    @Test
    void aCoarseConfirmationReopensNoTerm() {
        assertThat(only(
                                office("a", "took-office", "2001-01-20"),
                                office("b", "sworn-in", "2005"),
                                office("c", "left-office", "2005-06-30"))
                        .span()
                        .endMax())
                .isEqualTo(LocalDate.of(2005, 6, 30));
    }

    @Test
    void aPartyByEntryIntoForceEndsWhenItWithdraws() {
        Lines.ClaimLine inForce = party("a", "entry-into-force-for-state", "1923-10-01");
        assertThat(Graphs.edges(graph(inForce, party("b", "withdrawal", "2000-01-01")), "PARTY_TO"))
                .singleElement()
                .extracting(edge -> edge.properties().get(Property.VALID_TO))
                .isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(Graphs.edges(
                        graph(
                                party("a", "withdrawal", "2000-01-01"),
                                party("b", "accession", "2005-01-01"),
                                party("c", "entry-into-force-for-state", "2006-01-01")),
                        "PARTY_TO"))
                .singleElement()
                .extracting(edge -> edge.properties().get(Property.VALID_FROM))
                .isEqualTo(LocalDate.of(2005, 1, 1));
    }

    @Test
    void whatIsDeniedOnItsOwnDayIsContestedWhereverThatIs() {
        Said held = SaidLines.said(
                Lines.claim("a", "d", "meeting")
                        .role("participant", "person/a", "person/b")
                        .on(DAY),
                DAY);
        Said denied = SaidLines.said(
                Lines.claim("b", "e", "meeting")
                        .role("participant", "person/a", "person/b")
                        .on(DAY)
                        .denied(),
                DAY + "T08:00:00+09:00");
        assertThat(History.of(SaidLines.type("meeting"), List.of(held, denied))
                        .getLast()
                        .contested())
                .isTrue();
    }
}
