/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.it.api.SparqlProtocolIT.assertYes;
import static org.entente.it.api.SparqlProtocolIT.form;
import static org.entente.it.api.SparqlProtocolIT.get;
import static org.entente.it.api.SparqlProtocolIT.post;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/** Which graphs a question is of, by the SPARQL 1.1 Protocol, and what the service says of itself. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class SparqlDatasetIT {

    private static final String BASE = "http://localhost:8080/id/";
    private static final String FIRST = "document/addustour-or-aldostor-2025-11-06";
    private static final String SECOND = "document/dispatch-tass-2025-11-07";

    @BeforeAll
    static void load(Driver driver, Api api) {
        LoadedStore.fill(driver);
        api.awaitSparql();
    }

    /** Each graph that is named is there, as a default or as a named one, through every door. */
    @ParameterizedTest
    @CsvSource({
        "default A, false",
        "default B, false",
        "default A default B, true",
        "default B default A, true",
        "named A, false",
        "named B, false",
        "named A named B, true",
        "named B named A, true",
        "default A named B, true",
        "default B named A, false"
    })
    void allGraphsThatAreNamedAreThere(String graphs, boolean yes, Api api) {
        String both = graphs.matches("default .*named .*")
                ? "ASK { ?a a <vocab#Claim> ; ?from <%s> . GRAPH ?g { ?b a <vocab#Claim> ; ?from <%s> } }"
                : graphs.startsWith("named")
                        ? "ASK { GRAPH ?g { ?a a <vocab#Claim> ; ?from <%s> } GRAPH ?h { ?b a <vocab#Claim> ; ?from <%s> } }"
                        : "ASK { ?a a <vocab#Claim> ; ?from <%s> . ?b a <vocab#Claim> ; ?from <%s> }";
        String query = both.formatted(FIRST, SECOND);
        String[] pairs = Pattern.compile("(default|named) (.)")
                .matcher(graphs)
                .results()
                .map(graph -> graph.group(1) + "-graph-uri=" + BASE
                        + (graph.group(2).equals("A") ? FIRST : SECOND) + "#claims")
                .toArray(String[]::new);
        String[] all =
                Stream.concat(Stream.of("query=" + query), Stream.of(pairs)).toArray(String[]::new);
        assertYes(get(api, all), yes);
        assertYes(post(api, "/sparql", SparqlProtocolIT.FORM, form(all)), yes);
        assertYes(post(api, "/sparql?" + form(pairs), SparqlProtocolIT.QUERY, query), yes);
    }

    /** What the W3C's tests of service descriptions ask of one, by whatever format it is read. */
    @ParameterizedTest
    @CsvSource({
        "text/turtle, Turtle",
        "application/n-triples, N-Triples",
        "application/rdf+xml, RDF/XML",
        "application/ld+json, JSON-LD"
    })
    void theDescriptionIsOfThisEndpoint(String accept, String language, Api api) {
        Graph described = GraphFactory.createDefaultGraph();
        RDFParser.fromString(api.get("/sparql", "Accept", accept).body(), RDFLanguages.nameToLang(language))
                .base(api.uri() + "/sparql")
                .parse(described);
        Node endpoint = NodeFactory.createURI(api.uri() + "/sparql");
        Node service = described.find(Node.ANY, sd("endpoint"), endpoint).next().getSubject();
        assertThat(described.contains(service, RDF.type.asNode(), sd("Service")))
                .isTrue();
        assertThat(described.contains(service, sd("supportedLanguage"), sd("SPARQL11Query")))
                .isTrue();
        assertThat(described.find(service, sd("resultFormat"), Node.ANY).toList())
                .hasSizeGreaterThan(8);
        Node dataset =
                described.find(service, sd("defaultDataset"), Node.ANY).next().getObject();
        assertThat(described.contains(dataset, RDF.type.asNode(), sd("Dataset")))
                .isTrue();
        Node graph =
                described.find(dataset, sd("defaultGraph"), Node.ANY).next().getObject();
        assertThat(described.contains(graph, RDF.type.asNode(), sd("Graph"))).isTrue();
    }

    private static Node sd(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
    }
}
