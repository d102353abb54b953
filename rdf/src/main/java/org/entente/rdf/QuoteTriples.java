/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.Property;
import org.jspecify.annotations.Nullable;

/**
 * Writes the quote of a claim as a Web Annotation: the claim is the body, the words in the document are the target, found
 * by their text, their position, or both.
 */
final class QuoteTriples {

    /** How the IRI of the words of a quote ends, after that of its claim. */
    static final String WORDS = "#quoted-text";

    private final Triples triples;
    private final Iris iris;

    QuoteTriples(Triples triples, Iris iris) {
        this.triples = triples;
        this.iris = iris;
    }

    void write(Node subject, GraphNode claim) {
        Map<Property, Object> all = claim.properties();
        @Nullable Object text = all.get(Property.QUOTE);
        boolean position = all.containsKey(Property.QUOTE_START) || all.containsKey(Property.QUOTE_END);
        if (text == null && !position && !all.containsKey(Property.QUOTE_SHA256) && !all.containsKey(Property.LANG)) {
            return;
        }
        Node annotation = iris.part(claim.id(), "quote");
        Node target = iris.part(claim.id(), "quoted");
        Node words = iris.part(claim.id(), WORDS.substring(1));
        Node place = iris.part(claim.id(), "quoted-position");
        is(annotation, Term.ANNOTATION);
        triples.add(annotation, iris.term(Term.HAS_BODY), subject);
        triples.add(annotation, iris.term(Term.HAS_TARGET), target);
        is(target, Term.SPECIFIC_RESOURCE);
        triples.add(target, iris.term(Term.HAS_SOURCE), iris.thing(String.valueOf(all.get(Property.DOCUMENT))));
        addText(target, Term.OWN_SHA256, all.get(Property.QUOTE_SHA256));
        if (text != null) {
            triples.add(target, iris.term(Term.HAS_SELECTOR), words);
        }
        if (position) {
            triples.add(target, iris.term(Term.HAS_SELECTOR), place);
        }
        // Web Annotations have the words as xsd:string, which carries no language.
        addText(target, Term.OWN_QUOTE_LANG, all.get(Property.LANG));
        if (text != null) {
            is(words, Term.TEXT_QUOTE_SELECTOR);
            triples.add(words, iris.term(Term.EXACT), Literals.of(text));
        }
        if (position) {
            is(place, Term.TEXT_POSITION_SELECTOR);
            addNumber(place, Term.START, all.get(Property.QUOTE_START));
            addNumber(place, Term.END, all.get(Property.QUOTE_END));
        }
    }

    private void addText(Node subject, Term predicate, @Nullable Object value) {
        if (value != null) {
            triples.add(subject, iris.term(predicate), Literals.of(value));
        }
    }

    private void addNumber(Node subject, Term predicate, @Nullable Object value) {
        if (value instanceof Long number) {
            triples.add(subject, iris.term(predicate), Literals.nonNegative(number));
        }
    }

    private void is(Node subject, Term type) {
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.term(type));
    }
}
