/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all, and of one writer. */
class WholeFileTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("facts.jsonl");
    }

    private static void write(WholeFile whole, String text) throws IOException {
        whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoComesSecondIsToldSoAndSpoilsNothing() throws Exception {
        try (WholeFile first = WholeFile.to(file)) {
            write(first, "first");
            assertThatExceptionOfType(LoaderException.StoreInUse.class)
                    .isThrownBy(() -> WholeFile.to(file))
                    .withMessage(
                            "%s is being written by another command: wait until that has ended, or choose another name.",
                            file);
            write(first, ", and whole");
            first.finish();
        }
        assertThat(file).hasContent("first, and whole");
        assertThat(folder).isDirectoryContaining("glob:**facts.jsonl").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatAKilledOneLeftIsReplacedAndWhatFailsLeavesWhatWas() throws Exception {
        Files.writeString(folder.resolve("facts.jsonl.part"), "a long half that nobody finished");
        Files.writeString(file, "before");
        try (WholeFile half = WholeFile.to(file)) {
            write(half, "half");
        }
        assertThat(file).hasContent("before");
        try (WholeFile whole = WholeFile.to(file)) {
            write(whole, "whole");
            whole.finish();
        }
        assertThat(file).hasContent("whole");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    /** Behind a name such as /dev/stdout there may be a pipe, which has no path of its own. */
    @Test
    void aPipeIsWrittenAsItIs() throws Exception {
        Process reader = new ProcessBuilder("cat").start();
        Path pipe = Path.of("/proc", Long.toString(reader.pid()), "fd", "0");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(reader));
        try (WholeFile whole = WholeFile.to(pipe)) {
            write(whole, "through a pipe");
            whole.finish();
        }
        reader.getOutputStream().close();
        assertThat(read.get()).isEqualTo("through a pipe");
    }

    private static String text(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
