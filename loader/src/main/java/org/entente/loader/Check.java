/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.entente.model.project.Projector;
import org.jspecify.annotations.Nullable;

/** Compares the store with the projection of its records and says in words what differs. */
final class Check {

    private static final int SHOWN = 100;

    private final List<String> first = new ArrayList<>();
    private long findings;

    private Check() {}

    /** Compares hashes, which takes little memory; only where they differ all is read at once to tell how. */
    static CheckReport of(Database database, long stale, LoadListener listener) {
        Check check = new Check();
        listener.at(LoadListener.Step.STORED, "", 0, 0);
        DrawnSum wanted = DrawnSum.of(
                database,
                what -> check.found("damaged: " + what),
                () -> listener.at(LoadListener.Step.PROJECT, "", 0, 0));
        if (stale > 0) {
            check.found(
                    "%d records wait to be projected: load anything to finish the interrupted load".formatted(stale));
        }
        listener.at(LoadListener.Step.COMPARE, "", 0, 0);
        if (!wanted.isHashOf(StoredHash.of(new StoredGraph(database)))) {
            Graph graph = Projector.project(new RecordStore(database).sound());
            check.describe(Difference.between(graph, new StoredGraph(database)));
        }
        return new CheckReport(wanted.nodes(), wanted.edges(), check.findings, check.first);
    }

    private void describe(Difference difference) {
        difference.missingNodes().forEach(node -> found("missing node " + name(node)));
        difference.missingEdges().forEach(edge -> found("missing edge " + name(edge)));
        difference.extraNodes().forEach(node -> found("extra node " + name(node)));
        difference.extraEdges().forEach(edge -> found("extra edge " + name(edge)));
        difference.changedNodes().forEach(change -> {
            List<String> changes = new ArrayList<>();
            change.added().forEach(label -> changes.add("lacks the label " + label));
            change.removed().forEach(label -> changes.add("has the label " + label));
            changes.addAll(
                    properties(change.stored().properties(), change.wanted().properties()));
            found("changed node " + name(change.stored()) + ": " + String.join("; ", changes));
        });
        difference.changedEdges().forEach(change -> {
            List<String> changes = new ArrayList<>();
            if (change.moved()) {
                changes.add("should lead from %s to %s"
                        .formatted(
                                change.wanted().from().id(),
                                change.wanted().to().id()));
            }
            changes.addAll(
                    properties(change.stored().properties(), change.wanted().properties()));
            found("changed edge " + name(change.stored()) + ": " + String.join("; ", changes));
        });
        difference.foreign().forEach(what -> found("not ours: " + what));
    }

    private static List<String> properties(Map<Property, Object> stored, Map<Property, Object> wanted) {
        Map<Property, Object> all = new TreeMap<>(stored);
        all.putAll(wanted);
        return all.keySet().stream()
                .filter(property -> !java.util.Objects.equals(stored.get(property), wanted.get(property)))
                .map(property -> "%s is %s, not %s"
                        .formatted(property.key(), shown(stored.get(property)), shown(wanted.get(property))))
                .toList();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "absent" : "'" + value + "'";
    }

    private static String name(GraphNode node) {
        return node.kind().label() + " " + node.id();
    }

    private static String name(GraphEdge edge) {
        return "%s %s (%s to %s)"
                .formatted(
                        edge.type(), edge.edgeId(), edge.from().id(), edge.to().id());
    }

    private void found(String what) {
        findings++;
        if (first.size() < SHOWN) {
            first.add(what);
        }
    }
}
