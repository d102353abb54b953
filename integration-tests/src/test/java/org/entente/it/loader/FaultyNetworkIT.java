/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.it.FaultyNetwork;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** Faults F3 and F4: replies to commits get lost, every message takes its time, the way is narrow or breaks. */
@ExtendWith(LocalNeo4jExtension.class)
class FaultyNetworkIT {

    /** Of so many commits, the reply to one is lost; after each the driver waits a second or more. */
    private static final int LOSE_EVERY = Boolean.getBoolean("entente.full") ? 3 : 40;

    /** The lease is taken, records are written, the graph is, the load ends, the lease is given back. */
    private static final String[] EACH_KIND = {
        "SET m.leaseOwner", "CREATE (n:Claim", "REMOVE n:Uncompared", "SET l.pending", "REMOVE m.leaseOwner"
    };

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> lines = new ArrayList<>(Example.lines());

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        lines.addAll(Example.generated(new Random(5), 3));
    }

    private LoadReport loadThrough(FaultyNetwork network) {
        try (Driver driver = network.connection().open()) {
            return Watch.load(driver, List.of(Sources.of("facts", lines)));
        }
    }

    private void assertUndisturbed(Driver driver, LoadReport report) {
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
        assertThat(Loader.on(driver).check().first()).isEmpty();
        assertThat(report.counts().rejected()).isZero();
        assertThat(Loader.on(driver).loads().getFirst().counts())
                .as("what the store counted, each batch once")
                .isEqualTo(report.counts());
    }

    /** Batches so small that each kind of transaction comes often, before and after the one that is lost. */
    @Test
    void aCommitOfAnyKindWhoseReplyWasLostCountsOnce(Driver driver, Neo4j neo4j) throws Exception {
        LoadReport undisturbed = Watch.load(driver, List.of(Sources.of("facts", lines)));
        LocalNeo4jExtension.empty(driver);
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0).losing(EACH_KIND)) {
            LoadReport report = SmallBatches.of(50, () -> loadThrough(network));
            assertThat(network.stillToLose()).isEmpty();
            assertThat(network.lost()).isEqualTo(EACH_KIND.length);
            assertThat(report.counts()).isEqualTo(undisturbed.counts());
            assertUndisturbed(driver, report);
        }
    }

    @Test
    @LongRun
    void aCommitWhoseReplyWasLostCountsOnce(Driver driver, Neo4j neo4j) throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, LOSE_EVERY)) {
            LoadReport report = loadThrough(network);
            assertThat(network.lost()).isPositive();
            assertUndisturbed(driver, report);
        }
    }

    static IntStream delays() {
        return Boolean.getBoolean("entente.full") ? IntStream.of(0, 5, 50, 200) : IntStream.of(5);
    }

    @ParameterizedTest
    @MethodSource("delays")
    @LongRun
    void aSlowWayChangesNothing(int millis, Driver driver, Neo4j neo4j) throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), millis, 0)) {
            assertUndisturbed(driver, loadThrough(network));
        }
    }

    @Test
    void aNarrowWayChangesNothing(Driver driver, Neo4j neo4j) throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0).narrowedTo(1_000_000)) {
            assertUndisturbed(driver, loadThrough(network));
        }
    }

    @Test
    void aQuestionWhoseConnectionBreaksIsAskedAgain(Driver driver, Neo4j neo4j) throws Exception {
        Loader.on(driver).load(List.of(Sources.of("facts", lines)), LoadOptions.DEFAULT);
        Query<?> question = Catalogue.find("coverage");
        Arguments arguments = Arguments.of(question, Map.of());
        Object answer = new Asking(driver, PATIENCE).ask(question, arguments);
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0);
                Driver through = network.connection().open()) {
            Asking asking = new Asking(through, PATIENCE);
            assertThat(asking.ask(question, arguments)).isEqualTo(answer);
            network.breakNext();
            assertThat(asking.ask(question, arguments)).isEqualTo(answer);
            assertThat(network.isToBreak()).isFalse();
        }
    }
}
