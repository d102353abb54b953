/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what every term of our own has: what it is, a label, a comment, and where it is defined. */
final class Definitions {

    private static final String LANGUAGE = "en";

    private final Triples triples;
    private final Iris iris;

    Definitions(Triples triples, Iris iris) {
        this.triples = triples;
        this.iris = iris;
    }

    /** Defines a class, property or datatype. {@return it} */
    Node define(String local, Term kind, String comment) {
        Node subject = iris.own(local);
        triples.add(subject, iris.term(Term.RDF_TYPE), iris.term(kind));
        say(subject, Term.RDFS_LABEL, words(local));
        say(subject, Term.COMMENT, comment);
        triples.add(subject, iris.term(Term.IS_DEFINED_BY), iris.own(""));
        return subject;
    }

    /** Says something in English. */
    void say(Node subject, Term term, String text) {
        triples.add(subject, iris.term(term), NodeFactory.createLiteralLang(text, LANGUAGE));
    }

    /** {@return {@code start min} for {@code startMin}, {@code charge d affaires} for {@code charge-d-affaires}} */
    static String words(String local) {
        return local.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
