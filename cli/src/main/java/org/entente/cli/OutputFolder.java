/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.FolderLock;
import org.entente.cli.process.Folders;

/**
 * A folder that appears under its name only when it is whole: written beside it, forced to the disk, then renamed. Closed
 * without {@link #finish()} it leaves nothing.
 */
final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Path lockFile;
    private final FolderLock lock;
    private final Disk disk;

    /** What is written stays, also when the power goes. */
    @FunctionalInterface
    interface Disk {

        /** Waits until a file, or the names in a folder, are on the disk. */
        void force(Path path) throws IOException;
    }

    private OutputFolder(Path target, Path part, Path lockFile, FolderLock lock, Disk disk) {
        this.target = target;
        this.part = part;
        this.lockFile = lockFile;
        this.lock = lock;
        this.disk = disk;
    }

    /**
     * Begins a folder.
     *
     * @throws CliFailure when there is one already, or somebody else is writing it
     */
    static OutputFolder to(Path folder) throws IOException {
        return to(folder, OutputFolder::force);
    }

    static OutputFolder to(Path folder, Disk disk) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s is there already: name a folder that is not, or remove it.".formatted(folder));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path lockFile = target.resolveSibling(part.getFileName() + ".lock");
        Path parent = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        // Who was faster removes the file of the lock when it ends; a lock on what is gone keeps nobody away.
        FolderLock lock = FolderLock.take(parent, lockFile.getFileName().toString())
                .filter(taken -> Files.exists(lockFile))
                .orElseThrow(() -> new CliFailure(
                        CliFailure.STORE_IN_USE,
                        "%s is being written by another command: wait until that has ended, or choose another name."
                                .formatted(folder)));
        OutputFolder output = new OutputFolder(target, part, lockFile, lock, disk);
        try {
            Folders.delete(part);
            Files.createDirectories(part);
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }

    /** {@return where to write} */
    Path path() {
        return part;
    }

    /** Gives the folder its name, which is in the folder above. */
    void finish() throws IOException {
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                disk.force(file);
            }
        }
        disk.force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        disk.force(Objects.requireNonNull(target.getParent()));
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            Folders.delete(part);
            Files.deleteIfExists(lockFile);
        }
    }
}
