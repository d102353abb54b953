/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay short: none over 400 lines unless its Javadoc says "Longer than 400 lines because ...". */
class FileSizeTests {

    private static final int LIMIT = 400;
    private static final int MEDIAN_LIMIT = 80;
    private static final String REASON = "Longer than 400 lines because";

    @Test
    void noFileIsLongWithoutAReason() throws IOException {
        List<Source> sources = sources();
        Source largest = sources.getLast();
        int median = sources.get(sources.size() / 2).lines();
        System.out.printf(
                "%d main files, median %d lines, largest %d (%s)%n",
                sources.size(), median, largest.lines(), largest.path().getFileName());
        assertThat(sources)
                .filteredOn(source -> source.lines() > LIMIT && !source.text().contains(REASON))
                .extracting(Source::path)
                .isEmpty();
        assertThat(median).as("median lines of a main file").isLessThan(MEDIAN_LIMIT);
    }

    private static List<Source> sources() throws IOException {
        Path home = Path.of(System.getProperty("entente.home", ".."));
        try (Stream<Path> modules = Files.list(home)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FileSizeTests::javaFiles)
                    .map(Source::read)
                    .sorted(Comparator.comparingInt(Source::lines))
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(path -> path.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Source(Path path, String text, int lines) {

        static Source read(Path path) {
            try {
                String text = Files.readString(path);
                return new Source(path, text, (int) text.lines().count());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
