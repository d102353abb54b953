/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.process.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ratios of loading: every pair is measured side by side, in turns, each on a fresh store. */
@Command(name = "load", description = "Measures loading: ratios L1 to L9.", mixinStandardHelpOptions = true)
final class LoadBenchmark implements Callable<Integer> {

    @Option(names = "--claims", defaultValue = "20000", description = "Claims of a file (default: ${DEFAULT-VALUE}).")
    private int claims;

    @Option(names = "--repeats", defaultValue = "3", description = "Turns of each pair (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the table to this file as well.")
    private Path report = Path.of("docs", "BENCHMARKS.md");

    @Override
    public Integer call() throws IOException {
        List<Ratio> ratios = new ArrayList<>();
        Path folder = Files.createTempDirectory("entente-benchmark-");
        try {
            for (int turn = 1; turn <= repeats; turn++) {
                try (Turn measured = new Turn(folder.resolve("turn" + turn), claims)) {
                    measured.run(turn % 2 == 0).forEach(found -> Ratio.add(ratios, found));
                }
                System.out.println(Report.table(ratios));
            }
        } finally {
            Folders.delete(folder);
        }
        Files.writeString(report, Report.page(ratios, claims, repeats));
        return 0;
    }
}
