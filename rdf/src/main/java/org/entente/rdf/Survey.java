/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an export holds, and makes the hash of its canonical form: its statements as sorted lines, each once, however
 * often it was written. What does not fit into memory is sorted in temporary files, which {@link #close()} removes.
 */
final class Survey extends StreamRDFBase implements AutoCloseable {

    private static final long LINES_IN_MEMORY = 50_000;
    private static final String TYPE = "<" + Namespace.RDF.iri("") + "type>";
    /** The order of code points, in which Java does not compare text. */
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final SortedDataBag<String> lines;
    private final SortedMap<String, Long> classes = new TreeMap<>();
    private final SortedMap<String, Long> properties = new TreeMap<>();
    private @Nullable String hash;

    Survey() {
        this(LINES_IN_MEMORY);
    }

    /** A survey that sorts so many lines in memory. */
    Survey(long linesInMemory) {
        this.lines = BagFactory.newSortedBag(new ThresholdPolicyCount<>(linesInMemory), new Lines(), BY_CODE_POINT);
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
    }

    @Override
    public void quad(Quad quad) {
        lines.add(CanonicalQuads.line(
                quad.isDefaultGraph() ? null : quad.getGraph(),
                quad.getSubject(),
                quad.getPredicate(),
                quad.getObject()));
    }

    /** {@return how many things each class has, by IRI} */
    SortedMap<String, Long> classes() {
        hash();
        return classes;
    }

    /** {@return how many statements each property has, by IRI} */
    SortedMap<String, Long> properties() {
        hash();
        return properties;
    }

    /** {@return the SHA-256 of the canonical form, in hexadecimal; nothing may come after it} */
    String hash() {
        String known = hash;
        if (known == null) {
            known = read();
            hash = known;
        }
        return known;
    }

    private String read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String before = "";
            for (Iterator<String> sorted = lines.iterator(); sorted.hasNext(); ) {
                String line = sorted.next();
                if (!line.equals(before)) {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                    count(line);
                }
                before = line;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subjects and properties are IRIs, in which there is no space. */
    private void count(String line) {
        String[] parts = line.split(" ", 4);
        properties.merge(iri(parts[1]), 1L, Long::sum);
        if (parts[1].equals(TYPE)) {
            classes.merge(iri(parts[2]), 1L, Long::sum);
        }
    }

    private static String iri(String written) {
        return written.substring(1, written.length() - 1);
    }

    @Override
    public void close() {
        lines.close();
    }

    /** Lines in temporary files. */
    private static final class Lines implements SerializationFactory<String> {

        @Override
        public Sink<String> createSerializer(OutputStream out) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return new Sink<>() {
                @Override
                public void send(String line) {
                    attempt(() -> writer.write(line + "\n"));
                }

                @Override
                public void flush() {
                    attempt(writer::flush);
                }

                @Override
                public void close() {
                    attempt(writer::close);
                }
            };
        }

        @Override
        public Iterator<String> createDeserializer(InputStream in) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .iterator();
        }

        private static void attempt(Action action) {
            try {
                action.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private interface Action {
            void run() throws IOException;
        }
    }
}
