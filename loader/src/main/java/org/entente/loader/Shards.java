/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.id.Id;
import org.jspecify.annotations.Nullable;

/** Files that hold what does not fit into memory, each small enough to be read at once; written first, then read. */
final class Shards implements AutoCloseable {

    private static final int BUFFER = 1 << 14;
    private static final int MOST = 256;

    /** What is drawn of a file's bytes, and what it is drawn from, takes far more memory than they, and several are drawn at once. */
    private static final int OF_MEMORY = 64 * Ahead.PARTS;

    /** Processors wait for each other at the last part, so there are so many, unless they are smaller than is worth it. */
    private static final int FOR_PROCESSORS = 8 * (Ahead.PARTS - 1);

    private static final long SMALLEST = 1 << 20;

    private final Path folder;
    private final String name;
    private final List<@Nullable DataOutputStream> open = new ArrayList<>();

    Shards(Path folder, String name, int count) {
        this.folder = folder;
        this.name = name;
        for (int i = 0; i < count; i++) {
            open.add(null);
        }
    }

    /** {@return into how many files so many bytes are parted, that each can be drawn in the memory there is and no processor waits long} */
    static int countFor(long bytes) {
        long forMemory = bytes / (Runtime.getRuntime().maxMemory() / OF_MEMORY) + 1;
        long forProcessors = Math.min(FOR_PROCESSORS, bytes / SMALLEST + 1);
        return (int) Math.min(MOST, Math.max(forMemory, forProcessors));
    }

    /** Writes or reads one entry. */
    interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads one entry. */
    interface Entry {
        void read(DataInputStream in) throws IOException;
    }

    int count() {
        return open.size();
    }

    /** {@return the file to which a thing belongs} */
    int of(Id id) {
        return Math.floorMod(id.key().hashCode(), count());
    }

    void write(int shard, Writing entry) {
        try {
            DataOutputStream out = open.get(shard);
            if (out == null) {
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(shard)), BUFFER));
                open.set(shard, out);
            }
            out.writeBoolean(true);
            entry.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing. */
    void end() {
        try {
            for (DataOutputStream out : open) {
                if (out != null) {
                    out.writeBoolean(false);
                    out.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void each(int shard, Entry entry) {
        if (open.get(shard) == null) {
            return;
        }
        try (DataInputStream in = stream(shard)) {
            while (in.readBoolean()) {
                entry.read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the entries of a file, each after the flag that there is one} */
    DataInputStream stream(int shard) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path(shard)), BUFFER));
    }

    boolean has(int shard) {
        return open.get(shard) != null;
    }

    private Path path(int shard) {
        return folder.resolve("%s-%d.spill".formatted(name, shard));
    }

    @Override
    public void close() {
        try {
            for (int shard = 0; shard < count(); shard++) {
                DataOutputStream out = open.get(shard);
                if (out != null) {
                    out.close();
                    Files.deleteIfExists(path(shard));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
