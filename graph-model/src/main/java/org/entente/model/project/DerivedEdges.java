/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Draws the plain edges for people who browse, only where the current state of a fact warrants them. */
final class DerivedEdges {

    private final Sketch sketch;

    DerivedEdges(Sketch sketch) {
        this.sketch = sketch;
    }

    /** @param calledOff which other facts are events that were called off, in which nobody took part */
    void draw(Fact fact, Predicate<Id> calledOff) {
        for (History.Seen seen : fact.seenNow()) {
            for (DerivedEdge edge : fact.type().edges()) {
                List<Said> behind = behind(edge, seen);
                if (!behind.isEmpty()) {
                    draw(fact, edge, seen, behind, calledOff);
                }
            }
        }
    }

    /** {@return the claims behind a state that warrant an edge, if it is not a state of being denied} */
    static List<Said> behind(DerivedEdge edge, History.Seen seen) {
        return seen.state().polarity() == Polarity.POSITIVE
                ? seen.behind().stream().filter(said -> admits(edge, said)).toList()
                : List.of();
    }

    private static boolean admits(DerivedEdge edge, Said said) {
        return edge.admitsSpan(said.claim().span().text())
                && edge.admitsAct(said.claim().act())
                && edge.admitsValues(said.claim().values());
    }

    /** The law lets a signature be taken back; a party that leaves has signed all the same. */
    private static boolean isUndoing(DerivedEdge edge, Said said) {
        String act = said.claim().act();
        return act != null && edge.undone().contains(act);
    }

    private void draw(Fact fact, DerivedEdge edge, History.Seen seen, List<Said> behind, Predicate<Id> calledOff) {
        FactState state = seen.state();
        SortedMap<Id, SortedSet<NodeRef>> targets = new TreeMap<>();
        for (Participant from : fact.roles().getOrDefault(edge.from(), List.of())) {
            if (from instanceof Participant.Entity(Id entity, var rule)
                    && fact.isNamed(edge.from(), entity, behind)
                    && isWarranted(edge, state, behind, entity)) {
                SortedSet<NodeRef> to = targets(fact, edge, entity, calledOff);
                if (!to.isEmpty()) {
                    targets.put(entity, to);
                }
            }
        }
        boolean single = targets.size() == 1 && targets.firstEntry().getValue().size() == 1 && !edge.toFactItself();
        String edgeId = fact.id() + "#" + state.ordinal();
        targets.forEach((from, all) -> all.forEach(to -> {
            String which = edge.toFactItself() ? edge.from() + "#" + from : from + "#" + to.id();
            draw(fact, edge, seen, behind, single ? edgeId : edgeId + "#" + which, from, to);
        }));
    }

    private SortedSet<NodeRef> targets(Fact fact, DerivedEdge edge, Id from, Predicate<Id> calledOff) {
        SortedSet<NodeRef> targets = new TreeSet<>();
        if (edge.toFactItself()) {
            targets.add(Sketch.ref(NodeKind.FACT, fact.id()));
            return targets;
        }
        for (Participant to : fact.roles().getOrDefault(edge.to().orElseThrow(), List.of())) {
            if (to instanceof Participant.Entity(Id other, var rule)
                    && !other.equals(from)
                    && (!fact.type().symmetric() || from.compareTo(other) < 0)) {
                targets.add(sketch.entity(other));
            } else if (to instanceof Participant.OfFact of && !calledOff.test(of.id())) {
                targets.add(Sketch.ref(NodeKind.FACT, of.id()));
            }
        }
        return targets;
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

    private void draw(
            Fact fact, DerivedEdge edge, History.Seen seen, List<Said> behind, String edgeId, Id from, NodeRef to) {
        FactState state = seen.state();
        Span span = state.span();
        boolean byMark = behind.stream().allMatch(Said::isMark);
        LocalDate step = edge.standing() == DerivedEdge.Standing.CANDIDATE ? firstStep(behind) : null;
        boolean endless = seen.behind().stream().noneMatch(said -> isUndoing(edge, said))
                && behind.stream().allMatch(said -> said.isMark() && said.effect() != Acts.Effect.MARKS);
        LocalDate end = span.endMax() == null || span.endMin() != null ? span.endMin() : span.endMax();
        sketch.edge(
                edge.type(),
                edgeId,
                sketch.entity(from),
                to,
                new Properties()
                        .put(Property.FACT_ID, fact.id().toString())
                        .put(Property.ORDINAL, state.ordinal())
                        .put(Property.STATUS, state.modality().text())
                        .put(Property.VALID_FROM, step != null ? step : byMark ? marked(behind) : span.startMax())
                        .put(Property.VALID_TO, endless || span.endMax() == null ? null : end)
                        .put(Property.SOURCES, state.sources())
                        .put(Property.CONTESTED, state.contested())
                        .put(Property.ROLE, edge.toFactItself() ? edge.from() : null));
    }

    /** Who has taken a step towards something is a candidate from that day, whenever more is expected. */
    private static @Nullable LocalDate firstStep(List<Said> behind) {
        return marked(behind.stream()
                .filter(said -> said.claim().modality().isActual())
                .toList());
    }

    /** What rests on a mark alone dates from the first one; what rests on what came before, as on a signature, does not end. */
    private static @Nullable LocalDate marked(List<Said> behind) {
        return behind.stream()
                .map(said -> said.span().startMax())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
