/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.project.Tenure;
import org.entente.model.registry.Family;
import org.entente.model.registry.Status;

/** Passes on what is stored of facts, and remembers how they stood. */
final class FactsBefore implements StoredGraph.Sink {

    /** Edges that make chains: what one leads to is not the same happening. */
    static final Set<EdgeType> LINKS = Collections.unmodifiableSet(EnumSet.of(
            EdgeType.PART_OF,
            EdgeType.DURING,
            EdgeType.BEFORE,
            EdgeType.AFTER,
            EdgeType.SAID_IN,
            EdgeType.RESCHEDULED_TO));

    private final Difference difference;
    private final SortedSet<Id> linked = new TreeSet<>();
    private final SortedSet<Id> projected = new TreeSet<>();
    private final Map<Id, Set<Object>> periods = new HashMap<>();
    private final Map<Id, Id> redirects = new HashMap<>();
    private final SortedSet<Id> calledOff = new TreeSet<>();

    FactsBefore(Difference difference) {
        this.difference = difference;
    }

    @Override
    public void node(GraphNode node) {
        if (node.kind() == NodeKind.FACT && node.properties().containsKey(Property.CAPTION)) {
            projected.add(Id.parse(node.id()));
        }
        note(redirects, node);
        if (isCalledOff(node)) {
            calledOff.add(Id.parse(node.id()));
        }
        note(node, periods);
        difference.node(node);
    }

    @Override
    public void edge(GraphEdge edge) {
        if (EdgeType.fixed(edge.type()).filter(LINKS::contains).isPresent()) {
            linked.add(Id.parse(edge.from().id()));
        }
        note(edge, periods);
        difference.edge(edge);
    }

    /** {@return the facts that were linked to others} */
    SortedSet<Id> linked() {
        return linked;
    }

    @Override
    public void foreign(String what) {
        difference.foreign(what);
    }

    /** {@return the facts that were more than a node to be found by} */
    SortedSet<Id> projected() {
        return projected;
    }

    /** {@return the former ids that led to these facts, with where each led} */
    Map<Id, Id> redirects() {
        return redirects;
    }

    /** {@return the events that were called off} */
    SortedSet<Id> calledOff() {
        return calledOff;
    }

    static boolean isCalledOff(GraphNode node) {
        return node.kind() == NodeKind.FACT
                && node.labels().containsAll(Set.of(Family.EVENT.label(), Status.CALLED_OFF.label()));
    }

    /** {@return the periods of a fact by what was known, and the tenures that it gave} */
    Set<Object> periods(Id fact) {
        return periods.getOrDefault(fact, Set.of());
    }

    /** Notes where a former id leads. */
    static void note(Map<Id, Id> redirects, GraphNode node) {
        if (node.kind() == NodeKind.REDIRECT) {
            redirects.put(
                    Id.parse(node.id()),
                    Id.parse(String.valueOf(node.properties().get(Property.TO))));
        }
    }

    /** Notes the tenures that facts give: the same period may be of who was elected, or of who took office. */
    static void note(GraphEdge edge, Map<Id, Set<Object>> periods) {
        if (Tenure.EDGES.contains(edge.type())) {
            periods.computeIfAbsent(Id.parse(edge.owner()), none -> new HashSet<>())
                    .add(List.of(edge.edgeId(), edge.from(), edge.to()));
        }
    }

    /** Notes the current periods of facts: when, how real, and whether all agree. */
    static void note(GraphNode node, Map<Id, Set<Object>> periods) {
        Map<Property, Object> properties = node.properties();
        if (node.kind() == NodeKind.STATE && !properties.containsKey(Property.KNOWN_TO)) {
            Map<Property, Object> period = new HashMap<>(properties);
            period.keySet()
                    .retainAll(Set.of(
                            Property.ORDINAL,
                            Property.MODALITY,
                            Property.POLARITY,
                            Property.CONTESTED,
                            Property.START_MIN,
                            Property.START_MAX,
                            Property.END_MIN,
                            Property.END_MAX));
            periods.computeIfAbsent(Id.parse(String.valueOf(properties.get(Property.FACT))), none -> new HashSet<>())
                    .add(period);
        }
    }
}
