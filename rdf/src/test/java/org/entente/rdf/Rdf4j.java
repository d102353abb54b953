/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;

/** The parsers of RDF4J, which verify everything that they can. */
final class Rdf4j {

    private Rdf4j() {}

    /** {@return what they find, as {@link Lines} count it} */
    static String read(byte[] bytes, RdfFormat format) throws IOException {
        Lines lines = new Lines(format.hasNamedGraphs());
        RDFParser parser = Rio.createParser(
                Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow());
        parser.getParserConfig()
                .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true)
                .set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, true)
                .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true)
                .set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement found) {
                lines.quad(Quad.create(
                        found.getContext() == null ? Quad.defaultGraphNodeGenerated : node(found.getContext()),
                        node(found.getSubject()),
                        node(found.getPredicate()),
                        node(found.getObject())));
            }
        });
        parser.parse(new ByteArrayInputStream(bytes), RdfConfig.LOCAL.toString());
        return lines.sum();
    }

    private static Node node(Value value) {
        if (!(value instanceof Literal literal)) {
            return NodeFactory.createURI(value.stringValue());
        }
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        TypeMapper.getInstance()
                                .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
}
