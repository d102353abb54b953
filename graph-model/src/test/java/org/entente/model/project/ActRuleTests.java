/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an act says of the relation that it belongs to: that it begins, ends, holds, or only may come. */
class ActRuleTests {

    private static final LocalDate LATER = LocalDate.of(2024, 1, 1);

    private static Lines.ClaimLine member(String key) {
        return Lines.claim(key, "d", "organization-membership")
                .role("member", "country/KAZ")
                .role("organization", "organization/brics");
    }

    private static Lines.ClaimLine party(String key) {
        return Lines.claim(key, "d", "agreement-participation")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/accords");
    }

    private static Lines.ClaimLine office(String key) {
        return Lines.claim(key, "d", "office-holding")
                .role("holder", "person/a")
                .role("office", "office/x");
    }

    private static FactState state(Lines.ClaimLine... claims) {
        List<Said> said = new ArrayList<>();
        for (Lines.ClaimLine claim : claims) {
            said.add(SaidLines.said(claim, "2025-11-06"));
        }
        FactType type = SaidLines.type(said.getFirst().claim().type());
        return History.of(type, said).getLast();
    }

    private static String standing(Lines.ClaimLine... claims) {
        FactState state = state(claims);
        return (state.polarity() == Polarity.NEGATIVE
                        ? "denied"
                        : state.modality().text())
                + (state.contested() ? " contested" : "");
    }

    private static Graph graph(Lines.ClaimLine... claims) {
        List<String> lines = new ArrayList<>(List.of(Lines.document("d", "2025-11-06")));
        for (Lines.ClaimLine claim : claims) {
            lines.add(claim.line());
        }
        return Projector.project(Records.of(lines));
    }

    @Test
    void whoHasAppliedIsACandidateAndNoMember() {
        Lines.ClaimLine applied = member("a").act("application").on("2022-05-18");
        Graph graph = graph(applied);
        GraphNode fact = Objects.requireNonNull(Graphs.factOf(graph, applied.id()));
        assertThat(fact.labels()).contains("Prospective").doesNotContain("Actual");
        assertThat(fact.properties()).containsEntry(Property.MODALITY, "intended");
        assertThat(Graphs.edges(graph, "MEMBER_OF")).isEmpty();
        assertThat(Graphs.edges(graph, "CANDIDATE_FOR"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties ->
                        assertThat(properties.get(Property.VALID_FROM)).isEqualTo(LocalDate.of(2022, 5, 18)));
    }

    @Test
    void whoHasAppliedAndJoinedIsAMemberFromTheDayOfJoining() {
        FactState state = state(
                member("a").act("application").on("2022-05-18"),
                member("b").act("joined").on("2023-04-04"));
        assertThat(state.isActual()).isTrue();
        assertThat(state.act()).isEqualTo("joined");
        assertThat(state.contested()).isFalse();
        assertThat(state.span().startMin()).isEqualTo(LocalDate.of(2023, 4, 4));
    }

    @Test
    void whoIsElectedIsExpectedAndTheDayOfTheElectionIsNotThatOfTheOffice() {
        Lines.ClaimLine elected = office("a").act("elected").on("2024-11-05");
        assertThat(standing(elected)).isEqualTo("expected");
        FactState planned = state(
                elected, office("b").modality("expected").act("took-office").on("2025-01-20"));
        assertThat(planned.contested()).isFalse();
        assertThat(planned.span().startMin()).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(state(elected).span().startMin()).isEqualTo(LocalDate.of(2024, 11, 5));
        assertThat(state(elected).span().startMax()).isNull();
        assertThat(Graphs.edges(graph(elected), "HOLDS_OFFICE")).isEmpty();
    }

    @Test
    void anActThatIsOnlyWantedLeavesTheRelationOnlyWanted() {
        assertThat(standing(member("a").act("application").modality("desired").holder("country/KAZ")))
                .isEqualTo("desired");
        assertThat(standing(member("a").act("application").modality("announced")))
                .isEqualTo("intended");
        assertThat(standing(office("a").act("nominated").modality("cancelled"))).isEqualTo("cancelled");
    }

    @Test
    void aSignatureSaysThatSomebodyIsASignatoryAndNoMore() {
        Lines.ClaimLine signed = party("a").act("signature").on("1992-04-10");
        FactState state = state(signed);
        assertThat(state.isActual()).isTrue();
        assertThat(state.span().holdsAt(LATER, true)).isEqualTo(Answer.UNKNOWN);
        assertThat(state.span().holdsAt(LocalDate.of(1992, 4, 9), true)).isEqualTo(Answer.NO);
        assertThat(Graphs.edges(graph(signed), "PARTY_TO")).isEmpty();
        assertThat(Graphs.edges(graph(signed), "SIGNATORY_TO"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties ->
                        assertThat(properties.get(Property.VALID_FROM)).isEqualTo(LocalDate.of(1992, 4, 10)));
    }

    @Test
    void aSignatureThatIsTakenBackIsOne() {
        Lines.ClaimLine signed = party("a").act("signature").on("2000-12-31");
        Lines.ClaimLine taken = party("b").act("signature-withdrawn").on("2002-05-06");
        FactState state = state(signed, taken);
        assertThat(state.act()).isEqualTo("signature-withdrawn");
        assertThat(state.contested()).isFalse();
        assertThat(state.span().holdsAt(LocalDate.of(2000, 12, 30), true)).isEqualTo(Answer.NO);
        assertThat(state.span().holdsAt(LocalDate.of(2002, 5, 7), true)).isEqualTo(Answer.NO);
        Graph graph = graph(signed, taken);
        assertThat(Graphs.edges(graph, "PARTY_TO")).isEmpty();
        assertThat(Graphs.edges(graph, "SIGNATORY_TO"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties -> assertThat(properties)
                        .containsEntry(Property.VALID_FROM, LocalDate.of(2000, 12, 31))
                        .containsEntry(Property.VALID_TO, LocalDate.of(2002, 5, 6)));
    }

    @Test
    void whoLeavesHasSignedAllTheSame() {
        Graph graph = graph(
                party("a").act("signature").on("1992"),
                party("b").act("withdrawal").on("2015-02-01"));
        assertThat(Graphs.edges(graph, "SIGNATORY_TO"))
                .singleElement()
                .extracting(GraphEdge::properties)
                .satisfies(properties ->
                        assertThat(properties.get(Property.VALID_TO)).isNull());
    }

    @Test
    void whatEndedBeganNoEarlierThanWhatCameBeforeIt() {
        FactState state = state(
                party("a").act("signature").on("1992"),
                party("b").act("withdrawal").on("2015-02-01"));
        assertThat(state.span().startMin()).isEqualTo(LocalDate.of(1992, 1, 1));
        FactState earlier = state(
                party("a").act("signature").on("2016"),
                party("b").act("withdrawal").on("2015-02-01"));
        assertThat(earlier.span().startMin()).isNull();
        FactState elected =
                state(office("a").act("elected").on("2018-03-18"), office("b").on("2019-06-01"));
        assertThat(elected.span().startMin()).isNull();
    }

    @Test
    void whatIsUpgradedHeldOnThatDay() {
        FactState state = state(
                Lines.claim("a", "d", "diplomatic-relations")
                        .role("party", "country/KAZ", "country/USA")
                        .act("upgraded")
                        .on("2010-03-01"),
                Lines.claim("b", "d", "diplomatic-relations")
                        .role("party", "country/KAZ", "country/USA")
                        .act("ambassador-returned")
                        .on("2012-03-01"));
        assertThat(state.contested()).isFalse();
        assertThat(state.span().holdsAt(LocalDate.of(2009, 1, 1), true)).isEqualTo(Answer.UNKNOWN);
        assertThat(state.span().holdsAt(LocalDate.of(2011, 1, 1), true)).isEqualTo(Answer.YES);
        assertThat(state.span().holdsAt(LATER, true)).isEqualTo(Answer.PRESUMED);
    }

    @Test
    void whoWillNotLeaveBelongs() {
        Lines.ClaimLine joined = party("a").act("accession").on("1992");
        Lines.ClaimLine denied = party("b").act("withdrawal").denied();
        assertThat(standing(joined, denied)).isEqualTo("actual");
        assertThat(standing(joined, party("b").act("withdrawal").modality("failed")))
                .isEqualTo("actual");
        assertThat(standing(joined, party("b").act("reservation").denied())).isEqualTo("actual");
        assertThat(standing(joined, denied, party("c").act("withdrawal").on("2003")))
                .isEqualTo("actual contested");
        assertThat(standing(denied)).isEqualTo("denied");
        assertThat(state(denied).act()).isEqualTo("withdrawal");
    }

    @Test
    void whoHasSignedAndNotRatifiedContradictsNothing() {
        Lines.ClaimLine signed = party("a").act("signature").on("1992");
        assertThat(standing(signed, party("b").act("ratification").denied())).isEqualTo("actual");
        assertThat(standing(signed, party("b").denied())).isEqualTo("actual");
        assertThat(standing(signed, party("b").act("signature").denied())).isEqualTo("actual contested");
        assertThat(standing(
                        signed,
                        party("b").act("ratification").denied(),
                        party("c").act("ratification").on("1994")))
                .isEqualTo("actual contested");
    }

    @Test
    void aDepartureThatIsOffDoesNotCallOffTheArrival() {
        Lines.ClaimLine expected = party("a").modality("expected");
        assertThat(standing(expected, party("b").act("withdrawal").modality("cancelled")))
                .isEqualTo("expected");
        assertThat(standing(party("b").act("withdrawal").modality("cancelled"))).isEqualTo("cancelled");
    }

    @Test
    void whatIsForeseenIsConfirmedByWhatWasForeseenAlone() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate before = LocalDate.of(1984, 12, 31);
        FactType type = SaidLines.type("agreement-participation");
        assertThat(Forecast.isAsForeseen(type, "ratification", from, "accession", null, null))
                .isTrue();
        assertThat(Forecast.isAsForeseen(type, null, from, null, null, null)).isTrue();
        assertThat(Forecast.isAsForeseen(type, "ratification", from, "signature", null, null))
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "accession", from, "accession", before, before))
                .as("was foreseen of who had left")
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "accession", from, "accession", before, LATER))
                .isTrue();
        assertThat(Forecast.isAsForeseen(type, "withdrawal", from, "accession", null, null))
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "withdrawal", from, "accession", LATER, null))
                .isTrue();
        assertThat(Forecast.isAsForeseen(type, "withdrawal", from, "accession", null, before))
                .as("was done once, and is foreseen again")
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "signature", from, "ratification", null, null))
                .isFalse();
        assertThat(Forecast.isAsForeseen(type, "signature", from, "ratification", null, before))
                .isTrue();
        assertThat(Forecast.isAsForeseen(SaidLines.type("meeting"), null, from, null, null, null))
                .isTrue();
    }

    @Test
    void whatWasDeniedOfAnotherTimeStandsAgainstNothing() {
        Lines.ClaimLine since = party("a").act("accession").on("2004-05-01");
        assertThat(standing(since, party("b").on("1990").denied())).isEqualTo("actual");
        assertThat(standing(since, party("b").on("1990/2001").denied())).isEqualTo("actual");
        assertThat(standing(since, party("b").on("../2001").denied())).isEqualTo("actual");
        assertThat(standing(since, party("b").act("accession").on("1990").denied()))
                .isEqualTo("actual");
        assertThat(standing(since, party("b").on("2010").denied())).isEqualTo("actual contested");
        assertThat(standing(since, party("b").on("1990/..").denied())).isEqualTo("actual contested");
        assertThat(standing(since, party("b").on("2004").denied()))
                .as("of a day after it, perhaps")
                .isEqualTo("actual contested");
        assertThat(standing(since, party("b").on("2030").denied()))
                .as("nobody knows yet")
                .isEqualTo("actual");
        assertThat(standing(party("a").on("1991/2005"), party("b").on("2010").denied()))
                .isEqualTo("actual");
    }

    @Test
    void whatHasNotBeenDoneYetMayBeDoneLater() {
        FactType type = SaidLines.type("agreement-participation");
        Said denied = SaidLines.said(party("a").denied(), "2003-12-31");
        Said ratified = SaidLines.said(party("b").act("ratification").on("2004-05-01"), "2004-05-02");
        assertThat(History.of(type, List.of(denied, ratified)).getLast().contested())
                .isFalse();
        Said deniedSince = SaidLines.said(party("c").denied(), "2004-06-01");
        assertThat(History.of(type, List.of(deniedSince, ratified)).getLast().contested())
                .isTrue();
        Said left = SaidLines.said(party("d").act("withdrawal").on("2008"), "2010-01-01");
        Said notLeft = SaidLines.said(party("e").act("withdrawal").denied(), "2005-01-01");
        Said notLeftLater =
                SaidLines.said(party("f").act("withdrawal").on("2009").denied(), "2010-01-01");
        assertThat(History.of(type, List.of(ratified, left, notLeft)).getLast().contested())
                .isFalse();
        assertThat(History.of(type, List.of(ratified, left, notLeftLater))
                        .getLast()
                        .contested())
                .isTrue();
    }

    /** Who only says that it is so, or was seen to be, means a period that others date. */
    @Test
    void whatIsAffirmedWithoutADateIsOfThePeriodThatOthersTell() {
        Said notYet = SaidLines.said(party("a").denied(), "2003-12-31");
        Said joined = SaidLines.said(party("b").act("accession").on("2004-05-01"), "2004-05-02");
        Said undated = SaidLines.said(party("c"), "2005-01-01");
        Said seen = SaidLines.said(party("d").on("2010"), "2011-01-01");
        assertThat(contested(notYet, joined, undated, seen)).isFalse();
        assertThat(contested(notYet, undated)).as("since when nobody knows").isTrue();
        assertThat(contested(notYet, seen)).as("since when nobody knows").isTrue();
        assertThat(contested(notYet, joined, SaidLines.said(party("e").on("2003-06-01"), "2003-06-01")))
                .as("was seen before it is said to have begun")
                .isTrue();
        Said left = SaidLines.said(party("f").act("withdrawal").on("2008"), "2010-01-01");
        Said leftOnce = SaidLines.said(party("g").act("withdrawal"), "2012-01-01");
        Said notLeft = SaidLines.said(party("h").act("withdrawal").denied(), "2005-01-01");
        assertThat(contested(joined, left, leftOnce, notLeft)).isFalse();
        assertThat(contested(joined, SaidLines.said(party("i").on("2009").denied(), "2012-01-01"), left))
                .as("had left")
                .isFalse();
        Said back = SaidLines.said(party("j").act("accession").on("2016"), "2017-01-01");
        assertThat(contested(
                        joined,
                        left,
                        back,
                        undated,
                        SaidLines.said(party("k").on("2012").denied(), "2013")))
                .as("between two periods")
                .isFalse();
        assertThat(contested(
                        joined,
                        left,
                        back,
                        undated,
                        SaidLines.said(party("k").on("2016-06").denied(), "2017")))
                .isTrue();
    }

    private static boolean contested(Said... claims) {
        return History.of(SaidLines.type("agreement-participation"), List.of(claims))
                .getLast()
                .contested();
    }

    @Test
    void whatIsForeseenOfARelationThatIsThereIsTold() {
        Lines.ClaimLine joined = party("a").act("accession").on("2001");
        assertThat(foreseen(joined)).isNull();
        assertThat(foreseen(joined, party("b").act("withdrawal").modality("announced")))
                .isEqualTo(true);
        assertThat(foreseen(joined, party("b").act("withdrawal").modality("hypothetical")))
                .isNull();
        assertThat(foreseen(
                        joined,
                        party("b").act("withdrawal").modality("announced").denied()))
                .isNull();
        assertThat(foreseen(
                        joined,
                        party("b").act("withdrawal").modality("announced").headline(),
                        party("b").act("signature").on("2000")))
                .as("a headline that its article does not bear out")
                .isNull();
        assertThat(foreseen(joined, party("b").act("accession").modality("expected")))
                .as("is there")
                .isNull();
        Lines.ClaimLine left = party("c").act("withdrawal").on("2018");
        assertThat(foreseen(joined, left, party("b").act("accession").modality("expected")))
                .as("will come back")
                .isEqualTo(true);
        assertThat(foreseen(
                        office("a").act("took-office").on("2017"),
                        office("b").act("left-office").on("2021"),
                        office("c").act("elected").on("2024")))
                .isEqualTo(true);
    }

    private static @Nullable Object foreseen(Lines.ClaimLine... claims) {
        GraphNode fact = Objects.requireNonNull(Graphs.factOf(graph(claims), claims[0].id()));
        return fact.properties().get(Property.FORESEEN);
    }
}
