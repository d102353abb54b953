/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Committed files that tests compare with what is made now; {@code -Dentente.update} rewrites them first. */
final class Generated {

    private Generated() {}

    /** {@return the committed bytes, after writing these there when asked to} */
    static byte[] committed(Path file, byte[] now) throws IOException {
        if (System.getProperty("entente.update") != null) {
            Files.write(file, now);
        }
        return Files.readAllBytes(file);
    }
}
