/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ResultSummary;

/** A load that died while it projected is not begun anew: but for the batch that was lost, nothing is projected twice. */
@ExtendWith(LocalNeo4jExtension.class)
class ResumedProjectionIT {

    private static final int BATCH = 10;
    private static final int DIES_AT = 8;
    private static final String CLAIMS_DONE = "(n:Claim {id: row}) REMOVE n:Stale";
    private static final String FACTS_DONE = "(n:Fact {id: row}) REMOVE n:Stale";

    private final List<String> lines = Example.lines();

    @Test
    void theNextLoadProjectsWhatIsLeft(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        AtomicLong all = new AtomicLong();
        load(driver, summary -> all.addAndGet(projected(summary)));
        LocalNeo4jExtension.empty(driver);
        AtomicLong before = new AtomicLong();
        AtomicInteger batches = new AtomicInteger();
        boolean died = SmallBatches.of(
                BATCH,
                () -> Crash.ends(driver, List.of(Sources.of("facts", lines)), summary -> {
                    long many = projected(summary);
                    if (many > 0 && batches.incrementAndGet() == DIES_AT) {
                        return true;
                    }
                    before.addAndGet(many);
                    return false;
                }));
        assertThat(died).isTrue();
        assertThat(before.get()).isGreaterThan(3 * BATCH);
        assertThatExceptionOfType(LoaderException.Unprojected.class)
                .isThrownBy(() -> Loader.on(driver).refuseUnprojected());

        AtomicLong after = new AtomicLong();
        load(driver, summary -> after.addAndGet(projected(summary)));

        assertThat(before.get() + after.get()).isBetween(all.get() - BATCH, all.get() + BATCH);
        Loader.on(driver).refuseUnprojected();
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    private void load(Driver driver, Consumer<ResultSummary> watcher) {
        SmallBatches.of(
                BATCH, () -> Loader.on(driver, watcher).load(List.of(Sources.of("facts", lines)), LoadOptions.DEFAULT));
    }

    /** {@return how many claims and facts a statement says are projected} */
    private static long projected(ResultSummary summary) {
        String text = summary.query().text();
        return text.contains(CLAIMS_DONE) || text.contains(FACTS_DONE)
                ? summary.query().parameters().get("rows").size()
                : 0;
    }
}
