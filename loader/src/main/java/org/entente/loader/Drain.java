/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.graph.Graph;
import org.entente.model.id.Id;
import org.entente.model.project.Projector;

/** Second phase: projects the records and writes what the store lacks; then no record is stale. */
final class Drain {

    private final Database database;
    private final Lease lease;
    private final LoadListener listener;

    Drain(Database database, Lease lease, LoadListener listener) {
        this.listener = listener;
        this.database = database;
        this.lease = lease;
    }

    /**
     * Brings the store in line with its records.
     *
     * @param loads loads whose pending claims are counted and noted
     * @return for each of these loads, how many claims it brought first that now wait
     */
    Map<Id, Long> run(List<Id> loads) {
        listener.at(LoadListener.Step.PROJECT, "", 0, 0);
        List<Map<String, Object>> stale = new ArrayList<>();
        database.stream(RecordStatements.STALE_IDS, Map.of(), row -> stale.add(row.asMap()));
        Graph wanted = Projector.project(new RecordStore(database).all());
        Difference difference = Difference.between(wanted, new StoredGraph(database));
        new GraphWriter(lease, difference.size(), listener).write(difference);
        Map<Id, Long> pending = new HashMap<>();
        for (Id load : loads) {
            pending.put(
                    load,
                    database.read(RecordStatements.COUNT_PENDING, Map.of(RecordStatements.LOAD, load.toString()))
                            .getFirst()
                            .get(RecordStatements.PENDING)
                            .asLong());
        }
        lease.write(work -> {
            for (int from = 0; from < stale.size(); from += 5_000) {
                work.run(RecordStatements.UNSTALE, stale.subList(from, Math.min(stale.size(), from + 5_000)));
            }
            pending.forEach((load, count) -> work.run(
                    LoadStatements.FINISH, Map.of(LoadStatements.ID, load.toString(), LoadStatements.PENDING, count)));
            return stale.size();
        });
        return pending;
    }
}
