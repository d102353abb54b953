/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks every value of the example's graph up in the triples, without asking the rules that wrote them. */
class EveryPropertyTests {

    private static final String BASE = RdfConfig.LOCAL.toString();
    private static final String OWN = RdfConfig.local().vocabulary();
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** By IRI, with its parts' triples and what points at it. */
    private static final Map<String, List<Triple>> AROUND = new HashMap<>();

    @BeforeAll
    static void read() {
        Exports.dataset(Exports.EXAMPLE, RdfFormat.NTRIPLES).find().forEachRemaining(quad -> {
            String subject = quad.getSubject().getURI();
            int hash = subject.indexOf('#');
            around(subject).add(quad.asTriple());
            if (hash > 0) {
                around(subject.substring(0, hash)).add(quad.asTriple());
            }
            if (quad.getObject().isURI()) {
                around(quad.getObject().getURI()).add(quad.asTriple());
            }
        });
    }

    private static List<Triple> around(String iri) {
        return AROUND.computeIfAbsent(iri, none -> new ArrayList<>());
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyOfEveryNodeIsThere(NodeKind kind) {
        Exports.EXAMPLE.nodes(kind).forEachRemaining(node -> {
            Set<String> said = said(around(BASE + node.id()));
            assertThat(said).contains(node.id()).contains(node.kind().label()).containsAll(node.labels());
            node.properties().forEach((property, value) -> {
                if (property != Property.VALUES_KNOWN_FROM) { // the claims about the fact say it, each with its moment
                    assertThat(said).as("%s of %s", property.key(), node).containsAll(written(property, value));
                }
            });
        });
    }

    @Test
    void everyEdgeIsThereAndEveryPropertyOfIt() {
        Iris iris = new Iris(RdfConfig.local());
        Exports.EXAMPLE.edges().values().forEach(edge -> {
            Node from = iris.thing(edge.from().id());
            Node to = iris.thing(edge.to().id());
            if (!Boolean.TRUE.equals(edge.properties().get(Property.INFERRED))) {
                assertThat(around(from.getURI()))
                        .as("%s", edge)
                        .anyMatch(triple -> triple.getSubject().equals(from)
                                && triple.getObject().equals(to));
            }
            if (!EdgeType.propertiesOf(edge.type()).isEmpty()) {
                Set<String> said = said(around(iris.edge(edge).getURI()));
                assertThat(said)
                        .contains(
                                edge.type(),
                                edge.edgeId(),
                                edge.from().id(),
                                edge.to().id());
                edge.properties()
                        .forEach((property, value) -> assertThat(said)
                                .as("%s of %s", property.key(), edge)
                                .containsAll(written(property, value)));
            }
        });
    }

    @Test
    void noKindOrEdgeLacksARule() {
        for (NodeKind kind : NodeKind.values()) {
            kind.properties()
                    .forEach(property -> assertThat(Rules.of(kind, property)).isNotNull());
        }
        Set<String> types = new HashSet<>(Registry.standard().edgeTypes());
        List.of(EdgeType.values()).forEach(type -> types.add(type.name()));
        types.forEach(type -> EdgeType.propertiesOf(type)
                .forEach(property -> assertThat(Rules.ofEdge(property)).isNotNull()));
    }

    /** {@return how a value must be found: with its datatype, if the property has one} */
    private static List<String> written(Property property, Object value) {
        return switch (value) {
            case List<?> items -> items.stream().map(Object::toString).toList();
            case Long number
            when property == Property.QUOTE_START || property == Property.QUOTE_END ->
                List.of(number + "^^" + XSD + "nonNegativeInteger");
            case Long number -> List.of(number + "^^" + XSD + "integer");
            case Boolean flag -> List.of(flag + "^^" + XSD + "boolean");
            case LocalDate date -> List.of(date + "^^" + XSD + "date");
            case Instant instant -> List.of(instant + "^^" + XSD + "dateTime");
            default -> List.of(value.toString());
        };
    }

    /** {@return everything that triples say, in the spelling of the property graph} */
    private static Set<String> said(List<Triple> triples) {
        Set<String> said = new HashSet<>();
        for (Triple triple : triples) {
            said.add(id(triple.getSubject()));
            Node object = triple.getObject();
            String name = triple.getPredicate().getLocalName();
            if (object.isURI()) {
                said.add(object.getURI());
                said.add(object.getURI().replace(Licenses.SPDX, ""));
                said.add(id(object));
                said.addAll(concept(name, object.getURI()));
            } else {
                String text = object.getLiteralLexicalForm();
                said.add(text);
                said.add(object.getLiteralLanguage());
                said.add(text + "^^" + object.getLiteralDatatypeURI());
                said.add(name + "=" + text);
                if (object.getLiteralDatatypeURI().startsWith(OWN + "id-")) {
                    said.add(object.getLiteralDatatypeURI().substring((OWN + "id-").length()) + "=" + text);
                }
            }
        }
        return said;
    }

    private static String id(Node node) {
        return node.getURI().startsWith(BASE) ? node.getURI().substring(BASE.length()) : "";
    }

    /** A class is named after a label, a type or a kind; a code follows the name of its list. */
    private static List<String> concept(String property, String iri) {
        if (!iri.startsWith(OWN)) {
            return List.of();
        }
        String local = iri.substring(OWN.length());
        List<String> names = new ArrayList<>(
                List.of(local, local.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)));
        for (int dash = local.indexOf('-'); dash >= 0; dash = local.indexOf('-', dash + 1)) {
            names.add(local.substring(dash + 1));
            for (String name : spelled(property)) {
                names.add(name + "=" + local.substring(dash + 1));
            }
        }
        Registry.standard().types().stream()
                .filter(type -> type.rdf().type().equals("dip:" + local))
                .map(FactType::name)
                .forEach(names::add);
        return names;
    }

    /** {@return what claims call the role or value that has this property} */
    private static Set<String> spelled(String property) {
        Set<String> names = new HashSet<>();
        for (FactType type : Registry.standard().types()) {
            type.rdf().properties().forEach((name, term) -> {
                if (term.equals("dip:" + property)) {
                    names.add(name);
                }
            });
        }
        return names;
    }
}
