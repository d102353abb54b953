/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.record.RecordSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A graph as it was known is the projection of what was public then, and says what the states of that moment say. */
class KnownThenTests {

    private static final Set<org.entente.model.graph.Property> STANDING = EnumSet.of(
            org.entente.model.graph.Property.MODALITY,
            org.entente.model.graph.Property.POLARITY,
            org.entente.model.graph.Property.ACT,
            org.entente.model.graph.Property.START_MIN,
            org.entente.model.graph.Property.START_MAX,
            org.entente.model.graph.Property.END_MIN,
            org.entente.model.graph.Property.END_MAX,
            org.entente.model.graph.Property.SOURCES);

    /** {@return how facts stood at a moment: fact and ordinal to the values of the state} */
    static Map<String, Object> standing(OrderedGraph graph, Instant at) {
        Map<String, Object> standing = new TreeMap<>();
        for (Iterator<GraphNode> states = graph.nodes(NodeKind.STATE); states.hasNext(); ) {
            GraphNode state = states.next();
            Map<org.entente.model.graph.Property, Object> all = state.properties();
            if (isCurrent(all, at)) {
                Map<org.entente.model.graph.Property, Object> shown = new TreeMap<>(all);
                shown.keySet().retainAll(STANDING);
                standing.put(
                        all.get(org.entente.model.graph.Property.FACT)
                                + "#"
                                + all.get(org.entente.model.graph.Property.ORDINAL),
                        shown);
            }
        }
        return standing;
    }

    /**
     * {@return who was known at a moment to take part in what nobody denied, by the claims themselves, as fact, role and id} Whom
     * only a denial names takes part no more once others affirm it.
     */
    static Set<String> named(OrderedGraph graph, Instant at) {
        Set<Object> denied = denied(graph, at);
        Set<String> named = new TreeSet<>();
        for (Iterator<GraphEdge> seats = graph.edges(EdgeType.HAS_PARTICIPANT.name()); seats.hasNext(); ) {
            GraphEdge seat = seats.next();
            Map<org.entente.model.graph.Property, Object> all = seat.properties();
            if (isKnown(all.get(org.entente.model.graph.Property.KNOWN_FROM), at)
                    && all.get(org.entente.model.graph.Property.RULE) == null
                    && !denied.contains(seat.from().id())) {
                named.add(seat.edgeId());
            }
        }
        return named;
    }

    /** {@return of what it was known at a moment which facts it concerned, as fact, role and fact} */
    static Set<String> concerned(OrderedGraph graph, Instant at) {
        Set<String> concerned = new TreeSet<>();
        for (Iterator<GraphEdge> edges = graph.edges(EdgeType.CONCERNS.name()); edges.hasNext(); ) {
            GraphEdge edge = edges.next();
            if (isKnown(edge.properties().get(org.entente.model.graph.Property.KNOWN_FROM), at)) {
                concerned.add(edge.edgeId());
            }
        }
        return concerned;
    }

    /** {@return what was known at a moment of how facts that nobody denied were, by the claims themselves} */
    static Map<String, List<?>> values(OrderedGraph graph, Instant at) {
        Set<Object> denied = denied(graph, at);
        Map<String, List<?>> values = new TreeMap<>();
        for (Iterator<GraphNode> facts = graph.nodes(NodeKind.FACT); facts.hasNext(); ) {
            GraphNode fact = facts.next();
            if (!denied.contains(fact.id())
                    && fact.properties().get(org.entente.model.graph.Property.VALUES) instanceof List<?> said
                    && fact.properties().get(org.entente.model.graph.Property.VALUES_KNOWN_FROM)
                            instanceof List<?> since) {
                List<?> known = IntStream.range(0, said.size())
                        .filter(i -> isKnown(since.get(i), at))
                        .mapToObj(said::get)
                        .toList();
                if (!known.isEmpty()) {
                    values.put(fact.id(), known);
                }
            }
        }
        return values;
    }

    private static Set<Object> denied(OrderedGraph graph, Instant at) {
        Set<Object> denied = new TreeSet<>();
        for (Iterator<GraphNode> states = graph.nodes(NodeKind.STATE); states.hasNext(); ) {
            Map<org.entente.model.graph.Property, Object> state = states.next().properties();
            if (isCurrent(state, at) && "negative".equals(state.get(org.entente.model.graph.Property.POLARITY))) {
                denied.add(state.get(org.entente.model.graph.Property.FACT));
            }
        }
        return denied;
    }

    private static boolean isCurrent(Map<org.entente.model.graph.Property, Object> state, Instant at) {
        return isKnown(state.get(org.entente.model.graph.Property.KNOWN_FROM), at)
                && !isKnown(state.get(org.entente.model.graph.Property.KNOWN_TO), at);
    }

    private static boolean isKnown(@Nullable Object from, Instant at) {
        return from instanceof Instant moment && !moment.isAfter(at);
    }

    static List<Instant> moments(OrderedGraph graph) {
        Set<Instant> moments = new TreeSet<>();
        for (Iterator<GraphNode> documents = graph.nodes(NodeKind.DOCUMENT); documents.hasNext(); ) {
            if (documents.next().properties().get(org.entente.model.graph.Property.KNOWN_FROM)
                    instanceof Instant from) {
                moments.add(from);
            }
        }
        return new ArrayList<>(moments);
    }

    @Test
    void theExampleStoodAtEachMomentAsItsStatesSay() {
        OrderedGraph now = Projector.project(Records.storyAndAfterwards());
        assertThat(moments(now))
                .hasSizeGreaterThan(5)
                .allSatisfy(moment ->
                        assertThat(standing(KnownThen.of(now, moment), moment)).isEqualTo(standing(now, moment)));
    }

    @Test
    void whoTakesPartIsKnownSinceAClaimNamesThem() {
        OrderedGraph now = Projector.project(Records.storyAndAfterwards());
        assertThat(moments(now))
                .allSatisfy(moment ->
                        assertThat(named(KnownThen.of(now, moment), moment)).isEqualTo(named(now, moment)));
        assertThat(moments(now).stream()
                        .map(moment -> named(now, moment).size())
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void whatAFactConcernsIsKnownSinceAClaimSaysSo() {
        OrderedGraph now = Projector.project(Records.storyAndAfterwards());
        assertThat(moments(now))
                .allSatisfy(moment ->
                        assertThat(concerned(KnownThen.of(now, moment), moment)).isEqualTo(concerned(now, moment)));
        assertThat(moments(now).stream()
                        .map(moment -> concerned(now, moment).size())
                        .distinct())
                .hasSizeGreaterThan(2);
    }

    @Test
    void beforeAnythingWasPublicThereIsNoClaim() {
        OrderedGraph now = Projector.project(Records.storyAndAfterwards());
        OrderedGraph then = KnownThen.of(now, Instant.parse("1900-01-01T00:00:00Z"));
        assertThat(then.nodes(NodeKind.CLAIM).hasNext()).isFalse();
        assertThat(then.nodes(NodeKind.FACT).hasNext()).isFalse();
        assertThat(then.nodes(NodeKind.ENTITY_RECORD).hasNext()).isTrue();
    }

    @Property(tries = 60)
    void whenAllIsPublicItIsTheGraphItself(@ForAll("lines") List<String> lines) {
        RecordSet records = Records.of(lines);
        OrderedGraph now = new Brought(Projector.project(records), records);
        OrderedGraph then = KnownThen.of(now, Instant.MAX);
        assertThat(standing(then, Instant.MAX)).isEqualTo(standing(now, Instant.MAX));
    }

    @Provide
    net.jqwik.api.Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }
}
