/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.registry.EventCode;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the types of facts as a concept scheme with what others call them. Event coders code a coming visit otherwise than
 * a visit, so the match to PLOVER and CAMEO is that of a narrower concept: the type as it stands.
 */
final class TypeConcepts {

    /** The name of the list, and what the names of its codes begin with. */
    static final String LIST = "fact-type";

    private static final String CLOSING = "closing";
    private static final String PLOVER = "plover";
    private static final String CAMEO = "cameo";

    private final Triples triples;
    private final Iris iris;
    private final Definitions definitions;
    private final Registry registry;
    private final SortedSet<String> plover = new TreeSet<>();
    private final SortedSet<String> cameo = new TreeSet<>();

    TypeConcepts(Triples triples, Iris iris, Definitions definitions, Registry registry) {
        this.triples = triples;
        this.iris = iris;
        this.definitions = definitions;
        this.registry = registry;
    }

    void write() {
        scheme(LIST, "Types of facts");
        for (Family family : Family.values()) {
            concept(LIST, family.text(), "Facts of the family " + family.text(), null);
        }
        registry.types().forEach(this::write);
        scheme(PLOVER, "Event types of PLOVER");
        plover.forEach(code -> concept(PLOVER, code, "PLOVER " + code, null));
        scheme(CAMEO, "Event codes of CAMEO");
        cameo.forEach(code -> concept(CAMEO, code, "CAMEO " + code, null));
    }

    private void write(FactType type) {
        Node concept = concept(
                LIST, type.name(), Definitions.words(type.name()), type.family().text());
        definitions.say(concept, Term.DEFINITION, type.description());
        triples.add(concept, iris.term(Term.SEE_ALSO), iris.named(type.rdf().type()));
        // A property of relations says what the relation says; what events have in common with one is less.
        Term match = type.family() == Family.RELATION ? Term.CLOSE_MATCH : Term.RELATED_MATCH;
        type.wikidata()
                .forEach(id -> triples.add(concept, iris.term(match), NodeFactory.createURI(Values.WIKIDATA + id)));
        type.codes().byStatus().forEach((status, code) -> write(type, status.text(), code));
        if (type.codes().closing() != null) {
            write(type, CLOSING, type.codes().closing());
        }
    }

    private void write(FactType type, String standing, EventCode code) {
        String label = Definitions.words(type.name()) + ", " + Definitions.words(standing);
        Node concept = concept(LIST, type.name() + "-" + standing, label, type.name());
        code.plover().ifPresent(event -> {
            plover.add(event);
            triples.add(concept, iris.term(Term.BROAD_MATCH), iris.concept(PLOVER, event));
        });
        code.cameo().forEach(event -> {
            cameo.add(event);
            triples.add(concept, iris.term(Term.CLOSE_MATCH), iris.concept(CAMEO, event));
        });
    }

    private void scheme(String list, String title) {
        Node scheme = iris.list(list);
        triples.add(scheme, iris.term(Term.RDF_TYPE), iris.term(Term.CONCEPT_SCHEME));
        definitions.say(scheme, Term.PREF_LABEL, title);
        triples.add(scheme, iris.term(Term.IS_DEFINED_BY), iris.own(""));
    }

    private Node concept(String list, String code, String label, @Nullable String broader) {
        Node concept = iris.concept(list, code);
        triples.add(concept, iris.term(Term.RDF_TYPE), iris.term(Term.CONCEPT));
        definitions.say(concept, Term.PREF_LABEL, label);
        triples.add(concept, iris.term(Term.NOTATION), Literals.text(code));
        if (broader != null) {
            triples.add(concept, iris.term(Term.BROADER), iris.concept(list, broader));
        }
        triples.add(concept, iris.term(Term.IN_SCHEME), iris.list(list));
        return concept;
    }
}
