/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.registry.FactType;

/** The properties of a Wikibase: one for each type of fact and each role, described when it is first used. */
final class WikibaseProperties {

    private static final String CLAIM = "p-";
    private static final String STATEMENT = "ps-";
    private static final String QUALIFIER = "pq-";
    private static final String DIRECT = "wdt-";
    private static final Map<String, String> PARTS = Map.of(
            CLAIM, "wikibase:claim",
            STATEMENT, "wikibase:statementProperty",
            QUALIFIER, "wikibase:qualifier",
            DIRECT, "wikibase:directClaim");

    private final Triples triples;
    private final Iris iris;
    private final Set<String> described = new HashSet<>();

    WikibaseProperties(Triples triples, Iris iris) {
        this.triples = triples;
        this.iris = iris;
    }

    /** {@return the name of the property of a type's statements} */
    String of(FactType type) {
        String name = type.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.label().substring(1);
        if (describe(name)) {
            type.wikidata()
                    .forEach(other -> triples.add(
                            iris.own(name),
                            iris.term(Term.RELATED_MATCH),
                            NodeFactory.createURI(Values.WIKIDATA + other)));
        }
        return name;
    }

    /** {@return the name of the property of a role} */
    String of(FactType type, String role) {
        String name = iris.named(FactTerms.own(type, role))
                .getURI()
                .substring(iris.config().vocabulary().length());
        describe(name);
        return name;
    }

    Node claim(String name) {
        return iris.own(CLAIM + name);
    }

    Node statement(String name) {
        return iris.own(STATEMENT + name);
    }

    Node qualifier(String name) {
        return iris.own(QUALIFIER + name);
    }

    Node direct(String name) {
        return iris.own(DIRECT + name);
    }

    private boolean describe(String name) {
        if (!described.add(name)) {
            return false;
        }
        Node property = iris.own(name);
        triples.add(property, iris.term(Term.RDF_TYPE), iris.named("wikibase:Property"));
        triples.add(property, iris.named("wikibase:propertyType"), iris.named("wikibase:WikibaseItem"));
        PARTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> triples.add(property, iris.named(part.getValue()), iris.own(part.getKey() + name)));
        return true;
    }
}
