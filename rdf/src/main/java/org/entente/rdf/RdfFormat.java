/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats of an export; all of them stream. */
public enum RdfFormat {
    /** Turtle, grouped by subject. */
    TURTLE("text/turtle", "ttl", false, RDFFormat.TURTLE_BLOCKS),
    /** N-Triples, one triple a line. */
    NTRIPLES("application/n-triples", "nt", false, RDFFormat.NTRIPLES_UTF8),
    /** N-Quads, one statement a line, with its graph. */
    NQUADS("application/n-quads", "nq", true, RDFFormat.NQUADS_UTF8),
    /** TriG, grouped by graph and subject. */
    TRIG("application/trig", "trig", true, RDFFormat.TRIG_BLOCKS);

    private final String mediaType;
    private final String extension;
    private final boolean namedGraphs;
    private final RDFFormat written;

    RdfFormat(String mediaType, String extension, boolean namedGraphs, RDFFormat written) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.namedGraphs = namedGraphs;
        this.written = written;
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

    RDFFormat written() {
        return written;
    }
}
