/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.node;

import java.util.Map;
import org.entente.model.graph.StoreSchema;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads the version of the graph, which is another one whenever the graph has changed. */
public final class GraphVersion {

    private static final String NONE = "none";
    private static final String VERSION = "version";
    private static final Bound STATEMENT = statement();

    private GraphVersion() {}

    private static Bound statement() {
        var meta = node(StoreSchema.META).named("m");
        return new Bound(
                Prepared.of(match(meta)
                        .returning(meta.property(StoreSchema.GRAPH_VERSION).as(VERSION))
                        .build()),
                Map.of());
    }

    /** {@return the latest committed version, or {@code none} where nothing has been loaded} */
    public static String of(Reading reading) {
        return reading.rows(STATEMENT).stream()
                .map(GraphVersion::version)
                .findFirst()
                .orElse(NONE);
    }

    private static String version(Record row) {
        Value version = row.get(VERSION);
        return version.isNull() ? NONE : version.asObject().toString();
    }
}
