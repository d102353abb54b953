/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rejects file: one JSON object for each thing wrong with a line. It appears when everything has been read. */
final class Rejects implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable WholeFile file;

    private Rejects(@Nullable WholeFile file) {
        this.file = file;
    }

    /** {@return a writer to this file, or one that writes nowhere} */
    static Rejects to(@Nullable Path file) {
        try {
            return new Rejects(file == null ? null : WholeFile.to(file));
        } catch (IOException e) {
            throw new LoaderException.UnusableFile(
                    file + " cannot be written: choose another place for the rejects file.");
        }
    }

    void add(Rejection rejection) {
        if (file == null) {
            return;
        }
        try {
            file.stream().write((JSON.writeValueAsString(rejection.toJson()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything has been read. */
    void finish() {
        if (file != null) {
            try {
                file.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
