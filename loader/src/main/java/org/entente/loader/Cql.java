/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.List;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** The few turns of Cypher that our statements are built of. */
final class Cql {

    static final String ROWS = "rows";
    static final SymbolicName ROW = Cypher.name("row");

    private static final Renderer RENDERER = Renderer.getRenderer(Configuration.newConfig()
            .withDialect(Dialect.NEO4J_2025)
            .alwaysEscapeNames(false)
            .build());

    private Cql() {}

    static String text(Statement statement) {
        return RENDERER.render(statement);
    }

    static Expression ofRow(String key) {
        return Cypher.property(ROW, key);
    }

    static Node node(String name, String label, String key, Expression value) {
        return Cypher.node(label).named(name).withProperties(key, value);
    }

    static List<Expression> setFromRow(SymbolicName target, Collection<String> keys) {
        return keys.stream()
                .<Expression>map(key -> Cypher.property(target, key).to(ofRow(key)))
                .toList();
    }
}
