/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vocabularies that triples speak; our own, {@code dip:}, lies under the configured base. */
enum Namespace {
    DIP(""),
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("http://www.w3.org/2000/01/rdf-schema#"),
    OWL("http://www.w3.org/2002/07/owl#"),
    XSD("http://www.w3.org/2001/XMLSchema#"),
    SKOS("http://www.w3.org/2004/02/skos/core#"),
    SKOSXL("http://www.w3.org/2008/05/skos-xl#"),
    PROV("http://www.w3.org/ns/prov#"),
    OA("http://www.w3.org/ns/oa#"),
    ORG("http://www.w3.org/ns/org#"),
    DCTERMS("http://purl.org/dc/terms/"),
    DCAT("http://www.w3.org/ns/dcat#"),
    VOID("http://rdfs.org/ns/void#"),
    SCHEMA("https://schema.org/"),
    ELI("http://data.europa.eu/eli/ontology#"),
    TIME("http://www.w3.org/2006/time#"),
    EDTF("http://id.loc.gov/datatypes/edtf/"),
    SH("http://www.w3.org/ns/shacl#"),
    SPDX("http://spdx.org/rdf/terms#"),
    NP("http://www.nanopub.org/nschema#"),
    WIKIBASE("http://wikiba.se/ontology#"),
    PQ("http://www.wikidata.org/prop/qualifier/"),
    PR("http://www.wikidata.org/prop/reference/");

    private static final Set<Namespace> NANOPUB = EnumSet.of(NP);
    private static final Set<Namespace> WIKI = EnumSet.of(WIKIBASE, PQ, PR);

    private static final Map<String, Namespace> BY_PREFIX =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Namespace::prefix, Function.identity()));

    private final String iri;

    Namespace(String iri) {
        this.iri = iri;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the vocabularies that exports in a profile speak; those of our vocabulary, of shapes and manifests are no part of them} */
    static Set<Namespace> ofData(RdfProfile profile) {
        Set<Namespace> spoken = EnumSet.complementOf(EnumSet.of(OWL, TIME, SH, SPDX, NP, WIKIBASE, PQ, PR));
        switch (profile) {
            case BASE, RDF12 -> {}
            case SHORTCUTS -> spoken.removeAll(EnumSet.of(SKOSXL, OA));
            case NANOPUB -> spoken.addAll(NANOPUB);
            case WIKIBASE -> {
                spoken.removeAll(EnumSet.of(SKOSXL, OA, ORG, ELI, EDTF));
                spoken.addAll(WIKI);
            }
        }
        return spoken;
    }

    /** {@return the vocabularies that have a prefix in files of a profile, in order} */
    static Set<Namespace> of(RdfProfile profile) {
        Set<Namespace> prefixed = EnumSet.allOf(Namespace.class);
        if (profile != RdfProfile.NANOPUB) {
            prefixed.removeAll(NANOPUB);
        }
        if (profile != RdfProfile.WIKIBASE) {
            prefixed.removeAll(WIKI);
        }
        return prefixed;
    }

    /** {@return what the names of this vocabulary begin with, given where our own lies} */
    String iri(String ownVocabulary) {
        return this == DIP ? ownVocabulary : iri;
    }

    /**
     * {@return the vocabulary with this prefix}
     *
     * @throws IllegalArgumentException when there is none
     */
    static Namespace of(String prefix) {
        Namespace namespace = BY_PREFIX.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException(
                    "no vocabulary has the prefix '%s'; add it to Namespace".formatted(prefix));
        }
        return namespace;
    }
}
