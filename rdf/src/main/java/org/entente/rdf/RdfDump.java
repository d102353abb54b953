/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;

/**
 * Writes a graph as files to be published: the graph in every format, the vocabulary, the shapes, a manifest, and the
 * checksums of all. The same graph gives the same bytes. Memory grows with the documents that have a licence or a citation,
 * and with nothing else.
 *
 * <p>Call order: as of {@link GraphSink}; then {@link #finish()}, once; then {@link #close()}.
 */
public final class RdfDump implements GraphSink, AutoCloseable {

    /** The checksums, in the form that {@code sha256sum --check} reads. */
    public static final String CHECKSUMS = "SHA256SUMS";

    /** The definitions of our terms. */
    static final String VOCABULARY = "vocabulary.ttl";

    /** What the graph passes. */
    static final String SHAPES = "shapes.ttl";

    private static final String MANIFEST = "manifest.ttl";

    private final Path folder;
    private final RdfConfig config;
    private final List<OutputStream> files = new ArrayList<>();
    private final List<RdfExport> exports = new ArrayList<>();
    private final List<GraphNode> sources = new ArrayList<>();
    private final Survey survey = new Survey();

    /** Begins files in a folder that is there. */
    public RdfDump(Path folder, RdfConfig config) throws IOException {
        this.folder = folder;
        this.config = config;
        for (RdfFormat format : RdfFormat.values()) {
            OutputStream file = create("graph." + format.extension());
            files.add(file);
            exports.add(RdfExport.to(file, format, config));
        }
        exports.add(RdfExport.to(survey, config));
    }

    @Override
    public void node(GraphNode node) {
        exports.forEach(export -> export.node(node));
        if (node.kind() == NodeKind.DOCUMENT
                && (node.properties().containsKey(Property.LICENSE)
                        || node.properties().containsKey(Property.CITATION))) {
            sources.add(node);
        }
    }

    @Override
    public void loadedBy(List<String> loads) {
        exports.forEach(export -> export.loadedBy(loads));
    }

    @Override
    public void edge(GraphEdge edge) {
        exports.forEach(export -> export.edge(edge));
    }

    /** Ends the graph, and writes what describes it and all other files that are in the folder by now. */
    public void finish() throws IOException {
        exports.forEach(RdfExport::finish);
        for (OutputStream file : files) {
            file.close();
        }
        write(VOCABULARY, out -> Vocabulary.write(out, RdfFormat.TURTLE, config));
        write(SHAPES, out -> Shapes.write(out, RdfFormat.TURTLE, config));
        SortedMap<String, Manifest.File> described = describe();
        write(MANIFEST, out -> Manifest.write(out, config, survey, sources, described));
        StringBuilder sums = new StringBuilder();
        describe()
                .forEach((name, file) ->
                        sums.append(file.sha256()).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(CHECKSUMS), sums, StandardCharsets.UTF_8);
    }

    private SortedMap<String, Manifest.File> describe() throws IOException {
        SortedMap<String, Manifest.File> described = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                described.put(String.valueOf(file.getFileName()), new Manifest.File(Files.size(file), sha256(file)));
            }
        }
        return described;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, Consumer<OutputStream> content) throws IOException {
        try (OutputStream out = create(name)) {
            content.accept(out);
        }
    }

    private OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
    }

    @Override
    public void close() {
        survey.close();
        for (OutputStream file : files) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
