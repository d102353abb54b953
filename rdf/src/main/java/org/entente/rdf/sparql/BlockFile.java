/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Blocks in a packed file, one after another: a line that names the owner, then its statements. */
final class BlockFile {

    private static final int BUFFER = 1 << 16;
    private static final String OWNER = "# ";

    private BlockFile() {}

    /** Writes a file; it is on the disk when {@link #close()} comes back. */
    static final class Out implements Closeable {

        private final FileChannel channel;
        private final GZIPOutputStream packed;
        private final Writer writer;

        Out(Path file) throws IOException {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            packed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
            writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
        }

        void write(Block block) {
            try {
                writer.write(OWNER + block.order() + ' ' + block.id() + '\n');
                for (String line : block.lines()) {
                    writer.write(line);
                    writer.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                writer.flush();
                packed.finish();
                channel.force(true);
            }
        }
    }

    /** Reads a file block by block. */
    static final class In implements Closeable {

        private final @Nullable BufferedReader reader;
        private @Nullable String owner;

        /** Reads a file; without one there are no blocks. */
        In(@Nullable Path file) throws IOException {
            reader = file == null
                    ? null
                    : new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                            BUFFER);
            owner = reader == null ? null : reader.readLine();
        }

        /** {@return the next block, or null after the last} */
        @Nullable
        Block next() {
            String named = owner;
            BufferedReader lines = reader;
            if (named == null || lines == null) {
                return null;
            }
            try {
                List<String> statements = new ArrayList<>();
                String line = lines.readLine();
                while (line != null && !line.startsWith(OWNER)) {
                    statements.add(line);
                    line = lines.readLine();
                }
                owner = line;
                int space = named.indexOf(' ', OWNER.length());
                int order = Integer.parseInt(named.substring(OWNER.length(), space));
                return new Block(order, named.substring(space + 1), statements);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
