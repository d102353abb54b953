/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/**
 * Fault F6: commands with 128 MiB of heap, whatever the number of claims. The system property entente.heap.claims names
 * another number than those of the run.
 */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class SmallHeapIT {

    private static final String HEAP = "-Xmx128m";

    @TempDir
    private Path folder;

    static IntStream claims() {
        Integer named = Integer.getInteger("entente.heap.claims");
        if (named != null) {
            return IntStream.of(named);
        }
        return Boolean.getBoolean("entente.full") ? IntStream.of(10_000, 100_000, 1_000_000) : IntStream.of(3_000);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void everyCommandDoesWithLittle(int claims, Driver driver, Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Path facts = facts(claims);
        Path backup = folder.resolve("backup.jsonl");
        Map<String, String> environment = new HashMap<>(EntenteCommand.login(neo4j));
        environment.put("JAVA_TOOL_OPTIONS", HEAP);
        String there = neo4j.uri().toString();

        run(environment, "load", facts.toString(), "--neo4j-uri", there);
        String hash = run(environment, "hash", "--neo4j-uri", there);
        run(environment, "check", "--neo4j-uri", there);
        run(environment, "export", "--output", backup.toString(), "--neo4j-uri", there);
        try (Stream<String> lines = Files.lines(backup)) {
            assertThat(lines.filter(line -> line.startsWith("{\"claim\""))).hasSize(claims);
        }

        String data = folder.resolve("data").toString();
        run(environment, "load", "--bulk", facts.toString(), "--data", data);
        assertThat(run(environment, "hash", "--data", data)).isEqualTo(hash);
    }

    private static String run(Map<String, String> environment, String... arguments) throws Exception {
        try (EntenteCommand command = EntenteCommand.run(environment, arguments)) {
            assertThat(command.exitCode())
                    .as("%s with %s: %s", arguments[0], HEAP, command.errors())
                    .isZero();
            return command.output();
        }
    }

    /** Meetings of two countries out of all, four to an article, each with the words it was told in. */
    private Path facts(int claims) throws IOException {
        Path file = folder.resolve("facts.jsonl");
        String[] countries = {"KAZ", "ISR", "USA", "EGY", "ARE", "BHR", "MAR", "SDN", "JOR", "AZE"};
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < claims; i++) {
                String day = "%d-%02d-%02d".formatted(1990 + i / 336 % 30, 1 + i / 28 % 12, 1 + i % 28);
                if (i % 4 == 0) {
                    out.printf(
                            "{\"document\":{\"id\":\"document/d%d\",\"title\":\"Report %d\",\"lang\":\"en\",\"kind\":\"article\",\"published\":\"%s\"}}%n",
                            i / 4, i / 4, day);
                }
                out.printf(
                        "{\"claim\":{\"document\":\"document/d%d\",\"type\":\"meeting\",\"roles\":{\"participant\":[\"country/%s\",\"country/%s\"]},\"when\":{\"edtf\":\"%s\"},\"modality\":\"actual\",\"quote\":{\"text\":\"They met, says sentence %d of many.\",\"lang\":\"en\"}}}%n",
                        i / 4, countries[i % 10], countries[(i % 10 + 1 + i / 10 % 9) % 10], day, i);
            }
        }
        return file;
    }
}
