/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.process.Folders;
import org.entente.rdf.RdfFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ratios of asking in SPARQL, each question of the catalogue that has a twin in it, over one graph and in turns. */
@Command(
        name = "sparql",
        description =
                "Measures asking in SPARQL: /sparql against Apache Jena Fuseki over the same graph, and against the same"
                        + " questions over REST.",
        mixinStandardHelpOptions = true)
final class SparqlBenchmark implements Callable<Integer> {

    @Option(names = "--claims", description = "Claims of the graph (default: ${DEFAULT-VALUE}).")
    private int claims = 10_000;

    @Option(names = "--turns", description = "How often each ratio is measured (default: ${DEFAULT-VALUE}).")
    private int turns = 5;

    @Option(names = "--calls", description = "Calls of which a median is taken (default: ${DEFAULT-VALUE}).")
    private int calls = 100;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the graph in this folder, and takes the one that is there; without it, it is built anew and removed.")
    private @Nullable Path data;

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write what came out.")
    private Path report = Path.of("docs", "BENCHMARKS-sparql.md");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("entente-benchmark-");
        try {
            measure(data == null ? temporary.resolve("data") : data, temporary);
        } finally {
            Folders.delete(temporary);
        }
        return 0;
    }

    private void measure(Path folder, Path temporary) throws IOException, InterruptedException {
        List<Ratio> ratios = new ArrayList<>();
        try (Served served = Served.over(folder, files -> RareFacts.among(claims, files))) {
            Clients clients = new Clients(served);
            SparqlClient ours = new SparqlClient(served.api().resolve("/sparql"));
            ours.await();
            Path dump = temporary.resolve("graph.nq");
            long statements = export(served, dump);
            try (Fuseki fuseki = Fuseki.over(dump, temporary.resolve("tdb2"), served.options())) {
                SparqlClient theirs = new SparqlClient(fuseki.uri());
                Twins twins = Twins.of(served.driver(), clients).compared(ours, theirs);
                SparqlReport page = new SparqlReport(served.driver(), twins, statements, served.options());
                System.out.println(page.sentence());
                SparqlTurn turn = new SparqlTurn(ours, theirs, clients, twins, calls, page.facts());
                for (int done = 1; done <= turns; done++) {
                    turn.run().forEach(found -> Ratio.add(ratios, found));
                    System.out.println(Report.rows(ratios, "facts"));
                    // after each turn, so that a run that is broken off leaves what it measured
                    Files.writeString(report, page.text(ratios, done, calls));
                }
            }
        }
    }

    private static long export(Served served, Path dump) throws IOException {
        try (OutputStream out = Files.newOutputStream(dump)) {
            return Exported.to(served.driver(), RdfFormat.NQUADS, Served.BASE, out)
                    .triples();
        }
    }
}
