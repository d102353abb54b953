/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Seeds;
import org.entente.it.Sources;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.model.project.AnyLines;
import org.entente.model.project.RecordSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/** The law on generated records, through a real Neo4j: any order, any split into files and loads, anything twice. */
@ExtendWith(LocalNeo4jExtension.class)
class LawIT {

    private static final boolean FULL = Boolean.getBoolean("entente.full");

    static LongStream seeds() {
        return Seeds.of(3, 200);
    }

    @BeforeEach
    void empty(Driver driver) {
        LocalNeo4jExtension.empty(driver);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsStoredIsWhatTheModelSays(long seed, Driver driver) {
        Random random = new Random(seed);
        isStoredAsTheModelSays(seed, Example.generated(random, 1), List.of(), random, driver);
    }

    /** Lines that make no sense meet each other in every way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void soIsWhatMakesNoSense(long seed, Driver driver) {
        areStoredAsTheModelSays(seed, FULL ? 80 : 40, AnyLines::of, driver);
    }

    /** Few people, their office, its country: who is meant hangs on what else is said. */
    @ParameterizedTest
    @MethodSource("seeds")
    void soIsWhatHangsTogether(long seed, Driver driver) {
        areStoredAsTheModelSays(seed, FULL ? 60 : 40, AnyLines::close, driver);
    }

    /** A few events, judged to be one or not: what names one of them by another claim hangs on that. */
    @ParameterizedTest
    @MethodSource("seeds")
    void soAreEventsThatAreJudged(long seed, Driver driver) {
        areStoredAsTheModelSays(seed, FULL ? 60 : 40, AnyLines::events, driver);
    }

    /** Graphs of the full run that were not what the model says when they were first tried; what they had in common is in {@link ReferencesIT} and {@link HolderIT}. */
    @ParameterizedTest
    @ValueSource(longs = {25, 36, 64, 84, 127, 128, 152, 156, 188, 191, 198, 535})
    @LongRun
    void soIsWhatOnceWasNot(long seed, Driver driver) {
        areStoredAsTheModelSays(seed, 80, AnyLines::tame, driver);
    }

    /** A batch that ended between a node and its labels lost them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    @LongRun
    void aBatchMayEndAnywhere(int most, Driver driver) {
        List<String> lines = Example.lines();
        SmallBatches.of(most, () -> Watch.load(driver, List.of(Sources.of("all", lines))));
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }

    private static void areStoredAsTheModelSays(
            long seed, int number, Function<List<Long>, List<String>> lines, Driver driver) {
        Random random = new Random(seed);
        List<String> made = lines.apply(random.longs(number).boxed().toList());
        isStoredAsTheModelSays(seed, made, AnyLines.regrouping(made, random), random, driver);
    }

    private static void isStoredAsTheModelSays(
            long seed, List<String> lines, List<String> last, Random random, Driver driver) {
        List<String> all = RecordSets.shuffled(lines, random);

        assertThat(lines).isNotEmpty();
        int loads = SmallBatches.drawn(random, () -> loadInParts(List.copyOf(all), last, random, driver));

        all.addAll(last);
        Loads.areAsTheModelSays(driver, all, random, "seed %d, %d loads".formatted(seed, loads));
        Verbatim.isStored(driver, all);
    }

    /** {@return how many loads that were, with one of the last lines} */
    private static int loadInParts(List<String> lines, List<String> last, Random random, Driver driver) {
        List<Source> together = new ArrayList<>();
        int loads = 1;
        for (int from = 0; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(lines.size()));
            together.add(Sources.of("part " + from, lines.subList(from, to)));
            if (random.nextBoolean()) {
                Watch.load(driver, together);
                together.clear();
                loads++;
            }
            from = to;
        }
        Watch.load(driver, together);
        if (!last.isEmpty()) {
            Watch.load(driver, List.of(Sources.of("last", last)));
            loads++;
        }
        return loads;
    }
}
