/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.entente.model.registry.Acts;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;

/** What the registry calls fact types, roles and values in triples. */
final class FactTerms {

    private static final String OWN = Namespace.DIP.prefix() + ":";

    private final Iris iris;
    private final Registry registry;
    private final Set<String> symmetric;

    FactTerms(Iris iris, Registry registry) {
        this.iris = iris;
        this.registry = registry;
        this.symmetric = symmetric(registry);
    }

    /** {@return the types of derived edges that say the same in both directions, of which the graph has one} */
    static Set<String> symmetric(Registry registry) {
        return registry.types().stream()
                .filter(FactType::symmetric)
                .flatMap(type -> type.edges().stream())
                .filter(edge -> edge.to().filter(edge.from()::equals).isPresent())
                .map(DerivedEdge::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return whether edges of this type say the same in both directions} */
    boolean isSymmetric(String edgeType) {
        return symmetric.contains(edgeType);
    }

    /** {@return whether facts of the type of this one are events for other vocabularies where they are actual} */
    boolean isEvent(GraphNode fact) {
        return typeOf(fact)
                .filter(type -> type.rdf().subClassOf().contains(Term.SCHEMA_EVENT.prefixed()))
                .isPresent();
    }

    /**
     * {@return whether other vocabularies may say of a fact what its type is: it happened or holds, and more of it is known than what
     * stands besides it}
     */
    boolean isAsserted(GraphNode fact) {
        return NodeTriples.isActual(fact)
                && typeOf(fact)
                        .filter(type -> !isBesides(type, fact.properties()))
                        .isPresent();
    }

    /** {@return whether all that is known is an act besides the relation: who observes an organization is not its member} */
    static boolean isBesides(FactType type, Map<Property, Object> properties) {
        return properties.get(Property.ACT) instanceof String act
                && type.acts().kindOf(act).filter(Acts.Effect.BESIDES::equals).isPresent();
    }

    /** {@return the type with this name} */
    Optional<FactType> type(String name) {
        return registry.type(name);
    }

    /** {@return the type of a fact} */
    Optional<FactType> typeOf(GraphNode fact) {
        return registry.type(String.valueOf(fact.properties().get(Property.TYPE)));
    }

    /** {@return our own property for a role, which says nothing of whether the fact happened} */
    Node role(GraphNode fact, String role) {
        return iris.named(typeOf(fact).map(type -> own(type, role)).orElse(OWN + role));
    }

    /** {@return the property of another vocabulary for a role, which says that it did happen, if there is one} */
    Optional<Node> assertedRole(GraphNode fact, String role) {
        return typeOf(fact)
                .map(type -> type.rdf().properties().get(role))
                .filter(term -> !term.startsWith(OWN))
                .map(iris::named);
    }

    /** {@return our own property for a role or value of a type, in prefixed form} */
    static String own(FactType type, String name) {
        String term = type.rdf().properties().getOrDefault(name, OWN + name);
        return term.startsWith(OWN) ? term : OWN + name;
    }

    /** {@return the name of the list of codes of a value: that of its property} */
    static String list(FactType type, String name) {
        return own(type, name).substring(OWN.length());
    }
}
