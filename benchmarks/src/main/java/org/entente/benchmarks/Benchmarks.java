/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The benchmarks, by name. */
@Command(
        name = "benchmarks",
        description = "Measures Entente.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LoadBenchmark.class,
            PartsBenchmark.class,
            ApiBenchmark.class,
            RdfBenchmark.class,
            SparqlBenchmark.class,
            FusekiServing.class,
            SmallHeap.class
        })
public final class Benchmarks {

    private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");

    private Benchmarks() {}

    @Command(description = "Writes a fact file of made-up claims.", mixinStandardHelpOptions = true)
    int generate(
            @Parameters(paramLabel = "CLAIMS") int claims,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--shape",
                            defaultValue = "ZIPF",
                            description = "How facts spread: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    World.Shape shape,
            @Option(names = "--seed", defaultValue = "1", description = "Another seed, another file.") long seed)
            throws IOException {
        FactGenerator.write(file, claims, World.of(claims, shape), seed, "d");
        return 0;
    }

    /** {@return a process of its own that runs one of these commands, and complains where this one does} */
    static ProcessBuilder process(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs what the command line asks for. */
    public static void main(String[] arguments) {
        DRIVER_LOG.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
