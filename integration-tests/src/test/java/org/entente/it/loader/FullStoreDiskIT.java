/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.EntenteCommand;
import org.entente.it.LongRun;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** Fault F5: the disk of Neo4j's data and transaction log is full in the middle of a load. */
@LongRun
class FullStoreDiskIT {

    private static final Installation HERE = Installation.current();

    @TempDir
    private Path folder;

    /** So many KiB are left when the load begins. */
    static LongStream left() {
        return Boolean.getBoolean("entente.full")
                ? LongStream.of(0, 64, 256, 512, 1_024, 2_048, 4_096)
                : LongStream.of(256);
    }

    /** {@return facts whose words alone are more than any of these} */
    private static List<String> manyWords() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            lines.add("""
                    {"document": {"id": "document/full-%d", "title": "%s", "lang": "en", "kind": "article", "published": "2025-11-06"}}""".formatted(i, Integer.toString(i).repeat(1_000)));
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("left")
    void theLoadSaysSoAndGoesOnWithRoom(long left) throws Exception {
        Path facts = Files.write(folder.resolve("facts.jsonl"), manyWords());
        List<String> all = new ArrayList<>(Example.lines());
        all.addAll(manyWords());
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "128m")) {
            Path data = disk.file("data");
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(HERE, data, 0, 0, null);
                    Driver driver = server.connection().open()) {
                Watch.load(driver, Example.sources());
                disk.fill(left << 10);
                try (EntenteCommand command =
                        EntenteCommand.run(Map.of(), "load", "--data", data.toString(), facts.toString())) {
                    assertThat(command.exitCode()).as(command.errors()).isEqualTo(CliFailure.FAILED);
                    assertThat(command.errors()).contains("the disk of " + data, "KiB left");
                }
            }
            assertThatExceptionOfType(CliFailure.class)
                    .isThrownBy(() ->
                            LocalNeo4jProcess.start(HERE, data, 0, 0, null).close())
                    .withMessageContaining("The disk of " + data)
                    .withMessageContaining("make room");

            disk.clear();
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(HERE, data, 0, 0, null);
                    Driver driver = server.connection().open()) {
                Watch.load(driver, List.of(Source.file(facts)));
                assertThat(Loader.on(driver).hash()).hasToString(Example.hash(all));
                assertThat(Loader.on(driver).check().first()).isEmpty();
            }
            LocalNeo4jProcess.checkFiles(HERE, data);
        }
    }
}
