/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.cli.process.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ratios of loading: every pair is measured side by side, in turns, each on a fresh store. */
@Command(name = "load", description = "Measures loading: ratios L1 to L9.", mixinStandardHelpOptions = true)
final class LoadBenchmark implements Callable<Integer> {

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "CLAIMS=TURNS",
            description = "Claims of a file, and how often to measure with it (default: 10000=5,100000=3,1000000=1).")
    private final Map<Integer, Integer> sizes = new TreeMap<>();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "PART",
            description = "What is not measured, to save time: ${COMPLETION-CANDIDATES}.")
    private final Set<Turn.Part> without = EnumSet.noneOf(Turn.Part.class);

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write what came out.")
    private Path report = Path.of("docs", "BENCHMARKS.md");

    @Override
    public Integer call() throws IOException {
        if (sizes.isEmpty()) {
            sizes.putAll(Map.of(10_000, 5, 100_000, 3, 1_000_000, 1));
        }
        List<Ratio> ratios = new ArrayList<>();
        Path folder = Files.createTempDirectory("entente-benchmark-");
        try {
            Stores stores = new Stores(folder);
            String neo4j = stores.neo4j();
            for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
                Inputs inputs = new Inputs(Files.createDirectories(folder.resolve("files-" + size.getKey())));
                if (!without.contains(Turn.Part.HEAP)) {
                    ratios.add(heap(stores, inputs, size.getKey()));
                }
                for (int turn = 1; turn <= size.getValue(); turn++) {
                    new Turn(stores, inputs, size.getKey(), without, turn % 2 == 0)
                            .run()
                            .forEach(found -> Ratio.add(ratios, found));
                    System.out.println(Report.tables(ratios));
                    // after each turn, so that a run that is broken off leaves what it measured
                    Files.writeString(report, Report.page(ratios, neo4j));
                }
                Folders.delete(folder.resolve("files-" + size.getKey()));
            }
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** Measured apart, for what measures it takes time; so this also is what warms up the client. */
    private static Ratio heap(Stores stores, Inputs inputs, int claims) throws IOException {
        return stores.fresh(driver -> {
            try (PeakHeap peak = new PeakHeap()) {
                Measured.load(driver, inputs.facts(claims));
                return new Ratio(Ratio.HEAP, "", claims, "", List.of(peak.bytes()));
            }
        });
    }
}
