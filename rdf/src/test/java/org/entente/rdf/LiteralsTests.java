/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiteralsTests {

    /** Control characters, both kinds of quote, a line break, a no-break space, marks of direction, a rare letter. */
    private static final String ODD =
            "\u0001\b\t\f\r\n\\\"\"\"\"'''\u001F\u007F\u0085\u00A0\u200F\u202Eكازاخستان\u2028\uFFFD\uD83C\uDF0D ";

    private static GraphNode name(String text, String lang) {
        return new GraphNode(
                NodeKind.NAME, "name/1", new TreeSet<>(), Map.of(Property.TEXT_OF, text, Property.LANG, lang));
    }

    private static Set<String> literals(GraphNode node, RdfFormat format) {
        Graph graph = new Graph();
        graph.add(node);
        return Exports.dataset(graph, format).stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .map(quad -> quad.getObject())
                .filter(Node::isLiteral)
                .map(node1 -> node1.getLiteralLexicalForm() + "@" + node1.getLiteralLanguage())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void oddTextComesBackAsItWas(RdfFormat format) {
        assertThat(literals(name(ODD, "ar"), format)).contains(ODD + "@ar");
    }

    @ParameterizedTest
    @EnumSource
    void languageThatATagWouldNotKeepIsStatedBesideThePlainText(RdfFormat format) {
        assertThat(literals(name("北京", "zh-hant"), format)).contains("北京@", "zh-hant@");
        assertThat(literals(name("北京", "no language"), format)).contains("北京@", "no language@");
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.text("ab\uD83C"))
                .withMessage("half of a surrogate pair at 2 of a text; correct the record that holds it");
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.tagged("\uDF0D", "ar"));
    }

    @Test
    void datesHaveTheTypeThatFits() {
        assertThat(Literals.moment("2025-11-06"))
                .map(Node::getLiteralDatatypeURI)
                .hasValue(xsd("date"));
        assertThat(Literals.moment("2025-11-06-05:00"))
                .map(Node::getLiteralDatatypeURI)
                .hasValue(xsd("date"));
        assertThat(Literals.moment("2025-11-06T18:30:00-05:00"))
                .map(Node::getLiteralDatatypeURI)
                .hasValue(xsd("dateTime"));
        assertThat(Literals.moment("1953")).map(Node::getLiteralDatatypeURI).hasValue(xsd("gYear"));
        assertThat(Literals.moment("2025-02-30")).isEmpty();
        assertThat(Literals.moment("last month")).isEmpty();
    }

    @Test
    void yearsBeyondFourDigitsStayValid() {
        for (Object value : new Object[] {
            LocalDate.MAX.withYear(12025), LocalDate.of(-43, 3, 15), Instant.parse("+12025-01-01T00:00:00Z")
        }) {
            Node node = Literals.of(value);
            assertThat(node.getLiteralDatatype().isValid(node.getLiteralLexicalForm()))
                    .as(node.getLiteralLexicalForm())
                    .isTrue();
        }
    }

    private static String xsd(String name) {
        return "http://www.w3.org/2001/XMLSchema#" + name;
    }
}
