/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.graph.Property;
import org.entente.queries.catalogue.Dsl;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;

/** The statements that read one document with its claims and the unnamed sources these cite, in the order of their ids. */
final class DocumentStatements {

    /** The parameter that names the document. */
    static final String DOCUMENT = "document";

    private static final Map<NodeKind, String> NODES = Stream.of(
                    NodeKind.DOCUMENT, NodeKind.CLAIM, NodeKind.ANONYMOUS_SOURCE)
            .collect(Collectors.toUnmodifiableMap(kind -> kind, DocumentStatements::readNodes));
    private static final Map<String, String> EDGES = Stream.of(NodeKind.DOCUMENT, NodeKind.CLAIM)
            .flatMap(kind -> OrderedGraph.ownedBy(kind).stream().map(type -> Map.entry(type, readEdges(kind, type))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Reads the states of the facts that the claims are about. */
    static final String PERIODS = readPeriods();

    private DocumentStatements() {}

    /** {@return how to read the nodes of a kind, if a document brings any} */
    static Optional<String> nodes(NodeKind kind) {
        return Optional.ofNullable(NODES.get(kind));
    }

    /** {@return how to read the edges of a type, if a document or its claims own any} */
    static Optional<String> edges(String type) {
        return Optional.ofNullable(EDGES.get(type));
    }

    private static Node document(String name) {
        return Dsl.node(NodeKind.DOCUMENT, name).withProperties(Property.ID.key(), parameter(DOCUMENT));
    }

    private static String readNodes(NodeKind kind) {
        Node n = kind == NodeKind.DOCUMENT ? document(ExportStatements.NODE) : Dsl.node(kind, ExportStatements.NODE);
        PatternElement pattern = switch (kind) {
            case CLAIM -> Dsl.edge(n, EdgeType.FROM, document("d"));
            case ANONYMOUS_SOURCE ->
                document("d")
                        .relationshipFrom(Dsl.node(NodeKind.CLAIM, "c"), EdgeType.FROM.name())
                        .relationshipTo(n, EdgeType.ATTRIBUTED_TO.name());
            default -> n;
        };
        return Dsl.render(match(pattern)
                .returningDistinct(ExportStatements.nodeColumns(kind, n))
                .orderBy(Dsl.get(n, Property.ID))
                .build());
    }

    private static String readPeriods() {
        Node n = Dsl.node(NodeKind.STATE, ExportStatements.NODE);
        PatternElement pattern = document("d")
                .relationshipFrom(Dsl.node(NodeKind.CLAIM, "c"), EdgeType.FROM.name())
                .relationshipTo(Dsl.node(NodeKind.FACT, "f"), EdgeType.ABOUT.name())
                .relationshipTo(n, EdgeType.STATE.name());
        return Dsl.render(match(pattern)
                .returningDistinct(ExportStatements.nodeColumns(NodeKind.STATE, n))
                .orderBy(Dsl.get(n, Property.ID))
                .build());
    }

    private static String readEdges(NodeKind kind, String type) {
        boolean ofClaims = kind == NodeKind.CLAIM;
        boolean toDocument = type.equals(EdgeType.FROM.name());
        Node from = ofClaims ? Dsl.node(NodeKind.CLAIM, "a") : document("a");
        Node to = toDocument ? document("b") : anyNode("b");
        Relationship edge = from.relationshipTo(to, type).named("r");
        // A pattern matches no edge twice, so the one edge FROM that a claim has is matched only once.
        var matched = ofClaims && !toDocument
                ? match(Dsl.edge(Dsl.node(NodeKind.CLAIM, "a"), EdgeType.FROM, document("d")))
                        .match(edge)
                : match(edge);
        return Dsl.render(matched.returning(ExportStatements.edgeColumns(type, from, edge, to))
                .orderBy(Dsl.get(edge, Property.EDGE_ID))
                .build());
    }
}
