/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;

/**
 * The periods of facts that have several, such as two terms of one president. States come after the facts and the claims
 * whose statements they divide, so they are read before; those of facts with one period, nearly all, are not held.
 */
final class Periods {

    private static final Set<Property> BOUNDS =
            EnumSet.of(Property.START_MIN, Property.START_MAX, Property.END_MIN, Property.END_MAX);

    /** What a state says of its period and the fact says of all of them together. */
    private static final Set<Property> OF_PERIODS = EnumSet.of(
            Property.MODALITY,
            Property.POLARITY,
            Property.CONTESTED,
            Property.ACT,
            Property.START_MIN,
            Property.START_MAX,
            Property.END_MIN,
            Property.END_MAX);

    /**
     * One period of a fact by what is known now.
     *
     * @param ordinal its number within the fact, from 1
     * @param properties those of the fact as they are in this period
     */
    record Period(long ordinal, Map<Property, Object> properties) {}

    private final Map<String, SortedSet<GraphNode>> states = new HashMap<>();

    /** Reads which facts have several periods, and then these. */
    void read(OrderedGraph graph) {
        eachCurrent(graph, state -> {
            if (ordinal(state) > 1) {
                states.computeIfAbsent(fact(state), none -> new TreeSet<>(Comparator.comparingLong(Periods::ordinal)));
            }
        });
        if (!states.isEmpty()) {
            eachCurrent(graph, state -> {
                SortedSet<GraphNode> known = states.get(fact(state));
                if (known != null) {
                    known.add(state);
                }
            });
        }
    }

    private static void eachCurrent(OrderedGraph graph, Consumer<GraphNode> take) {
        for (Iterator<GraphNode> nodes = graph.periods(); nodes.hasNext(); ) {
            GraphNode state = nodes.next();
            if (!state.properties().containsKey(Property.KNOWN_TO)) {
                take.accept(state);
            }
        }
    }

    /** {@return the periods of a fact, in order; the fact itself where it has one} */
    List<Period> of(GraphNode fact) {
        SortedSet<GraphNode> several = states.get(fact.id());
        return several == null
                ? List.of(new Period(1, fact.properties()))
                : several.stream()
                        .map(state -> new Period(ordinal(state), within(fact, state)))
                        .toList();
    }

    private static Map<Property, Object> within(GraphNode fact, GraphNode state) {
        Map<Property, Object> all = new HashMap<>(fact.properties());
        all.keySet().removeAll(OF_PERIODS);
        state.properties().forEach((property, value) -> {
            if (OF_PERIODS.contains(property)) {
                all.put(property, value);
            }
        });
        return all;
    }

    /** {@return the numbers of the periods of a fact that a claim may speak of by its dates; of all if it fits none} */
    List<Long> spokenOf(String fact, GraphNode claim) {
        SortedSet<GraphNode> several = states.get(fact);
        if (several == null) {
            return List.of(1L);
        }
        List<Long> fitting = several.stream()
                .filter(state -> maySpeakOf(state, claim))
                .map(Periods::ordinal)
                .toList();
        return fitting.isEmpty() ? several.stream().map(Periods::ordinal).toList() : fitting;
    }

    /** {@return whether a day that a claim gives may be one of a period; what is undated may be of any} */
    private static boolean maySpeakOf(GraphNode state, GraphNode claim) {
        List<LocalDate> said = claim.properties().entrySet().stream()
                .filter(stated -> BOUNDS.contains(stated.getKey()))
                .map(Map.Entry::getValue)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .sorted()
                .toList();
        return said.isEmpty()
                || !(state.properties().get(Property.START_MIN) instanceof LocalDate begin
                                && said.getLast().isBefore(begin))
                        && !(state.properties().get(Property.END_MAX) instanceof LocalDate end
                                && said.getFirst().isAfter(end));
    }

    private static long ordinal(GraphNode state) {
        return state.properties().get(Property.ORDINAL) instanceof Number number ? number.longValue() : 1;
    }

    private static String fact(GraphNode state) {
        return String.valueOf(state.properties().get(Property.FACT));
    }
}
