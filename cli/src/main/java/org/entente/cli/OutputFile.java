/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.entente.loader.WholeFile;

/** Writes a file that appears under its name only when it is whole. */
final class OutputFile {

    private OutputFile() {}

    /** Something that writes to a stream. */
    @FunctionalInterface
    interface Writer {

        /** Writes everything; the stream is closed by others. */
        void write(OutputStream out) throws IOException;
    }

    static void write(Path file, Writer writer) throws IOException {
        try (WholeFile whole = WholeFile.to(file)) {
            writer.write(whole.stream());
            whole.finish();
        }
    }
}
