/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;

/** Cuts an export into blocks while it is made: what describes the data set first and last, and one block for each node. */
final class BlockStream implements GraphSink {

    private static final int FIRST = -1;

    private final Consumer<Block> blocks;
    private final Lines lines = new Lines();
    private final RdfExport export;
    private int order = FIRST;
    private String id = "";

    BlockStream(RdfConfig config, Consumer<Block> blocks) {
        this.blocks = blocks;
        this.export = RdfExport.to(lines, config);
    }

    @Override
    public void node(GraphNode node) {
        next(node.kind().ordinal(), node.id());
        export.node(node);
    }

    @Override
    public void loadedBy(List<String> loads) {
        export.loadedBy(loads);
    }

    @Override
    public void edge(GraphEdge edge) {
        export.edge(edge);
    }

    /** Ends the export. */
    void finish() {
        next(NodeKind.values().length, "");
        export.finish();
        next(Integer.MAX_VALUE, "");
    }

    private void next(int nextOrder, String nextId) {
        blocks.accept(new Block(order, id, lines.take()));
        order = nextOrder;
        id = nextId;
    }

    /** Statements as lines of N-Quads, until they are taken. */
    private static final class Lines extends StreamRDFBase {

        private final NodeFormatter format = new NodeFormatterNT();
        private List<String> lines = new ArrayList<>();

        List<String> take() {
            List<String> taken = lines;
            lines = new ArrayList<>();
            return taken;
        }

        @Override
        public void triple(Triple triple) {
            lines.add(write(triple).append(" .").toString());
        }

        @Override
        public void quad(Quad quad) {
            StringBuilder line = write(quad.asTriple());
            if (!quad.isDefaultGraph()) {
                StringWriterI graph = new StringWriterI();
                format.format(graph, quad.getGraph());
                line.append(' ').append(graph);
            }
            lines.add(line.append(" .").toString());
        }

        private StringBuilder write(Triple triple) {
            StringWriterI line = new StringWriterI();
            format.format(line, triple.getSubject());
            line.print(' ');
            format.format(line, triple.getPredicate());
            line.print(' ');
            format.format(line, triple.getObject());
            return new StringBuilder(line.toString());
        }
    }
}
