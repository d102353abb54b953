/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an export holds, and in which shape. */
public enum RdfProfile {
    /** Everything, in RDF 1.1: an edge with properties is an {@code rdf:Statement}. */
    BASE,
    /**
     * The same and triple terms of RDF 1.2: an edge with properties reifies its triple, and a fact that is not actual reifies
     * what it would make true, which nothing asserts.
     */
    RDF12,
    /** Only entities, happenings, and plain triples between them that hold; nothing that is over, planned or wished. */
    SHORTCUTS,
    /** Claims that count, each as one nanopublication; of formats only those with named graphs. */
    NANOPUB,
    /** Items, statements, qualifiers, ranks and references, as the RDF of a Wikibase has them. */
    WIKIBASE;

    /** {@return the name on the command line and in addresses, such as {@code rdf12}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a format can carry it} */
    public boolean fits(RdfFormat format) {
        return switch (this) {
            case RDF12 -> format != RdfFormat.JSONLD && format != RdfFormat.RDFXML;
            case NANOPUB -> format.hasNamedGraphs();
            case BASE, SHORTCUTS, WIKIBASE -> true;
        };
    }

    /** {@return whether it can be asked for by a day: only plain triples between entities are of one} */
    public boolean knowsDays() {
        return switch (this) {
            case BASE, RDF12, SHORTCUTS -> true;
            case NANOPUB, WIKIBASE -> false;
        };
    }

    /** {@return whether it carries the records, from which the graph can be made again} */
    boolean hasRecords() {
        return this == BASE || this == RDF12;
    }

    /** {@return the names of all, for messages} */
    public static String names() {
        return Arrays.stream(values()).map(RdfProfile::text).collect(Collectors.joining(", "));
    }

    /** {@return the names of the formats that can carry it, for messages} */
    public String fitting() {
        return Arrays.stream(RdfFormat.values())
                .filter(this::fits)
                .map(RdfFormat::text)
                .collect(Collectors.joining(", "));
    }

    /** {@return the profile with this name, if there is one} */
    public static Optional<RdfProfile> of(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.text().equals(text))
                .findFirst();
    }
}
