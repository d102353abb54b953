/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.Collection;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.entente.model.time.Days;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Says in Cypher-DSL what the model says in enums, so that no label, edge type or key is spelled twice. */
public final class Dsl {

    private static final Configuration PLAIN =
            Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build();
    private static final Configuration PRETTY = Configuration.newConfig()
            .withDialect(Dialect.NEO4J_2025)
            .withPrettyPrint(true)
            .build();

    private Dsl() {}

    /** {@return a node of the kind under a name} */
    public static Node node(NodeKind kind, String name) {
        return Cypher.node(kind.label()).named(name);
    }

    /** {@return the node of the kind that goes by an id, sought by index however few there are} */
    public static OngoingReadingWithWhere matchId(Node node, Expression id) {
        var key = get(node, Property.ID);
        return Cypher.match(node).usingIndexSeek(key).where(key.eq(id));
    }

    /** {@return an edge of a fixed type} */
    public static Relationship edge(Node from, EdgeType type, Node to) {
        return from.relationshipTo(to, type.name());
    }

    /** {@return a property of a node or an edge} */
    public static org.neo4j.cypherdsl.core.Property get(PropertyContainer of, Property property) {
        return of.property(property.key());
    }

    /** {@return a map of properties under their own keys} */
    public static Expression map(PropertyContainer of, Property... properties) {
        Object[] entries = new Object[properties.length * 2];
        for (int i = 0; i < properties.length; i++) {
            entries[2 * i] = properties[i].key();
            entries[2 * i + 1] = get(of, properties[i]);
        }
        return Cypher.mapOf(entries);
    }

    /** {@return a list of these texts, which stand in the statement itself} */
    public static Expression texts(Collection<String> texts) {
        return Cypher.listOf(texts.stream().map(Cypher::literalOf).toArray(Expression[]::new));
    }

    /** {@return a date as a text that sorts as dates do, as {@link Days#sortable} has it; null for none} */
    public static Expression sortable(Expression date) {
        Expression text = Cypher.toString(date);
        Expression year = Cypher.property(date, "year");
        Expression inYear = Cypher.right(text, Cypher.literalOf("-MM-dd".length()));
        return Cypher.caseExpression()
                .when(year.lt(Cypher.literalOf(0)))
                .then(sortable(Days.BEFORE, Days.BEFORE_BASE, year, inYear))
                .when(year.gt(Cypher.literalOf(Days.LAST_OF_FOUR_DIGITS)))
                .then(sortable(Days.AFTER, Days.AFTER_BASE, year, inYear))
                .elseDefault(text);
    }

    private static Expression sortable(String mark, int base, Expression year, Expression inYear) {
        return Cypher.literalOf(mark)
                .concat(Cypher.toString(Cypher.literalOf(base).add(year)))
                .concat(inYear);
    }

    /** {@return the text that the store runs} */
    public static String render(Statement statement) {
        return Renderer.getRenderer(PLAIN).render(statement);
    }

    /** {@return the text that people read} */
    public static String renderForReading(Statement statement) {
        return Renderer.getRenderer(PRETTY).render(statement);
    }
}
