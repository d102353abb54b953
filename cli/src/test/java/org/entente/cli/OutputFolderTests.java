/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.cli.process.CliFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is there whole or not at all. */
class OutputFolderTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("dump");
    }

    @Test
    void itHasItsNameWhenItIsWhole() throws IOException {
        try (OutputFolder output = OutputFolder.to(folder)) {
            Files.writeString(output.path().resolve("a.nt"), "a");
            assertThat(folder).doesNotExist();
            assertThat(parent).isDirectoryContaining("glob:**dump.part");
            output.finish();
        }
        assertThat(folder.resolve("a.nt")).hasContent("a");
        assertThat(Files.list(parent)).containsExactly(folder);
    }

    @Test
    void itsFilesAreOnTheDiskBeforeItHasItsNameAndTheNameIsToo() throws IOException {
        List<String> forced = new ArrayList<>();
        try (OutputFolder output = OutputFolder.to(
                folder, path -> forced.add(parent.relativize(path) + (Files.exists(folder) ? " then" : "")))) {
            Files.writeString(output.path().resolve("a.nt"), "a");
            output.finish();
        }
        assertThat(forced).containsExactly("dump.part/a.nt", "dump.part", " then");
    }

    @Test
    void whatFailsLeavesNothing() throws IOException {
        try (OutputFolder output = OutputFolder.to(folder)) {
            Files.writeString(output.path().resolve("a.nt"), "half");
        }
        assertThat(Files.list(parent)).isEmpty();
    }

    @Test
    void whatAKilledOneLeftIsNotInTheNext() throws IOException {
        Files.writeString(
                Files.createDirectories(parent.resolve("dump.part/deep")).resolve("old"), "old");
        try (OutputFolder output = OutputFolder.to(folder)) {
            Files.writeString(output.path().resolve("a.nt"), "a");
            output.finish();
        }
        assertThat(Files.list(folder)).containsExactly(folder.resolve("a.nt"));
        assertThat(Files.list(parent)).containsExactly(folder);
    }

    @Test
    void oneThatIsThereIsRefusedAndStaysAsItIs() throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("mine"), "mine");
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> OutputFolder.to(folder))
                .returns(CliFailure.USAGE, CliFailure::exitCode)
                .withMessageContaining("is there already");
        assertThat(folder.resolve("mine")).hasContent("mine");
        assertThat(Files.list(parent)).containsExactly(folder);
    }

    @Test
    void whoComesSecondIsToldSoAndSpoilsNothing() throws IOException {
        try (OutputFolder output = OutputFolder.to(folder)) {
            Files.writeString(output.path().resolve("a.nt"), "a");
            assertThatExceptionOfType(CliFailure.class)
                    .isThrownBy(() -> OutputFolder.to(folder))
                    .returns(CliFailure.STORE_IN_USE, CliFailure::exitCode)
                    .withMessageContaining("dump is being written by another command: wait ");
            Files.writeString(output.path().resolve("b.nt"), "b");
            output.finish();
        }
        assertThat(Files.list(folder)).hasSize(2);
        assertThat(Files.list(parent)).containsExactly(folder);
    }
}
