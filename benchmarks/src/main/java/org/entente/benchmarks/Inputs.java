/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The made-up fact files, each written when it is first asked for. */
final class Inputs {

    private final Path folder;

    Inputs(Path folder) {
        this.folder = folder;
    }

    Path facts(int claims) {
        return write("facts-" + claims, claims, World.of(claims, World.Shape.ZIPF), 1, "d");
    }

    /** {@return the same facts in a file of other bytes} */
    Path sameFacts(int claims) {
        Path copy = folder.resolve("same-" + claims + ".jsonl");
        if (!Files.exists(copy)) {
            try (OutputStream out = Files.newOutputStream(copy)) {
                out.write("{\"format\":\"entente/1\"}\n".getBytes(StandardCharsets.UTF_8));
                Files.copy(facts(claims), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    /** {@return later facts about the same people and countries} */
    Path increment(int claims, int size) {
        return write("increment-" + claims, size, World.of(claims, World.Shape.ZIPF), 2, "i");
    }

    /** {@return one of two files that together are as large} */
    Path half(int claims, int number) {
        return write(
                "half-%d-%d".formatted(claims, number),
                Math.max(1, claims / 2),
                World.of(claims, World.Shape.ZIPF),
                10 + number,
                "h" + number + "-");
    }

    Path shaped(int claims, World.Shape shape) {
        String name = shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return write(name + "-" + claims, claims, World.of(claims, shape), 3, "s");
    }

    private Path write(String name, int claims, World world, long seed, String prefix) {
        Path file = folder.resolve(name + ".jsonl");
        if (!Files.exists(file)) {
            try {
                FactGenerator.write(file, claims, world, seed, prefix);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }
}
