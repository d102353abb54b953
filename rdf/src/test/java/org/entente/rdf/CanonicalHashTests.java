/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.model.graph.Graph;
import org.entente.model.outside.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canonical hash of a dump is the one that rdf-canonize, which shares nothing with ours, finds in its N-Quads. */
class CanonicalHashTests {

    private static final RdfConfig CONFIG = new RdfConfig(RdfConfig.LOCAL, "the-hash");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void ofTheExample() throws IOException {
        assertSame(Exports.EXAMPLE);
    }

    /** Text with whatever N-Quads escape or leave as it is, and a language with capitals. */
    @Test
    void ofOddText() throws IOException {
        Graph odd = new Graph();
        odd.add(LiteralsTests.name(LiteralsTests.ODD, "zh-Hant-TW"));
        assertSame(odd);
    }

    private void assertSame(Graph graph) throws IOException {
        try (RdfDump dump = new RdfDump(folder, CONFIG)) {
            graph.sendTo(dump);
            dump.finish();
        }
        Node said = RDFDataMgr.loadGraph(folder.resolve("manifest.ttl").toString())
                .find(Node.ANY, NodeFactory.createURI(CONFIG.vocabulary() + "canonicalHash"), Node.ANY)
                .next()
                .getObject();
        assertThat(Outside.node("rdfc.mjs", folder.resolve("graph.nq").toString()))
                .containsExactly(said.getLiteralLexicalForm());
    }
}
