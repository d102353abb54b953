/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what comes in a row about one subject in one graph, and hands it on as a block: what a writer needs that puts
 * all statements of a subject into one object. Holds one block at a time.
 */
abstract class SubjectBlocks implements StreamRDF {

    private final SequencedMap<String, String> prefixes = new LinkedHashMap<>();
    private final SequencedMap<Node, List<Node>> statements = new LinkedHashMap<>();
    private @Nullable Node graph;
    private @Nullable Node subject;
    private boolean begun;

    /** Writes what stands before all blocks. */
    abstract void begin(SequencedMap<String, String> known);

    /**
     * Writes one block.
     *
     * @param named the graph, null for the default graph
     * @param statements predicate to objects, in the order in which they came
     */
    abstract void block(@Nullable Node named, Node subject, SequencedMap<Node, List<Node>> statements);

    /** Writes what stands after all blocks, and flushes. */
    abstract void end();

    @Override
    public final void start() {}

    @Override
    public final void prefix(String prefix, String iri) {
        prefixes.put(prefix, iri);
    }

    @Override
    public final void base(String base) {
        throw new UnsupportedOperationException("every IRI is written in full");
    }

    @Override
    public final void version(String version) {
        throw new UnsupportedOperationException("blocks are of RDF 1.1, which needs no version");
    }

    @Override
    public final void triple(Triple triple) {
        add(null, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public final void quad(Quad quad) {
        add(quad.isDefaultGraph() ? null : quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public final void finish() {
        flush();
        beginOnce();
        end();
    }

    private void add(@Nullable Node named, Node about, Node predicate, Node object) {
        if (!about.equals(subject) || !java.util.Objects.equals(named, graph)) {
            flush();
            graph = named;
            subject = about;
        }
        statements.computeIfAbsent(predicate, none -> new ArrayList<>()).add(object);
    }

    private void flush() {
        Node about = subject;
        if (about != null) {
            beginOnce();
            block(graph, about, statements);
            statements.clear();
            subject = null;
        }
    }

    private void beginOnce() {
        if (!begun) {
            begun = true;
            begin(prefixes);
        }
    }
}
