/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Link;

/** Draws what claims say of how their facts stand to others, and since when that was known. */
final class FactLinks {

    private final Sketch sketch;
    private final Facts facts;
    private final Resolver resolver;
    private final SortedMap<Id, Resolution> resolutions;
    private final Function<Id, Optional<Id>> find;
    private final Map<Id, SortedSet<Id>> linked = new HashMap<>();

    /**
     * Draws into a sketch.
     *
     * @param find the fact that stands under an id, present or former, if there is one
     */
    FactLinks(
            Sketch sketch,
            Facts facts,
            Resolver resolver,
            SortedMap<Id, Resolution> resolutions,
            Function<Id, Optional<Id>> find) {
        this.sketch = sketch;
        this.facts = facts;
        this.resolver = resolver;
        this.resolutions = resolutions;
        this.find = find;
    }

    void draw(Fact fact) {
        SortedMap<EdgeType, SortedMap<NodeRef, Instant>> known = new TreeMap<>();
        for (Said said : fact.claims()) {
            for (Link link : said.claim().links()) {
                SortedMap<NodeRef, Instant> since =
                        known.computeIfAbsent(EdgeType.valueOf(link.rel().name()), none -> new TreeMap<>());
                targets(said.claim().document(), link.to())
                        .forEach(to -> since.merge(to, said.knownFrom(), BinaryOperator.minBy(naturalOrder())));
            }
        }
        known.forEach((type, targets) -> targets.forEach((to, since) -> draw(fact.id(), type, to, since)));
    }

    private void draw(Id from, EdgeType type, NodeRef to, Instant knownFrom) {
        if (to.id().equals(from.toString())) {
            return;
        }
        sketch.edge(
                type,
                from + "#" + to.id(),
                Sketch.ref(NodeKind.FACT, from),
                to,
                new Properties().put(Property.KNOWN_FROM, knownFrom));
        if (to.kind() == NodeKind.FACT) {
            linked.computeIfAbsent(from, none -> new TreeSet<>()).add(Id.parse(to.id()));
        }
    }

    private SortedSet<NodeRef> targets(Id document, String to) {
        SortedSet<NodeRef> targets = new TreeSet<>();
        if (to.startsWith("#")) {
            for (Id claim : resolver.targets(document, to.substring(1))) {
                if (resolutions.get(claim) instanceof Resolution.Resolved resolved) {
                    targets.add(Sketch.ref(NodeKind.FACT, facts.sameness().of(resolved.fact())));
                }
            }
            return targets;
        }
        Id id = Id.parse(to);
        if (id.kind() == Kind.FACT) {
            find.apply(id).ifPresent(fact -> targets.add(Sketch.ref(NodeKind.FACT, fact)));
        } else {
            targets.add(sketch.entity(id));
        }
        return targets;
    }

    /** {@return whether a chain of links leads from one of the two facts to the other, so they are not one happening} */
    boolean isNested(Sameness.Pair pair) {
        return leads(pair.a(), pair.b()) || leads(pair.b(), pair.a());
    }

    private boolean leads(Id from, Id to) {
        Set<Id> seen = new HashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Id next : linked.getOrDefault(open.pop(), Collections.emptySortedSet())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
