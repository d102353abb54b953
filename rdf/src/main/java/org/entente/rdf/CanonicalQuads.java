/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Writes statements as lines of canonical N-Quads, as RDF Dataset Canonicalization (RDFC-1.0) wants them. */
final class CanonicalQuads {

    private CanonicalQuads() {}

    /** {@return the line of a statement without blank nodes, without its end} */
    static String line(@Nullable Node graph, Node subject, Node predicate, Node object) {
        StringBuilder line = new StringBuilder(256);
        iri(line, subject).append(' ');
        iri(line, predicate).append(' ');
        if (object.isURI()) {
            iri(line, object);
        } else {
            literal(line, object);
        }
        if (graph != null) {
            iri(line.append(' '), graph);
        }
        return line.append(" .").toString();
    }

    private static StringBuilder iri(StringBuilder line, Node node) {
        return line.append('<').append(node.getURI()).append('>');
    }

    private static void literal(StringBuilder line, Node node) {
        line.append('"');
        String text = node.getLiteralLexicalForm();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\u007F' -> line.append("\\u007F");
                default -> line.append(unit);
            }
        }
        line.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            line.append('@').append(node.getLiteralLanguage());
        } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
        }
    }
}
