/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** The example in the shape of a Wikibase. */
class WikibaseTests {

    private static final String WIKIBASE = "http://wikiba.se/ontology#";
    private static final Graph GRAPH = Exports.dataset(
                    Exports.bytes(
                            Exports.EXAMPLE, RdfFormat.TURTLE, RdfConfig.local().in(RdfProfile.WIKIBASE)),
                    RdfFormat.TURTLE)
            .getDefaultGraph();

    private static Node wikibase(String local) {
        return NodeFactory.createURI(WIKIBASE + local);
    }

    private static Node own(String local) {
        return NodeFactory.createURI(RdfConfig.local().vocabulary() + local);
    }

    private static Node wikidata(String q) {
        return NodeFactory.createURI("http://www.wikidata.org/entity/" + q);
    }

    private static Node statement(GraphNode fact) {
        return NodeFactory.createURI(RdfConfig.LOCAL + fact.id() + "#statement");
    }

    /** {@return the IRI of the fact that the claim of a reference is about} */
    private static String fact(Node reference) {
        String claim = reference
                .getURI()
                .substring(RdfConfig.LOCAL.toString().length())
                .replaceFirst("#.*", "");
        return RdfConfig.LOCAL
                + Objects.requireNonNull(Exports.EXAMPLE.edges().get(new GraphEdge.Key(EdgeType.ABOUT.name(), claim)))
                        .to()
                        .id();
    }

    private static List<GraphNode> facts() {
        return Exports.EXAMPLE.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.FACT)
                .toList();
    }

    private static Set<Node> objects(Node subject, Node predicate) {
        return GRAPH.stream(subject, predicate, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
    }

    /** {@return the statements that a fact should have: one for each period by what is known now} */
    private static List<Node> statements(GraphNode fact) {
        return Exports.EXAMPLE.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.STATE
                        && fact.id().equals(node.properties().get(Property.FACT))
                        && !node.properties().containsKey(Property.KNOWN_TO))
                .map(state -> String.valueOf(state.properties().get(Property.ORDINAL)))
                .map(ordinal -> ordinal.equals("1") ? "" : ";" + ordinal)
                .map(rest -> NodeFactory.createURI(statement(fact).getURI() + rest))
                .toList();
    }

    @Test
    void eachPeriodOfAFactIsOneStatementOfOneItemWithOneRank() {
        assertThat(facts())
                .hasSizeGreaterThan(50)
                .anyMatch(fact -> statements(fact).size() > 1);
        List<Node> all =
                facts().stream().flatMap(fact -> statements(fact).stream()).toList();
        assertThat(GRAPH.stream(Node.ANY, RDF.type.asNode(), wikibase("Statement"))
                        .map(Triple::getSubject))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(all).allSatisfy(statement -> {
            List<Triple> of = GRAPH.stream(Node.ANY, Node.ANY, statement).toList();
            assertThat(of).hasSize(1);
            String property = of.getFirst()
                    .getPredicate()
                    .getURI()
                    .substring((RdfConfig.local().vocabulary() + "p-").length());
            assertThat(objects(statement, own("ps-" + property))).hasSize(1);
            assertThat(objects(own(property), wikibase("claim"))).containsExactly(own("p-" + property));
            assertThat(objects(statement, wikibase("rank"))).hasSize(1);
        });
    }

    @Test
    void onlyWhatIsSoIsMoreThanDeprecatedAndOnlyThatIsDirect() {
        for (GraphNode fact : facts()) {
            Node rank = objects(statement(fact), wikibase("rank")).iterator().next();
            assertThat(rank.equals(wikibase("DeprecatedRank")))
                    .as(fact.id())
                    .isEqualTo(!fact.labels().contains("Actual"));
            assertThat(objects(statement(fact), RDF.type.asNode()).contains(wikibase("BestRank")))
                    .isEqualTo(rank.equals(wikibase("PreferredRank")));
        }
        assertThat(GRAPH.contains(wikidata("Q232"), own("wdt-agreementParticipation"), Node.ANY))
                .as("Kazakhstan was only expected to join")
                .isFalse();
        assertThat(GRAPH.contains(wikidata("Q232"), own("p-agreementParticipation"), Node.ANY))
                .isTrue();
    }

    @Test
    void itemsGoByTheirIdInWikidataAndSayOurs() {
        assertThat(objects(wikidata("Q232"), NodeFactory.createURI("https://schema.org/sameAs")))
                .containsExactly(NodeFactory.createURI(RdfConfig.LOCAL + "country/KAZ"));
        assertThat(objects(wikidata("Q232"), NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label")))
                .contains(NodeFactory.createLiteralLang("Kazakhstan", "en"));
    }

    @Test
    void everyReferenceIsOfAClaimAndNamesItsDocument() {
        List<Node> references = GRAPH.stream(Node.ANY, RDF.type.asNode(), wikibase("Reference"))
                .map(Triple::getSubject)
                .toList();
        assertThat(references).hasSizeGreaterThan(90).allSatisfy(reference -> {
            assertThat(objects(reference, NodeFactory.createURI("http://www.wikidata.org/prop/reference/P248")))
                    .hasSize(1);
            assertThat(GRAPH.stream(
                                    Node.ANY,
                                    NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                                    reference)
                            .map(Triple::getSubject))
                    .isNotEmpty()
                    .allMatch(statement -> GRAPH.contains(statement, RDF.type.asNode(), wikibase("Statement")))
                    .map(statement -> statement.getURI().replaceFirst("#.*", ""))
                    .containsOnly(fact(reference));
        });
    }
}
