/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.model.graph.NodeKind;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Test;

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
