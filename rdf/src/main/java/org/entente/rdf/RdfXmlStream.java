/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes RDF/XML 1.1 while it comes: one {@code rdf:Description} for each block. It knows no document type and no entity;
 * carriage returns are written as references, since parsers of XML would change them.
 */
final class RdfXmlStream extends SubjectBlocks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");

    private final Writer out;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<String, String> elements = new java.util.HashMap<>();

    RdfXmlStream(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    }

    @Override
    void begin(SequencedMap<String, String> known) {
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        known.forEach((prefix, iri) -> {
            if (prefixes.putIfAbsent(iri, prefix) == null) {
                write(" xmlns:" + prefix + "=\"" + escape(iri) + "\"");
            }
        });
        write(">\n");
    }

    @Override
    void block(@Nullable Node named, Node subject, SequencedMap<Node, List<Node>> statements) {
        write("<rdf:Description rdf:about=\"" + escape(subject.getURI()) + "\">\n");
        statements.forEach((predicate, objects) -> {
            String element = elements.computeIfAbsent(predicate.getURI(), this::element);
            objects.forEach(object -> write(element, object));
        });
        write("</rdf:Description>\n");
    }

    @Override
    void end() {
        write("</rdf:RDF>\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String element, Node object) {
        if (object.isURI()) {
            write("  <" + element + " rdf:resource=\"" + escape(object.getURI()) + "\"/>\n");
            return;
        }
        String kind = !object.getLiteralLanguage().isEmpty()
                ? " xml:lang=\"" + object.getLiteralLanguage() + "\""
                : object.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                        ? ""
                        : " rdf:datatype=\"" + escape(object.getLiteralDatatypeURI()) + "\"";
        write("  <" + element + kind + ">" + escape(object.getLiteralLexicalForm()) + "</" + element + ">\n");
    }

    /** {@return the name of the element for a property} */
    private String element(String property) {
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            if (property.startsWith(entry.getKey())) {
                String local = property.substring(entry.getKey().length());
                if (NAME.matcher(local).matches()) {
                    return entry.getValue() + ":" + local;
                }
            }
        }
        throw new IllegalStateException("no element of XML can be named after the property " + property);
    }

    private static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (reference != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (reference == null) {
                    escaped.append(text.charAt(i));
                } else {
                    escaped.append(reference);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** By number: parsers that guard against entities count the five that XML names too, and give up after 100,000. */
    private static @Nullable String reference(char character) {
        return switch (character) {
            case '<' -> "&#60;";
            case '>' -> "&#62;";
            case '&' -> "&#38;";
            case '"' -> "&#34;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
