/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.model.graph.NodeKind;
import org.junit.jupiter.api.Test;

/** Every export passes the shapes, and what breaks a rule does not. */
class ShapesTests {

    private static final String OWN = RdfConfig.local().vocabulary();
    private static final Graph SHAPES = shapes();
    private static final Graph EXAMPLE =
            Exports.dataset(Exports.EXAMPLE, RdfFormat.TURTLE).getDefaultGraph();

    private static Graph shapes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shapes.write(out, RdfFormat.TURTLE, RdfConfig.local());
        return Exports.dataset(out.toByteArray(), RdfFormat.TURTLE).getDefaultGraph();
    }

    static List<String> findings(Graph data) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, data);
        return report.getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                .toList();
    }

    private static Graph changed(Node subject, Node predicate, Node removed, Node added) {
        Graph graph = GraphFactory.createDefaultGraph();
        EXAMPLE.find().forEachRemaining(graph::add);
        graph.remove(subject, predicate, removed);
        if (added.isConcrete()) {
            graph.add(subject, predicate, added);
        }
        return graph;
    }

    private static Node own(String local) {
        return NodeFactory.createURI(OWN + local);
    }

    private static Node first(String type) {
        return EXAMPLE.find(Node.ANY, RDF.type.asNode(), own(type)).next().getSubject();
    }

    @Test
    void exampleConforms() {
        assertThat(findings(EXAMPLE)).isEmpty();
    }

    @Test
    void everyKindAndTypeOfTheExampleHasAShapeThatFindsIt() {
        List<String> targets = org.apache.jena.shacl.Shapes.parse(SHAPES).getTargetShapes().stream()
                .flatMap(shape -> shape.getTargets().stream())
                .map(Target::getObject)
                .map(Node::getURI)
                .toList();
        for (NodeKind kind : NodeKind.values()) {
            assertThat(targets).contains(OWN + kind.label());
        }
        assertThat(targets).contains(OWN + "Visit", OWN + "Edge", "https://schema.org/Event");
    }

    @Test
    void aClaimWithoutItsRecordIsFound() {
        assertThat(findings(changed(first("Claim"), own("record"), Node.ANY, Node.ANY)))
                .singleElement()
                .asString()
                .contains("record", "minCount");
    }

    @Test
    void aModalityThatIsNoneIsFound() {
        assertThat(findings(changed(first("Claim"), own("modality"), Node.ANY, own("modality-certain"))))
                .singleElement()
                .asString()
                .contains("modality");
    }

    @Test
    void aFactThatStandsInTwoWaysOrInNoneIsFound() {
        assertThat(findings(changed(first("Prospective"), RDF.type.asNode(), own("none"), own("Denied"))))
                .isNotEmpty();
        assertThat(findings(changed(first("Prospective"), RDF.type.asNode(), own("Prospective"), Node.ANY)))
                .isNotEmpty();
    }

    @Test
    void aWishThatIsGivenOutAsAnEventIsFound() {
        Node event = NodeFactory.createURI("https://schema.org/Event");
        assertThat(findings(changed(first("Wished"), RDF.type.asNode(), event, event)))
                .isNotEmpty();
    }

    @Test
    void anAgreementThatVisitsIsFound() {
        Node accords = NodeFactory.createURI(RdfConfig.LOCAL + "agreement/abraham-accords");
        assertThat(findings(changed(first("Visit"), own("visitor"), Node.ANY, accords)))
                .singleElement()
                .asString()
                .contains("visitor");
    }

    @Property(tries = 60)
    void whateverRecordsProjectToConforms(@ForAll("lines") List<String> lines, @ForAll("profiles") RdfProfile profile) {
        byte[] bytes = Exports.bytes(
                Exports.project(lines), RdfFormat.NTRIPLES, RdfConfig.local().in(profile));
        assertThat(findings(Exports.dataset(bytes, RdfFormat.NTRIPLES).getDefaultGraph()))
                .isEmpty();
    }

    @Provide
    Arbitrary<RdfProfile> profiles() {
        return Arbitraries.of(RdfProfile.BASE, RdfProfile.RDF12, RdfProfile.SHORTCUTS, RdfProfile.WIKIBASE);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Exports.lines();
    }
}
