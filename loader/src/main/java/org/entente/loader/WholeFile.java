/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name only when it is whole: written beside it, forced to the disk, then renamed. Closed
 * without {@link #finish()} it leaves what was there before. Each failure names the file.
 */
public final class WholeFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream stream;

    private WholeFile(Path target, Path part) throws IOException {
        this.target = target;
        this.part = part;
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.stream = new BufferedOutputStream(new Named(), 1 << 16);
    }

    /**
     * Begins a file; what is no regular file, such as a pipe or a device, cannot be replaced and is written as it is.
     *
     * @throws LoaderException.StoreInUse when somebody else is writing it
     */
    public static WholeFile to(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new WholeFile(file, file);
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        WholeFile whole = new WholeFile(target, target.resolveSibling(target.getFileName() + ".part"));
        try {
            whole.begin();
            return whole;
        } catch (IOException | RuntimeException e) {
            whole.channel.close();
            throw e;
        }
    }

    /** Whoever was faster keeps the lock until the file has its name, and then it is no part any more. */
    private void begin() throws IOException {
        if (!lock() || !Files.exists(part)) {
            throw new LoaderException.StoreInUse(
                    "%s is being written by another command: wait until that has ended, or choose another name."
                            .formatted(target));
        }
        channel.truncate(0);
    }

    private boolean lock() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** {@return where to write; closing it is not needed} */
    public OutputStream stream() {
        return stream;
    }

    /** Gives the file its name. */
    public void finish() throws IOException {
        stream.flush();
        if (!part.equals(target)) {
            naming(() -> channel.force(true));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen() && !part.equals(target)) {
            Files.deleteIfExists(part);
        }
        channel.close();
    }

    private void naming(Action action) throws IOException {
        try {
            action.run();
        } catch (IOException e) {
            throw new FileSystemException(target.toString(), null, e.getMessage());
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    /** Writes to the channel; what goes wrong there, such as a full disk, is told without a name. */
    private final class Named extends OutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
            naming(() -> {
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            });
        }
    }
}
