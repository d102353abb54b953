/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;

/** What the driver alone needs for statements whose rows are ready: the floor under every load. */
final class Replay {

    private Replay() {}

    /** {@return the seconds that these transactions took, one after the other} */
    static double of(Driver driver, List<List<Query>> transactions) {
        try (Session session = driver.session()) {
            // a load's own node is there before its first batch
            transactions.stream()
                    .flatMap(List::stream)
                    .filter(query -> query.text().contains("(l:Load {id: row.load})"))
                    .findFirst()
                    .ifPresent(query -> session.run(
                                    "MERGE (:Load {id: $id})",
                                    Map.of(
                                            "id",
                                            query.parameters()
                                                    .get("rows")
                                                    .get(0)
                                                    .get("load")))
                            .consume());
            long begin = System.nanoTime();
            transactions.forEach(queries -> session.executeWriteWithoutResult(
                    work -> queries.forEach(query -> work.run(query).consume())));
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
