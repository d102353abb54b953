/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Attribution;
import org.entente.model.record.CanonicalJson;
import org.entente.model.record.Claim;
import org.entente.model.registry.Status;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws facts with their participants and states. */
final class FactNodes {

    private final Sketch sketch;
    private final Captions captions;
    private final Inference inference;

    FactNodes(Sketch sketch, Captions captions, Inference inference) {
        this.sketch = sketch;
        this.captions = captions;
        this.inference = inference;
    }

    void draw(Fact fact) {
        FactState latest = fact.latest();
        Claim first = fact.first().claim();
        Span span = fact.span();
        SortedMap<Inference.Seat, Inference.Ground> inferred = inference.of(fact);
        SortedMap<String, Instant> values = values(fact);
        Properties properties = new Properties()
                .put(Property.TYPE, fact.type().name())
                .put(Property.FAMILY, fact.type().family().text())
                .put(Property.CAPTION, captions.of(fact))
                .put(Property.LABEL, first.label())
                .put(Property.MODALITY, latest.modality().text())
                .put(Property.POLARITY, latest.polarity().text())
                .put(Property.CONTESTED, isContested(fact))
                .put(Property.ACT, latest.act())
                .put(Property.LIFECYCLE, latest.lifecycle())
                .put(Property.INSTANT_OF, latest.span().at())
                .put(Property.SORT, fact.sort())
                .put(Property.PAIR, pair(fact))
                .put(Property.INFERRED, isInferred(fact, inferred) ? true : null)
                .put(Property.UNNAMED, isFirstToldByUnnamedSources(fact) ? true : null)
                .put(Property.FORESEEN, Foresight.isOf(fact) ? true : null)
                .put(Property.KNOWN_FROM, fact.knownFrom())
                .put(Property.SOURCES, latest.sources())
                .putTexts(Property.VALUES, values.keySet())
                .put(Property.VALUES_KNOWN_FROM, values.isEmpty() ? null : List.copyOf(values.values()));
        if (fact.type().onePerClaim() && first.content() != null) {
            properties
                    .put(Property.CONTENT, first.content().text())
                    .put(Property.CONTENT_LANG, first.content().lang());
        }
        sketch.node(NodeKind.FACT, fact.id().toString(), labels(fact), Sketch.bounds(properties, span));
        NodeRef ref = Sketch.ref(NodeKind.FACT, fact.id());
        fact.claims()
                .forEach(said ->
                        sketch.edge(EdgeType.ABOUT, said.id().toString(), Sketch.ref(NodeKind.CLAIM, said.id()), ref));
        fact.states().forEach(state -> drawState(fact, ref, state));
        fact.roles().forEach((role, fillers) -> fillers.forEach(filler -> drawParticipant(fact, ref, role, filler)));
        inferred.forEach((seat, ground) ->
                drawParticipant(fact, ref, seat.role(), seat.entity(), ground.rule(), ground.knownFrom()));
    }

    /** {@return what claims say of it, in order, each with when it was first said} What a call was denied to be, it was not. */
    private static SortedMap<String, Instant> values(Fact fact) {
        SortedMap<String, Instant> values = new TreeMap<>();
        fact.claims().stream()
                .filter(fact::isTold)
                .forEach(said -> said.claim()
                        .values()
                        .forEach((name, value) -> values.merge(
                                name + "=" + value,
                                said.knownFrom(),
                                BinaryOperator.minBy(Comparator.naturalOrder()))));
        return values;
    }

    private static boolean isContested(Fact fact) {
        return fact.current().stream().anyMatch(FactState::contested);
    }

    /** {@return whether a claim, or who takes part, is concluded by a rule} */
    private static boolean isInferred(Fact fact, SortedMap<Inference.Seat, Inference.Ground> inferred) {
        return !inferred.isEmpty()
                || fact.claims().stream().anyMatch(said -> said.claim().inferredBy() != null)
                || fact.roles().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(filler -> filler instanceof Participant.Entity entity && entity.rule() != null);
    }

    /**
     * {@return whether all that was known of it first came through unnamed sources} Only such a fact can rest on them alone, then
     * or later, for what is known only grows.
     */
    private static boolean isFirstToldByUnnamedSources(Fact fact) {
        Instant first = fact.knownFrom();
        return fact.claims().stream()
                .filter(said -> !said.knownFrom().isAfter(first))
                .allMatch(
                        said -> said.claim().attribution().stream().anyMatch(Attribution.Anonymous.class::isInstance));
    }

    private static SortedSet<String> labels(Fact fact) {
        FactState latest = fact.latest();
        Status status = latest.modality().status(latest.polarity());
        SortedSet<String> labels =
                new TreeSet<>(List.of(fact.type().family().label(), fact.type().label(), status.label()));
        if (isContested(fact)) {
            labels.add(StoreSchema.CONTESTED);
        }
        return labels;
    }

    /** Of whom it is, where it is of two: an alliance by a treaty, and an envoy, are of two countries all the same. */
    private static @Nullable String pair(Fact fact) {
        List<Participant> all = fact.identity();
        List<Participant> identity =
                all.size() == 2 ? all : fact.identity(role -> role.kinds().contains(Kind.COUNTRY));
        if (identity.size() != 2 || identity.stream().anyMatch(Participant.OfFact.class::isInstance)) {
            return null;
        }
        return new TreeSet<>(
                        identity.stream().map(filler -> filler.id().toString()).toList())
                .stream().collect(java.util.stream.Collectors.joining("~"));
    }

    /** {@return how wide the time of an event is, for finding others of its time} */
    private static @Nullable Long width(Fact fact) {
        Span span = fact.latest().span();
        return Happening.isCompared(fact.type(), span) ? Width.of(span) : null;
    }

    private void drawState(Fact fact, NodeRef ref, FactState state) {
        Id id = CanonicalJson.id(
                Kind.STATE,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("fact", fact.id().toString())
                        .put("ordinal", state.ordinal())
                        .put("knownFrom", state.knownFrom().toString()));
        Properties properties = new Properties()
                .put(Property.FACT, fact.id().toString())
                .put(Property.ORDINAL, state.ordinal())
                .put(Property.KNOWN_FROM, state.knownFrom())
                .put(Property.KNOWN_TO, state.knownTo())
                .put(Property.MODALITY, state.modality().text())
                .put(Property.ACT, state.act())
                .put(Property.LIFECYCLE, state.lifecycle())
                .put(Property.POLARITY, state.polarity().text())
                .put(Property.CONTESTED, state.contested())
                .put(Property.SOURCES, state.sources())
                .put(Property.CAPTION, captions.of(state, fact.type().family()));
        sketch.node(NodeKind.STATE, id.toString(), Sketch.bounds(properties, state.span()));
        sketch.edge(EdgeType.STATE, id.toString(), ref, Sketch.ref(NodeKind.STATE, id));
    }

    private void drawParticipant(Fact fact, NodeRef ref, String role, Participant filler) {
        switch (filler) {
            case Participant.Entity(Id id, @Nullable String rule) ->
                drawParticipant(fact, ref, role, id, rule, fact.knownFrom(role, id));
            case Participant.Group group ->
                drawParticipant(fact, ref, role, group.id(), null, fact.knownFrom(role, group.id()));
            case Participant.OfFact of ->
                sketch.edge(
                        EdgeType.CONCERNS,
                        fact.id() + "#" + role + "#" + of.id(),
                        ref,
                        Sketch.ref(NodeKind.FACT, of.id()),
                        new Properties()
                                .put(Property.ROLE, role)
                                .put(
                                        Property.AS,
                                        of.as() == null ? null : of.as().text())
                                .put(Property.KNOWN_FROM, fact.knownFrom(role, of.id())));
        }
    }

    private void drawParticipant(
            Fact fact, NodeRef ref, String role, Id entity, @Nullable String rule, Instant knownFrom) {
        NodeRef to = sketch.entity(entity);
        sketch.edge(
                EdgeType.HAS_PARTICIPANT,
                fact.id() + "#" + role + "#" + to.id(),
                ref,
                to,
                new Properties()
                        .put(Property.ROLE, role)
                        .put(Property.ENTITY, to.id())
                        .put(Property.SORT, fact.sort())
                        .put(Property.FACT, fact.id().toString())
                        .put(Property.WIDTH, width(fact))
                        .put(Property.KNOWN_FROM, knownFrom)
                        .put(Property.INFERRED, rule != null)
                        .put(Property.RULE, rule));
    }
}
