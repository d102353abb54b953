/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import org.entente.rdf.sparql.Question;

/**
 * One question in SPARQL and over REST, about the same.
 *
 * @param about what it is about; empty when it is about the whole graph
 * @param path where REST answers it, all of it
 * @param items how many REST answers
 */
record Twin(Question question, String about, String path, int items) {

    /** {@return what SPARQL is asked} */
    String text() {
        return question.text(Served.BASE);
    }

    /** {@return its name, what it is about, and how much the answer is} */
    String title() {
        return "%s%s, %d items".formatted(question.name(), about.isEmpty() ? "" : " of " + about, items);
    }

    /** A failure that shows both answers, unless they are the same. */
    void requireSame(SparqlClient ours, SparqlClient theirs) {
        long begin = System.nanoTime();
        List<String> their = theirs.rows(text());
        long between = System.nanoTime();
        List<String> our = ours.rows(text());
        System.out.printf(
                "%s: %,d rows; the first time Fuseki %.0f ms, /sparql %.0f ms%n",
                title(), our.size(), (between - begin) / 1e6, (System.nanoTime() - between) / 1e6);
        if (!our.equals(their) || our.isEmpty()) {
            throw new IllegalStateException("%s%n%n/sparql answers %,d rows:%n%s%n%nFuseki answers %,d rows:%n%s"
                    .formatted(text(), our.size(), String.join("\n", our), their.size(), String.join("\n", their)));
        }
    }
}
