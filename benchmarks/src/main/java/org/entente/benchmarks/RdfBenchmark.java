/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Folders;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ratios of exporting RDF, each of two measurements on one store, in turns. */
@Command(name = "rdf", description = "Measures the export of RDF: ratios E1 to E5.", mixinStandardHelpOptions = true)
final class RdfBenchmark implements Callable<Integer> {

    private static final String FIRST_BYTE = "first byte";

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "CLAIMS",
            description = "Claims of each store, the smallest first (default: 1000,10000,100000,1000000).")
    private List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

    @Option(names = "--turns", description = "How often to measure each (default: ${DEFAULT-VALUE}).")
    private int turns = 5;

    @Option(names = "--format", description = "The format that is timed (default: ${DEFAULT-VALUE}).")
    private RdfFormat format = RdfFormat.NTRIPLES;

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write what came out.")
    private Path report = Path.of("docs", "BENCHMARKS-rdf.md");

    private final List<Ratio> found = new ArrayList<>();
    private final SortedMap<Integer, String> seconds = new TreeMap<>();

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("entente-benchmark-");
        try {
            Stores stores = new Stores(folder);
            String neo4j = stores.neo4j();
            for (int claims : sizes) {
                Inputs inputs = new Inputs(Files.createDirectories(folder.resolve("files-" + claims)));
                stores.filled(inputs.facts(claims), (driver, connection) -> measure(driver, connection, claims));
                Folders.delete(folder.resolve("files-" + claims));
                // after each size, so that a run that is broken off leaves what it measured
                Files.writeString(report, RdfReport.page(all(), seconds, format, turns, neo4j));
                System.out.println(Report.rows(all(), "claims"));
            }
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private void measure(Driver driver, Connection connection, int claims) throws IOException {
        List<String> statements = Drain.statements(driver);
        Exported warm = Exported.hashed(driver, format);
        Exported again = Exported.hashed(driver, format);
        add(
                "E5",
                "bytes of two exports that differ (0: none)",
                claims,
                "0",
                warm.sha256().equals(again.sha256()) ? 0 : 1);
        Drain.seconds(driver, statements);
        Prebuilt prebuilt = Prebuilt.of(driver);
        for (int turn = 1; turn <= turns; turn++) {
            Turns times = turn % 2 == 0
                    ? Turns.exportFirst(driver, format, statements, prebuilt)
                    : Turns.exportLast(driver, format, statements, prebuilt);
            add("E1", "export ÷ the longer of Bolt drain and Jena's writer", claims, "<= 1.15", times.ratio());
            add("E1", "Bolt drain ÷ Jena's writer", claims, "", times.drain() / times.writer());
            found.add(
                    new Ratio(FIRST_BYTE, "", claims, "", List.of(times.export().firstByte())));
            found.add(
                    new Ratio("seconds", "", claims, "", List.of(times.export().seconds())));
            found.add(new Ratio(Ratio.HEAP, "", claims, "", List.of(SmallHeap.peak(connection, format))));
            seconds.put(claims, times.line(claims));
        }
    }

    private void add(String id, String meaning, int claims, String target, double value) {
        Ratio.add(found, new Ratio(id, meaning, claims, target, List.of(value)));
    }

    /** {@return what was measured, and how it grows} */
    private List<Ratio> all() {
        List<Ratio> all = new ArrayList<>(found.stream().filter(Ratio::isRatio).toList());
        grown(Ratio.HEAP, "E3", "peak live heap with -Xmx64m ÷ that of the size before", "<= 1.05", true, all);
        grown(FIRST_BYTE, "E4", "first byte ÷ that of the smallest size", "<= 1.5", false, all);
        return all;
    }

    private void grown(String of, String id, String meaning, String target, boolean step, List<Ratio> all) {
        List<Ratio> measured = new ArrayList<>();
        found.stream().filter(each -> each.id().equals(of)).forEach(each -> Ratio.add(measured, each));
        for (int i = 1; i < measured.size(); i++) {
            Ratio large = measured.get(i);
            Ratio small = measured.get(step ? i - 1 : 0);
            all.add(new Ratio(id, meaning, large.claims(), target, List.of(large.median() / small.median())));
        }
    }
}
