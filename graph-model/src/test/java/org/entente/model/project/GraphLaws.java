/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.record.RecordSet;
import org.entente.model.record.Retraction;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/** What holds of every graph, whatever the records. */
public final class GraphLaws {

    private static final Set<String> STATUSES = Set.of("Actual", "Prospective", "Wished", "Denied", "CalledOff");

    private final Graph graph;
    private final Set<NodeRef> throughUnnamedSources;
    private final Set<NodeRef> withInferredParticipants;
    private final Set<String> withForeseeingStates;

    private GraphLaws(Graph graph) {
        this.graph = graph;
        this.throughUnnamedSources = edges(EdgeType.ATTRIBUTED_TO)
                .filter(link -> link.to().kind() == NodeKind.ANONYMOUS_SOURCE)
                .map(GraphEdge::from)
                .collect(Collectors.toSet());
        this.withInferredParticipants = edges(EdgeType.HAS_PARTICIPANT)
                .filter(seat -> Boolean.TRUE.equals(seat.properties().get(Property.INFERRED)))
                .map(GraphEdge::from)
                .collect(Collectors.toSet());
        this.withForeseeingStates = graph.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.STATE)
                .filter(GraphLaws::isForeseeing)
                .map(state -> String.valueOf(state.properties().get(Property.FACT)))
                .collect(Collectors.toSet());
    }

    private static boolean isForeseeing(GraphNode state) {
        return "positive".equals(state.properties().get(Property.POLARITY))
                && Modality.of(String.valueOf(state.properties().get(Property.MODALITY)))
                        .orElseThrow()
                        .isCandidacy();
    }

    /** Checks every law on the graph of these records. */
    public static void check(RecordSet records, Graph graph) {
        GraphLaws laws = new GraphLaws(graph);
        assertThat(graph.nodes().values().stream()
                        .filter(node -> node.kind().isRecord())
                        .map(GraphNode::id))
                .as("every record has its node")
                .containsExactlyInAnyOrderElementsOf(
                        records.records().keySet().stream().map(Id::toString).toList());
        graph.nodes().values().forEach(laws::checkNode);
        graph.edges().values().forEach(laws::checkEdge);
        laws.checkErasures(records);
        laws.checkClaims();
        laws.checkStates();
    }

    private void checkErasures(RecordSet records) {
        Set<String> erased = records.all(Retraction.class).values().stream()
                .filter(Retraction::erases)
                .map(retraction -> retraction.covers().key())
                .collect(Collectors.toSet());
        assertThat(graph.nodes().values())
                .filteredOn(node -> node.kind() == NodeKind.CLAIM)
                .allSatisfy(claim -> assertThat(claim.properties().containsKey(Property.QUOTE)
                                && erased.contains(
                                        String.valueOf(claim.properties().get(Property.QUOTE_SHA256))))
                        .as("%s shows erased words", claim)
                        .isFalse());
    }

    private void checkNode(GraphNode node) {
        checkValues(node.properties());
        switch (node.kind()) {
            case FACT -> {
                assertThat(node.labels())
                        .filteredOn(STATUSES::contains)
                        .as("one status")
                        .hasSize(1);
                FactType type = type(node);
                assertThat(node.labels()).contains(type.label(), type.family().label());
                assertThat(node.labels().contains("Contested"))
                        .isEqualTo(node.properties().get(Property.CONTESTED));
                checkFlags(node);
            }
            case ENTITY ->
                assertThat(node.labels())
                        .containsExactly(Id.parse(node.id()).kind().label());
            case REDIRECT -> {
                Object to = node.properties().get(Property.TO);
                NodeKind kind = node.id().startsWith("fact/") ? NodeKind.FACT : NodeKind.ENTITY;
                assertThat(graph.has(new NodeRef(kind, String.valueOf(to))))
                        .as("%s leads somewhere", node)
                        .isTrue();
                assertThat(graph.has(new NodeRef(kind, node.id())))
                        .as("%s is not there any more", node)
                        .isFalse();
            }
            default -> {}
        }
    }

    private void checkFlags(GraphNode fact) {
        List<GraphNode> claims = claimsAbout(fact.id());
        boolean isInferred = withInferredParticipants.contains(fact.ref())
                || claims.stream()
                        .anyMatch(claim -> "inferred".equals(claim.properties().get(Property.BASIS)));
        assertThat(fact.properties().get(Property.INFERRED))
                .as("%s inferred", fact)
                .isEqualTo(isInferred ? true : null);
        Instant first = (Instant) Objects.requireNonNull(fact.properties().get(Property.KNOWN_FROM));
        boolean isUnnamed = claims.stream()
                .filter(claim ->
                        !((Instant) Objects.requireNonNull(claim.properties().get(Property.KNOWN_FROM))).isAfter(first))
                .allMatch(claim -> throughUnnamedSources.contains(claim.ref()));
        assertThat(fact.properties().get(Property.UNNAMED))
                .as("%s unnamed", fact)
                .isEqualTo(isUnnamed ? true : null);
        if (withForeseeingStates.contains(fact.id()) && type(fact).family() != Family.STANCE) {
            assertThat(fact.properties()).as("%s foreseen", fact).containsEntry(Property.FORESEEN, true);
        }
    }

    private Stream<GraphEdge> edges(EdgeType type) {
        return Graphs.edges(graph, type.name()).stream();
    }

    private static void checkValues(Map<Property, Object> properties) {
        properties.forEach((property, value) -> {
            assertThat(value).as(property.key()).isInstanceOf(property.type().javaType());
            assertThat(value).as(property.key()).isNotEqualTo("").isNotEqualTo(List.of());
        });
    }

    private static FactType type(GraphNode fact) {
        return Registry.standard()
                .type(String.valueOf(fact.properties().get(Property.TYPE)))
                .orElseThrow();
    }

    private void checkEdge(GraphEdge edge) {
        checkValues(edge.properties());
        assertThat(graph.has(edge.from())).as("start of %s", edge).isTrue();
        assertThat(graph.has(edge.to())).as("end of %s", edge).isTrue();
        if (EdgeType.fixed(edge.type()).isEmpty()) {
            checkDerived(edge);
        }
    }

    private void checkDerived(GraphEdge edge) {
        assertThat(edge.from().id()).as("a described group carries no edge").doesNotStartWith("described-group/");
        assertThat(edge.to().id()).doesNotStartWith("described-group/");
        GraphNode fact = node(NodeKind.FACT, String.valueOf(edge.properties().get(Property.FACT_ID)));
        if (edge.to().kind() == NodeKind.FACT && !edge.to().id().equals(fact.id())) {
            assertThat(node(NodeKind.FACT, edge.to().id()).labels().containsAll(List.of("Event", "CalledOff")))
                    .as("nobody took part in what was called off: %s", edge)
                    .isFalse();
        }
        DerivedEdge.Standing standing = type(fact).edges().stream()
                .filter(declared -> declared.type().equals(edge.type()))
                .findFirst()
                .orElseThrow()
                .standing();
        GraphNode state = states(fact.id()).stream()
                .filter(found -> !found.properties().containsKey(Property.KNOWN_TO))
                .filter(found -> Objects.equals(
                        edge.properties().get(Property.ORDINAL),
                        found.properties().get(Property.ORDINAL)))
                .findFirst()
                .orElseThrow();
        Object modality = state.properties().get(Property.MODALITY);
        assertThat(state.properties()).containsEntry(Property.POLARITY, "positive");
        assertThat(edge.properties()).containsEntry(Property.STATUS, modality);
        if (standing == DerivedEdge.Standing.ACTUAL) {
            assertThat(modality).isEqualTo("actual");
        } else {
            assertThat(modality).isIn("announced", "scheduled", "expected", "intended", "proposed", "desired");
        }
        if ("desired".equals(modality)) {
            assertThat(claimsAbout(fact.id()))
                    .as("%s is its own wish", edge)
                    .anySatisfy(claim -> assertThat(claim.properties())
                            .containsEntry(Property.MODALITY, "desired")
                            .containsEntry(Property.HOLDER, edge.from().id()));
        }
    }

    private GraphNode node(NodeKind kind, String id) {
        GraphNode node = graph.nodes().get(new NodeRef(kind, id));
        assertThat(node).as(id).isNotNull();
        return Objects.requireNonNull(node);
    }

    private List<GraphNode> states(String fact) {
        return graph.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.STATE)
                .filter(node -> fact.equals(node.properties().get(Property.FACT)))
                .toList();
    }

    private List<GraphNode> claimsAbout(String fact) {
        return edges(EdgeType.ABOUT)
                .filter(edge -> edge.to().id().equals(fact))
                .map(edge -> node(NodeKind.CLAIM, edge.from().id()))
                .toList();
    }

    private void checkClaims() {
        Map<String, Long> about = edges(EdgeType.ABOUT)
                .collect(Collectors.groupingBy(edge -> edge.from().id(), Collectors.counting()));
        Set<String> facts = edges(EdgeType.ABOUT).map(edge -> edge.to().id()).collect(Collectors.toSet());
        for (GraphNode node : graph.nodes().values()) {
            if (node.kind() == NodeKind.CLAIM) {
                boolean counts = Boolean.TRUE.equals(node.properties().get(Property.COUNTS));
                boolean pending = node.labels().contains("Pending");
                assertThat(about.getOrDefault(node.id(), 0L))
                        .as("facts of %s", node)
                        .isEqualTo(counts && !pending ? 1L : 0L);
                assertThat(pending).isEqualTo(node.properties().containsKey(Property.REASON));
                assertThat(counts && node.properties().containsKey(Property.FORMER_FACT))
                        .isFalse();
            } else if (node.kind() == NodeKind.FACT) {
                assertThat(facts).as("a fact has a claim").contains(node.id());
            }
        }
    }

    private void checkStates() {
        Map<String, List<GraphNode>> segments = new TreeMap<>();
        graph.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.STATE)
                .forEach(node -> segments.computeIfAbsent(
                                node.properties().get(Property.FACT) + "#"
                                        + node.properties().get(Property.ORDINAL),
                                none -> new ArrayList<>())
                        .add(node));
        segments.values().forEach(states -> {
            states.sort(
                    Comparator.comparing(state -> (Instant) state.properties().get(Property.KNOWN_FROM)));
            for (int i = 0; i < states.size(); i++) {
                checkState(states.get(i), i + 1 < states.size() ? states.get(i + 1) : null);
            }
        });
    }

    private static void checkState(GraphNode state, @Nullable GraphNode next) {
        Instant from = (Instant) state.properties().get(Property.KNOWN_FROM);
        Instant to = (Instant) state.properties().get(Property.KNOWN_TO);
        if (to != null) {
            assertThat(to).isAfter(from);
        }
        if (next != null) {
            Instant nextFrom = (Instant) next.properties().get(Property.KNOWN_FROM);
            assertThat(to)
                    .as("states of one segment do not overlap")
                    .isNotNull()
                    .isBeforeOrEqualTo(nextFrom);
            assertThat(Objects.equals(nextFrom, to) && essence(state).equals(essence(next)))
                    .as("equal neighbours are one state")
                    .isFalse();
        }
    }

    private static Map<Property, Object> essence(GraphNode state) {
        Map<Property, Object> essence = new TreeMap<>(state.properties());
        essence.remove(Property.KNOWN_FROM);
        essence.remove(Property.KNOWN_TO);
        return essence;
    }
}
