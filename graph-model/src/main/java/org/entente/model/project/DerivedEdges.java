/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Draws the plain edges for people who browse, only where the current state of a fact warrants them. */
final class DerivedEdges {

    private final Sketch sketch;
    private final Map<Id, Id> facts;

    /** Edges to draw; {@code facts} gives the standing id of each fact that another one may name. */
    DerivedEdges(Sketch sketch, Map<Id, Id> facts) {
        this.sketch = sketch;
        this.facts = facts;
    }

    void draw(Fact fact) {
        for (History.Seen seen : fact.seenNow()) {
            for (DerivedEdge edge : fact.type().edges()) {
                List<Said> behind = seen.behind().stream()
                        .filter(said -> admits(edge, said))
                        .toList();
                if (seen.state().polarity() == Polarity.POSITIVE && !behind.isEmpty()) {
                    draw(fact, edge, seen.state(), behind);
                }
            }
        }
    }

    private static boolean admits(DerivedEdge edge, Said said) {
        return edge.admitsSpan(said.claim().span().text())
                && edge.admitsAct(said.claim().act())
                && edge.admitsValues(said.claim().values());
    }

    private void draw(Fact fact, DerivedEdge edge, FactState state, List<Said> behind) {
        for (Participant from : fact.roles().getOrDefault(edge.from(), List.of())) {
            if (!(from instanceof Participant.Entity(Id entity)) || !isWarranted(edge, state, behind, entity)) {
                continue;
            }
            if (edge.toFactItself()) {
                draw(fact, edge, state, behind, entity, Sketch.ref(NodeKind.FACT, fact.id()));
                continue;
            }
            for (Participant to : fact.roles().getOrDefault(edge.to().orElseThrow(), List.of())) {
                if (to instanceof Participant.Entity(Id other)
                        && !other.equals(entity)
                        && (!fact.type().symmetric() || entity.compareTo(other) < 0)) {
                    draw(fact, edge, state, behind, entity, sketch.entity(other));
                } else if (to instanceof Participant.OfFact of) {
                    draw(
                            fact,
                            edge,
                            state,
                            behind,
                            entity,
                            Sketch.ref(NodeKind.FACT, facts.getOrDefault(of.id(), of.id())));
                }
            }
        }
    }

    /** A candidate's wish must be its own; nobody is made a candidate by others. */
    private static boolean isWarranted(DerivedEdge edge, FactState state, List<Said> behind, Id entity) {
        return switch (edge.standing()) {
            case ACTUAL -> state.modality() == Modality.ACTUAL;
            case CANDIDATE ->
                state.modality().isCandidacy()
                        || state.modality() == Modality.DESIRED
                                && behind.stream()
                                        .anyMatch(said -> said.holder() != null
                                                && said.holder().id().equals(entity));
        };
    }

    private void draw(Fact fact, DerivedEdge edge, FactState state, List<Said> behind, Id from, NodeRef to) {
        Span span = state.span();
        @Nullable LocalDate validFrom = span.startMax() != null ? span.startMax() : marked(behind);
        String edgeId = edge.toFactItself()
                ? fact.id() + "#" + state.ordinal() + "#" + edge.from() + "#" + from
                : fact.id() + "#" + state.ordinal();
        sketch.edge(
                edge.type(),
                edgeId,
                sketch.entity(from),
                to,
                new Properties()
                        .put(Property.FACT_ID, fact.id().toString())
                        .put(Property.ORDINAL, state.ordinal())
                        .put(Property.STATUS, state.modality().text())
                        .put(Property.VALID_FROM, validFrom)
                        .put(Property.VALID_TO, span.endMax() == null ? null : span.endMin())
                        .put(Property.SOURCES, state.sources())
                        .put(Property.CONTESTED, state.contested())
                        .put(Property.ROLE, edge.toFactItself() ? edge.from() : null));
    }

    private static @Nullable LocalDate marked(List<Said> behind) {
        return behind.stream()
                .filter(Said::mark)
                .map(said -> said.span().startMax())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
