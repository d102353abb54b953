/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.node;

import org.entente.model.graph.Bookkeeping;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** Reads the version of the graph, which is another one whenever the graph has changed. */
public final class GraphVersion {

    private static final String NONE = "none";
    private static final String VERSION = "version";
    private static final String STATEMENT = statement();

    private GraphVersion() {}

    private static String statement() {
        var meta = node(Bookkeeping.META).named("m");
        return Dsl.render(match(meta)
                .returning(meta.property(Bookkeeping.GRAPH_VERSION).as(VERSION))
                .build());
    }

    /** {@return the version, or {@code none} where nothing has been loaded} */
    public static String read(Driver driver) {
        try {
            return driver
                    .executableQuery(STATEMENT)
                    .withConfig(org.neo4j.driver.QueryConfig.builder()
                            .withRouting(RoutingControl.READ)
                            .build())
                    .execute()
                    .records()
                    .stream()
                    .map(GraphVersion::version)
                    .findFirst()
                    .orElse(NONE);
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    private static String version(Record row) {
        Value version = row.get(VERSION);
        return version.isNull() ? NONE : version.asObject().toString();
    }
}
