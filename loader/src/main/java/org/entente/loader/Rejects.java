/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rejects file: one JSON object for each thing wrong with a line. */
final class Rejects implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Writer writer;

    private Rejects(@Nullable Writer writer) {
        this.writer = writer;
    }

    /** {@return a writer to this file, or one that writes nowhere} */
    static Rejects to(@Nullable Path file) {
        try {
            return new Rejects(file == null ? null : Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new LoaderException.UnusableFile(
                    file + " cannot be written: choose another place for the rejects file.");
        }
    }

    void add(Rejection rejection) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(JSON.writeValueAsString(rejection.toJson()));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
