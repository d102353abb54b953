/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The benchmarks, by name. */
@Command(
        name = "benchmarks",
        description = "Measures Entente.",
        mixinStandardHelpOptions = true,
        subcommands = LoadBenchmark.class)
public final class Benchmarks {

    private Benchmarks() {}

    @Command(description = "Writes a fact file of made-up claims.", mixinStandardHelpOptions = true)
    int generate(
            @Parameters(paramLabel = "CLAIMS") int claims,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--seed", defaultValue = "1", description = "Another seed, another file.") long seed)
            throws IOException {
        FactGenerator.write(file, claims, World.of(claims, World.Shape.ZIPF), seed, "d");
        return 0;
    }

    /** Runs what the command line asks for. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
