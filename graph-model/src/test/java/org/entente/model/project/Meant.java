/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;

/** Whom the one name in a claim means. */
final class Meant {

    private Meant() {}

    /** {@return whom a claim's name means, or why the claim waits; {@code others} begins the ids of who else takes part} */
    static String by(Lines.ClaimLine claim, String others, String... more) {
        GraphEdge edge = edge(claim, others, more);
        return edge != null ? edge.to().id() : reason(claim, more);
    }

    private static String reason(Lines.ClaimLine claim, String... more) {
        GraphNode node = Graphs.claim(graph(claim, more), claim.id());
        return String.valueOf(node.properties().get(Property.REASON));
    }

    /** {@return how whom the name means takes part; null if the claim waits} */
    static @org.jspecify.annotations.Nullable GraphEdge edge(Lines.ClaimLine claim, String others, String... more) {
        Graph graph = graph(claim, more);
        if (Graphs.claim(graph, claim.id()).labels().contains("Pending")) {
            return null;
        }
        GraphNode fact = Objects.requireNonNull(Graphs.factOf(graph, claim.id()));
        return Graphs.edges(graph, "HAS_PARTICIPANT").stream()
                .filter(edge -> edge.from().equals(fact.ref()))
                .filter(edge -> !edge.to().id().startsWith(others))
                .findFirst()
                .orElseThrow();
    }

    private static Graph graph(Lines.ClaimLine claim, String... more) {
        List<String> lines = new ArrayList<>(List.of(more));
        lines.add(claim.line());
        return Projector.project(Records.of(lines));
    }
}
