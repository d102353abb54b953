/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

/**
 * Statements that write and read the projected graph. What is matched by stands in the text, and every property is set by its
 * name, which keeps plans free of Eager; labels beside the one of the key come with the rows, because a statement for each
 * combination would cost a small load more to plan than to run: the Eager of that one statement holds a batch of ids.
 */
final class GraphStatements {

    static final String ID = Property.ID.key();
    static final String EDGE_ID = Property.EDGE_ID.key();
    static final String FROM = "from";
    static final String TO = "to";
    static final String LABELS = "labels";
    static final String FROM_LABELS = "fromLabels";
    static final String TO_LABELS = "toLabels";
    static final String TYPE = "type";
    static final String PROPERTIES = "properties";
    /** How many rows a statement that writes edges found both ends of. */
    static final String DRAWN = "drawn";

    private static final Map<Object, String> BUILT = new ConcurrentHashMap<>();

    /** Edges of one type between two kinds of node. */
    record EdgeShape(String type, NodeKind from, NodeKind to) {}

    private GraphStatements() {}

    /** {@return the statement that writes nodes of this kind, but for their labels beside the kind's own} */
    static String merge(NodeKind kind) {
        return BUILT.computeIfAbsent(kind, ignored -> mergeText(kind));
    }

    /** {@return the statement that writes edges of this shape, and counts how many, since one whose end is missing is none} */
    static String merge(EdgeShape shape) {
        return BUILT.computeIfAbsent(shape, ignored -> mergeText(shape));
    }

    private static String mergeText(NodeKind kind) {
        Node node = Cql.node("n", kind.label(), ID, Cql.ofRow(ID));
        return Cql.text(rows().merge(node)
                .set(Cql.setFromRow(node.getRequiredSymbolicName(), keys(kind.properties())))
                .build());
    }

    /** {@return the statement that gives nodes of this kind more labels; its rows are ids with labels} */
    static String label(NodeKind kind) {
        // Cypher-DSL has no dialect that renders labels of rows and all else as we need it.
        return "UNWIND $rows AS row MATCH (n:" + kind.label() + " {id: row.id}) SET n:$(row.labels)";
    }

    private static String mergeText(EdgeShape shape) {
        Node from = Cql.node("a", shape.from().label(), ID, Cql.ofRow(FROM));
        Node to = Cql.node("b", shape.to().label(), ID, Cql.ofRow(TO));
        Relationship edge = Cypher.anyNode("a")
                .relationshipTo(Cypher.anyNode("b"), shape.type())
                .named("r")
                .withProperties(EDGE_ID, Cql.ofRow(EDGE_ID));
        var merged = rows().match(from).match(to).merge(edge);
        List<Expression> values =
                Cql.setFromRow(edge.getRequiredSymbolicName(), keys(EdgeType.propertiesOf(shape.type())));
        var drawn = Cypher.count(Cypher.asterisk()).as(DRAWN);
        return Cql.text(
                values.isEmpty()
                        ? merged.returning(drawn).build()
                        : merged.set(values).returning(drawn).build());
    }

    /** {@return the statement that deletes nodes; its rows are their ids, which keeps the plan free of Eager} */
    static String delete(NodeKind kind) {
        Node node = Cypher.node(kind.label()).named("n");
        return Cql.text(Cypher.match(node)
                .where(node.property(ID).in(Cypher.parameter(Cql.ROWS)))
                .detachDelete(node)
                .build());
    }

    /** {@return the statement that deletes edges; its rows are their edge ids} */
    static String delete(String edgeType) {
        Relationship edge =
                Cypher.anyNode().relationshipTo(Cypher.anyNode(), edgeType).named("r");
        var id = edge.property(EDGE_ID);
        // The hint is for small stores, in which the planner prefers a scan.
        return Cql.text(Cypher.match(edge)
                .usingIndexSeek(id)
                .where(id.in(Cypher.parameter(Cql.ROWS)))
                .delete(edge)
                .build());
    }

    static String read(NodeKind kind) {
        Node node = Cypher.node(kind.label()).named("n");
        return Cql.text(Cypher.match(node)
                .returning(
                        Cypher.labels(node).as(LABELS), Cypher.properties(node).as(PROPERTIES))
                .build());
    }

    static String read(String edgeType) {
        Node from = Cypher.anyNode("a");
        Node to = Cypher.anyNode("b");
        Relationship edge = from.relationshipTo(to, edgeType).named("r");
        return Cql.text(Cypher.match(edge)
                .returning(
                        Cypher.properties(edge).as(PROPERTIES),
                        Cypher.labels(from).as(FROM_LABELS),
                        from.property(ID).as(FROM),
                        Cypher.labels(to).as(TO_LABELS),
                        to.property(ID).as(TO))
                .build());
    }

    /** {@return the statement that finds nodes without any label of ours} */
    static String foreignNodes() {
        Node node = Cypher.anyNode("n");
        return Cql.text(Cypher.match(node)
                .where(Cypher.none("label")
                        .in(Cypher.labels(node))
                        .where(Cypher.name("label").in(Cypher.parameter(LABELS))))
                .returning(
                        Cypher.labels(node).as(LABELS), Cypher.properties(node).as(PROPERTIES))
                .build());
    }

    /** {@return the statement that finds edges of types that are not ours} */
    static String foreignEdges() {
        Relationship edge =
                Cypher.anyNode("a").relationshipTo(Cypher.anyNode("b")).named("r");
        return Cql.text(Cypher.match(edge)
                .where(Cypher.type(edge).in(Cypher.parameter(TYPE)).not())
                .returning(Cypher.type(edge).as(TYPE), Cypher.properties(edge).as(PROPERTIES))
                .build());
    }

    private static OngoingReading rows() {
        return Cypher.unwind(Cypher.parameter(Cql.ROWS)).as(Cql.ROW);
    }

    private static List<String> keys(Set<Property> properties) {
        return properties.stream().map(Property::key).toList();
    }
}
