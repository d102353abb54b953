/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Parsers that share nothing with the writer count the same statements in every format. Skipped where they are not
 * installed (Debian: raptor2-utils, serdi, python3-rdflib); CI has them.
 */
class OtherParsersTests {

    /** Debian's own, which finds what Debian's packages brought, whatever else the PATH has. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Pattern COUNTED = Pattern.compile("Parsing returned ([0-9]+) triple");
    private static final Pattern COMPLAINT = Pattern.compile("(?i)warning|error");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource(names = "JSONLD", mode = EnumSource.Mode.EXCLUDE)
    void rapperCountsTheSame(RdfFormat format) throws Exception {
        requireInstalled("rapper");
        String said = run(List.of("rapper", "--count", "--input", format.text(), file(format)));
        assertThat(said).doesNotContainPattern(COMPLAINT);
        Matcher counted = COUNTED.matcher(said);
        assertThat(counted.find()).as(said).isTrue();
        assertThat(Long.parseLong(counted.group(1))).isEqualTo(written());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSONLD", "RDFXML"},
            mode = EnumSource.Mode.EXCLUDE)
    void serdiCountsTheSame(RdfFormat format) throws Exception {
        requireInstalled("serdi");
        String said = run(List.of("serdi", "-i", format.text(), "-o", "nquads", file(format)));
        assertThat(said.lines().filter(line -> !line.isBlank()).count()).isEqualTo(written());
    }

    @ParameterizedTest
    @EnumSource
    void rdflibCountsTheSame(RdfFormat format) throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && new ProcessBuilder(PYTHON, "-c", "import rdflib")
                                        .redirectErrorStream(true)
                                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                        .start()
                                        .waitFor()
                                == 0,
                "rdflib is not installed");
        String name = switch (format) {
            case TURTLE -> "turtle";
            case NTRIPLES -> "nt";
            case NQUADS -> "nquads";
            case TRIG -> "trig";
            case JSONLD -> "json-ld";
            case RDFXML -> "xml";
        };
        String count = "import sys, rdflib; graph = rdflib.ConjunctiveGraph();"
                + " graph.parse(sys.argv[1], format=sys.argv[2]); print(len(graph))";
        assertThat(run(List.of(PYTHON, "-W", "ignore", "-c", count, file(format), name)))
                .isEqualToIgnoringNewLines(String.valueOf(written()));
    }

    private static long written() {
        return Exports.count(Exports.EXAMPLE);
    }

    private String file(RdfFormat format) throws IOException {
        Path file = folder.resolve("example." + format.extension());
        return Files.write(file, Exports.bytes(Exports.EXAMPLE, format)).toString();
    }

    private static void requireInstalled(String command) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command))),
                command + " is not installed");
    }

    /** {@return what a command says on both its outputs; it must end well} */
    private String run(List<String> command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        return text;
    }
}
