/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Two terms of one president in the shape of a Wikibase: two statements, each of its own term. */
class WikibasePeriodsTests {

    private static final org.entente.model.graph.Graph TENURES = tenures();
    private static final Graph GRAPH = wikibase(TENURES);
    private static final String FACT = TENURES.nodes(NodeKind.FACT).next().id();
    private static final Node FIRST = node(FACT + "#statement");
    private static final Node SECOND = node(FACT + "#statement;2");

    private static org.entente.model.graph.Graph tenures() {
        try {
            return Exports.project(Files.readAllLines(Path.of(
                    "src/test/resources/org/entente/rdf/golden/two-tenures-are-two-periods-of-one-fact.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph wikibase(org.entente.model.graph.Graph graph) {
        return Exports.dataset(
                        Exports.bytes(graph, RdfFormat.TURTLE, RdfConfig.local().in(RdfProfile.WIKIBASE)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
    }

    private static Node node(String id) {
        return NodeFactory.createURI(RdfConfig.LOCAL + id);
    }

    private static Node own(String local) {
        return NodeFactory.createURI(RdfConfig.local().vocabulary() + local);
    }

    private static Set<String> objects(Node subject, String predicate) {
        return objects(GRAPH, subject, NodeFactory.createURI(predicate));
    }

    private static Set<String> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .map(object -> object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI())
                .collect(Collectors.toSet());
    }

    private static Set<String> qualified(Node statement, String property) {
        return objects(statement, "http://www.wikidata.org/prop/qualifier/" + property);
    }

    private static String rank(Node statement) {
        return String.join(" ", objects(statement, "http://wikiba.se/ontology#rank"));
    }

    @Test
    void eachTermHasItsOwnDays() {
        assertThat(qualified(FIRST, "P580")).containsExactly("2017-01-20T00:00:00Z");
        assertThat(qualified(FIRST, "P582")).containsExactly("2021-01-20T00:00:00Z");
        assertThat(qualified(SECOND, "P580")).containsExactly("2025-01-20T00:00:00Z");
        assertThat(qualified(SECOND, "P582")).isEmpty();
        assertThat(objects(GRAPH, SECOND, own("endMax"))).isEmpty();
    }

    @Test
    void onlyTheTermThatIsNotOverIsPreferred() {
        assertThat(rank(FIRST)).endsWith("NormalRank");
        assertThat(rank(SECOND)).endsWith("PreferredRank");
        assertThat(GRAPH.stream(
                                Node.ANY,
                                RDF.type.asNode(),
                                NodeFactory.createURI("http://wikiba.se/ontology#BestRank"))
                        .map(Triple::getSubject))
                .containsExactly(SECOND);
        assertThat(objects(GRAPH, node("person/a"), own("wdt-officeHolding"))).hasSize(1);
    }

    @Test
    void bothAreOfThePersonAndOfTheOffice() {
        assertThat(objects(GRAPH, node("person/a"), own("p-officeHolding")))
                .containsExactlyInAnyOrder(FIRST.getURI(), SECOND.getURI());
        for (Node statement : List.of(FIRST, SECOND)) {
            assertThat(objects(GRAPH, statement, own("ps-officeHolding")))
                    .containsExactly(RdfConfig.LOCAL + "office/president-of-the-union");
        }
    }

    @Test
    void aClaimIsAReferenceOfTheTermThatItSpeaksOf() {
        for (GraphNode claim : (Iterable<GraphNode>) () -> TENURES.nodes(NodeKind.CLAIM)) {
            boolean second =
                    String.valueOf(claim.properties().get(Property.EDTF)).startsWith("2025");
            assertThat(GRAPH.stream(
                                    Node.ANY,
                                    NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                                    node(claim.id() + "#reference"))
                            .map(Triple::getSubject))
                    .containsExactly(second ? SECOND : FIRST);
        }
    }

    @Test
    void aClaimWithoutADateMayBeOfBoth() {
        Periods periods = new Periods();
        periods.read(TENURES);
        GraphNode undated = new GraphNode(NodeKind.CLAIM, "claim/u", new TreeSet<>(), Map.of());
        assertThat(periods.spokenOf(FACT, undated)).containsExactly(1L, 2L);
        assertThat(periods.spokenOf("fact/other", undated)).containsExactly(1L);
    }
}
