/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import java.time.Duration;
import java.util.Map;
import org.entente.model.graph.StoreSchema;
import org.entente.queries.catalogue.Bound;
import org.entente.queries.catalogue.Prepared;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.catalogue.Reading;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.driver.Driver;

/** A graph that is not all that its records say yet, because a load goes on or was interrupted. */
public final class Unprojected {

    private static final Bound STATEMENT = new Bound(find(), Map.of());

    private Unprojected() {}

    private static Prepared find() {
        var waiting = Cypher.node(StoreSchema.WAITING.stream()
                        .map(Cypher::exactlyLabel)
                        .reduce(Labels::or)
                        .orElseThrow())
                .named("n");
        return Prepared.of(Cypher.match(waiting)
                .returning(Cypher.literalTrue().as("waits"))
                .limit(Cypher.literalOf(1))
                .build());
    }

    /**
     * {@return whether the graph of a store is one}
     *
     * @throws QueryFailure when the store does not say
     */
    public static boolean is(Driver driver, Duration timeout) {
        return StoreThing.read(driver, timeout, Unprojected::is);
    }

    private static boolean is(Reading reading) {
        return !reading.rows(STATEMENT).isEmpty();
    }

    static void refuse(Reading reading) {
        if (is(reading)) {
            throw new QueryFailure(
                    QueryFailure.Reason.GRAPH_UNPROJECTED,
                    "A load goes on or was interrupted, so the graph is not all that its records say: ask again when a load has ended.");
        }
    }
}
