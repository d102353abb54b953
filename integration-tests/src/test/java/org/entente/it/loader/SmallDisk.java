/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory of a size that is chosen, can be filled, and can grow. Mounting takes root. */
record SmallDisk(Path folder) implements AutoCloseable {

    private static final String FILLER = "filler";

    static SmallDisk mounted(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        String reason = "NOT TESTED: a full disk takes mount -t tmpfs, so root: " + said;
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(said).as(reason).isEmpty();
        }
        assumeTrue(said.isEmpty(), reason);
        return new SmallDisk(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Leaves about so many bytes. */
    void fill(long bytesLeft) throws IOException {
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file(FILLER))) {
            while (Files.getFileStore(folder).getUsableSpace() > bytesLeft) {
                out.write(piece);
            }
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(file(FILLER));
    }

    void grow(String size) throws IOException {
        String said = run("mount", "-o", "remount,size=" + size, folder.toString());
        if (!said.isEmpty()) {
            throw new IOException(said);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.onExit().join().exitValue() == 0 ? "" : "%s: %s".formatted(String.join(" ", command), said);
    }
}
