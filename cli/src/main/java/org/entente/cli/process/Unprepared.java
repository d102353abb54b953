/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * That the store of a data folder comes from the importer and may lack its constraints and indexes: a file, there from before
 * the import until the store has them, so that a bulk load that was killed in between is seen by whoever comes next.
 */
public record Unprepared(Path data) {

    private static final String MARK = "import.unprepared";

    /** An import is about to begin. */
    public void begin() throws IOException {
        PrivateFile.write(data, MARK, "");
    }

    /** {@return whether an import has begun and its store was not seen to be prepared since} */
    public boolean isSo() {
        return Files.exists(data.resolve(MARK));
    }

    /** Prepares the store, if that was not seen to be done. */
    public void end(Runnable preparing) {
        if (isSo()) {
            preparing.run();
            ended();
        }
    }

    /** The store is prepared, or is there no longer: what another load brings is none of that import's. */
    public void ended() {
        try {
            Files.deleteIfExists(data.resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
