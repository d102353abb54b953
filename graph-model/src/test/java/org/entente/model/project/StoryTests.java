/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.record.RecordSet;
import org.entente.model.time.KnownAt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the story that the project began with must become. */
class StoryTests {

    private static long edges(Graph graph, String type) {
        return graph.edges().values().stream()
                .filter(edge -> edge.type().equals(type))
                .count();
    }

    private static List<GraphNode> nodes(Graph graph, NodeKind kind) {
        return graph.nodes().values().stream()
                .filter(node -> node.kind() == kind)
                .toList();
    }

    @Nested
    class FromTheStoryAlone {

        private final Graph graph = Projector.project(Records.story());

        @Test
        void thirtyFiveClaimsAreThirtyThreeFacts() {
            assertThat(nodes(graph, NodeKind.CLAIM))
                    .hasSize(35)
                    .noneMatch(claim -> claim.labels().contains("Pending"));
            assertThat(nodes(graph, NodeKind.FACT)).hasSize(33);
        }

        @Test
        void onlyWhatIsWarrantedBecomesAnEdge() {
            Map<String, Long> counts = new TreeMap<>();
            for (String type : List.of(
                    "PARTY_TO",
                    "SIGNATORY_TO",
                    "CANDIDATE_FOR",
                    "HOLDS_OFFICE",
                    "HAS_DIPLOMATIC_RELATIONS_WITH",
                    "HAS_ROLE_IN")) {
                counts.put(type, edges(graph, type));
            }
            assertThat(counts)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "PARTY_TO", 0L,
                            "SIGNATORY_TO", 0L,
                            "CANDIDATE_FOR", 1L,
                            "HOLDS_OFFICE", 4L,
                            "HAS_DIPLOMATIC_RELATIONS_WITH", 1L,
                            "HAS_ROLE_IN", 1L));
            assertThat(graph.edges().values().stream()
                            .filter(edge -> edge.type().equals("CANDIDATE_FOR"))
                            .map(edge -> edge.from().id()))
                    .containsExactly("country/KAZ");
        }

        @Test
        void tenFactsAreStances() {
            assertThat(nodes(graph, NodeKind.FACT).stream()
                            .filter(fact -> fact.labels().contains("Stance")))
                    .hasSize(10);
        }

        @Test
        void noMeetingCallOrVisitReadsAsHeld() {
            for (String type : List.of("Meeting", "PhoneCall", "Visit", "Summit")) {
                assertThat(nodes(graph, NodeKind.FACT).stream()
                                .filter(fact -> fact.labels().contains(type)))
                        .isNotEmpty()
                        .noneMatch(fact -> fact.labels().contains("Actual"));
            }
        }

        @Test
        void aFactHasExactlyOneStatus() {
            assertThat(nodes(graph, NodeKind.FACT))
                    .allSatisfy(fact -> assertThat(fact.labels())
                            .filteredOn(List.of("Actual", "Prospective", "Wished", "Denied", "CalledOff")::contains)
                            .hasSize(1));
        }

        @Test
        void saudiArabiaAndSyriaAreWished() {
            assertThat(participationOf(graph, "country/SAU").labels()).contains("Wished");
            assertThat(participationOf(graph, "country/SYR").labels()).contains("Wished");
        }
    }

    private static GraphNode participationOf(Graph graph, String party) {
        return nodes(graph, NodeKind.FACT).stream()
                .filter(fact ->
                        "agreement-participation".equals(fact.properties().get(Property.TYPE)))
                .filter(fact -> String.valueOf(fact.properties().get(Property.PAIR))
                        .equals("agreement/abraham-accords~" + party))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class WithWhatFollowed {

        private final RecordSet records = Records.storyAndAfterwards();
        private final Graph graph = Projector.project(records);

        private List<GraphNode> statesOf(GraphNode fact, String knownAt) {
            Instant moment = KnownAt.parse(knownAt);
            return nodes(graph, NodeKind.STATE).stream()
                    .filter(state -> fact.id().equals(state.properties().get(Property.FACT)))
                    .filter(state ->
                            !moment.isBefore((Instant) state.properties().get(Property.KNOWN_FROM)))
                    .filter(state ->
                            !(state.properties().get(Property.KNOWN_TO) instanceof Instant end) || moment.isBefore(end))
                    .toList();
        }

        private String modality(String knownAt) {
            return String.valueOf(statesOf(participationOf(graph, "country/KAZ"), knownAt)
                    .getFirst()
                    .properties()
                    .get(Property.MODALITY));
        }

        @Test
        void kazakhstanIsExpectedThenAnnounced() {
            assertThat(modality("2025-11-06")).isEqualTo("expected");
            assertThat(modality("2025-11-07T04:59:58Z")).isEqualTo("expected");
            assertThat(modality("2025-11-07T04:59:59Z")).isEqualTo("announced");
            assertThat(modality("2025-11-08")).isEqualTo("announced");
            assertThat(edges(graph, "CANDIDATE_FOR")).isOne();
        }

        @Test
        void moreThanThirtyYearsAndADayAgree() {
            GraphNode relations = nodes(graph, NodeKind.FACT).stream()
                    .filter(fact ->
                            "country/ISR~country/KAZ".equals(fact.properties().get(Property.PAIR)))
                    .filter(fact -> fact.labels().contains("DiplomaticRelations"))
                    .findFirst()
                    .orElseThrow();
            assertThat(relations.properties())
                    .containsEntry(Property.CONTESTED, false)
                    .containsEntry(Property.START_MIN, java.time.LocalDate.parse("1992-04-10"))
                    .containsEntry(Property.START_MAX, java.time.LocalDate.parse("1992-04-10"));
        }

        @Test
        void twoTermsAreTwoEdges() {
            assertThat(graph.edges().values().stream()
                            .filter(edge -> edge.type().equals("HOLDS_OFFICE"))
                            .filter(edge -> edge.from().id().equals("person/donald-trump"))
                            .map(GraphEdge::properties)
                            .map(properties -> String.valueOf(properties.get(Property.VALID_FROM))))
                    .containsExactly("2017-01-20", "2025-01-20");
        }

        @Test
        void nothingWaits() {
            assertThat(nodes(graph, NodeKind.CLAIM))
                    .noneMatch(claim -> claim.labels().contains("Pending"));
        }
    }
}
