/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** The formats of an export; all of them stream. */
public enum RdfFormat {
    /** Turtle, grouped by subject. */
    TURTLE("text/turtle", "ttl", false, jena(RDFFormat.TURTLE_BLOCKS)),
    /** N-Triples, one triple a line. */
    NTRIPLES("application/n-triples", "nt", false, LineStream::new),
    /** N-Quads, one statement a line, with its graph. */
    NQUADS("application/n-quads", "nq", true, LineStream::new),
    /** TriG, grouped by graph and subject. */
    TRIG("application/trig", "trig", true, jena(RDFFormat.TRIG_BLOCKS)),
    /** JSON-LD 1.1 with its context inside. */
    JSONLD("application/ld+json", "jsonld", true, JsonLdStream::new),
    /** RDF/XML, one element for each subject. */
    RDFXML("application/rdf+xml", "rdf", false, RdfXmlStream::new);

    private final String mediaType;
    private final String extension;
    private final boolean namedGraphs;
    private final Function<OutputStream, StreamRDF> writer;

    RdfFormat(String mediaType, String extension, boolean namedGraphs, Function<OutputStream, StreamRDF> writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.namedGraphs = namedGraphs;
        this.writer = writer;
    }

    private static Function<OutputStream, StreamRDF> jena(RDFFormat format) {
        return out -> StreamRDFWriter.getWriterStream(out, format);
    }

    /** {@return the name on the command line, such as {@code ntriples}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the media type, such as {@code text/turtle}} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return the usual ending of file names, without its dot} */
    public String extension() {
        return extension;
    }

    /** {@return whether claims stand in the graph of their document; otherwise all is one graph} */
    public boolean hasNamedGraphs() {
        return namedGraphs;
    }

    /** {@return the format with this name, if there is one} */
    public static Optional<RdfFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text))
                .findFirst();
    }

    /** {@return a writer of this format to a stream, which it does not close} */
    StreamRDF writer(OutputStream out) {
        return writer.apply(out);
    }
}
