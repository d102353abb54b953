/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The only way out for triples: a stream in one of the formats, into the graph that was chosen last. */
final class Triples {

    private final StreamRDF stream;
    private final boolean namedGraphs;
    private @Nullable Node graph;
    private long count;

    /** Begins to write in a format, with these prefixes where it has prefixes. */
    Triples(OutputStream out, RdfFormat format, Iris iris) {
        this(format.writer(out), format.hasNamedGraphs(), iris);
    }

    /** Begins to send to a stream, which may take named graphs or not. */
    Triples(StreamRDF stream, boolean namedGraphs, Iris iris) {
        this.stream = stream;
        this.namedGraphs = namedGraphs;
        guard(() -> {
            stream.start();
            iris.prefixes().forEach(stream::prefix);
        });
    }

    /** Chooses the graph of what follows; null is the default graph. Formats without graphs take everything as one. */
    void into(@Nullable Node named) {
        graph = named;
    }

    void add(Node subject, Node predicate, Node object) {
        count++;
        Node named = graph;
        if (named == null || !namedGraphs) {
            guard(() -> stream.triple(Triple.create(subject, predicate, object)));
        } else {
            guard(() -> stream.quad(Quad.create(named, subject, predicate, object)));
        }
    }

    /** {@return how many were written} */
    long count() {
        return count;
    }

    /** Ends the last block and flushes; the stream below stays open. */
    void finish() {
        guard(stream::finish);
    }

    private static void guard(Runnable write) {
        try {
            write.run();
        } catch (RuntimeIOException | UncheckedIOException | JacksonException e) {
            throw new UncheckedIOException(
                    "the export could not be written: " + e.getMessage(),
                    e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }
}
