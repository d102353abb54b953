/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCAT;
import org.entente.model.graph.GraphSink;
import org.entente.model.id.Hash;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The graph as RDF, in a folder: what {@link org.entente.rdf.RdfFormat#NQUADS} writes of it, and nothing else. It holds one version of the graph; a
 * refresh brings it to another in one transaction, so whatever is asked meanwhile, or after a crash, sees all of one
 * version. The version is the {@code dcat:version} that the export itself states.
 *
 * <p>Beside the data set lies the export it was made from, cut into blocks and packed: a refresh compares with it and writes
 * the difference only.
 *
 * <p>Safe for use by several threads; one process at a time may have a folder open.
 */
public final class SparqlStore implements AutoCloseable {

    private static final String DATASET = "dataset";
    private static final String BLOCKS = "blocks-";
    /** Is there from before words are taken out until the data set is copied without them. */
    private static final String DUE = "compact.txt";
    /** What the statement of a quote's words has in it. */
    private static final String WORDS = " <http://www.w3.org/ns/oa#exact> ";

    private static final int NODES_IN_MEMORY = 50_000;
    /** Less room than this is not worth tidying up. */
    private static final long SLACK = 256L << 20;

    private final Path folder;
    private final DatasetGraph dataset;
    private final Function<URI, String> code;

    SparqlStore(Path folder, DatasetGraph dataset, Function<URI, String> code) {
        this.folder = folder;
        this.dataset = dataset;
        this.code = code;
    }

    /**
     * Opens a folder, and makes it if there is none.
     *
     * @throws UncheckedIOException when it cannot be written, or another process has it open
     */
    public static SparqlStore open(Path folder) {
        return open(folder, Stamp::of);
    }

    /** Opens a folder as another build does, which has another stamp for a base. */
    static SparqlStore open(Path folder, Function<URI, String> code) {
        Path inside = folder.resolve(DATASET);
        StoreParams small = StoreParamsBuilder.create("entente")
                .node2NodeIdCacheSize(NODES_IN_MEMORY)
                .nodeId2NodeCacheSize(NODES_IN_MEMORY)
                .build();
        try {
            Files.createDirectories(inside);
            return new SparqlStore(
                    folder, DatabaseMgr.connectDatasetGraph(Location.create(inside.toString()), small), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(
                    "The folder %s cannot be opened: %s. Another process may use it; if none does, remove the folder, and it is made anew."
                            .formatted(folder, e.getMessage()),
                    new IOException(e));
        }
    }

    /** {@return the version of the graph that it holds as this configuration writes it; empty when it holds none} */
    public Optional<String> version(RdfConfig config) {
        return Txn.calculateRead(dataset, () -> held(config)).filter(version -> Files.exists(blocks(config, version)));
    }

    /** {@return the version that it holds, within a transaction} */
    Optional<String> held(RdfConfig config) {
        Node described = NodeFactory.createURI(config.base() + "dataset");
        Iterator<Quad> versions =
                dataset.find(Quad.defaultGraphIRI, described, NodeFactory.createURI(DCAT.NS + "version"), Node.ANY);
        return versions.hasNext() ? Optional.of(versions.next().getObject().getLiteralLexicalForm()) : Optional.empty();
    }

    /**
     * Brings it to another version of the graph.
     *
     * @param config how to write it, with the version that it has
     * @param graph sends the graph to a sink, and fails if that was not all of one version; then nothing has changed here
     */
    public synchronized Refreshed refresh(RdfConfig config, Consumer<GraphSink> graph) {
        String version = Objects.requireNonNull(config.graphVersion(), "a refresh is to a version");
        @Nullable
        Path before = version(config).map(held -> blocks(config, held)).orElse(null);
        Path now = blocks(config, version);
        Path written = folder.resolve(now.getFileName() + ".new");
        try {
            Refreshed done = write(config, graph, before, written, now);
            deleteAllBut(now);
            tidy();
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refreshed write(RdfConfig config, Consumer<GraphSink> graph, @Nullable Path before, Path written, Path now)
            throws IOException {
        dataset.begin(TxnType.WRITE);
        try {
            boolean dropsAll = before == null && !dataset.isEmpty();
            if (before == null) {
                deleteAllBut(null);
                dataset.clear();
            }
            Writing added = new Writing(dataset::add);
            Writing removed = new Writing(dataset::delete);
            try (BlockFile.In old = new BlockFile.In(before)) {
                Difference difference;
                try (BlockFile.Out out = new BlockFile.Out(written)) {
                    difference = new Difference(old, out, added);
                    BlockStream blocks = new BlockStream(config, difference);
                    graph.accept(blocks);
                    blocks.finish();
                }
                try (BlockFile.In all = new BlockFile.In(written)) {
                    Set<String> gone = difference.gone(all);
                    removed.accept(gone);
                    added.accept(difference.instead());
                    if (dropsAll || gone.stream().anyMatch(line -> line.contains(WORDS))) {
                        Files.writeString(folder.resolve(DUE), "");
                    }
                }
            }
            dataset.commit();
            // Only then: a data set without its file is made anew, but a file says that what it was cut from is held.
            Files.move(written, now, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new Refreshed(before == null, added.count, removed.count);
        } finally {
            if (dataset.isInTransaction()) {
                dataset.abort();
            }
            dataset.end();
            Files.deleteIfExists(written);
        }
    }

    /** {@return the file of the export that a version was made from, by this code} */
    private Path blocks(RdfConfig config, String version) {
        return folder.resolve(BLOCKS + Hash.id(version + "\n" + code.apply(config.base())) + ".gz");
    }

    /** Deletes what data sets before were made from, so that none is taken for one of these. */
    private void deleteAllBut(@Nullable Path blocks) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (String.valueOf(file.getFileName()).startsWith(BLOCKS) && !file.equals(blocks)) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * What is written leaves what was there before behind. When that is more than half, or words of a quote are among it, which may
     * have been erased, the data set is copied.
     */
    private void tidy() throws IOException {
        Path note = folder.resolve("size.txt");
        Path due = folder.resolve(DUE);
        long size = size();
        long tidied = Files.exists(note) ? Long.parseLong(Files.readString(note).strip()) : 0;
        if (Files.exists(due) || tidied > 0 && size > 2 * tidied + SLACK) {
            DatabaseMgr.compact(dataset, true);
            size = size();
            tidied = 0;
            Files.deleteIfExists(due);
        }
        if (tidied == 0) {
            Files.writeString(note, size + "\n");
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(DATASET))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** {@return the data set, for questions} */
    DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    /** Lines of N-Quads on their way into the data set or out of it. */
    private static final class Writing implements Consumer<java.util.Collection<String>> {

        private final Consumer<Quad> each;
        private long count;

        Writing(Consumer<Quad> each) {
            this.each = each;
        }

        @Override
        public void accept(java.util.Collection<String> lines) {
            if (lines.isEmpty()) {
                return;
            }
            RDFParser.fromString(String.join("\n", lines), Lang.NQUADS)
                    .checking(false)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(org.apache.jena.graph.Triple triple) {
                            quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
                        }

                        @Override
                        public void quad(Quad quad) {
                            count++;
                            each.accept(quad);
                        }
                    });
        }
    }
}
