/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;
import org.entente.model.project.Tenure;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;

/** Which other facts must be projected again after some have changed. */
final class Dependents {

    private static final Set<String> TENURE_TYPES = typesWith(Tenure.EDGES);
    private static final Set<String> TERM_TYPES = typesWith(Set.of(Tenure.HOLDS_OFFICE));

    private final Lookups lookups;
    private final Contexts contexts;
    private final PartProjection part;
    private final FactsBefore before;
    private final FactMerges merges;
    private final SortedSet<Id> offices = new TreeSet<>();
    private final SortedSet<Id> naming = new TreeSet<>();
    private final SortedSet<Id> reported = new TreeSet<>();

    Dependents(Lookups lookups, Contexts contexts, PartProjection part, FactsBefore before, FactMerges merges) {
        this.lookups = lookups;
        this.contexts = contexts;
        this.part = part;
        this.before = before;
        this.merges = merges;
    }

    /** {@return the fact types that tell of tenures, on which other facts depend} */
    static Set<String> tenureTypes() {
        return TENURE_TYPES;
    }

    /** {@return the fact types that say who holds an office} */
    static Set<String> termTypes() {
        return TERM_TYPES;
    }

    private static Set<String> typesWith(Set<String> edges) {
        return Registry.standard().types().stream()
                .filter(type -> type.edges().stream().anyMatch(edge -> edges.contains(edge.type())))
                .map(FactType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return facts outside of those that were drawn, and those of them that were drawn too early} */
    SortedSet<Id> stale(Set<Id> scope) {
        Set<Id> wanted = new HashSet<>();
        Map<Id, Set<Object>> periods = new HashMap<>();
        part.graph().nodes(NodeKind.FACT).forEachRemaining(node -> wanted.add(Id.parse(node.id())));
        part.graph().nodes(NodeKind.STATE).forEachRemaining(node -> FactsBefore.note(node, periods));
        Tenure.EDGES.forEach(
                type -> part.graph().edges(type).forEachRemaining(edge -> FactsBefore.note(edge, periods)));
        SortedSet<Id> gone = new TreeSet<>(scope);
        gone.removeAll(wanted);
        SortedSet<Id> news = new TreeSet<>(gone);
        SortedSet<Id> changed = new TreeSet<>();
        for (Id fact : wanted) {
            if (!before.projected().contains(fact)) {
                news.add(fact);
            }
            if (!periods.getOrDefault(fact, Set.of()).equals(before.periods(fact))) {
                changed.add(fact);
            }
        }
        // a former id that no longer is in the store was gone before: it has changed nothing this time
        gone.stream().filter(before.projected()::contains).forEach(changed::add);
        SortedSet<Id> moved = movedRedirects();
        news.addAll(moved);
        SortedSet<Id> stale = lookups.find(DrainStatements.FACTS_NAMING_FACTS, gone);
        // those whose claims named one that turned out another are perhaps others themselves
        naming.addAll(stale);
        stale.addAll(linking(news));
        stale.addAll(ofTenures(changed));
        stale.addAll(lookups.find(DrainStatements.FACTS_LEADING_TO, calledOffOrNoMore()));
        stale.removeAll(scope);
        stale.addAll(drawnTooEarly(scope, moved, changed));
        return stale;
    }

    /** {@return the events that are called off and were not, or the other way round} */
    private SortedSet<Id> calledOffOrNoMore() {
        SortedSet<Id> now = new TreeSet<>();
        part.graph().nodes(NodeKind.FACT).forEachRemaining(node -> {
            if (FactsBefore.isCalledOff(node)) {
                now.add(Id.parse(node.id()));
            }
        });
        SortedSet<Id> changed = new TreeSet<>(before.calledOff());
        changed.removeAll(now);
        now.removeAll(before.calledOff());
        changed.addAll(now);
        return changed;
    }

    /** {@return the facts of claims that link to these ids, as the claims say and as they stand} */
    private SortedSet<Id> linking(SortedSet<Id> ids) {
        SortedSet<Id> linking = lookups.find(DrainStatements.CLAIMS_LINKING, ids);
        List.copyOf(linking).forEach(fact -> linking.add(merges.standing(fact)));
        return linking;
    }

    /** {@return the former ids that lead to facts now and did not before, the other way round, or to other ones} */
    private SortedSet<Id> movedRedirects() {
        Map<Id, Id> now = new HashMap<>();
        part.graph().nodes(NodeKind.REDIRECT).forEachRemaining(node -> FactsBefore.note(now, node));
        SortedSet<Id> moved = new TreeSet<>(now.keySet());
        moved.addAll(before.redirects().keySet());
        moved.removeIf(id -> Objects.equals(now.get(id), before.redirects().get(id)));
        return moved;
    }

    /**
     * {@return facts that were drawn together with what they rest on, and so by what was stored of that before: those that link
     * to what goes by another id now, and those in which a tenure may have a part}
     */
    private SortedSet<Id> drawnTooEarly(Set<Id> scope, SortedSet<Id> moved, SortedSet<Id> changed) {
        SortedSet<Id> early = linking(moved);
        early.retainAll(scope);
        SortedSet<Id> tenures = new TreeSet<>(changed);
        tenures.removeIf(
                fact -> part.graph().has(new NodeRef(NodeKind.FACT, fact.toString())) && !isTenure(fact.toString()));
        part.graph().edges(EdgeType.HAS_PARTICIPANT.name()).forEachRemaining(edge -> {
            Id fact = Id.parse(edge.from().id());
            Kind kind = Id.parse(edge.to().id()).kind();
            if ((kind == Kind.DESCRIBED_GROUP || kind == Kind.OFFICE && !isTerm(fact.toString()))
                    && tenures.stream().anyMatch(tenure -> !tenure.equals(fact))) {
                early.add(fact);
            }
        });
        return early;
    }

    /** Facts in whose participants a tenure may have a part. */
    private SortedSet<Id> ofTenures(SortedSet<Id> changed) {
        Map<Id, SortedSet<Id>> tenures = tenures(changed);
        noteOffices(tenures);
        reported.addAll(new Reported(lookups).by(tenures.values()));
        SortedSet<Id> stale = lookups.find(DrainStatements.FACTS_RESTING_ON, offices);
        stale.addAll(lookups.find(
                DrainStatements.FACTS_WITH_INFERRED, lookups.find(DrainStatements.COUNTRIES_OF_OFFICES, offices)));
        return stale;
    }

    /** {@return the events that are as before, but perhaps may be one with others now, or no more} Known once {@link #stale} is. */
    SortedSet<Id> reported() {
        return reported;
    }

    private void noteOffices(Map<Id, SortedSet<Id>> tenures) {
        tenures.values()
                .forEach(participants -> participants.stream()
                        .filter(id -> id.kind() == Kind.OFFICE)
                        .forEach(offices::add));
    }

    /** {@return who takes part in those of these facts that are tenures, before or now} */
    private Map<Id, SortedSet<Id>> tenures(SortedSet<Id> facts) {
        Map<Id, SortedSet<Id>> participants = lookups.steps(DrainStatements.PARTICIPANTS_OF_TENURES, facts);
        part.graph().edges(EdgeType.HAS_PARTICIPANT.name()).forEachRemaining(edge -> {
            Id fact = Id.parse(edge.from().id());
            if (facts.contains(fact) && isTenure(edge.from().id())) {
                participants
                        .computeIfAbsent(fact, none -> new TreeSet<>())
                        .add(Id.parse(edge.to().id()));
            }
        });
        return participants;
    }

    /**
     * {@return the claims that name a fact that is no more, or an office of which a term has changed, and so perhaps its holder}
     *
     * @param retold the facts of which a claim has changed: who is known to have held an office rests on what each of them says
     */
    SortedSet<Id> claims(SortedSet<Id> retold) {
        noteOffices(tenures(retold));
        SortedSet<String> keys = contexts.keysJudged(offices);
        if (!offices.isEmpty()) {
            lookups.database()
                    .read(DrainStatements.NAME_KEYS, Map.of(DrainStatements.IDS, Lookups.texts(offices)))
                    .forEach(row -> keys.add(row.get("key").asString()));
        }
        SortedSet<Id> claims = lookups.findByText(DrainStatements.CLAIMS_MENTIONING, keys);
        claims.addAll(lookups.find(DrainStatements.CLAIMS_ABOUT, naming));
        return claims;
    }

    private boolean isTenure(String fact) {
        return isOf(TENURE_TYPES, fact);
    }

    private boolean isTerm(String fact) {
        return isOf(TERM_TYPES, fact);
    }

    private boolean isOf(Set<String> types, String fact) {
        GraphNode node = part.graph().nodes().get(new NodeRef(NodeKind.FACT, fact));
        return node != null && types.contains(String.valueOf(node.properties().get(Property.TYPE)));
    }
}
