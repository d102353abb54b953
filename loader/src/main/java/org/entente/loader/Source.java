/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.entente.loader.mapping.Mapping;
import org.entente.loader.mapping.UnfitFile;
import org.entente.model.file.Unpacked;
import org.entente.model.record.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * A fact file to read, or a data set with its mapping, plain or gzip. It can be read more than once, so standard input is kept in a temporary file until
 * {@link #close()}.
 */
public final class Source implements AutoCloseable {

    private final String name;
    private final Path path;
    private final boolean temporary;
    private final @Nullable Mapping mapping;
    private @Nullable FileChannel opened;

    private Source(String name, Path path, boolean temporary, @Nullable Mapping mapping) {
        this.name = name;
        this.path = path;
        this.temporary = temporary;
        this.mapping = mapping;
    }

    /**
     * {@return the file at this path}
     *
     * @throws LoaderException.UnusableFile when there is none
     */
    public static Source file(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new LoaderException.UnusableFile(path + " is not a readable file: correct the name.");
        }
        return new Source(path.toString(), path, false, null);
    }

    /** {@return what a stream holds, read to its end now} */
    public static Source stream(String name, InputStream stream) {
        try {
            Path copy = temporary();
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Source(name, copy, true, null);
        } catch (IOException e) {
            throw new LoaderException.UnusableFile(name + " cannot be kept for reading: " + e.getMessage());
        }
    }

    /** {@return a new file, which is gone with the process even if that is told to end} */
    private static Path temporary() throws IOException {
        Path copy = Files.createTempFile("entente-", ".jsonl");
        copy.toFile().deleteOnExit();
        return copy;
    }

    /** Something that writes a fact file. */
    @FunctionalInterface
    public interface Writer {

        /** Writes all of it; the stream is closed by others. */
        void write(OutputStream out) throws IOException;
    }

    /** {@return the fact file that this writes now, from something of this name} */
    public static Source written(String name, Writer writer) throws IOException {
        Path copy = temporary();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
            writer.write(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new Source(name, copy, true, null);
    }

    /** {@return the same file, read by a mapping; close only one of the two} */
    public Source mappedBy(Mapping by) {
        return new Source(name, path, temporary, by);
    }

    /** {@return the mapping by which it is read; none for a fact file} */
    @Nullable
    Mapping mapping() {
        return mapping;
    }

    /** {@return how it is read: the format of fact files, or the mapping; part of a load's id} */
    String form() {
        return mapping == null ? RecordReader.FORMAT : mapping.fingerprint();
    }

    /** {@return how it is read, for people} */
    String readBy() {
        return mapping == null ? RecordReader.FORMAT : mapping.name() + ", " + mapping.fingerprint();
    }

    /** {@return what reports call it} */
    public String name() {
        return name;
    }

    /** {@return how many bytes of the file have been read since it was last opened, packed or not} */
    long position() {
        try {
            return opened == null ? 0 : opened.isOpen() ? opened.position() : size();
        } catch (IOException e) {
            return 0;
        }
    }

    /** {@return how many bytes the file has, 0 if nobody knows} */
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    /** {@return the content, unpacked} */
    InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        opened = channel;
        return Unpacked.of(Channels.newInputStream(channel), channel.size(), IOException::new);
    }

    LoaderException.UnusableFile unreadable(IOException e) {
        if (e instanceof UnfitFile) {
            return new LoaderException.UnusableFile(
                    "%s is not what the mapping says: %s. Nothing of it is taken.".formatted(name, e.getMessage()));
        }
        return new LoaderException.UnusableFile(
                "%s cannot be read to its end (%s): nothing of it is taken; get the file again."
                        .formatted(name, e.getMessage()));
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // a temporary file stays behind
            }
        }
    }
}
