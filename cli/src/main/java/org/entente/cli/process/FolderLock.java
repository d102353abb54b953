/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A file of a folder that one process holds: until it lets go or ends, however it ends, for the system keeps count
 * and not the file. A process must not ask about a lock that it holds itself.
 */
public final class FolderLock implements AutoCloseable {

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** {@return the lock, or nothing if another process keeps it; who only looks holds it for a moment, hence the attempts} */
    public static Optional<FolderLock> take(Path folder, String name) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve(name),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PrivateFile.attributes(folder));
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (isFree(channel)) {
                    return Optional.of(new FolderLock(channel));
                }
                Pause.millis(PAUSE_MILLIS);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this process holds it itself
        }
    }

    /** {@return whether another process holds it} */
    static boolean isHeld(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
