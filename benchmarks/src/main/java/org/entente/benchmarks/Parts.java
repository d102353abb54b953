/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.entente.model.graph.Graph;
import org.entente.model.name.MatchingKey;
import org.entente.model.project.Projector;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one call of each pure part takes: a line read, a record named, a name folded, a set projected, a graph hashed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Parts {

    private static final String NAME = "فخامة الرئيس قاسم جومارت توكاييف";

    private static final int CLAIMS = 1_000;

    private final RecordReader reader = new RecordReader(Registry.standard());
    private final List<byte[]> lines = new ArrayList<>();
    private int next;

    /** Makes the lines. */
    @Setup
    public void generate() {
        facts(CLAIMS, line -> {
            if (line.startsWith("{\"claim\"")) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void facts(int claims, Consumer<String> line) {
        FactGenerator.lines(claims, World.of(claims, World.Shape.ZIPF), 1, "d", line);
    }

    /** Records, and what they project to. */
    @State(Scope.Benchmark)
    public static class Set {

        /** How many of them are claims. */
        @Param({"100", "1000", "10000"})
        private int claims;

        private final RecordSet records = new RecordSet();
        private Graph graph = new Graph();

        /** Makes the records. */
        @Setup
        public void read() {
            RecordReader reader = new RecordReader(Registry.standard());
            facts(claims, line -> {
                if (reader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted accepted) {
                    records.add(accepted.record(), accepted.quoteText(), List.of());
                }
            });
            graph = Projector.project(records);
        }
    }

    /** {@return one line of the file, read} */
    @Benchmark
    public ReadLine readLine() {
        next = (next + 1) % lines.size();
        return reader.read(lines.get(next));
    }

    /** {@return one line of the file, read and named by its canonical form} */
    @Benchmark
    public Object readAndNameRecord() {
        next = (next + 1) % lines.size();
        return reader.read(lines.get(next)) instanceof ReadLine.Accepted accepted
                ? accepted.record().recordId()
                : "";
    }

    /** {@return a name as it is looked up} */
    @Benchmark
    public String foldName() {
        return MatchingKey.of(NAME);
    }

    /** {@return the graph of all records} */
    @Benchmark
    public Graph project(Set set) {
        return Projector.project(set.records);
    }

    /** {@return the hash of that graph} */
    @Benchmark
    public String hash(Set set) {
        return set.graph.hash().toString();
    }
}
