/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;

/** What merging must never do: break an id that was there before, or leave two facts that say the same. */
class MergeLawTests {

    /** In a claim, by its own name or by one that a judgement gives it. */
    private static final Pattern NAMES_AN_OFFICE =
            Pattern.compile("\"claim\":.*\\{\"name\":\"(Chair of the Five|the Palace)\"");

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines(3, 8);
    }

    @Provide
    Arbitrary<Random> random() {
        return Arbitraries.longs().map(Random::new);
    }

    /** Any of the judgements may have come last; what stood without it is still found. */
    @Property
    void anIdFromBeforeAMergeLeadsToTheFact(@ForAll("lines") List<String> lines, @ForAll("random") Random random) {
        List<String> agreeing = agreeing(lines);
        List<String> earlier = new ArrayList<>(agreeing);
        earlier.removeIf(line -> line.contains("\"judgement\":{") && random.nextBoolean());
        Graph before = Projector.project(Records.of(earlier));
        Graph after = Projector.project(Records.of(agreeing));
        Map<String, String> now = facts(after);
        boolean moved = false;
        for (Map.Entry<String, String> stood : facts(before).entrySet()) {
            String fact = now.get(stood.getKey());
            assertThat(fact).as("fact of %s", stood.getKey()).isNotNull();
            if (!stood.getValue().equals(fact)) {
                moved = true;
                assertThat(after.nodes().get(new NodeRef(NodeKind.REDIRECT, stood.getValue())))
                        .as("redirect of %s", stood.getValue())
                        .extracting(redirect ->
                                Objects.requireNonNull(redirect).properties().get(org.entente.model.graph.Property.TO))
                        .isEqualTo(fact);
            }
        }
        Statistics.label("a fact stands under another id now")
                .collect(moved)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 5.0));
    }

    @Property
    void takingPartInAMergedEventIsOneFact(@ForAll("lines") List<String> lines) {
        Graph graph = Projector.project(Records.of(agreeing(lines)));
        Set<String> seen = new TreeSet<>();
        for (GraphNode fact : Graphs.nodes(graph, NodeKind.FACT)) {
            if (fact.labels().contains("EventParticipation")) {
                assertThat(seen.add(fillers(graph, fact).toString()))
                        .as("only one fact on %s", fillers(graph, fact))
                        .isTrue();
            }
        }
    }

    private static Set<String> fillers(Graph graph, GraphNode fact) {
        Set<String> fillers = new TreeSet<>();
        for (EdgeType type : List.of(EdgeType.HAS_PARTICIPANT, EdgeType.CONCERNS)) {
            for (GraphEdge edge : Graphs.edges(graph, type.name())) {
                if (edge.from().equals(fact.ref())) {
                    fillers.add(edge.properties().get(org.entente.model.graph.Property.ROLE) + "="
                            + edge.to().id());
                }
            }
        }
        return fillers;
    }

    /** Without judgements that contradict, and without names of an office: of its terms that become one by a merge, one may be disputed. */
    private static List<String> agreeing(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("\"different\"")
                        && !NAMES_AN_OFFICE.matcher(line).find())
                .toList();
    }

    private static Map<String, String> facts(Graph graph) {
        Map<String, String> facts = new TreeMap<>();
        Graphs.edges(graph, EdgeType.ABOUT.name())
                .forEach(edge -> facts.put(edge.from().id(), edge.to().id()));
        return facts;
    }
}
