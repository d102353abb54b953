/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;

/** Everything measured once. */
final class Turn implements AutoCloseable {

    private static final int PERCENT = 100;

    private final Path folder;
    private final int claims;
    private final Installation installation = Installation.current();
    private int stores;

    Turn(Path folder, int claims) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.claims = claims;
    }

    /** @param reversed whether the second of each pair goes first */
    List<Ratio> run(boolean reversed) throws IOException {
        List<Ratio> found = new ArrayList<>();
        Path file = file("facts", claims, 1, "d", World.Shape.ZIPF);
        Path same = shuffled(file);
        Path increment = file("increment", Math.max(1, claims / PERCENT), 2, "i", World.Shape.ZIPF);

        List<Query> statements = new ArrayList<>();
        double[] records = new double[1];
        double[] first = new double[1];
        double[] again = new double[1];
        double[] other = new double[1];
        double[] more = new double[1];
        onFreshStore(driver -> {
            Measured measured = new Measured(true);
            first[0] = load(driver, file, measured);
            records[0] = measured.recordSeconds();
            statements.addAll(measured.records());
            Measured nothing = new Measured(false);
            again[0] = load(driver, file, nothing);
            if (nothing.writes() != 0) {
                throw new IllegalStateException("the same file again wrote " + nothing.writes());
            }
            other[0] = load(driver, same, new Measured(false));
            more[0] = load(driver, increment, new Measured(false));
            return 0;
        });
        double raw = onFreshStore(driver -> replay(driver, statements));
        statements.clear();
        double alone = onFreshStore(driver -> load(driver, increment, new Measured(false)));
        found.add(Ratio.of(
                "L1", "raw driver, same statements and rows ÷ loader's first phase", ">= 0.95", raw / records[0]));
        found.add(Ratio.of("L5", "the same file again (0 writes) ÷ first load", "<= 0.5", again[0] / first[0]));
        found.add(Ratio.of("L5", "the same facts in another file ÷ first load", "<= 0.5", other[0] / first[0]));
        found.add(Ratio.of(
                "L6", "1 % more into the full store ÷ the same rows into an empty one", "<= 1.2", more[0] / alone));
        found.addAll(bulk(file, first[0]));
        found.addAll(shapes(reversed));
        found.addAll(growth(reversed));
        return found;
    }

    private List<Ratio> bulk(Path file, double driver) throws IOException {
        Path data = Files.createDirectories(folder.resolve("bulk"));
        Path csv = folder.resolve("csv");
        long begin = System.nanoTime();
        BulkLoad.write(List.of(Source.file(file)), LoadOptions.DEFAULT, csv);
        double written = seconds(begin);
        long importing = System.nanoTime();
        LocalNeo4jProcess.importFiles(installation, data, csv);
        double bare = seconds(importing);
        return List.of(
                Ratio.of("L3", "load through the driver ÷ the importer on the same graph", "<= 8", driver / bare),
                Ratio.of(
                        "L4",
                        "projection, files and importer ÷ the importer alone",
                        "<= 1.5",
                        (written + bare) / bare));
    }

    private List<Ratio> shapes(boolean reversed) throws IOException {
        int size = Math.max(1, claims / 4);
        Path dense = file("dense", size, 3, "n", World.Shape.ONE_COUNTRY);
        Path even = file("even", size, 3, "e", World.Shape.UNIFORM);
        double[] seconds = new double[2];
        for (int i : reversed ? new int[] {1, 0} : new int[] {0, 1}) {
            seconds[i] = onFreshStore(driver -> load(driver, i == 0 ? dense : even, new Measured(false)));
        }
        return List.of(
                Ratio.of("L7", "all relations of one country ÷ evenly spread", "<= 1.3", seconds[0] / seconds[1]));
    }

    /** Ten times as much: how time and heap grow. */
    private List<Ratio> growth(boolean reversed) throws IOException {
        double[] projection = new double[2];
        double[] heap = new double[2];
        for (int i : reversed ? new int[] {1, 0} : new int[] {0, 1}) {
            int size = i == 0 ? Math.max(1, claims / 10) : claims;
            Path file = file("grown" + i, size, 4, "g", World.Shape.ZIPF);
            onFreshStore(driver -> {
                try (PeakHeap peak = new PeakHeap()) {
                    Measured measured = new Measured(false);
                    load(driver, file, measured);
                    projection[i] = measured.projectionSeconds();
                    heap[i] = peak.bytes();
                }
                return 0;
            });
        }
        return List.of(
                Ratio.of(
                        "L1",
                        "slope of log time over log N of the second phase, N/10 to N",
                        "<= 1.05",
                        Math.log10(projection[1] / projection[0])),
                Ratio.of("L9", "peak live heap at N ÷ at N/10", "<= 1.05", heap[1] / heap[0]));
    }

    private static double load(Driver driver, Path file, Measured measured) {
        long begin = System.nanoTime();
        Loader.on(driver, measured::watch).load(List.of(Source.file(file)), LoadOptions.DEFAULT);
        return seconds(begin);
    }

    /** The statements of the first phase as they were, one batch a transaction. */
    private static double replay(Driver driver, List<Query> statements) {
        long begin = System.nanoTime();
        try (var session = driver.session()) {
            List<Query> batch = new ArrayList<>();
            for (Query statement : statements) {
                batch.add(statement);
                if (statement.text().contains("LOADED_BY")) {
                    session.executeWriteWithoutResult(
                            work -> batch.forEach(query -> work.run(query).consume()));
                    batch.clear();
                }
            }
        }
        return seconds(begin);
    }

    private double onFreshStore(ToDoubleFunction<Driver> work) throws IOException {
        Path data = folder.resolve("store" + stores++);
        try (LocalNeo4jProcess server = LocalNeo4jProcess.start(installation, data, 0, 0, null);
                Driver driver = server.connection().open()) {
            Loader.on(driver).prepare();
            return work.applyAsDouble(driver);
        } finally {
            Folders.delete(data);
        }
    }

    private Path file(String name, int size, long seed, String prefix, World.Shape shape) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        FactGenerator.write(file, size, World.of(claims, shape), seed, prefix);
        return file;
    }

    /** The same lines backwards: another file, the same facts. */
    private static Path shuffled(Path file) throws IOException {
        return Files.write(
                file.resolveSibling("backwards.jsonl"), Files.readAllLines(file).reversed());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
