/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    SHORTCUTS;

    /** {@return the name on the command line and in addresses, such as {@code rdf12}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether a format can carry it} */
    public boolean fits(RdfFormat format) {
        return this != RDF12 || format != RdfFormat.JSONLD && format != RdfFormat.RDFXML;
    }

    /** {@return the profile with this name, if there is one} */
    public static Optional<RdfProfile> of(String text) {
        return Arrays.stream(values())
                .filter(profile -> profile.text().equals(text))
                .findFirst();
    }
}
