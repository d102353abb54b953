/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a small table shipped beside this class: commas between fields, none within, {@code #} before remarks. */
final class DataFile {

    private DataFile() {}

    /** {@return the rows after the header line, each with exactly this many fields} */
    static List<List<String>> rows(String name, int fields) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the data file %s is missing from graph-model; build it again".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .skip(1)
                    .map(line -> row(name, line, fields))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String name, String line, int fields) {
        List<String> row = List.of(line.split(",", -1));
        if (row.size() != fields) {
            throw new IllegalStateException("%s: '%s' has %d fields, not %d".formatted(name, line, row.size(), fields));
        }
        return row;
    }
}
