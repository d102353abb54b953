/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.it.LocalNeo4jExtension;
import org.entente.loader.Counts;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** A load that dies anywhere is finished by the next one; two loads never write at once. */
@ExtendWith(LocalNeo4jExtension.class)
class CrashIT {

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 20, 40, 60, 80})
    void theNextLoadFinishes(int statement, Driver driver) {
        AtomicInteger updates = new AtomicInteger();
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(() -> Loader.on(driver, summary -> {
                            if (summary.counters().containsUpdates() && updates.incrementAndGet() == statement) {
                                throw new Crash();
                            }
                        })
                        .load(Example.sources(), LoadOptions.DEFAULT));

        LoadReport report = Watch.load(driver, Example.sources());

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
        assertThat(Loader.on(driver).check().isSound()).isTrue();
        assertThat(report.counts().read()).isEqualTo(170);
        assertThat(stale(driver)).isZero();
    }

    /** Decisions wait until the end, so without any nothing else is left to be done. */
    @Test
    void theNextLoadComparesWhatWasNotComparedYet(Driver driver) {
        List<String> lines = new ArrayList<>(List.of("""
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}"""));
        for (String more : List.of("", ", \"country/ISR\"")) {
            lines.add("""
                    {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-05", "roles": {"participant": ["country/KAZ", "country/USA"%s]}}}""".formatted(more));
        }
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(() -> Loader.on(driver, summary -> {
                            if (summary.query().text().contains("REMOVE n:Uncompared")) {
                                throw new Crash();
                            }
                        })
                        .load(List.of(Example.source("talks", lines)), LoadOptions.DEFAULT));
        assertThat(stale(driver)).isZero();

        Watch.load(driver, List.of(Example.source("talks", lines)));

        assertThat(Loader.on(driver).check().first()).isEmpty();
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
    }

    @Test
    void anInterruptedLoadGoesOnAfterItsLastBatch(Driver driver) {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add("{\"entity\": {\"id\": \"person/p-%d\", \"names\": [{\"text\": \"Person %d\", \"lang\": \"en\"}]}}"
                    .formatted(i, i));
        }
        AtomicInteger batches = new AtomicInteger();
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(() -> Loader.on(driver, summary -> {
                            if (summary.query().text().contains("CREATE (n:EntityRecord")
                                    && batches.incrementAndGet() == 3) {
                                throw new Crash();
                            }
                        })
                        .load(List.of(Example.source("many", many)), LoadOptions.DEFAULT));
        assertThat(stale(driver)).isEqualTo(2_000);

        LoadReport report = Watch.load(driver, List.of(Example.source("many", many)));

        assertThat(report.sources().getFirst().resumedAfter()).isEqualTo(2_000);
        assertThat(report.counts()).isEqualTo(new Counts(2_500, 2_500, 0, 0, 0));
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(many));
    }

    @Test
    void aSecondLoaderIsToldWhoWrites(Driver driver) {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        lease(driver, "elsewhere|17|0|x", 60_000);

        assertThatExceptionOfType(LoaderException.StoreInUse.class)
                .isThrownBy(() -> Watch.load(driver, Example.sources()))
                .withMessageStartingWith("Another load is writing here (process 17 on elsewhere; its lease runs until ")
                .withMessageEndingWith("): wait for it to end and run this again.");
    }

    @Test
    void aLeaseThatRanOutIsTakenOver(Driver driver) {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        lease(driver, "elsewhere|17|0|x", -1);

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(116);
    }

    @Test
    void aLeaseOfAClockThatWentBackIsTakenOver(Driver driver) {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        lease(driver, "elsewhere|17|0|x", 86_400_000);

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(116);
    }

    @Test
    void theLeaseOfADeadProcessIsTakenOver(Driver driver) throws Exception {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        String host = java.net.InetAddress.getLocalHost().getHostName();
        lease(driver, host + "|" + ProcessHandle.current().pid() + "|1|x", 60_000);

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(116);
    }

    private static void lease(Driver driver, String owner, long millis) {
        driver.executableQuery("MATCH (m:Meta) SET m.leaseOwner = $owner, m.leaseUntil = timestamp() + $millis")
                .withParameters(Map.of("owner", owner, "millis", millis))
                .execute();
    }

    private static long stale(Driver driver) {
        return driver.executableQuery("MATCH (n:Stale) RETURN count(n)")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }
}
