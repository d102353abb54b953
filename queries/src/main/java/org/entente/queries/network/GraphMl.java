/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A network as GraphML 1.0, every attribute with its type; what is absent has no element. */
final class GraphMl implements NetworkWriter.Form {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String NODE = "node";
    private static final String EDGE = "edge";
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String REPLACEMENT = "\uFFFD";
    private static final List<Attribute> OF_NODES = attributes(Vertex.class, Set.of("id"));
    private static final List<Attribute> OF_EDGES = attributes(Tie.class, Set.of("source", "target", "type"));

    private final XMLStreamWriter xml;
    private final boolean isDirected;

    GraphMl(Writer out, boolean isDirected) {
        try {
            this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("There is no writer of XML.", e);
        }
        this.isDirected = isDirected;
    }

    private static List<Attribute> attributes(Class<?> record, Set<String> inXml) {
        return Attribute.of(record).stream()
                .filter(attribute -> !inXml.contains(attribute.name()))
                .toList();
    }

    @Override
    public void begin() throws IOException {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys(xml, NODE, OF_NODES);
            keys(xml, EDGE, OF_EDGES);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", isDirected ? "directed" : "undirected");
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private static void keys(XMLStreamWriter xml, String of, List<Attribute> attributes) throws XMLStreamException {
        for (Attribute attribute : attributes) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key(of, attribute));
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", attribute.name());
            xml.writeAttribute("attr.type", attribute.type());
        }
    }

    private static String key(String of, Attribute attribute) {
        return of + "-" + attribute.name();
    }

    @Override
    public void vertex(Vertex vertex) throws IOException {
        try {
            xml.writeStartElement(NODE);
            xml.writeAttribute("id", text(vertex.id()));
            data(NODE, OF_NODES, vertex);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    @Override
    public void tie(Tie tie) throws IOException {
        try {
            xml.writeStartElement(EDGE);
            xml.writeAttribute("source", text(tie.source()));
            xml.writeAttribute("target", text(tie.target()));
            data(EDGE, OF_EDGES, tie);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private void data(String of, List<Attribute> attributes, Object thing) throws XMLStreamException {
        for (Attribute attribute : attributes) {
            @Nullable Object value = attribute.of(thing);
            if (value != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", key(of, attribute));
                xml.writeCharacters(text(value.toString()));
                xml.writeEndElement();
            }
        }
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /** XML has no way at all to write most control characters. */
    private static String text(String text) {
        return NOT_IN_XML.matcher(text).replaceAll(REPLACEMENT);
    }

    private static IOException unwritten(XMLStreamException e) {
        return new IOException("The network cannot be written.", e);
    }
}
