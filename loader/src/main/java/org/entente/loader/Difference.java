/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.id.Id;

/** What must change in the store so that it holds a graph; fed with the stored graph as it streams by. */
final class Difference implements StoredGraph.Sink {

    /** A node that is there with other labels or properties. */
    record ChangedNode(GraphNode stored, GraphNode wanted) {

        SortedSet<String> added() {
            return without(wanted.labels(), stored.labels());
        }

        SortedSet<String> removed() {
            return without(stored.labels(), wanted.labels());
        }

        private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> others) {
            SortedSet<String> left = new TreeSet<>(all);
            left.removeAll(others);
            return left;
        }
    }

    /** An edge that is there with other ends or properties. */
    record ChangedEdge(GraphEdge stored, GraphEdge wanted) {

        boolean moved() {
            return !stored.from().equals(wanted.from()) || !stored.to().equals(wanted.to());
        }
    }

    private final Map<NodeRef, GraphNode> missingNodes;
    private final Map<GraphEdge.Key, GraphEdge> missingEdges;
    private final List<ChangedNode> changedNodes = new ArrayList<>();
    private final List<ChangedEdge> changedEdges = new ArrayList<>();
    private final List<GraphNode> extraNodes = new ArrayList<>();
    private final List<GraphEdge> extraEdges = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final SortedSet<Id> onlyOnce = new TreeSet<>();

    /** What must change, as far as the stored graph is not told yet. */
    Difference(Graph wanted) {
        this.missingNodes = new TreeMap<>(wanted.nodes());
        this.missingEdges = new TreeMap<>(wanted.edges());
    }

    static Difference between(Graph wanted, StoredGraph stored) {
        Difference difference = new Difference(wanted);
        stored.stream(difference);
        return difference;
    }

    @Override
    public void node(GraphNode stored) {
        GraphNode wanted = missingNodes.remove(stored.ref());
        if (wanted == null) {
            extraNodes.add(stored);
        } else if (!wanted.equals(stored)) {
            changedNodes.add(new ChangedNode(stored, wanted));
        }
    }

    @Override
    public void edge(GraphEdge stored) {
        GraphEdge wanted = missingEdges.remove(stored.key());
        if (wanted == null) {
            extraEdges.add(stored);
        } else if (!wanted.equals(stored)) {
            changedEdges.add(new ChangedEdge(stored, wanted));
        }
    }

    @Override
    public void foreign(String what) {
        foreign.add(what);
    }

    /** Notes an entity that nobody will draw again once its node is there, so that it must come with all it has. */
    void onlyOnce(Id entity) {
        onlyOnce.add(entity);
    }

    /** {@return whether this is such an entity} */
    boolean isOnlyOnce(NodeRef node) {
        return node.kind() == NodeKind.ENTITY && onlyOnce.contains(Id.parse(node.id()));
    }

    /** {@return such entities} */
    SortedSet<Id> onlyOnce() {
        return onlyOnce;
    }

    /** {@return how many nodes and edges must change, as far as they are ours} */
    long size() {
        return (long) missingNodes.size()
                + missingEdges.size()
                + changedNodes.size()
                + changedEdges.size()
                + extraNodes.size()
                + extraEdges.size();
    }

    Collection<GraphNode> missingNodes() {
        return missingNodes.values();
    }

    Collection<GraphEdge> missingEdges() {
        return missingEdges.values();
    }

    List<ChangedNode> changedNodes() {
        return changedNodes;
    }

    List<ChangedEdge> changedEdges() {
        return changedEdges;
    }

    List<GraphNode> extraNodes() {
        return extraNodes;
    }

    List<GraphEdge> extraEdges() {
        return extraEdges;
    }

    List<String> foreign() {
        return foreign;
    }
}
