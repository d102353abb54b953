/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code DIR/iri-base.txt}: what IRIs begin with in the API that last ran over a data folder, so that an export says the same. */
public final class IriBaseFile {

    private static final String NAME = "iri-base.txt";

    private IriBaseFile() {}

    /** {@return what was written, if anything was} */
    public static Optional<URI> read(Path data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(URI.create(Files.readString(file(data)).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it, for its owner only like everything in the folder. */
    public static void write(Path data, URI base) {
        try {
            PrivateFile.write(data, NAME, base + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path data) {
        return data.resolve(NAME);
    }
}
