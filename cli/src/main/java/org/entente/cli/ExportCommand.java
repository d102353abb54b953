/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.loader.Loader;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code entente export}: the backup, or RDF. */
@Command(
        name = "export",
        description = {
            "Writes the whole store: its records as a fact file (the backup), or the graph as RDF.",
            "Loading the fact file into an empty store gives the same graph."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand extends StoreCommand {

    private static final String FACT_FILE = "entente";
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "entente, turtle, ntriples, nquads or trig (default: ${DEFAULT-VALUE}).")
    private String format = FACT_FILE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; the file appears when it is whole (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private final IriBase iriBase = new IriBase();

    @Override
    int run(Loader loader, Driver driver) throws IOException {
        URI base = iriBase.of(localData());
        OutputFile.Writer writer =
                format.equals(FACT_FILE) ? out -> loader.export(out) : out -> writeRdf(driver, rdfFormat(), base, out);
        if (output != null) {
            OutputFile.write(output, writer);
        } else {
            OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
            writer.write(out);
            out.flush();
        }
        return 0;
    }

    private RdfFormat rdfFormat() {
        Optional<RdfFormat> known = RdfFormat.of(format);
        return known.orElseThrow(() -> new CliFailure(
                CliFailure.USAGE,
                "Unknown format '%s': use %s, %s."
                        .formatted(
                                format,
                                FACT_FILE,
                                Arrays.stream(RdfFormat.values())
                                        .map(RdfFormat::text)
                                        .collect(Collectors.joining(", ")))));
    }

    private static void writeRdf(Driver driver, RdfFormat rdf, URI base, OutputStream out) {
        try (StoreGraph graph = StoreGraph.open(driver, PATIENCE)) {
            RdfExport export = RdfExport.to(out, rdf, new RdfConfig(base, graph.version()));
            graph.sendTo(export);
            export.finish();
            graph.requireUnchanged();
        }
    }
}
