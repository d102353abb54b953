/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The example in every format. */
class RdfExportTests {

    private static final DatasetGraph QUADS = Exports.dataset(Exports.EXAMPLE, RdfFormat.NQUADS);

    private static long statements(RdfFormat format) {
        StreamRDFCounting counting = StreamRDFLib.count();
        Exports.parse(Exports.bytes(Exports.EXAMPLE, format), format, counting);
        return counting.count();
    }

    /** Without blank nodes, isomorphic and equal are the same. */
    private static Set<Quad> quads(DatasetGraph dataset) {
        Set<Quad> all = new HashSet<>();
        dataset.find().forEachRemaining(all::add);
        return all;
    }

    private static Set<Triple> union(DatasetGraph dataset) {
        Set<Triple> all = new HashSet<>();
        dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHoldsAsManyStatements(RdfFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfExport export = RdfExport.to(out, format, RdfConfig.local());
        Exports.EXAMPLE.sendTo(export);
        long written = export.finish();
        assertThat(statements(format)).isEqualTo(written).isGreaterThan(5_000);
    }

    @Test
    void turtleIsNtriplesIsTheUnionOfTheQuads() {
        DatasetGraph turtle = Exports.dataset(Exports.EXAMPLE, RdfFormat.TURTLE);
        DatasetGraph ntriples = Exports.dataset(Exports.EXAMPLE, RdfFormat.NTRIPLES);
        assertThat(turtle.getDefaultGraph().isIsomorphicWith(ntriples.getDefaultGraph()))
                .isTrue();
        assertThat(union(turtle)).isEqualTo(union(QUADS));
    }

    @Test
    void trigIsNquads() {
        DatasetGraph trig = Exports.dataset(Exports.EXAMPLE, RdfFormat.TRIG);
        assertThat(quads(trig)).isEqualTo(quads(QUADS));
    }

    @ParameterizedTest
    @EnumSource
    void sameGraphGivesTheSameBytes(RdfFormat format) {
        assertThat(Exports.bytes(Exports.EXAMPLE, format)).isEqualTo(Exports.bytes(Exports.EXAMPLE, format));
    }

    @Test
    void noBlankNodesAndEveryIriIsValid() {
        Set<Node> nodes = new HashSet<>();
        for (Iterator<Quad> quads = QUADS.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            nodes.add(quad.getGraph());
            nodes.add(quad.getSubject());
            nodes.add(quad.getPredicate());
            nodes.add(quad.getObject());
        }
        assertThat(nodes).noneMatch(Node::isBlank);
        assertThat(nodes.stream().filter(Node::isURI).map(Node::getURI).filter(iri -> !isValid(iri)))
                .isEmpty();
    }

    private static boolean isValid(String text) {
        IRIx iri = IRIx.create(text);
        return iri.isReference() && !iri.hasViolations();
    }

    @Test
    void claimsStandInTheGraphOfTheirDocument() {
        Exports.EXAMPLE.nodes(NodeKind.CLAIM).forEachRemaining(claim -> {
            Node subject = NodeFactory.createURI(RdfConfig.LOCAL + claim.id());
            QUADS.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                boolean understood = quad.getPredicate().getURI().endsWith("about")
                        || quad.getPredicate().getURI().endsWith("heldBy");
                assertThat(quad.isDefaultGraph()).as(quad.toString()).isEqualTo(understood);
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "scheduled, positive, EventScheduled",
        "cancelled, positive, EventCancelled",
        "postponed, positive, EventPostponed",
        "actual, positive,",
        "scheduled, negative,",
        "cancelled, negative,",
        "postponed, negative,"
    })
    void onlyWhatIsAffirmedOfAnEventIsItsStatus(String modality, String polarity, @Nullable String status) {
        DatasetGraph graph =
                Exports.dataset(Exports.project(List.of("""
                        {"document": {"id": "document/d", "kind": "article", "published": "2025-11-03"}}""", """
                        {"claim": {"document": "document/d", "type": "meeting", "roles": {"participant": ["person/a", "person/b"]}, "when": "2025-11-06", "modality": "%s", "polarity": "%s"}}""".formatted(modality, polarity))), RdfFormat.TURTLE);
        Node eventStatus = NodeFactory.createURI("https://schema.org/eventStatus");
        assertThat(graph.getDefaultGraph().stream(Node.ANY, eventStatus, Node.ANY)
                        .map(triple -> triple.getObject().getURI())
                        .toList())
                .isEqualTo(status == null ? List.of() : List.of("https://schema.org/" + status));
    }

    @Test
    void edgeThatDoesNotFollowItsOwnerIsAnError() {
        RdfExport export = RdfExport.to(new ByteArrayOutputStream(), RdfFormat.TURTLE, RdfConfig.local());
        NodeRef claim = new NodeRef(NodeKind.CLAIM, "claim/a");
        NodeRef document = new NodeRef(NodeKind.DOCUMENT, "document/a");
        assertThatIllegalStateException()
                .isThrownBy(() -> export.edge(new GraphEdge("FROM", "claim/a", claim, document, Map.of())))
                .withMessage("FROM claim/a does not follow its owner claim/a");
    }

    /** Parsers of the JDK refuse a document with more than 100,000 references to entities, even to those of XML itself. */
    @Test
    void moreSignsOfXmlThanParsersTakeForEntitiesComeBack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = RdfFormat.RDFXML.writer(out);
        Triple triple = Triple.create(
                NodeFactory.createURI("http://example.org/a"),
                NodeFactory.createURI("http://example.org/ns#says"),
                NodeFactory.createLiteralString("\"<&>\r".repeat(30_000)));
        writer.start();
        writer.prefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        writer.prefix("ex", "http://example.org/ns#");
        writer.triple(triple);
        writer.finish();
        assertThat(Exports.dataset(out.toByteArray(), RdfFormat.RDFXML).getDefaultGraph().stream())
                .containsExactly(triple);
    }
}
