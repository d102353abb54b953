/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Query;
import org.neo4j.driver.summary.ResultSummary;

/** Watches a load: when its records are written and the projection begins, what was run until then, what was written. */
final class Measured {

    /** The first statement of the second phase. */
    private static final String PROJECTION = "MATCH (n:Stale) RETURN";

    private final long begin = System.nanoTime();
    private final boolean keep;
    private final List<Query> records = new ArrayList<>();
    private long projection;
    private long writes;

    /** @param keep whether the statements of the first phase are wanted */
    Measured(boolean keep) {
        this.keep = keep;
    }

    void watch(ResultSummary summary) {
        String text = summary.query().text();
        if (projection == 0 && text.startsWith(PROJECTION)) {
            projection = System.nanoTime();
        }
        if (projection == 0 && keep && text.startsWith("UNWIND")) {
            records.add(summary.query());
        }
        var counters = summary.counters();
        writes += counters.nodesCreated() + counters.relationshipsCreated() + counters.nodesDeleted();
    }

    /** {@return the seconds until the projection began} */
    double recordSeconds() {
        return (projection - begin) / 1e9;
    }

    /** {@return the seconds from then until now} */
    double projectionSeconds() {
        return (System.nanoTime() - projection) / 1e9;
    }

    List<Query> records() {
        return records;
    }

    long writes() {
        return writes;
    }
}
