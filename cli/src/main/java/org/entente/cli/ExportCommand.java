/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.entente.loader.Loader;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.KnownThen;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfProfile;
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
            description = "entente, turtle, ntriples, nquads, trig, jsonld or rdfxml (default: ${DEFAULT-VALUE}).")
    private String format = FACT_FILE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; the file appears when it is whole (default: standard output).")
    private @Nullable Path output;

    @Option(names = "--gzip", description = "Pack by gzip, as for an output whose name ends in .gz.")
    private boolean gzip;

    @Option(
            names = "--document",
            paramLabel = "ID",
            description = "RDF of one document's claims only, such as document/axios-2025-11-06.")
    private @Nullable String document;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "base; rdf12, with triple terms; shortcuts, plain triples that hold only; nanopub, each claim"
                    + " for itself; or wikibase, statements with ranks (default: base).")
    private String profile = RdfProfile.BASE.text();

    @Option(
            names = "--valid-at",
            paramLabel = "DATE",
            description = "Plain triples between entities only where they certainly held on this day.")
    private @Nullable LocalDate validAt;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "RDF of the graph as it was known at the end of this day in UTC; holds it in memory.")
    private @Nullable LocalDate knownAt;

    @Mixin
    private final IriBase iriBase = new IriBase();

    @Override
    int run(Loader loader, Driver driver) throws IOException {
        URI base = iriBase.of(localData());
        OutputFile.Writer plain =
                format.equals(FACT_FILE) ? loader::export : out -> writeRdf(driver, rdfFormat(), base, out);
        boolean packed = gzip || output != null && output.toString().endsWith(".gz");
        OutputFile.Writer writer = packed ? out -> writePacked(plain, out) : plain;
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

    private static void writePacked(OutputFile.Writer plain, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        plain.write(packed);
        packed.finish();
    }

    private RdfConfig config(URI base, String version, RdfFormat rdf) {
        RdfProfile wanted = RdfProfile.of(profile)
                .orElseThrow(() -> new CliFailure(
                        CliFailure.USAGE, "Unknown profile '%s': use %s.".formatted(profile, RdfProfile.names())));
        if (!wanted.fits(rdf)) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s cannot carry the profile %s: use %s.".formatted(format, profile, wanted.fitting()));
        }
        return new RdfConfig(base, version, wanted, validAt);
    }

    private StoreGraph open(Driver driver) {
        if (document != null && knownAt != null) {
            throw new CliFailure(CliFailure.USAGE, "--document and --known-at do not go together.");
        }
        if (document == null) {
            return StoreGraph.open(driver, PATIENCE);
        }
        Id id = Id.tryParse(document)
                .filter(named -> named.kind() == Kind.DOCUMENT)
                .orElseThrow(() -> new CliFailure(
                        CliFailure.USAGE,
                        "'%s' is no id of a document: write it like document/axios-2025-11-06.".formatted(document)));
        return StoreGraph.openDocument(driver, PATIENCE, id);
    }

    private void writeRdf(Driver driver, RdfFormat rdf, URI base, OutputStream out) {
        try (StoreGraph graph = open(driver)) {
            RdfExport export = RdfExport.to(out, rdf, config(base, graph.version(), rdf));
            if (knownAt == null) {
                graph.sendTo(export);
            } else {
                KnownThen.of(
                                graph,
                                knownAt.plusDays(1)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .minusNanos(1)
                                        .toInstant())
                        .sendTo(export);
            }
            export.finish();
            graph.requireUnchanged();
        }
    }
}
