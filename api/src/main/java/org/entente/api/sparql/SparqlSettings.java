/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import java.nio.file.Path;
import java.time.Duration;
import org.entente.rdf.sparql.SparqlLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What can be set about SPARQL.
 *
 * @param folder where the graph is kept as RDF; without one, in a temporary folder that goes with the process
 * @param patience how long a question waits for the latest version of the graph before it is answered from an older one
 * @param timeout how long one question may take
 * @param rows how many rows or triples an answer may have
 * @param answerSize how large an answer may be
 * @param steps how many rows may come up on the way to an answer
 * @param held how many of these joins, groups and the like may hold; without it, as many as the memory has room for
 * @param atOnce how many questions are answered at the same time; others wait for their turn
 */
@ConfigurationProperties("entente.sparql")
record SparqlSettings(
        @Nullable Path folder,
        Duration patience,
        Duration timeout,
        long rows,
        DataSize answerSize,
        long steps,
        @Nullable Long held,
        int atOnce) {

    SparqlLimits limits() {
        long most = held != null
                ? held
                : SparqlLimits.heldWithin(Runtime.getRuntime().maxMemory(), atOnce);
        return new SparqlLimits(timeout, rows, answerSize.toBytes(), steps, most);
    }
}
