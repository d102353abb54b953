/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.id.Kind;
import org.entente.model.project.Plan.Effect;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;

/** What a plan says that one claim would do to its fact, held against how the fact stands in the graph without and with it. */
class PlannedClaimTests {

    private static final Set<org.entente.model.graph.Property> STANDING = Set.of(
            org.entente.model.graph.Property.ORDINAL,
            org.entente.model.graph.Property.MODALITY,
            org.entente.model.graph.Property.POLARITY,
            org.entente.model.graph.Property.ACT,
            org.entente.model.graph.Property.LIFECYCLE,
            org.entente.model.graph.Property.START_MIN,
            org.entente.model.graph.Property.START_MAX,
            org.entente.model.graph.Property.END_MIN,
            org.entente.model.graph.Property.END_MAX);

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }

    /** To contradict is rare, so that it happens is left to {@link PlanTests}. */
    @Property(tries = 30)
    void whatOneClaimDoesIsWhatThePlanSays(@ForAll("lines") List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            oneClaimDoesWhatThePlanSays(lines, i);
        }
    }

    private static void oneClaimDoesWhatThePlanSays(List<String> lines, int cut) {
        RecordSet stored = Records.of(lines.subList(0, cut));
        Effect effect = Plan.of(stored, List.of((ReadLine.Accepted) Records.read(lines.get(cut))))
                .effects()
                .getFirst();
        if (effect.record().kind() == Kind.CLAIM && effect.about() != null) {
            Graph before = Projector.project(stored);
            Graph after = Projector.project(Records.of(lines.subList(0, cut + 1)));
            String fact = effect.about().toString();
            List<String> others = new ArrayList<>(claims(after, fact));
            others.remove(effect.record().toString());
            String was = others.isEmpty() ? fact : factOf(before, others.getFirst());
            if (claims(before, was).equals(others)) {
                Statistics.collect(effect.outcome());
                Statistics.coverage(coverage -> {
                    coverage.check(Outcome.ADD).count(count -> count > 0);
                    coverage.check(Outcome.CONFIRM).count(count -> count > 0);
                    coverage.check(Outcome.REFINE).count(count -> count > 0);
                });
                isSo(effect, present(before, was), present(after, fact));
            }
        }
    }

    private static void isSo(Effect effect, List<GraphNode> before, List<GraphNode> after) {
        switch (effect.outcome()) {
            case ADD -> assertThat(before).as("%s", effect).isEmpty();
            case CONFIRM -> assertThat(standing(after)).as("%s", effect).isEqualTo(standing(before));
            case REFINE -> assertThat(standing(after)).as("%s", effect).isNotEqualTo(standing(before));
            case CONFLICT -> assertThat(after).as("%s", effect).anyMatch(PlannedClaimTests::isContested);
            default -> throw new AssertionError(effect);
        }
        if (effect.outcome() == Outcome.CONFIRM || effect.outcome() == Outcome.REFINE) {
            assertThat(after.stream().anyMatch(PlannedClaimTests::isContested)
                            && before.stream().noneMatch(PlannedClaimTests::isContested))
                    .as("%s", effect)
                    .isFalse();
        }
    }

    private static boolean isContested(GraphNode state) {
        return Boolean.TRUE.equals(state.properties().get(org.entente.model.graph.Property.CONTESTED));
    }

    private static List<Map<org.entente.model.graph.Property, Object>> standing(List<GraphNode> states) {
        return states.stream()
                .map(GraphNode::properties)
                .map(all -> {
                    Map<org.entente.model.graph.Property, Object> shown = new TreeMap<>(all);
                    shown.keySet().retainAll(STANDING);
                    return shown;
                })
                .collect(Collectors.toList());
    }

    /** {@return how a fact stands now, period by period} */
    private static List<GraphNode> present(Graph graph, String fact) {
        return Graphs.edges(graph, EdgeType.STATE.name()).stream()
                .filter(edge -> edge.from().id().equals(fact))
                .map(edge -> graph.nodes().get(edge.to()))
                .filter(state -> !state.properties().containsKey(org.entente.model.graph.Property.KNOWN_TO))
                .sorted(java.util.Comparator.comparing(
                        state -> String.valueOf(state.properties().get(org.entente.model.graph.Property.ORDINAL))))
                .toList();
    }

    private static List<String> claims(Graph graph, String fact) {
        return Graphs.edges(graph, EdgeType.ABOUT.name()).stream()
                .filter(edge -> edge.to().id().equals(fact))
                .map(edge -> edge.from().id())
                .sorted()
                .toList();
    }

    private static String factOf(Graph graph, String claim) {
        GraphEdge about = graph.edges().get(new GraphEdge.Key(EdgeType.ABOUT.name(), claim));
        return about == null ? "" : about.to().id();
    }
}
