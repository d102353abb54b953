/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.it.Counted;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.Counts;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.LoaderException;
import org.entente.model.project.Lines;
import org.entente.model.project.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** A load that dies anywhere is finished by the next one; two loads never write at once. */
@ExtendWith(LocalNeo4jExtension.class)
class CrashIT {

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 20, 40, 60, 80})
    void theNextLoadFinishes(int statement, Driver driver) {
        AtomicInteger updates = new AtomicInteger();
        assertThat(Crash.ends(
                        driver,
                        Example.sources(),
                        summary -> summary.counters().containsUpdates() && updates.incrementAndGet() == statement))
                .isTrue();

        LoadReport report = Watch.load(driver, Example.sources());

        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
        assertThat(Loader.on(driver).check().isSound()).isTrue();
        assertThat(report.counts().read()).isEqualTo(172);
        assertThat(Counted.nodes(driver, "Stale")).isZero();
    }

    /** A person of whom nothing is known is there as long as something leads to them. */
    @Test
    void theNextLoadRemovesWhatNothingLeadsToAnyMore(Driver driver) {
        String talks = meeting("country/KAZ", "person/nobody");
        List<String> lines = new ArrayList<>(List.of(document(), talks));
        Watch.load(driver, List.of(Sources.of("a meeting", lines)));
        lines.add(Lines.retract(Records.id(talks)));
        dies(driver, lines, "NOT EXISTS { ()-->(e) }", 1);

        Loads.equalTheModel(driver, lines);
    }

    /** People with so many names that they are not written in one transaction. */
    @Test
    @LongRun
    void theNextLoadKnowsWhatDependsOnWhatWasHalfWritten(Driver driver) {
        List<String> talks = new ArrayList<>(List.of(document()));
        for (int i = 0; i < 20; i++) {
            talks.add(meeting("country/KAZ", "{'name': 'Person %d Number 0', 'lang': 'en'}".formatted(i)));
        }
        Watch.load(driver, List.of(Sources.of("talks", talks)));
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int person = i;
            people.add("{\"entity\": {\"id\": \"person/p-%d\", \"names\": [%s]}}"
                    .formatted(
                            person,
                            IntStream.range(0, 10)
                                    .mapToObj(name -> "{\"text\": \"Person %d Number %d\", \"lang\": \"en\"}"
                                            .formatted(person, name))
                                    .collect(Collectors.joining(", "))));
        }
        dies(driver, people, "[r:HAS_NAME {", 2);

        Loads.equalTheModel(driver, talks, people);
    }

    /** Decisions wait until the end, so without any nothing else is left to be done. */
    @Test
    void theNextLoadComparesWhatWasNotComparedYet(Driver driver) {
        List<String> lines = List.of(
                document(),
                meeting("country/KAZ", "country/USA"),
                meeting("country/KAZ", "country/USA", "country/ISR"));
        dies(driver, lines, "REMOVE n:Uncompared", 1);

        Loads.equalTheModel(driver, lines);
    }

    /** Once two publishers are one, nothing in the graph tells any more that the document had the other. */
    @Test
    void theNextLoadFindsWhatPointedAtWhatWasMerged(Driver driver) {
        List<String> lines = List.of(
                Lines.document("d", "2025-11-06", "{'publisher': 'organization/b'}"),
                Lines.entityWith("place/p", "{'in': 'organization/b'}"),
                meeting("country/KAZ", "country/USA"));
        List<String> merge = List.of(Lines.same("organization/a", "organization/b"));
        Watch.load(driver, List.of(Sources.of("lines", lines)));
        dies(driver, merge, "(n:DocumentRecord {id: row}) REMOVE n:Stale", 1);

        Loads.equalTheModel(driver, lines, merge);
    }

    @Test
    void theNextLoadCountsWhatWaits(Driver driver) {
        List<String> lines = List.of(
                document(), meeting("country/KAZ", "country/USA"), meeting("country/KAZ", "{'name': 'Nobody'}"));
        dies(driver, lines, "SET l.pending", 1);
        assertThat(Loader.on(driver).loads().getFirst().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0));

        Watch.load(driver, List.of(Sources.of("dying", lines)));

        assertThat(Loader.on(driver).loads().getFirst().counts()).isEqualTo(new Counts(3, 2, 1, 0, 0));
        assertThat(Counted.nodes(driver, "Stale")).isZero();
    }

    @Test
    void anInterruptedLoadGoesOnAfterItsLastBatch(Driver driver) {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add("{\"entity\": {\"id\": \"person/p-%d\", \"names\": [{\"text\": \"Person %d\", \"lang\": \"en\"}]}}"
                    .formatted(i, i));
        }
        dies(driver, many, "CREATE (n:EntityRecord", 3);
        assertThat(Counted.nodes(driver, "Stale")).isEqualTo(2_000);

        LoadReport report = Watch.load(driver, List.of(Sources.of("many", many)));

        assertThat(report.sources().getFirst().resumedAfter()).isEqualTo(2_000);
        assertThat(report.counts()).isEqualTo(new Counts(2_500, 2_500, 0, 0, 0));
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(many));
    }

    /** What was refused before the break may be valid after it: then the file is read from its beginning. */
    @Test
    void anInterruptedLoadLeavesOutNothingThatIsValidByNow(Driver driver, @TempDir Path documents) throws Exception {
        List<String> lines = new ArrayList<>(List.of(document(), LoadIT.quoting("They met in Astana.")));
        for (int i = 0; i < 1_500; i++) {
            lines.add("{\"entity\": {\"id\": \"person/p-%d\"}}".formatted(i));
        }
        LoadOptions options = new LoadOptions(documents, null);
        Path text = Files.writeString(documents.resolve("d.txt"), "Nothing was said.");
        assertThat(Crash.ends(
                        driver,
                        List.of(Sources.of("many", lines)),
                        options,
                        summary -> summary.query().text().startsWith("MATCH (l:Load")
                                && summary.counters().containsUpdates()
                                && Counted.nodes(driver, "EntityRecord") > 0))
                .isTrue();
        Files.writeString(text, "They met in Astana.");

        LoadReport report = Loader.on(driver).load(List.of(Sources.of("many", lines)), options);

        assertThat(report.sources().getFirst().resumedAfter()).isZero();
        assertThat(report.counts()).isEqualTo(new Counts(1_502, 1_502, 0, 0, 0));
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(lines));
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

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(118);
    }

    @Test
    void aLeaseOfAClockThatWentBackIsTakenOver(Driver driver) {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        lease(driver, "elsewhere|17|0|x", 86_400_000);

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(118);
    }

    @Test
    void theLeaseOfADeadProcessIsTakenOver(Driver driver) throws Exception {
        Watch.load(driver, List.of(Example.sources().getFirst()));
        String host = java.net.InetAddress.getLocalHost().getHostName();
        lease(driver, host + "|" + ProcessHandle.current().pid() + "|1|x", 60_000);

        assertThat(Watch.load(driver, Example.sources()).counts().accepted()).isEqualTo(118);
    }

    /** Loads these lines and dies when a statement with some words has been run so many times. */
    private static void dies(Driver driver, List<String> lines, String words, int times) {
        AtomicInteger seen = new AtomicInteger();
        assertThat(Crash.ends(
                        driver,
                        List.of(Sources.of("dying", lines)),
                        summary -> summary.query().text().contains(words) && seen.incrementAndGet() == times))
                .isTrue();
    }

    private static String document() {
        return Lines.document("d", "2025-11-06");
    }

    private static String meeting(String... participants) {
        return Lines.claim("", "d", "meeting")
                .role("participant", participants)
                .on("2025-11-05")
                .line();
    }

    private static void lease(Driver driver, String owner, long millis) {
        driver.executableQuery("MATCH (m:Meta) SET m.leaseOwner = $owner, m.leaseUntil = timestamp() + $millis")
                .withParameters(Map.of("owner", owner, "millis", millis))
                .execute();
    }
}
