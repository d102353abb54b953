/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Rules R1 and R5: which claims are about one fact, and what merges and their undoing do to ids. */
class IdentityRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String E = Lines.document("e", "2025-11-07");

    private static Lines.ClaimLine meeting(String key, String document) {
        return Lines.claim(key, document, "meeting").role("participant", "person/a", "person/b");
    }

    private static Lines.ClaimLine term(String key, String document) {
        return Lines.claim(key, document, "office-holding")
                .role("holder", "person/a")
                .role("office", "office/x");
    }

    private static int facts(String... lines) {
        return Graphs.nodes(Graphs.of(lines), NodeKind.FACT).size();
    }

    @Test
    void aRelationIsOneFactWhateverTheDate() {
        assertThat(facts(
                        D,
                        E,
                        term("a", "d").on("2017-01-20/2021-01-20").line(),
                        term("b", "e").on("2025-01-20/..").line(),
                        term("c", "e").line()))
                .isOne();
    }

    @Test
    void meetingsOnTwoDaysOrAtTwoHoursAreTwoFacts() {
        assertThat(facts(
                        D,
                        meeting("a", "d").on("2025-11-06").line(),
                        meeting("b", "d").on("2025-11-07").line()))
                .isEqualTo(2);
        assertThat(facts(
                        D,
                        meeting("a", "d").on("2025-11-06T09:00:00Z").line(),
                        meeting("b", "d").on("2025-11-06T17:00:00Z").line()))
                .isEqualTo(2);
    }

    @Test
    void oneMeetingToldTwiceIsOneFactInAnyOrderOfItsParticipants() {
        assertThat(facts(
                        D,
                        E,
                        meeting("a", "d").on("2025-11-06").line(),
                        Lines.claim("b", "e", "meeting")
                                .role("participant", "person/b", "person/a")
                                .on("2025-11-06")
                                .modality("announced")
                                .line()))
                .isOne();
    }

    @Test
    void anUndatedMeetingIsAFactOfItsDocumentAndRow() {
        assertThat(facts(
                        D,
                        meeting("a", "d").line(),
                        meeting("b", "d").modality("expected").line()))
                .isOne();
        assertThat(facts(D, E, meeting("a", "d").line(), meeting("b", "e").line()))
                .isEqualTo(2);
        assertThat(facts(
                        D,
                        meeting("a", "d").with("locator", "row 1").line(),
                        meeting("b", "d").with("locator", "row 2").line()))
                .isEqualTo(2);
    }

    @Test
    void aLabelKeepsTwoSigningsOfOneAgreementApart() {
        assertThat(facts(
                        D,
                        Lines.claim("a", "d", "signing")
                                .role("agreement", "agreement/x")
                                .with("label", "2020-09-15")
                                .line(),
                        Lines.claim("b", "d", "signing")
                                .role("agreement", "agreement/x")
                                .on("2025-11-06")
                                .line(),
                        Lines.claim("c", "d", "signing")
                                .role("agreement", "agreement/x")
                                .line()))
                .isEqualTo(2);
    }

    @Test
    void aStanceIsOneFactForEachClaimUntilAJudgementUnitesThem() {
        Lines.ClaimLine one = Lines.claim("a", "d", "assessment")
                .role("subject", "country/ISR")
                .with("content", "isolated");
        Lines.ClaimLine two = Lines.claim("a", "e", "assessment")
                .role("subject", "country/ISR")
                .with("content", "isolated");
        assertThat(facts(D, E, one.line(), two.line())).isEqualTo(2);
        assertThat(facts(
                        D,
                        E,
                        one.line(),
                        two.line(),
                        Lines.same(one.id().toString(), two.id().toString())))
                .isOne();
    }

    @Test
    void theDocumentAloneNeverMakesADatedFact() {
        Lines.ClaimLine here = meeting("a", "d").on("2025-11-06");
        Lines.ClaimLine there = meeting("z", "e").on("2025-11-06");
        GraphNode first = Graphs.factOf(Graphs.of(D, here.line()), here.id());
        GraphNode second = Graphs.factOf(Graphs.of(E, there.line()), there.id());
        assertThat(first).isNotNull();
        assertThat(second).isNotNull().extracting(GraphNode::id).isEqualTo(first == null ? "" : first.id());
    }

    @Test
    void mergedPeopleShareTheirFactsAndTheOldIdsLeadThere() {
        String a = term("a", "d").line();
        Lines.ClaimLine other = Lines.claim("b", "d", "office-holding")
                .role("holder", "person/a2")
                .role("office", "office/x");
        Graph apart = Graphs.of(D, a, other.line());
        GraphNode before = java.util.Objects.requireNonNull(Graphs.factOf(apart, other.id()));
        String same = Lines.same("person/a", "person/a2");
        Graph merged = Graphs.of(D, a, other.line(), same);
        assertThat(Graphs.nodes(merged, NodeKind.FACT)).hasSize(1);
        assertThat(merged.nodes().get(new NodeRef(NodeKind.REDIRECT, before.id())))
                .isNotNull()
                .satisfies(redirect -> assertThat(redirect.properties())
                        .containsEntry(
                                Property.TO,
                                Graphs.nodes(merged, NodeKind.FACT).getFirst().id()));
        assertThat(merged.nodes().get(new NodeRef(NodeKind.REDIRECT, "person/a2")))
                .isNotNull()
                .satisfies(redirect -> assertThat(redirect.properties()).containsEntry(Property.TO, "person/a"));
        Graph undone = Graphs.of(D, a, other.line(), same, Lines.retract(Records.id(same)));
        assertThat(Graphs.factOf(undone, other.id())).isEqualTo(before);
        assertThat(Graphs.nodes(undone, NodeKind.REDIRECT)).isEmpty();
    }

    @Test
    void twoChainedMergesStandUnderTheSmallestIdInAnyOrder() {
        String[] lines = {
            Lines.entity("person/c", "en:Cee Dee"),
            Lines.same("person/c", "person/b"),
            Lines.same("person/b", "person/a")
        };
        assertThat(Graphs.of(lines[0], lines[1], lines[2]).nodes().get(new NodeRef(NodeKind.REDIRECT, "person/c")))
                .isNotNull()
                .satisfies(redirect -> assertThat(redirect.properties()).containsEntry(Property.TO, "person/a"));
    }

    @Test
    void whatIsJudgedSameAndDifferentStaysApartAndSaysSo() {
        Graph graph = Graphs.of(
                Lines.entity("person/a", "en:Ann Lee"),
                Lines.entity("person/b", "en:Anne Lee"),
                Lines.same("person/a", "person/b"),
                Lines.different("person/a", "person/b"));
        assertThat(Graphs.nodes(graph, NodeKind.REDIRECT)).isEmpty();
        assertThat(Graphs.nodes(graph, NodeKind.ENTITY))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.properties()).containsKey(Property.CONFLICTS));
    }

    @Test
    void aClaimThatCountsNoLongerHasTheIdOfTheFactThatItWasAbout() {
        Lines.ClaimLine claim = meeting("a", "d").on("2025-11-06");
        Graph counted = Graphs.of(D, claim.line());
        assertThat(properties(counted, claim)).doesNotContainKey(Property.FORMER_FACT);
        assertThat(properties(Graphs.of(D, claim.line(), Lines.retract(claim.id())), claim))
                .doesNotContainKey(Property.FACT)
                .containsEntry(
                        Property.FORMER_FACT,
                        Graphs.nodes(counted, NodeKind.FACT).getFirst().id());
    }

    @Test
    void ofAClaimThatNamesSomebodyTheRecordAloneDoesNotTellTheFact() {
        Lines.ClaimLine claim = meeting("a", "d").role("participant", "{'name': 'Somebody'}");
        assertThat(properties(Graphs.of(D, claim.line(), Lines.retract(claim.id())), claim))
                .doesNotContainKey(Property.FORMER_FACT);
    }

    private static Map<Property, Object> properties(Graph graph, Lines.ClaimLine claim) {
        return Graphs.nodes(graph, NodeKind.CLAIM).stream()
                .filter(node -> node.id().equals(claim.id().toString()))
                .findFirst()
                .orElseThrow()
                .properties();
    }
}
