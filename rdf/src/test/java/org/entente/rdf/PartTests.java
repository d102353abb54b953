/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A part of a graph does not call itself the whole. */
class PartTests {

    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final Id DOCUMENT = Id.parse("document/dispatch-tass-2025-11-07");

    /** As a store gives one document, but with all that surrounds it. */
    static final class OneDocument implements OrderedGraph {
        @Override
        public Iterator<GraphNode> nodes(NodeKind kind) {
            return Exports.EXAMPLE.nodes(kind);
        }

        @Override
        public Iterator<GraphEdge> edges(String type) {
            return Exports.EXAMPLE.edges(type);
        }

        @Override
        public Optional<Id> only() {
            return Optional.of(DOCUMENT);
        }
    }

    private static Node thing(String id) {
        return NodeFactory.createURI(RdfConfig.LOCAL + id);
    }

    private static Graph graph(RdfConfig config) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, RdfFormat.TURTLE, config);
        export.write(new OneDocument());
        export.finish();
        return Exports.dataset(out.toByteArray(), RdfFormat.TURTLE).getDefaultGraph();
    }

    private static void assertPart(Graph graph, String name) {
        assertThat(graph.contains(thing("dataset"), Node.ANY, Node.ANY)).isFalse();
        Node part = thing("dataset#" + name);
        assertThat(graph.contains(part, NodeFactory.createURI(TERMS + "isPartOf"), thing("dataset")))
                .isTrue();
        assertThat(graph.contains(part, NodeFactory.createURI(TERMS + "isVersionOf"), Node.ANY))
                .isFalse();
    }

    @Test
    void theClaimsOfOneDocumentAreADataSetOfTheirOwn() {
        Graph graph = graph(RdfConfig.local());
        assertPart(graph, "document-dispatch-tass-2025-11-07");
        Node count = NodeFactory.createURI(RdfConfig.local().vocabulary() + "recordCount");
        assertThat(graph.stream(Node.ANY, count, Node.ANY))
                .singleElement()
                .satisfies(triple ->
                        assertThat(triple.getSubject()).isEqualTo(thing("dataset#document-dispatch-tass-2025-11-07")));
    }

    @Test
    void shortcutsAreADataSetOfTheirOwn() {
        assertPart(
                Exports.dataset(
                                Exports.bytes(
                                        Exports.EXAMPLE,
                                        RdfFormat.TURTLE,
                                        RdfConfig.local().in(RdfProfile.SHORTCUTS)),
                                RdfFormat.TURTLE)
                        .getDefaultGraph(),
                "shortcuts");
    }

    @ParameterizedTest
    @EnumSource(names = {"RDF12", "WIKIBASE"})
    void anotherShapeIsADataSetOfItsOwn(RdfProfile profile) {
        Graph graph = Exports.dataset(
                        Exports.bytes(
                                Exports.EXAMPLE,
                                RdfFormat.TURTLE,
                                RdfConfig.local().in(profile)),
                        RdfFormat.TURTLE)
                .getDefaultGraph();
        assertThat(graph.contains(thing("dataset"), Node.ANY, Node.ANY)).isFalse();
        assertThat(graph.contains(
                        thing("dataset#" + profile.text()),
                        NodeFactory.createURI(TERMS + "isFormatOf"),
                        thing("dataset")))
                .isTrue();
    }

    @Test
    void whatIsSentPieceByPieceCanBeAPartToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export =
                RdfExport.to(out, RdfFormat.TURTLE, RdfConfig.local()).part("thing-country-KAZ");
        export.node(Exports.EXAMPLE.nodes(NodeKind.ENTITY).next());
        export.finish();
        assertPart(Exports.dataset(out.toByteArray(), RdfFormat.TURTLE).getDefaultGraph(), "thing-country-KAZ");
    }

    @Test
    void whatIsSaidOfAPartIsSaidOfIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export =
                RdfExport.to(out, RdfFormat.TURTLE, RdfConfig.local()).part("thing-country-KAZ");
        export.remark("There is more.");
        export.finish();
        assertThat(Exports.dataset(out.toByteArray(), RdfFormat.TURTLE)
                        .getDefaultGraph()
                        .contains(
                                thing("dataset#thing-country-KAZ"),
                                NodeFactory.createURI(TERMS + "description"),
                                NodeFactory.createLiteralLang("There is more.", "en")))
                .isTrue();
    }

    @Test
    void aPageSaysItToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.toPage(out, RdfConfig.local(), Id.parse("country/KAZ"), Map.of())
                .part("thing-country-KAZ");
        export.remark("There is more.");
        export.finish();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("dataset#thing-country-KAZ", "dcterms:description</a>", "There is more.");
    }

    @Test
    void onlyTheWholeAndWhatItWasIsWhole() {
        assertThat(Iris.isWhole("http://a.example/id/dataset#rdf12")).isTrue();
        assertThat(Iris.isWhole("http://a.example/id/dataset#thing-country-KAZ-rdf12"))
                .isFalse();
        assertThat(Iris.isWhole("http://a.example/id/dataset")).isTrue();
        assertThat(Iris.isWhole("http://a.example/id/dataset#known-2025-11-06T235959Z"))
                .isTrue();
        assertThat(Iris.isWhole("http://a.example/id/dataset#valid-2025-11-06")).isTrue();
        assertThat(Iris.isWhole("http://a.example/id/dataset#document-a-valid-2025-11-06"))
                .isFalse();
        assertThat(Iris.isWhole("http://a.example/id/country/KAZ")).isFalse();
    }
}
