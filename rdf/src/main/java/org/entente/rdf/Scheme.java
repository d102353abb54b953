/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

/** Our own lists of codes, each a SKOS concept scheme; a code's IRI is the list's name, a dash, and the code. */
enum Scheme {
    MODALITY("modality", "How real a fact is said to be"),
    POLARITY("polarity", "Whether a fact is affirmed or denied"),
    ACT("act", "Acts that open, close or mark a relation"),
    LIFECYCLE("lifecycle", "Stages of an agreement"),
    SPAN("span", "Parts of a document"),
    BASIS("basis", "What a claim rests on"),
    VERDICT("verdict", "Verdicts of a judgement"),
    ROLE("role", "Roles in facts"),
    NAME_KIND("name-kind", "Kinds of name"),
    DOCUMENT_KIND("document-kind", "Kinds of document");

    private final String local;
    private final String title;

    Scheme(String local, String title) {
        this.local = local;
        this.title = title;
    }

    String local() {
        return local;
    }

    String title() {
        return title;
    }
}
