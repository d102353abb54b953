/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.process.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ratios of asking: every pair is measured in turns, over one dense graph. */
@Command(
        name = "api",
        description =
                "Measures asking: the API against raw Bolt and Neo4j's Query API, over a graph with 40 %% of its facts on one"
                        + " country.",
        mixinStandardHelpOptions = true)
final class ApiBenchmark implements Callable<Integer> {

    @Option(names = "--claims", description = "Claims of the graph, nearly each a fact (default: ${DEFAULT-VALUE}).")
    private int claims = 1_000_000;

    @Option(names = "--turns", description = "How often each ratio is measured (default: ${DEFAULT-VALUE}).")
    private int turns = 5;

    @Option(names = "--calls", description = "Calls of which a median is taken (default: ${DEFAULT-VALUE}).")
    private int calls = 300;

    @Option(names = "--seconds", description = "How long a rate is measured (default: ${DEFAULT-VALUE}).")
    private double seconds = 5;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the graph in this folder, and takes the one that is there; without it, it is built anew and removed.")
    private @Nullable Path data;

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write what came out.")
    private Path report = Path.of("docs", "BENCHMARKS-api.md");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data == null ? Files.createTempDirectory("entente-benchmark-") : data;
        try {
            measure(folder);
        } finally {
            if (data == null) {
                Folders.delete(folder);
            }
        }
        return 0;
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        List<Ratio> ratios = new ArrayList<>();
        try (Served served = Served.over(folder, claims)) {
            Clients clients = new Clients(served);
            DenseGraph graph = DenseGraph.of(served.driver(), clients);
            System.out.println(graph.sentence());
            for (int turn = 1; turn <= turns; turn++) {
                new ApiTurn(clients, graph, calls, seconds).run(turn == 1).forEach(found -> Ratio.add(ratios, found));
                System.out.println(Report.rows(ratios, "facts"));
                // after each turn, so that a run that is broken off leaves what it measured
                Files.writeString(report, ApiReport.page(ratios, turn, graph));
            }
        }
    }
}
