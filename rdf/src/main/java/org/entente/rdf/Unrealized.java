/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.jspecify.annotations.Nullable;

/**
 * For RDF 1.2: the triples that a fact would make true and does not, because it is planned, wished, denied or called off. The
 * fact reifies them; nothing asserts them. A group that is only described never stands in one, as in plain triples. Holds who and
 * what has the roles of one fact.
 */
final class Unrealized {

    /** A role may be that of a fact: who takes part in an event by a claim of its own. */
    private static final Set<String> OF_ROLES = Set.of(EdgeType.HAS_PARTICIPANT.name(), EdgeType.CONCERNS.name());

    private final Triples triples;
    private final Iris iris;
    private final FactTerms facts;
    private final Map<String, Set<Node>> roles = new LinkedHashMap<>();
    private @Nullable GraphNode fact;

    Unrealized(Triples triples, Iris iris, FactTerms facts) {
        this.triples = triples;
        this.iris = iris;
        this.facts = facts;
    }

    /** Begins the next node, after what the one before would make true. */
    void node(@Nullable GraphNode next) {
        GraphNode before = fact;
        if (before != null) {
            write(before);
        }
        roles.clear();
        fact = next != null && next.kind() == NodeKind.FACT && !NodeTriples.isActual(next) ? next : null;
    }

    void edge(GraphEdge edge) {
        if (fact != null
                && OF_ROLES.contains(edge.type())
                && !Boolean.TRUE.equals(edge.properties().get(Property.INFERRED))
                && Id.parse(edge.to().id()).kind() != Kind.DESCRIBED_GROUP) {
            roles.computeIfAbsent(String.valueOf(edge.properties().get(Property.ROLE)), none -> new LinkedHashSet<>())
                    .add(iris.thing(edge.to().id()));
        }
    }

    private void write(GraphNode of) {
        Node subject = iris.thing(of.id());
        triples.into(null);
        facts.typeOf(of).ifPresent(type -> {
            Set<Node> terms = new LinkedHashSet<>();
            for (DerivedEdge edge : type.edges()) {
                if (edge.standing() == DerivedEdge.Standing.ACTUAL
                        && admitsAct(edge, of, type)
                        && edge.admitsValues(values(of))) {
                    Node predicate = iris.own(EdgeTriples.local(edge.type()));
                    for (Node from : roles.getOrDefault(edge.from(), Set.of())) {
                        for (Node to : edge.to()
                                .map(role -> roles.getOrDefault(role, Set.of()))
                                .orElseGet(() -> Set.of(subject))) {
                            if (!from.equals(to)) {
                                terms.add(NodeFactory.createTripleTerm(from, predicate, to));
                            }
                        }
                    }
                }
            }
            terms.forEach(term -> triples.add(subject, iris.term(Term.REIFIES), term));
        });
    }

    /**
     * What is to come without saying by which act is to begin, which leads to what any beginning does; a step towards it, such as a
     * nomination, is meant to lead to what needs no act of its own.
     */
    private static boolean admitsAct(DerivedEdge edge, GraphNode fact, FactType type) {
        if (fact.properties().get(Property.ACT) instanceof String act) {
            return edge.admitsAct(act)
                    || edge.withoutAct() && type.acts().precedes().containsKey(act);
        }
        return edge.admitsAct(null) || edge.acts().containsAll(type.acts().opens());
    }

    private static Map<String, String> values(GraphNode fact) {
        Map<String, String> values = new HashMap<>();
        if (fact.properties().get(Property.VALUES) instanceof List<?> stated) {
            for (Object value : stated) {
                String[] named = value.toString().split("=", 2);
                values.put(named[0], named[1]);
            }
        }
        return values;
    }
}
