/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.model.graph.NodeKind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class VocabularyTests {

    private static final String OWN = RdfConfig.local().vocabulary();
    private static final byte[] TURTLE = turtle();
    private static final Graph GRAPH = Exports.dataset(TURTLE, RdfFormat.TURTLE).getDefaultGraph();

    private static byte[] turtle() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Vocabulary.write(out, RdfFormat.TURTLE, RdfConfig.local());
        return out.toByteArray();
    }

    @Test
    void publishedVocabularyIsTheGeneratedOne() throws IOException {
        assertThat(new String(Generated.committed(Path.of("../docs/vocabulary.ttl"), TURTLE), StandardCharsets.UTF_8))
                .as("docs/vocabulary.ttl is made from the registry; rewrite it with"
                        + " ./mvnw -pl rdf -am test -Dentente.update")
                .isEqualTo(new String(TURTLE, StandardCharsets.UTF_8));
    }

    @Test
    void everyTermOfOursThatTheExampleUsesIsDefined() {
        Set<String> used = new TreeSet<>();
        Exports.dataset(Exports.EXAMPLE, RdfFormat.NTRIPLES).find().forEachRemaining(quad -> {
            for (Node node : List.of(quad.getPredicate(), quad.getObject())) {
                if (node.isURI() && node.getURI().startsWith(OWN)) {
                    used.add(node.getURI());
                } else if (node.isLiteral() && node.getLiteralDatatypeURI().startsWith(OWN)) {
                    used.add(node.getLiteralDatatypeURI());
                }
            }
        });
        Set<String> defined = new HashSet<>();
        GRAPH.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(triple -> defined.add(triple.getSubject().getURI()));
        used.remove(OWN);
        assertThat(used).hasSizeGreaterThan(100).isSubsetOf(defined);
    }

    @Test
    void everyLabelOfTheSchemaIsAClass() {
        for (NodeKind kind : NodeKind.values()) {
            assertThat(types(kind.label())).as(kind.label()).contains(RDFS.Class.getURI());
        }
    }

    @Test
    void everyCodeOfOurListsSaysWhatItMeansOrWhereItIsUsed() {
        for (Scheme scheme : Scheme.values()) {
            for (String code : Lists.codes(scheme, Registry.standard())) {
                Node concept = NodeFactory.createURI(OWN + scheme.local() + "-" + code);
                assertThat(GRAPH.contains(concept, SKOS.definition.asNode(), Node.ANY)
                                || GRAPH.contains(concept, SKOS.scopeNote.asNode(), Node.ANY))
                        .as(concept.getURI())
                        .isTrue();
            }
        }
    }

    @Test
    void everythingThatIsMatchedByHandIsACodeThatExists() {
        Set<Node> known = GRAPH.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        GRAPH.find()
                .forEachRemaining(triple -> assertThat(known).as("%s", triple).contains(triple.getSubject()));
        for (Property match : List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)) {
            GRAPH.stream(Node.ANY, match.asNode(), Node.ANY)
                    .map(Triple::getObject)
                    .filter(matched -> matched.getURI().startsWith(OWN))
                    .forEach(matched -> assertThat(known).contains(matched));
        }
    }

    @Test
    void aComingVisitIsCodedOtherwiseThanAVisit() {
        Node coming = NodeFactory.createURI(OWN + "fact-type-visit-prospective");
        Node actual = NodeFactory.createURI(OWN + "fact-type-visit-actual");
        assertThat(GRAPH.contains(coming, SKOS.broadMatch.asNode(), NodeFactory.createURI(OWN + "plover-AGREE")))
                .isTrue();
        assertThat(GRAPH.contains(actual, SKOS.closeMatch.asNode(), NodeFactory.createURI(OWN + "cameo-042")))
                .isTrue();
    }

    @Test
    void thePageHasAnAnchorForEveryTerm() throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Vocabulary.writePage(page, RdfConfig.local());
        Document html = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.toByteArray()));
        Set<String> anchors = new HashSet<>();
        NodeList sections = html.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            anchors.add(((Element) sections.item(i)).getAttribute("id"));
        }
        GRAPH.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(triple -> assertThat(anchors)
                        .contains(triple.getSubject().getURI().substring(OWN.length())));
    }

    @Test
    void nothingIsDefinedTwice() {
        GRAPH.find(Node.ANY, RDFS.comment.asNode(), Node.ANY)
                .forEachRemaining(
                        triple -> assertThat(GRAPH.stream(triple.getSubject(), RDFS.comment.asNode(), Node.ANY))
                                .as(triple.getSubject().getURI())
                                .hasSize(1));
    }

    @Test
    void classOfATypeIsItsLabelAndItsValuesAreOurs() {
        for (FactType type : Registry.standard().types()) {
            assertThat(type.rdf().type()).isEqualTo("dip:" + type.label());
            type.values()
                    .keySet()
                    .forEach(value ->
                            assertThat(type.rdf().properties().get(value)).startsWith("dip:"));
        }
    }

    private static List<String> types(String local) {
        return GRAPH.stream(NodeFactory.createURI(OWN + local), RDF.type.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .toList();
    }
}
