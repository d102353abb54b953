/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.loader.LoadOptions;
import org.entente.loader.LoadReport;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactGeneratorTests {

    private static final int CLAIMS = 2_000;

    @TempDir
    private Path folder;

    private Path write(String name, World.Shape shape, long seed) throws Exception {
        Path file = folder.resolve(name);
        FactGenerator.write(file, CLAIMS, World.of(CLAIMS, shape), seed, "d");
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void everyLineIsARecord(World.Shape shape) throws Exception {
        Path file = write("facts.jsonl", shape, 1);
        LoadReport report = Loader.validate(List.of(Source.file(file)), LoadOptions.DEFAULT);
        assertThat(report.counts().rejected()).isZero();
        assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("{\"claim\"")))
                .hasSize(CLAIMS);
    }

    @Test
    void theSameSeedMakesTheSameFileAndAnotherAnotherOne() throws Exception {
        Path file = write("facts.jsonl", World.Shape.ZIPF, 1);
        assertThat(write("again.jsonl", World.Shape.ZIPF, 1)).hasSameTextualContentAs(file);
        assertThat(Files.mismatch(write("other.jsonl", World.Shape.ZIPF, 2), file))
                .isNotNegative();
    }

    @Test
    void aFewCountriesAreInMostOfIt() throws Exception {
        String first = "\"" + World.of(CLAIMS, World.Shape.ZIPF).countries().getFirst() + "\"";
        assertThat(lines(World.Shape.ZIPF, first)).isGreaterThan(4 * lines(World.Shape.UNIFORM, first));
    }

    /** A country with so many edges as there are claims, nearly: few visitors come twice on one day. */
    @Test
    void everyClaimCanBeAFactOfItsOwnWithOneCountry() {
        World world = World.of(100_000, World.Shape.ONE_COUNTRY);
        Set<String> facts = new HashSet<>();
        FactGenerator.lines(100_000, world, 1, "d", line -> {
            if (line.contains("\"host\":[\"" + world.countries().getFirst() + "\"]")) {
                facts.add(line.substring(line.indexOf("\"type\""), line.indexOf(",\"modality\"")));
            }
        });
        assertThat(facts).hasSizeGreaterThan(90_000);
    }

    @Test
    void betweenTwoAndThirtyTakePartInAMeeting() {
        Set<Integer> sizes = new TreeSet<>();
        FactGenerator.lines(100_000, World.of(100_000, World.Shape.UNIFORM), 1, "d", line -> {
            int roles = line.indexOf("{\"participant\":[");
            if (roles >= 0) {
                sizes.add(line.substring(roles, line.indexOf(']', roles)).split(",").length);
            }
        });
        assertThat(sizes).startsWith(2).endsWith(30);
    }

    @Test
    void twoFifthsOfADenseWorldAreOneCountrys() throws Exception {
        List<String> countries = World.of(CLAIMS, World.Shape.DENSE).countries();
        assertThat(lines(World.Shape.DENSE, "\"" + countries.getFirst() + "\"")).isBetween(700L, 950L);
        assertThat(lines(World.Shape.DENSE, "\"" + countries.get(1) + "\"")).isBetween(330L, 500L);
    }

    @Test
    void allClaimsCanBeAboutOneFact() throws Exception {
        assertThat(Files.readAllLines(write("facts.jsonl", World.Shape.ONE_FACT, 1)).stream()
                        .filter(line -> line.startsWith("{\"claim\""))
                        .map(line -> line.substring(line.indexOf("\"type\""), line.indexOf("\"quote\"")))
                        .distinct())
                .hasSize(1);
    }

    private long lines(World.Shape shape, String with) throws Exception {
        return Files.readAllLines(write("facts.jsonl", shape, 1)).stream()
                .filter(line -> line.contains(with))
                .count();
    }
}
