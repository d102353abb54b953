/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.loader.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/** Fault F5: the disk that a command writes a file to is full. It says which, and what was there before stays. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class FullDiskIT {

    private static final String BEFORE = "what was there before";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--report, written",
        "--rejects, written",
        "--output, written",
        "--output, written.nt",
        "--output, written.ttl.gz"
    })
    void aFileThatCannotBeWrittenIsNamedAndNeverHalfThere(String option, String name, Driver driver, Neo4j neo4j)
            throws Exception {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), "{\"no\": \"record\"}\n");
        String[] arguments = option.equals("--output")
                ? new String[] {"export", option, ""}
                : new String[] {"load", facts.toString(), option, ""};
        int done = option.equals("--output") ? 0 : CliFailure.FAILED;
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "4m")) {
            Path file = Files.writeString(disk.file(name), BEFORE);
            arguments[arguments.length - 1] = file.toString();
            disk.fill(0);
            try (EntenteCommand command = EntenteCommand.on(neo4j, arguments)) {
                assertThat(command.exitCode()).as(command.errors()).isEqualTo(CliFailure.FAILED);
                assertThat(command.errors()).contains(file + ": No space left on device");
            }
            assertThat(file).hasContent(BEFORE);
            disk.clear();
            assertThat(disk.folder()).isDirectoryContaining("glob:**/" + name).isDirectoryNotContaining("glob:**.part");

            try (EntenteCommand command = EntenteCommand.on(neo4j, arguments)) {
                assertThat(command.exitCode()).as(command.errors()).isEqualTo(done);
                assertThat(command.errors()).doesNotContain("No space left");
            }
            assertThat(Files.readAllBytes(file)).isNotEmpty().isNotEqualTo(BEFORE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
        assertThat(Loader.on(driver).check().first()).isEmpty();
    }

    @Test
    void aDumpWithoutRoomIsNoFolder(Driver driver, Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "16m")) {
            Path dump = disk.file("dump");
            disk.fill(1 << 18);
            try (EntenteCommand command = EntenteCommand.on(neo4j, "dump", dump.toString())) {
                assertThat(command.exitCode()).as(command.errors()).isEqualTo(CliFailure.FAILED);
                assertThat(command.errors()).contains("No space left on device").hasLineCount(1);
            }
            disk.clear();
            assertThat(disk.folder()).isEmptyDirectory();

            try (EntenteCommand command = EntenteCommand.on(neo4j, "dump", dump.toString())) {
                assertThat(command.exitCode()).as(command.errors()).isZero();
            }
            assertThat(dump).isDirectoryContaining("glob:**SHA256SUMS");
        }
    }

    @Test
    void aBackupThatStandardOutputDoesNotTakeIsNoSuccess(Driver driver, Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Watch.load(driver, Example.sources());
        try (EntenteCommand command = EntenteCommand.startPrintingTo(
                Path.of("/dev/full"),
                EntenteCommand.login(neo4j),
                "export",
                "--neo4j-uri",
                neo4j.uri().toString())) {
            assertThat(command.exitCode()).isEqualTo(CliFailure.FAILED);
            assertThat(command.errors()).contains("Standard output could not be written");
        }
        try (EntenteCommand command = EntenteCommand.on(neo4j, "export", "--output", "/dev/full")) {
            assertThat(command.exitCode()).isEqualTo(CliFailure.FAILED);
            assertThat(command.errors()).contains("/dev/full: No space left on device");
        }
        assertThat(Files.isRegularFile(Path.of("/dev/full")))
                .as("a device is not replaced")
                .isFalse();
    }

    @Test
    void aBulkLoadWithoutRoomLeavesNoStoreAndIsDoneAgainWithRoom() throws Exception {
        Path facts = Files.write(folder.resolve("facts.jsonl"), Example.lines());
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), "256k")) {
            Path data = disk.file("data");
            assertRefused(data, facts, data.resolve("import") + ": No space left on device");
            disk.grow("8m");
            assertRefused(data, facts, "The disk of " + data + " has ");
            disk.grow("256m");
            try (EntenteCommand command = bulk(data, facts)) {
                assertThat(command.exitCode()).as(command.errors()).isZero();
            }
            try (LocalNeo4jProcess server = LocalNeo4jProcess.start(Installation.current(), data, 0, 0, null);
                    Driver driver = server.connection().open()) {
                assertThat(Loader.on(driver).hash()).hasToString(Example.hash(Example.lines()));
                assertThat(Loader.on(driver).check().first()).isEmpty();
            }
        }
    }

    private static void assertRefused(Path data, Path facts, String why) throws Exception {
        try (EntenteCommand command = bulk(data, facts)) {
            assertThat(command.exitCode()).as(command.errors()).isEqualTo(CliFailure.FAILED);
            assertThat(command.errors()).contains(why);
        }
        assertThat(data.resolve("neo4j/data/databases/neo4j")).doesNotExist();
    }

    private static EntenteCommand bulk(Path data, Path facts) throws Exception {
        return EntenteCommand.run(Map.of(), "load", "--bulk", "--data", data.toString(), facts.toString());
    }
}
