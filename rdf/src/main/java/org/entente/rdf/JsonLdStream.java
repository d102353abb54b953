/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.OutputStream;
import java.util.List;
import java.util.SequencedMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON-LD 1.1 while it comes: one object with its context inside, and one node object a line under {@code @graph}. A
 * node object in a named graph is wrapped in an object of that graph; objects of one graph add up. No value is a native
 * number or boolean, so that every literal keeps its spelling.
 */
final class JsonLdStream extends SubjectBlocks {

    private final JsonGenerator json;
    private final Abbreviations names = new Abbreviations();

    JsonLdStream(OutputStream out) {
        this.json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    void begin(SequencedMap<String, String> known) {
        json.writeStartObject();
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", 1.1);
        known.forEach((prefix, iri) -> {
            names.add(prefix, iri);
            json.writeStringProperty(prefix, iri);
        });
        json.writeEndObject();
        json.writeArrayPropertyStart("@graph");
    }

    @Override
    void block(@Nullable Node named, Node subject, SequencedMap<Node, List<Node>> statements) {
        json.writeRaw('\n');
        if (named != null) {
            json.writeStartObject();
            json.writeStringProperty("@id", names.of(named.getURI()));
            json.writeArrayPropertyStart("@graph");
        }
        json.writeStartObject();
        json.writeStringProperty("@id", names.of(subject.getURI()));
        statements.forEach((predicate, objects) -> {
            boolean isType = predicate.equals(RDF.type.asNode());
            json.writeName(isType ? "@type" : names.of(predicate.getURI()));
            json.writeStartArray();
            for (Node object : objects) {
                if (isType) {
                    json.writeString(names.of(object.getURI()));
                } else {
                    write(object);
                }
            }
            json.writeEndArray();
        });
        json.writeEndObject();
        if (named != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    @Override
    void end() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void write(Node object) {
        if (object.isURI()) {
            json.writeStartObject();
            json.writeStringProperty("@id", names.of(object.getURI()));
            json.writeEndObject();
        } else if (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            json.writeString(object.getLiteralLexicalForm());
        } else {
            json.writeStartObject();
            if (object.getLiteralLanguage().isEmpty()) {
                json.writeStringProperty("@type", names.of(object.getLiteralDatatypeURI()));
            } else {
                json.writeStringProperty("@language", object.getLiteralLanguage());
            }
            json.writeStringProperty("@value", object.getLiteralLexicalForm());
            json.writeEndObject();
        }
    }
}
