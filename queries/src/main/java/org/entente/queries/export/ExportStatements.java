/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.neo4j.cypherdsl.core.Cypher.anyNode;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.graph.StoreSchema;
import org.entente.model.registry.Registry;
import org.entente.queries.catalogue.Dsl;
import org.entente.queries.catalogue.Prepared;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** The statements that read everything, one for each kind of node and type of edge, in the order of their ids. */
final class ExportStatements {

    static final String ID = "id";
    static final String LABELS = "labels";
    static final String PROPERTIES = "properties";
    static final String FROM = "from";
    static final String TO = "to";
    static final String LOADS = "loads";
    static final String NODE = "n";

    private static final Map<NodeKind, String> NODES = java.util.Arrays.stream(NodeKind.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ExportStatements::readNodes));
    private static final Map<String, String> EDGES =
            edgeTypes().collect(Collectors.toUnmodifiableMap(Function.identity(), ExportStatements::readEdges));

    /** Answered from the store's own statistics, whatever its size. */
    static final Prepared COUNT_CLAIMS = countClaims();

    private ExportStatements() {}

    private static Prepared countClaims() {
        Node n = Dsl.node(NodeKind.CLAIM, NODE);
        return Prepared.of(match(n).returning(Cypher.count(n)).build());
    }

    private static Stream<String> edgeTypes() {
        return Stream.concat(
                Stream.of(EdgeType.values()).map(EdgeType::name), Registry.standard().edgeTypes().stream());
    }

    static String nodes(NodeKind kind) {
        return java.util.Objects.requireNonNull(NODES.get(kind));
    }

    static String edges(String type) {
        String statement = EDGES.get(type);
        if (statement == null) {
            throw new IllegalArgumentException("the graph has no edge type " + type);
        }
        return statement;
    }

    private static String readNodes(NodeKind kind) {
        Node n = Dsl.node(kind, NODE);
        var id = Dsl.get(n, Property.ID);
        return Dsl.render(match(n).where(id.gt(literalOf("")))
                .returning(nodeColumns(kind, n))
                .orderBy(id)
                .build());
    }

    /** {@return what is read of a node} */
    static List<Expression> nodeColumns(NodeKind kind, Node n) {
        List<Expression> columns = new ArrayList<>(List.of(
                Dsl.get(n, Property.ID).as(ID),
                Cypher.labels(n).as(LABELS),
                Cypher.properties(n).as(PROPERTIES)));
        if (kind.isRecord()) {
            Node load = Cypher.node(StoreSchema.LOAD).named("l");
            columns.add(Cypher.listBasedOn(n.relationshipTo(load, StoreSchema.LOADED_BY))
                    .returning(load.property(Property.ID.key()))
                    .as(LOADS));
        }
        return columns;
    }

    private static String readEdges(String type) {
        return readEdges(type, id -> id.gt(literalOf("")));
    }

    /** {@return a statement that reads the edges of a type whose edge id is as it says, by the index of these ids} */
    static String readEdges(String type, Function<Expression, Condition> which) {
        Node from = anyNode("a");
        Node to = anyNode("b");
        Relationship edge = from.relationshipTo(to, type).named("r");
        var id = Dsl.get(edge, Property.EDGE_ID);
        return Dsl.render(match(edge)
                .usingIndexSeek(id) // or the statistics of a small store may make it read the whole index
                .where(which.apply(id))
                .returning(edgeColumns(type, from, edge, to))
                .orderBy(id)
                .build());
    }

    /** {@return what is read of an edge: of its ends only the ids, which tell their kinds, since every row that is read costs} */
    static List<Expression> edgeColumns(String type, Node from, Relationship edge, Node to) {
        List<Expression> columns = new ArrayList<>(List.of(
                Dsl.get(edge, Property.EDGE_ID).as(ID),
                Dsl.get(from, Property.ID).as(FROM),
                Dsl.get(to, Property.ID).as(TO)));
        if (!EdgeType.propertiesOf(type).isEmpty()) {
            columns.add(Cypher.properties(edge).as(PROPERTIES));
        }
        return columns;
    }
}
