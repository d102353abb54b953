/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What {@code concepts.ttl} says by hand of the codes of our lists: what they mean and which terms of others they match. Each
 * statement can be taken once, so that what nobody took is about terms of others.
 */
final class Concepts {

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString());

    private final Map<String, List<Triple>> bySubject = new TreeMap<>();

    Concepts(Iris iris) {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream file = Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.ttl"))) {
            RDFParser.create()
                    .source(file)
                    .lang(Lang.TURTLE)
                    .base(iris.config().ontology())
                    .parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        graph.find()
                .forEachRemaining(triple -> bySubject
                        .computeIfAbsent(triple.getSubject().getURI(), none -> new ArrayList<>())
                        .add(triple));
        bySubject.values().forEach(triples -> triples.sort(ORDER));
    }

    /** Writes what is said of a subject, in a fixed order. */
    void take(Node subject, Triples triples) {
        List<Triple> said = bySubject.remove(subject.getURI());
        if (said != null) {
            write(said, triples);
        }
    }

    /** Writes all that was not taken, by subject. */
    void takeRest(Triples triples) {
        bySubject.values().forEach(said -> write(said, triples));
        bySubject.clear();
    }

    private static void write(List<Triple> said, Triples triples) {
        said.forEach(triple -> triples.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
}
