/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;
import org.nanopub.MalformedNanopubException;
import org.nanopub.MultiNanopubRdfHandler;
import org.nanopub.Nanopub;

/** Each claim that counts is a nanopublication, by the judgement of the library that others read them with. */
class NanopubTests {

    private static final RdfConfig CONFIG = RdfConfig.local().in(RdfProfile.NANOPUB);
    private static final byte[] TRIG = Exports.bytes(Exports.EXAMPLE, RdfFormat.TRIG, CONFIG);

    private static List<Nanopub> read(byte[] trig) throws Exception {
        List<Nanopub> found = new ArrayList<>();
        MultiNanopubRdfHandler.process(RDFFormat.TRIG, new ByteArrayInputStream(trig), found::add);
        return found;
    }

    @Test
    void eachClaimThatCountsIsOne() throws Exception {
        Set<String> about = Exports.EXAMPLE.edges().values().stream()
                .filter(edge -> edge.type().equals(EdgeType.ABOUT.name()))
                .map(edge -> edge.from().id())
                .collect(Collectors.toSet());
        List<String> claims = Exports.EXAMPLE.nodes().values().stream()
                .filter(node -> node.kind() == NodeKind.CLAIM
                        && about.contains(node.id())
                        && Boolean.TRUE.equals(node.properties().get(Property.COUNTS)))
                .map(GraphNode::id)
                .toList();
        List<Nanopub> found = read(TRIG);
        assertThat(claims).hasSizeGreaterThan(90);
        assertThat(found.stream().map(nanopub -> nanopub.getUri().stringValue()))
                .containsExactlyInAnyOrderElementsOf(claims.stream()
                        .map(id -> CONFIG.base() + id + "#nanopub")
                        .toList());
        assertThat(found).allSatisfy(nanopub -> {
            assertThat(nanopub.getAssertion()).hasSizeGreaterThan(4);
            assertThat(nanopub.getProvenance().stream().map(triple -> triple.getSubject()))
                    .contains(nanopub.getAssertionUri());
            assertThat(nanopub.getGraphUris()).hasSize(4).allMatch(IRI::isIRI);
        });
    }

    @Test
    void theDayOfTheSourceIsThatOfTheAssertionAndNotOfTheNanopublication() throws Exception {
        assertThat(read(TRIG)).allSatisfy(nanopub -> {
            assertThat(nanopub.getCreationTime()).isNull();
            assertThat(nanopub.getProvenance().stream()
                            .filter(triple -> triple.getSubject().equals(nanopub.getAssertionUri())
                                    && triple.getPredicate().getLocalName().equals("generatedAtTime")))
                    .hasSize(1);
        });
    }

    @Test
    void whoIsGivenByNameIsToldByTheAssertion() {
        DatasetGraph dataset = Exports.dataset(TRIG, RdfFormat.TRIG);
        List<Quad> named = new ArrayList<>();
        dataset.find(
                        Node.ANY,
                        Node.ANY,
                        NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                        NodeFactory.createLiteralLang("Kassym-Jomart Tokayev", "en"))
                .forEachRemaining(named::add);
        assertThat(named).isNotEmpty().allSatisfy(quad -> {
            assertThat(quad.getGraph().getURI()).endsWith("#assertion");
            assertThat(dataset.find(
                            quad.getGraph(),
                            Node.ANY,
                            NodeFactory.createURI("https://schema.org/mentions"),
                            quad.getSubject()))
                    .as("the claim mentions what has the name")
                    .hasNext();
        });
        assertThat(Exports.EXAMPLE.nodes().values().stream().filter(node -> node.kind() == NodeKind.MENTION))
                .map(node -> CONFIG.base() + node.id())
                .contains(named.getFirst().getSubject().getURI());
    }

    @Test
    void whatIsNotWellFormedIsRefusedByThatLibrary() {
        byte[] broken = new String(TRIG, StandardCharsets.UTF_8)
                .replaceFirst("np:hasProvenance ", "np:hasAssertion ")
                .getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(MalformedNanopubException.class).isThrownBy(() -> read(broken));
    }

    private static DatasetGraph licensed() {
        return Exports.dataset(
                Exports.bytes(
                        Exports.project(
                                List.of(
                                        "{\"document\": {\"id\": \"document/d\", \"title\": \"D\", \"lang\": \"en\", \"kind\": \"dataset\","
                                                + " \"published\": \"2026-01-03\", \"citation\": \"A. Author, D, 2026\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\"}}",
                                        "{\"claim\": {\"document\": \"document/d\", \"type\": \"organization-membership\", \"roles\":"
                                                + " {\"member\": \"country/KAZ\", \"organization\": \"organization/un\"}, \"modality\": \"actual\"}}")),
                        RdfFormat.TRIG,
                        CONFIG),
                RdfFormat.TRIG);
    }

    @Test
    void theCitationOfTheDocumentIsThatOfTheDocument() {
        List<Quad> citations = new ArrayList<>();
        licensed()
                .find(
                        Node.ANY,
                        Node.ANY,
                        NodeFactory.createURI("http://purl.org/dc/terms/bibliographicCitation"),
                        NodeFactory.createLiteralString("A. Author, D, 2026"))
                .forEachRemaining(citations::add);
        assertThat(citations).singleElement().satisfies(quad -> {
            assertThat(quad.getGraph().getURI()).endsWith("#provenance");
            assertThat(quad.getSubject().getURI()).endsWith("/document/d");
        });
    }

    @Test
    void theLicenceOfTheDocumentIsThatOfTheNanopublication() {
        DatasetGraph dataset = licensed();
        List<Quad> licences = new ArrayList<>();
        dataset.find(
                        Node.ANY,
                        Node.ANY,
                        NodeFactory.createURI("http://purl.org/dc/terms/license"),
                        NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"))
                .forEachRemaining(licences::add);
        assertThat(licences).singleElement().satisfies(quad -> {
            assertThat(quad.getGraph().getURI()).endsWith("#pubinfo");
            assertThat(quad.getSubject().getURI()).endsWith("#nanopub");
        });
    }

    /** The terms of a data set are not those of the newspaper of which it tells, so the newspaper leads to the data set. */
    @Test
    void aDocumentLeadsToTheDataSetThatTellsWhatItSays() {
        DatasetGraph dataset = Exports.dataset(
                Exports.bytes(
                        Exports.project(
                                List.of(
                                        "{\"document\": {\"id\": \"document/set\", \"published\": \"2026\", \"license\": \"CC0-1.0\"}}",
                                        "{\"document\": {\"id\": \"document/paper\", \"published\": \"2026\", \"datasets\": \"document/set\"}}",
                                        "{\"claim\": {\"document\": \"document/paper\", \"type\": \"organization-membership\", \"roles\":"
                                                + " {\"member\": \"country/KAZ\", \"organization\": \"organization/un\"}, \"modality\": \"actual\"}}")),
                        RdfFormat.TRIG,
                        CONFIG),
                RdfFormat.TRIG);
        List<Quad> told = new ArrayList<>();
        dataset.find(
                        Node.ANY,
                        Node.ANY,
                        NodeFactory.createURI("http://purl.org/dc/terms/isReferencedBy"),
                        NodeFactory.createURI(CONFIG.base() + "document/set"))
                .forEachRemaining(told::add);

        assertThat(told).singleElement().satisfies(quad -> {
            assertThat(quad.getGraph().getURI()).endsWith("#provenance");
            assertThat(quad.getSubject().getURI()).endsWith("/document/paper");
        });
        assertThat(dataset.find(
                        Node.ANY, Node.ANY, NodeFactory.createURI("http://purl.org/dc/terms/license"), Node.ANY))
                .isExhausted();
    }
}
