/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Committed files that are made from the registry: compared in tests, rewritten with {@code -Dentente.update}. */
public final class Generated {

    private Generated() {}

    /** Asserts that the file holds this text, after writing it there when asked to. */
    public static void assertUpToDate(Path file, String text) throws IOException {
        if (System.getProperty("entente.update") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s is made from the registry; rewrite it with ./mvnw -pl graph-model test -Dentente.update", file)
                .hasContent(text);
    }
}
