/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Properties;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.record.Claim;
import org.entente.model.record.Link;

/** Draws how facts stand to each other: what claims say of it, and what may be one happening. */
final class FactLinks {

    private final Sketch sketch;
    private final Facts facts;
    private final Resolver resolver;
    private final Map<Id, SortedSet<Id>> linked = new HashMap<>();

    FactLinks(Sketch sketch, Facts facts, Resolver resolver) {
        this.sketch = sketch;
        this.facts = facts;
        this.resolver = resolver;
    }

    void draw(SortedMap<Id, Claim> claims, SortedMap<Id, Resolution> resolutions) {
        claims.forEach((id, claim) -> {
            if (resolutions.get(id) instanceof Resolution.Resolved resolved) {
                claim.links().forEach(link -> draw(standing(resolved.fact()), claim.document(), link, resolutions));
            }
        });
    }

    private Id standing(Id fact) {
        return facts.names().getOrDefault(fact, fact);
    }

    private void draw(Id from, Id document, Link link, SortedMap<Id, Resolution> resolutions) {
        for (NodeRef to : targets(document, link.to(), resolutions)) {
            if (!to.id().equals(from.toString())) {
                sketch.edge(
                        EdgeType.valueOf(link.rel().name()), from + "#" + to.id(), Sketch.ref(NodeKind.FACT, from), to);
                if (to.kind() == NodeKind.FACT) {
                    linked.computeIfAbsent(from, none -> new TreeSet<>()).add(Id.parse(to.id()));
                }
            }
        }
    }

    private SortedSet<NodeRef> targets(Id document, String to, SortedMap<Id, Resolution> resolutions) {
        SortedSet<NodeRef> targets = new TreeSet<>();
        if (to.startsWith("#")) {
            for (Id claim : resolver.targets(document, to.substring(1))) {
                if (resolutions.get(claim) instanceof Resolution.Resolved resolved) {
                    targets.add(Sketch.ref(NodeKind.FACT, standing(resolved.fact())));
                }
            }
            return targets;
        }
        Id id = Id.parse(to);
        if (id.kind() == Kind.FACT) {
            NodeRef fact = Sketch.ref(NodeKind.FACT, standing(id));
            if (sketch.has(fact)) {
                targets.add(fact);
            }
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

    void draw(PossiblySame.Link link) {
        sketch.edge(
                EdgeType.POSSIBLY_SAME,
                link.a() + "#" + link.b(),
                Sketch.ref(NodeKind.FACT, link.a()),
                Sketch.ref(NodeKind.FACT, link.b()),
                new Properties().put(Property.WHY, link.why()));
    }
}
