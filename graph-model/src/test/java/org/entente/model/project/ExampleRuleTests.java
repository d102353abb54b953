/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.record.Claim;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;

/** What the rules make of the example's story and of what followed. */
class ExampleRuleTests {

    private static final String STORY = "document/addustour-or-aldostor-2025-11-06";

    private final RecordSet records = Records.storyAndAfterwards();
    private final Graph graph = Projector.project(records);

    private Claim claim(String key) {
        return records.all(Claim.class).values().stream()
                .filter(claim ->
                        key.equals(claim.key()) && claim.document().toString().equals(STORY))
                .findFirst()
                .orElseThrow();
    }

    private GraphNode fact(String key) {
        return Objects.requireNonNull(Graphs.factOf(graph, claim(key).recordId()));
    }

    private List<String> ends(String type, GraphNode from) {
        return Graphs.edges(graph, type).stream()
                .filter(edge -> edge.from().equals(from.ref()))
                .map(edge -> edge.to().id())
                .toList();
    }

    @Test
    void twoAnnouncementsOfOneHappeningWithDifferentContentStandSideBySide() {
        GraphNode hisAccession = fact("F03");
        GraphNode theirIntention = fact("F28");
        assertThat(hisAccession.id()).isNotEqualTo(theirIntention.id());
        String joining = fact("F02").id();
        for (GraphNode announcement : List.of(hisAccession, theirIntention)) {
            assertThat(Graphs.edges(graph, "CONCERNS"))
                    .filteredOn(edge -> edge.from().equals(announcement.ref()))
                    .singleElement()
                    .satisfies(edge -> {
                        assertThat(edge.to().id()).isEqualTo(joining);
                        assertThat(edge.properties())
                                .containsEntry(Property.AS, announcement == hisAccession ? "actual" : "intended");
                    });
        }
    }

    @Test
    void theCallIsDuringTheMeetingWithinTheSummit() {
        assertThat(ends("DURING", fact("F27"))).contains(fact("F04").id());
        assertThat(ends("PART_OF", fact("F20"))).contains(fact("F21").id());
        assertThat(Graphs.edges(graph, "POSSIBLY_SAME"))
                .noneMatch(edge -> edge.from().equals(fact("F27").ref())
                        && edge.to().equals(fact("F04").ref()));
    }

    @Test
    void theCallOfTwoDatesIsTwoFactsThatMayBeOne() {
        List<GraphNode> calls = Graphs.facts(graph, "phone-call");
        assertThat(calls).hasSizeGreaterThan(1);
        assertThat(Graphs.edges(graph, "POSSIBLY_SAME")).anySatisfy(edge -> {
            assertThat(calls).extracting(GraphNode::ref).contains(edge.from(), edge.to());
            assertThat(edge.properties().get(Property.WHY)).asString().contains("both phone-call");
        });
    }

    @Test
    void theSummitOfTheStoryMayBeTheOneThatWasHeld() {
        GraphNode story = fact("F21");
        assertThat(Graphs.edges(graph, "POSSIBLY_SAME"))
                .anyMatch(edge -> edge.from().equals(story.ref()) || edge.to().equals(story.ref()));
    }

    @Test
    void whomADescriptionImpliesTakesPartByItsRule() {
        List<GraphEdge> inferred = Graphs.edges(graph, "HAS_PARTICIPANT").stream()
                .filter(edge -> edge.from().equals(fact("F21").ref()))
                .filter(edge -> Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)))
                .toList();
        assertThat(inferred)
                .extracting(edge -> edge.to().id())
                .contains("country/UZB", "person/shavkat-mirziyoyev", "person/kassym-jomart-tokayev");
        assertThat(inferred)
                .allSatisfy(
                        edge -> assertThat(edge.properties()).containsEntry(Property.RULE, "head of state on date"));
    }

    private static String term(String key, String holder, String when) {
        return Lines.claim(key, "d", "office-holding")
                .role("holder", holder)
                .role("office", "office/x")
                .on(when)
                .line();
    }

    @Test
    void anOfficeThatTakesPartBringsItsHolderOfThatDay() {
        Graph signed = Graphs.of(
                Lines.document("d", "2025-11-06"),
                term("t", "person/a", "2017-01-20/2021-01-20"),
                term("u", "person/b", "2021-01-20/.."),
                Lines.claim("s", "d", "signing")
                        .role("agreement", "agreement/x")
                        .role("signatory", "office/x")
                        .on("2020-09-15")
                        .line());
        assertThat(Graphs.edges(signed, "HAS_PARTICIPANT"))
                .filteredOn(edge -> Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.to().id()).isEqualTo("person/a");
                    assertThat(edge.properties()).containsEntry(Property.RULE, "holder of the office on the date");
                });
    }

    @Test
    void anOfficeThatMeetsBringsItsHolderAndOneThatIsHeldDoesNot() {
        Graph met = Graphs.of(
                Lines.document("d", "2025-11-06"),
                term("t", "person/a", "2017-01-20/2021-01-20"),
                Lines.claim("m", "d", "meeting")
                        .role("participant", "office/x", "person/b")
                        .on("2020-09-15")
                        .line());
        assertThat(Graphs.edges(met, "HAS_PARTICIPANT"))
                .filteredOn(edge -> Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.to().id()).isEqualTo("person/a");
                    assertThat(edge.properties()).containsEntry(Property.ROLE, "participant");
                });
    }

    @Test
    void anOfficeThatIsSpokenOfOrThatAnEnvoyHoldsBringsNobody() {
        Graph spokenOf = Graphs.of(
                Lines.document("d", "2025-11-06"),
                term("t", "person/a", "2017-01-20/2021-01-20"),
                Lines.claim("m", "d", "meeting")
                        .role("participant", "person/p", "person/q")
                        .role("about", "office/x")
                        .on("2020-09-15")
                        .line(),
                Lines.claim("s", "d", "assessment")
                        .role("subject", "office/x")
                        .with("content", "{'lang': 'en', 'text': 'It matters.'}")
                        .on("2020-09-15")
                        .line(),
                Lines.claim("e", "d", "envoy")
                        .role("envoy", "person/p")
                        .role("sender", "country/USA")
                        .role("receiver", "country/KAZ")
                        .role("office", "office/x")
                        .on("2020-09-15")
                        .line());
        assertThat(Graphs.edges(spokenOf, "HAS_PARTICIPANT"))
                .isNotEmpty()
                .noneMatch(edge -> Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)));
    }

    @Test
    void manyCountriesAreOneDescribedGroupAndNoCountry() {
        assertThat(ends("HAS_PARTICIPANT", fact("F15")))
                .filteredOn(id -> !id.startsWith("agreement/"))
                .singleElement()
                .asString()
                .startsWith("described-group/");
        assertThat(fact("F15").labels()).contains("Wished");
    }

    @Test
    void aComparisonStaysInItsRecord() {
        GraphNode claim = Graphs.claim(graph, claim("F18").recordId());
        assertThat(claim.properties().get(Property.RECORD))
                .asString()
                .contains("\"comparison\":{\"dimension\":\"priority\",\"direction\":\"higher\",\"than\":\"#F02\"}");
    }

    @Test
    void whoSignedOnlyIsASignatoryFromThatDayOnAndNoParty() {
        assertThat(Graphs.edges(graph, "PARTY_TO"))
                .noneMatch(edge -> edge.from().id().equals("country/SDN"));
        assertThat(Graphs.edges(graph, "SIGNATORY_TO"))
                .filteredOn(edge -> edge.from().id().equals("country/SDN"))
                .singleElement()
                .satisfies(edge -> assertThat(edge.properties())
                        .containsEntry(Property.VALID_FROM, java.time.LocalDate.parse("2021-01-06"))
                        .doesNotContainKey(Property.VALID_TO));
    }

    @Test
    void theStoryAndItsReprintsAreOneSource() {
        assertThat(Graphs.nodes(graph, NodeKind.CLAIM))
                .filteredOn(claim -> "document/dispatch-example-courier-2025-11-06"
                        .equals(claim.properties().get(Property.DOCUMENT)))
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.properties()).containsEntry(Property.ORIGIN, "document/axios-2025-11-06"));
    }

    @Test
    void everythingInTheExampleIsLawful() {
        GraphLaws.check(records, graph);
    }
}
