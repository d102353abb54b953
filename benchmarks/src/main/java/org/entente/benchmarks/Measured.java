/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.loader.LoadListener;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** One load, measured from outside: its two phases, what it wrote, and if wanted with which statements. */
final class Measured {

    /** Every transaction of a load begins by renewing its lease. */
    private static final String FIRST = "MATCH (m:Meta";

    private final boolean keep;
    private final List<List<Query>> records = new ArrayList<>();
    private final List<List<Query>> projection = new ArrayList<>();
    private volatile long projected;
    private double recordSeconds;
    private double projectionSeconds;
    private long writes;

    private Measured(boolean keep) {
        this.keep = keep;
    }

    static Measured load(Driver driver, Path file) {
        return new Measured(false).run(driver, file);
    }

    /** Keeps the statements, which costs memory and so time. */
    static Measured keeping(Driver driver, Path file) {
        return new Measured(true).run(driver, file);
    }

    private Measured run(Driver driver, Path file) {
        long begin = System.nanoTime();
        Loader.on(driver, this::watch).load(List.of(Source.file(file)), LoadOptions.DEFAULT.toldTo(this::at));
        long end = System.nanoTime();
        long between = projected == 0 ? end : projected;
        recordSeconds = (between - begin) / 1e9;
        projectionSeconds = (end - between) / 1e9;
        return this;
    }

    private void at(LoadListener.Step step, String what, long done, long all) {
        if (step != LoadListener.Step.READ && projected == 0) {
            projected = System.nanoTime();
        }
    }

    private void watch(ResultSummary summary) {
        if (summary.counters().containsUpdates()) {
            writes++;
        }
        if (keep) {
            List<List<Query>> phase = projected == 0 ? records : projection;
            if (summary.query().text().startsWith(FIRST)) {
                phase.add(new ArrayList<>());
            } else if (!phase.isEmpty() && summary.query().text().startsWith("UNWIND") && isOfPhase(summary)) {
                phase.getLast().add(summary.query());
            }
        }
    }

    /** The first phase asks what is there in the transaction that writes the rest; the second asks apart. */
    private boolean isOfPhase(ResultSummary summary) {
        return projected == 0 || summary.queryType() != QueryType.READ_ONLY;
    }

    /** {@return the seconds until the projection began} */
    double recordSeconds() {
        return recordSeconds;
    }

    /** {@return the seconds from then to the end} */
    double projectionSeconds() {
        return projectionSeconds;
    }

    double seconds() {
        return recordSeconds + projectionSeconds;
    }

    /** {@return how many statements changed anything, be it a property or a label} */
    long writes() {
        return writes;
    }

    /** {@return the statements with rows that wrote the records, by transaction} */
    List<List<Query>> records() {
        return records;
    }

    /** {@return those that wrote the rest of the graph} */
    List<List<Query>> projection() {
        return projection;
    }
}
