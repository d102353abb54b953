/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.process.Connection;
import org.entente.rdf.RdfFormat;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports in a process with little memory, and tells the most that was alive: once through, and for some seconds at least. */
@Command(name = "small-heap", hidden = true, description = "Exports, and says how many bytes were alive at most.")
final class SmallHeap implements Callable<Integer> {

    private static final long LEAST = 10_000_000_000L;
    private static final String MOST_MEMORY = "-Xmx64m";

    @Option(names = "--uri", required = true, description = "The database; user and password are in the environment.")
    private String uri = "";

    @Option(names = "--format", required = true, description = "The format.")
    private RdfFormat format = RdfFormat.NTRIPLES;

    /** {@return the bytes that were alive at most while another process exported} */
    static double peak(Connection connection, RdfFormat format) throws IOException {
        ProcessBuilder builder = Benchmarks.process(
                List.of(MOST_MEMORY), "small-heap", "--uri", connection.uri().toString(), "--format", format.name());
        builder.environment().putAll(connection.asEnvironment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the export with %s failed".formatted(MOST_MEMORY));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process exported", e);
        }
        return Double.parseDouble(said);
    }

    @Override
    public Integer call() {
        Connection connection = new Connection(
                java.net.URI.create(uri),
                System.getenv().getOrDefault("SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j"),
                System.getenv().getOrDefault("SPRING_NEO4J_AUTHENTICATION_PASSWORD", ""));
        long begin = System.nanoTime();
        try (Driver driver = connection.open();
                PeakHeap peak = new PeakHeap()) {
            do {
                Exported.of(driver, format);
            } while (System.nanoTime() - begin < LEAST);
            System.out.println(peak.bytes());
        }
        return 0;
    }
}
