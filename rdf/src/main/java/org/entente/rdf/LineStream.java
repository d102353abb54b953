/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Writes N-Triples and N-Quads, with the escapes of their canonical forms. Exports of millions spend most of their time here, so
 * text becomes UTF-8 in one pass, and the few terms that every other line has are kept as bytes.
 */
final class LineStream extends StreamRDFBase {

    private static final int BUFFER = 1 << 16;
    /** More terms than there are predicates and classes; a term beyond these is encoded anew each time. */
    private static final int MOST_KEPT = 4096;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final Map<Node, byte[]> kept = new IdentityHashMap<>();
    private int end;
    private @Nullable Node subject;
    private byte[] subjectBytes = {};
    private @Nullable Node named;
    private byte[] namedBytes = {};

    LineStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void triple(Triple triple) {
        statement(triple.getSubject(), triple.getPredicate(), triple.getObject(), null);
    }

    @Override
    public void quad(Quad quad) {
        statement(
                quad.getSubject(),
                quad.getPredicate(),
                quad.getObject(),
                quad.isDefaultGraph() ? null : quad.getGraph());
    }

    private void statement(Node of, Node predicate, Node object, @Nullable Node graph) {
        // Consecutive lines have the very same subject.
        if (of != subject) {
            subject = of;
            subjectBytes = encoded(of);
        }
        bytes(subjectBytes);
        put(' ');
        kept(predicate);
        put(' ');
        term(object);
        if (graph != null) {
            if (!graph.equals(named)) {
                named = graph;
                namedBytes = encoded(graph);
            }
            put(' ');
            bytes(namedBytes);
        }
        put(' ');
        put('.');
        put('\n');
    }

    private void term(Node node) {
        if (node.isURI()) {
            put('<');
            plain(node.getURI());
            put('>');
        } else if (node.isLiteral()) {
            put('"');
            escaped(node.getLiteralLexicalForm());
            put('"');
            if (!node.getLiteralLanguage().isEmpty()) {
                put('@');
                plain(node.getLiteralLanguage());
            } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
                put('^');
                put('^');
                put('<');
                plain(node.getLiteralDatatypeURI());
                put('>');
            }
        } else {
            Triple triple = node.getTriple();
            plain("<<( ");
            term(triple.getSubject());
            put(' ');
            term(triple.getPredicate());
            put(' ');
            term(triple.getObject());
            plain(" )>>");
        }
    }

    private void kept(Node node) {
        byte[] known = kept.get(node);
        if (known == null) {
            known = encoded(node);
            if (kept.size() < MOST_KEPT) {
                kept.put(node, known);
            }
        }
        bytes(known);
    }

    private static byte[] encoded(Node node) {
        return ('<' + node.getURI() + '>').getBytes(StandardCharsets.UTF_8);
    }

    private void bytes(byte[] some) {
        if (some.length > BUFFER - end) {
            flush();
            if (some.length > BUFFER) {
                send(some, some.length);
                return;
            }
        }
        System.arraycopy(some, 0, buffer, end, some.length);
        end += some.length;
    }

    private void plain(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void escaped(String text) {
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            // what is not ASCII has bytes below zero
            if (unit < 0 || unit >= ' ' && unit != '"' && unit != '\\' && unit != 0x7F) {
                put(unit);
            } else {
                escape(unit);
            }
        }
    }

    private void escape(byte unit) {
        put('\\');
        switch (unit) {
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '"', '\\' -> put(unit);
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[unit >> 4]);
                put(HEX[unit & 0xF]);
            }
        }
    }

    private void put(int one) {
        if (end == BUFFER) {
            flush();
        }
        buffer[end++] = (byte) one;
    }

    private void flush() {
        send(buffer, end);
        end = 0;
    }

    private void send(byte[] some, int length) {
        try {
            out.write(some, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        flush();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
