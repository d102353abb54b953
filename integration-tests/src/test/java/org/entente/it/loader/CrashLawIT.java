/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Seeds;
import org.entente.it.Sources;
import org.entente.model.project.AnyLines;
import org.entente.model.project.RecordSets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** The law after crashes: loads die anywhere, others come between, and the same files again end what they began. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class CrashLawIT {

    /** Most loads of a few lines change something no more often than that. */
    private static final int MOST_UPDATES = 150;

    private static final String PART = "a part";

    static LongStream seeds() {
        return Seeds.of(4, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatDeadLoadsBeganTheNextOnesEnd(long seed, Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Random random = new Random(seed);
        List<String> lines = lines(seed, random);
        List<String> shuffled = RecordSets.shuffled(lines, random);

        int died = SmallBatches.drawn(random, () -> loadThroughCrashes(shuffled, random, driver));

        Loads.areAsTheModelSays(driver, shuffled, random, "seed %d, %d died".formatted(seed, died));
    }

    /** {@return how many loads died} */
    private static int loadThroughCrashes(List<String> lines, Random random, Driver driver) {
        List<List<String>> died = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(lines.size()));
            List<String> some = lines.subList(from, to);
            if (dies(driver, some, 1 + random.nextInt(MOST_UPDATES))) {
                died.add(some);
            }
            from = random.nextBoolean() ? to : from + (to - from) / 2 + 1;
        }
        // the same files again: others would bring records anew, and with them everything that a dead load forgot
        died.forEach(some -> Watch.load(driver, List.of(Sources.of(PART, some))));
        return died.size();
    }

    private static List<String> lines(long seed, Random random) {
        List<Long> seeds = random.longs(40).boxed().toList();
        return switch ((int) (seed % 4)) {
            case 0 -> new ArrayList<>(Example.generated(random, 1));
            case 1 -> AnyLines.of(seeds);
            case 2 -> AnyLines.close(seeds);
            default -> AnyLines.events(seeds);
        };
    }

    /** {@return whether a statement gives the lease back: that of a process that is gone is taken over, but this one lives} */
    private static boolean releasesLease(String statement) {
        return statement.contains("REMOVE ") && statement.contains("leaseOwner");
    }

    /** {@return whether a load of these lines died, after it had changed something so many times} */
    private static boolean dies(Driver driver, List<String> lines, int updates) {
        AtomicInteger seen = new AtomicInteger();
        return Crash.ends(
                driver,
                List.of(Sources.of(PART, lines)),
                summary -> summary.counters().containsUpdates()
                        && !releasesLease(summary.query().text())
                        && seen.incrementAndGet() == updates);
    }
}
