/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small fact files and the Turtle they become, each named by what it shows. */
class GoldenTests {

    private static final Path FOLDER = Path.of("src/test/resources/org/entente/rdf/golden");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void factsBecomeThisTurtle(String name) throws IOException {
        byte[] now =
                Exports.bytes(Exports.project(Files.readAllLines(FOLDER.resolve(name + ".jsonl"))), RdfFormat.TURTLE);
        byte[] committed = Generated.committed(FOLDER.resolve(name + ".ttl"), now);
        Graph expected = Exports.dataset(committed, RdfFormat.TURTLE).getDefaultGraph();
        Graph actual = Exports.dataset(now, RdfFormat.TURTLE).getDefaultGraph();
        assertThat(actual.isIsomorphicWith(expected)).as(name).isTrue();
    }
}
