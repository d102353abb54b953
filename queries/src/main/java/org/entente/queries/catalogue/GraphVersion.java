/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.node;

import java.util.List;
import org.entente.model.graph.StoreSchema;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** Reads the version of the graph, which is another one whenever the graph has changed. */
public final class GraphVersion {

    private static final String NONE = "none";
    private static final String VERSION = "version";
    private static final String STATEMENT = statement();

    private GraphVersion() {}

    private static String statement() {
        var meta = node(StoreSchema.META).named("m");
        return Dsl.render(match(meta)
                .returning(meta.property(StoreSchema.GRAPH_VERSION).as(VERSION))
                .build());
    }

    /**
     * {@return the version, or {@code none} where nothing has been loaded}
     *
     * <p>It keeps no bookmark: behind a driver that lives on, the database may be replaced by one that has never come as
     * far, and then every question would wait for it in vain.
     */
    public static String read(Driver driver) {
        try {
            return version(driver.executableQuery(STATEMENT)
                    .withConfig(QueryConfig.builder()
                            .withRouting(RoutingControl.READ)
                            .withBookmarkManager(null)
                            .build())
                    .execute()
                    .records());
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    /** {@return the version as one transaction sees it now, which is the latest committed one} */
    public static String read(SimpleQueryRunner transaction) {
        try {
            return of(transaction);
        } catch (Neo4jException e) {
            throw QueryFailure.of(e);
        }
    }

    /** {@return the same, for those who try again when the driver says that it is worth it} */
    public static String of(SimpleQueryRunner transaction) {
        return version(transaction.run(STATEMENT).list());
    }

    private static String version(List<Record> rows) {
        return rows.stream().map(GraphVersion::version).findFirst().orElse(NONE);
    }

    private static String version(Record row) {
        Value version = row.get(VERSION);
        return version.isNull() ? NONE : version.asObject().toString();
    }
}
