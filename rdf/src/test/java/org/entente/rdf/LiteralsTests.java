/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTests {

    /** Signs of control that XML has, both kinds of quote, a line break, a no-break space, marks of direction, a rare letter. */
    static final String ODD =
            "\t\r\n\r\\\"\"\"\"'''<&amp;>]]>\u007F\u0085\u00A0\u200F\u202Eكازاخستان\u2028\uFFFD\uD83C\uDF0D ";

    static GraphNode name(String text, String lang) {
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

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0001", "\b", "\u001F", "\uFFFE", "\uFFFF"})
    void whatXmlCannotWriteIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.text(text))
                .withMessageEndingWith("correct the record that holds it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a b",
                "https://example.org/<x>",
                "https://example.org/\"",
                "https://example.org/%zz",
                "https://example.org/\uD83C",
                "https://example.org/\u202E",
                "https://exa\u0001mple.org/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https:///nowhere"
            })
    void whatIsNoIriStaysText(String address) {
        assertThat(addressOf(address)).allMatch(node -> !node.isURI());
    }

    @Test
    void anIriStaysOne() {
        assertThat(addressOf("https://example.org/كازاخستان?a=1&b=2#c")).allMatch(Node::isURI);
    }

    private static List<Node> addressOf(String address) {
        List<Node> nodes = new ArrayList<>();
        StreamRDF stream = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                nodes.add(triple.getObject());
            }
        };
        Iris iris = new Iris(RdfConfig.local());
        Values values = new Values(new Triples(stream, false, iris), iris, new FactTerms(iris, Registry.standard()));
        Map<Property, Object> url = Map.of(Property.URL, address);
        try {
            values.write(iris.thing("document/d"), Property.URL, Rules.of(NodeKind.DOCUMENT, Property.URL), url);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("correct the record");
        }
        return nodes;
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
        assertThat(Literals.moment("2025-11-06T18:30Z"))
                .hasValue(NodeFactory.createLiteralDT("2025-11-06T18:30:00Z", XSDDatatype.XSDdateTime));
        assertThat(Literals.moment("2025-11-06T18:30-05:00"))
                .hasValue(NodeFactory.createLiteralDT("2025-11-06T18:30:00-05:00", XSDDatatype.XSDdateTime));
        assertThat(Literals.moment("1953")).map(Node::getLiteralDatatypeURI).hasValue(xsd("gYear"));
        assertThat(Literals.moment("1940-05")).map(Node::getLiteralDatatypeURI).hasValue(xsd("gYearMonth"));
        assertThat(Literals.moment("2025-02-30")).isEmpty();
        assertThat(Literals.moment("last month")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06T10:00:00Z, 2025-11-06T10:00:00Z",
        "2025-11-06T10:00:00.000Z, 2025-11-06T10:00:00Z",
        "2025-11-06T10:00:00.500+05:30, 2025-11-06T10:00:00.5+05:30",
        "2025-11-06T10:00:00.050Z, 2025-11-06T10:00:00.05Z",
        "2025-11-06T10:00:00.100200300Z, 2025-11-06T10:00:00.1002003Z",
        "2025-11-06T10:00:10.123Z, 2025-11-06T10:00:10.123Z",
        "2025-11-06T10:00Z, 2025-11-06T10:00:00Z"
    })
    void aMomentHasOneSpelling(String text, String written) {
        assertThat(Literals.moment(text)).map(Node::getLiteralLexicalForm).hasValue(written);
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
