/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.Judgement;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;

/** Records that are accepted although they are odd must not break the projection, nor say what nobody said. */
class OddRecordsTests {

    private static final String DOC = Lines.document("d", "2025-11-06");

    private static Graph graph(String... lines) {
        return Projector.project(Records.of(lines));
    }

    private static List<GraphEdge> edges(Graph graph, String type) {
        return graph.edges().values().stream()
                .filter(edge -> edge.type().equals(type))
                .toList();
    }

    private static List<GraphNode> nodes(Graph graph, NodeKind kind) {
        return graph.nodes().values().stream()
                .filter(node -> node.kind() == kind)
                .toList();
    }

    private static Object reason(Graph graph, Id claim) {
        return String.valueOf(nodes(graph, NodeKind.CLAIM).stream()
                .filter(node -> node.id().equals(claim.toString()))
                .findFirst()
                .orElseThrow()
                .properties()
                .get(Property.REASON));
    }

    private static Lines.ClaimLine holding(String key, String person, String office) {
        return Lines.claim(key, "d", "office-holding").role("holder", person).role("office", office);
    }

    @Test
    void termsOfTwoPeopleJudgedOneFactGiveAnEdgeEach() {
        String a = holding("a", "person/a", "office/x").line();
        String b = holding("b", "person/b", "office/x").line();
        Graph graph = graph(
                DOC, a, b, Lines.same(Records.id(a).toString(), Records.id(b).toString()));
        assertThat(nodes(graph, NodeKind.FACT)).hasSize(1);
        assertThat(edges(graph, "HOLDS_OFFICE"))
                .extracting(edge -> edge.from().id())
                .containsExactlyInAnyOrder("person/a", "person/b");
    }

    @Test
    void relationsOfThreePairsJudgedOneFactGiveAnEdgeForEachPair() {
        String ab = Lines.claim("ab", "d", "diplomatic-relations")
                .role("party", "country/KAZ", "country/ISR")
                .line();
        String bc = Lines.claim("bc", "d", "diplomatic-relations")
                .role("party", "country/ISR", "country/USA")
                .line();
        Graph graph = graph(
                DOC,
                ab,
                bc,
                Lines.same(Records.id(ab).toString(), Records.id(bc).toString()));
        assertThat(edges(graph, "HAS_DIPLOMATIC_RELATIONS_WITH"))
                .extracting(edge -> edge.from().id() + " " + edge.to().id())
                .doesNotHaveDuplicates()
                .contains("country/ISR country/KAZ", "country/ISR country/USA");
    }

    @Test
    void consularRelationsAndAnInterestsSectionAreNoDiplomaticRelations() {
        Graph graph = graph(
                DOC,
                Lines.claim("consular", "d", "consular-relations")
                        .role("party", "country/USA", "country/IRN")
                        .act("established")
                        .line(),
                Lines.claim("section", "d", "mission")
                        .role("sender", "country/USA")
                        .role("host", "country/IRN")
                        .value("kind", "interests-section")
                        .act("opened")
                        .line());
        assertThat(nodes(graph, NodeKind.FACT)).hasSize(2);
        assertThat(edges(graph, "HAS_DIPLOMATIC_RELATIONS_WITH")).isEmpty();
        assertThat(edges(graph, "HAS_MISSION_IN")).hasSize(1);
    }

    @Test
    void aContentNamedTwiceAfterAMergeIsOneEdge() {
        String one = Lines.claim("one", "d", "meeting")
                .role("participant", "person/a", "person/b")
                .on("2025-11-06")
                .line();
        String two = Lines.claim("two", "d", "meeting")
                .role("participant", "person/a", "person/b")
                .on("2025-11-07")
                .line();
        String said = Lines.claim("said", "d", "statement")
                .role("speaker", "person/a")
                .role("content", "{'ref': '#one', 'as': 'expected'}", "{'ref': '#two', 'as': 'actual'}")
                .on("2025-11-06")
                .line();
        Graph graph = graph(
                DOC,
                one,
                two,
                said,
                Lines.same(Records.id(one).toString(), Records.id(two).toString()));
        assertThat(edges(graph, "CONCERNS")).hasSize(1);
    }

    @Test
    void aMemberOfADescribedGroupThatIsMergedIntoANamedParticipantIsNotInferredAsWell() {
        Graph graph = graph(
                DOC,
                Lines.entity("person/a", "en:Ann Lee"),
                Lines.entity("person/b", "en:Anne Lee"),
                Lines.same("person/a", "person/b"),
                Lines.claim("m", "d", "meeting")
                        .role("participant", "person/a", "{'group': {'text': 'two leaders', 'expands': ['person/b']}}")
                        .on("2025-11-06")
                        .line());
        assertThat(edges(graph, "HAS_PARTICIPANT"))
                .filteredOn(edge -> edge.to().id().equals("person/a"))
                .singleElement()
                .satisfies(edge -> assertThat(edge.properties()).containsEntry(Property.INFERRED, false));
    }

    @Test
    void claimsThatReferToThemselvesOrInACircleWait() {
        String self = Lines.claim("self", "d", "statement")
                .role("speaker", "person/a")
                .role("content", "{'ref': '#self'}")
                .line();
        String left = Lines.claim("left", "d", "statement")
                .role("speaker", "person/a")
                .role("content", "{'ref': '#right'}")
                .line();
        String right = Lines.claim("right", "d", "statement")
                .role("speaker", "person/b")
                .role("content", "{'ref': '#left'}")
                .line();
        Graph graph = graph(DOC, self, left, right);
        for (String line : List.of(self, left, right)) {
            assertThat(reason(graph, Records.id(line))).asString().startsWith("ref-cycle");
        }
    }

    @Test
    void aLongChainOfReferencesResolves() {
        List<String> lines = new ArrayList<>(List.of(DOC));
        int length = 12_000;
        for (int i = 0; i < length; i++) {
            Lines.ClaimLine claim = Lines.claim("c" + i, "d", "statement")
                    .role("speaker", "person/a")
                    .on("2025-11-06");
            lines.add((i == 0 ? claim : claim.role("content", "{'ref': '#c" + (i - 1) + "'}")).line());
        }
        Graph graph = Projector.project(Records.of(lines));
        assertThat(nodes(graph, NodeKind.CLAIM))
                .hasSize(length)
                .noneMatch(claim -> claim.labels().contains("Pending"));
    }

    @Test
    void thingsOfDifferentKindsAreNeverOne() {
        RecordSet records = Records.of(DOC, holding("h", "person/a", "office/x").line());
        records.add(new Judgement(
                true,
                new Judgement.Side.Thing(Id.parse("person/a")),
                new Judgement.Side.Thing(Id.parse("country/KAZ")),
                "tester",
                "2026-01-02T10:00:00Z",
                "read back from elsewhere"));
        assertThat(edges(Projector.project(records), "HOLDS_OFFICE"))
                .extracting(edge -> edge.from().id())
                .containsExactly("person/a");
    }

    @Test
    void judgementsRetractionsAndCorrectionsOfWhatNobodyKnowsDoNothing() {
        String claim = holding("h", "person/a", "office/x").line();
        Id nobody = Id.parse("claim/ffffffffffffffffffffffffffffffff");
        Graph graph = graph(
                DOC,
                claim,
                holding("s", "person/b", "office/x").supersedes(nobody).line(),
                Lines.same("fact/00", "fact/11"),
                Lines.different(nobody.toString(), Records.id(claim).toString()),
                Lines.same("{'name': 'Nobody at all'}", "person/a"),
                Lines.retract(nobody),
                Lines.restore(Id.parse("retraction/00")));
        assertThat(nodes(graph, NodeKind.FACT)).hasSize(2);
    }

    @Test
    void aDeniedTermMakesNobodyAHolder() {
        Graph graph = graph(
                DOC,
                Lines.entityWith(
                        "office/x", "{'of': 'country/KAZ', 'function': 'head-of-state'}", "en:President of Kazakhstan"),
                holding("no", "person/a", "office/x")
                        .on("{'holdsOn': '2025-11-06'}")
                        .denied()
                        .line(),
                Lines.claim("s", "d", "signing")
                        .role("agreement", "agreement/x")
                        .role("signatory", "office/x")
                        .on("2025-11-06")
                        .line());
        assertThat(edges(graph, "HAS_PARTICIPANT"))
                .noneMatch(edge -> edge.to().id().equals("person/a")
                        && Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)));
    }

    @Test
    void yearsFarAwaySeasonsAndMaskedDatesAreProjected() {
        List<String> lines = new ArrayList<>(List.of(DOC));
        int n = 0;
        for (String when : List.of(
                "0000",
                "-0044-03-15",
                "Y123456",
                "Y-123456",
                "2025-21",
                "2025-24",
                "199X",
                "19XX",
                "2025-11-XX",
                "199X/1995",
                "../0000",
                "Y-123456/..",
                "2025-11-06T23:30:00-05:00")) {
            n++;
            lines.add(Lines.claim("m" + n, "d", "meeting")
                    .role("participant", "person/a", "person/b")
                    .on(when)
                    .line());
            lines.add(holding("h" + n, "person/" + n, "office/x").on(when).line());
            lines.add(holding("i" + n, "person/a", "office/y").on(when).line());
        }
        assertThat(nodes(Projector.project(Records.of(lines)), NodeKind.FACT)).hasSize(2 * n + 1);
    }

    @Test
    void anEndInsideTheRangeOfItsStartClosesThePeriod() {
        Graph graph =
                graph(DOC, holding("h", "person/a", "office/x").on("199X/1995").line());
        assertThat(edges(graph, "HOLDS_OFFICE"))
                .singleElement()
                .satisfies(edge -> assertThat(edge.properties()).containsKey(Property.VALID_TO));
    }

    @Test
    void aJudgementGoesWithTheLoadsThatBroughtIt() {
        String[] lines = {
            DOC,
            meeting("a", "2025-11-05").line(),
            meeting("b", "2025-11-06").line(),
            Lines.loaded(
                    Lines.same(
                            meeting("a", "2025-11-05").id().toString(),
                            meeting("b", "2025-11-06").id().toString()),
                    "load/l1"),
            Lines.retract(Id.parse("load/l1"))
        };
        assertThat(nodes(graph(lines), NodeKind.FACT)).hasSize(2);
        lines[4] = Lines.retract(Id.parse("load/l2"));
        assertThat(nodes(graph(lines), NodeKind.FACT)).hasSize(1);
    }

    @Test
    void aLongChainOfLinksIsProjected() {
        List<String> lines = new ArrayList<>(List.of(DOC));
        int length = 6_000;
        for (int i = 0; i < length; i++) {
            lines.add(Lines.claim("c" + i, "d", "meeting")
                    .role("participant", "person/p" + i, "person/q" + i)
                    .on("2025-11-06")
                    .link("partOf", "#c" + (i + 1))
                    .line());
        }
        assertThat(edges(Projector.project(Records.of(lines)), "PART_OF")).hasSize(length - 1);
    }

    @Test
    void startsThatExcludeEachOtherAreContested() {
        Graph graph = graph(
                DOC,
                holding("a", "person/a", "office/x")
                        .on("{'start': {'notBefore': '2025'}}")
                        .modality("expected")
                        .line(),
                holding("b", "person/a", "office/x")
                        .on("{'start': {'notAfter': '2024'}}")
                        .modality("expected")
                        .line());
        assertThat(nodes(graph, NodeKind.FACT))
                .singleElement()
                .satisfies(fact -> assertThat(fact.labels()).contains("Contested"));
    }

    @Test
    void twoReportsOfOneDayInOfficeAreOnePeriod() {
        Graph graph = graph(
                DOC,
                holding("a", "person/a", "office/x").on("2025-11-06/2025-11-06").line(),
                holding("b", "person/a", "office/x").on("2025-11-06/2025-11-06").line());
        assertThat(nodes(graph, NodeKind.STATE)).hasSize(1);
    }

    @Test
    void aCorrectionOfACorrectionLeavesOneClaimEvenIfTheMiddleOneIsRetracted() {
        Lines.ClaimLine first = holding("a", "person/a", "office/x");
        Lines.ClaimLine second = holding("b", "person/a", "office/y").supersedes(first.id());
        Lines.ClaimLine third = holding("c", "person/a", "office/z").supersedes(second.id());
        Graph graph = graph(DOC, first.line(), second.line(), third.line(), Lines.retract(second.id()));
        assertThat(nodes(graph, NodeKind.CLAIM))
                .filteredOn(claim -> Boolean.TRUE.equals(claim.properties().get(Property.COUNTS)))
                .extracting(GraphNode::id)
                .containsExactly(third.id().toString());
    }

    @Test
    void anEntityThatOnlyPointsAtItselfAndADocumentThatRepublishesItselfAreDrawn() {
        Graph graph = graph(
                Lines.entityWith("place/x", "{'in': 'place/x'}"),
                Lines.document("d", "0000", "{'republishes': ['document/d']}"));
        assertThat(graph.nodes()).isNotEmpty();
        assertThat(edges(graph, "REPUBLISHES")).isEmpty();
        assertThat(nodes(graph, NodeKind.DOCUMENT))
                .singleElement()
                .extracting(GraphNode::properties)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsAllEntriesOf(Map.of(Property.CAPTION, "d"));
    }

    @Test
    void aDocumentIsToldByEveryDataSetThatARecordOfItNames() {
        Graph graph = graph(
                Lines.document("d", "2026", "{'datasets': ['document/y', 'document/x', 'document/d'], 'asOf': '2026'}"),
                Lines.document("d", "2026", "{'datasets': 'document/z', 'license': 'CC0-1.0'}"));
        assertThat(nodes(graph, NodeKind.DOCUMENT))
                .singleElement()
                .extracting(document -> document.properties().get(Property.DATASETS))
                .isEqualTo(List.of("document/x", "document/y", "document/z"));
    }

    @Test
    void whatIsJudgedDifferentStaysApartAfterOneOfThemIsMerged() {
        Lines.ClaimLine a = meeting("a", "2025-11-05");
        Lines.ClaimLine b = meeting("b", "2025-11-06");
        Lines.ClaimLine c = meeting("c", "2025-11-07");
        String same = Lines.same(a.id().toString(), b.id().toString());
        for (Lines.ClaimLine differing : List.of(a, b)) {
            Graph graph = graph(
                    DOC,
                    a.line(),
                    b.line(),
                    c.line(),
                    same,
                    Lines.different(differing.id().toString(), c.id().toString()));
            assertThat(nodes(graph, NodeKind.FACT)).hasSize(2);
            assertThat(edges(graph, "POSSIBLY_SAME")).isEmpty();
        }
    }

    private static Lines.ClaimLine meeting(String key, String day) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", "person/a", "person/b")
                .on(day);
    }
}
