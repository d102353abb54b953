/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfFormat;

/** Says of the service what it is, as SPARQL 1.1 Service Description wants it. */
public final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    /**
     * Writes it.
     *
     * @param endpoint where the service answers
     */
    public static void write(OutputStream out, RdfFormat format, RdfConfig config, String endpoint) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS);
        Node service = NodeFactory.createURI(endpoint + "#service");
        Node dataset = NodeFactory.createURI(config.base() + "dataset");
        Node projection = NodeFactory.createURI(endpoint + "#default-graph");
        add(graph, service, RDF.type.asNode(), sd("Service"));
        add(graph, service, sd("endpoint"), NodeFactory.createURI(endpoint));
        add(graph, service, sd("supportedLanguage"), sd("SPARQL11Query"));
        formats()
                .map(name -> NodeFactory.createURI(FORMATS + name))
                .forEach(name -> add(graph, service, sd("resultFormat"), name));
        add(graph, service, sd("defaultDataset"), dataset);
        add(graph, dataset, RDF.type.asNode(), sd("Dataset"));
        add(graph, dataset, sd("defaultGraph"), projection);
        add(graph, projection, RDF.type.asNode(), sd("Graph"));
        add(graph, dataset, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(endpoint));
        RDFWriter.source(graph)
                .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .output(out);
    }

    /** The names that the W3C gives to formats. */
    private static Stream<String> formats() {
        return Stream.concat(
                Arrays.stream(TableFormat.values()).map(format -> switch (format) {
                    case JSON -> "SPARQL_Results_JSON";
                    case XML -> "SPARQL_Results_XML";
                    case CSV -> "SPARQL_Results_CSV";
                    case TSV -> "SPARQL_Results_TSV";
                }),
                Arrays.stream(RdfFormat.values()).map(format -> switch (format) {
                    case TURTLE -> "Turtle";
                    case NTRIPLES -> "N-Triples";
                    case NQUADS -> "N-Quads";
                    case TRIG -> "TriG";
                    case JSONLD -> "JSON-LD";
                    case RDFXML -> "RDF_XML";
                }));
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }

    private static void add(Graph graph, Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }
}
