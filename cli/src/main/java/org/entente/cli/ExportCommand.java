/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.entente.cli.process.CliFailure;
import org.entente.loader.Loader;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.KnownThen;
import org.entente.model.time.KnownAt;
import org.entente.queries.export.OneDocument;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfImport;
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
            description =
                    "entente, turtle, ntriples, nquads, trig, jsonld or rdfxml (default: what the name of the output"
                            + " says, such as graph.ttl or graph.nq.gz, else entente).")
    private @Nullable String format;

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
    private @Nullable String profile;

    @Option(
            names = "--valid-at",
            paramLabel = "DATE",
            description =
                    "Plain triples between entities only where they had certainly begun by this day and had not ended yet,"
                            + " as far as is known.")
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
        Optional<RdfFormat> rdf = rdfFormat();
        if (rdf.isEmpty()) {
            refuseOptionsOfRdf();
        }
        OutputFile.Writer plain = rdf.<OutputFile.Writer>map(
                        wanted -> out -> writeRdf(loader, driver, wanted, base, out))
                .orElse(loader::export);
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

    /** {@return the format of RDF that is asked for, or told by the name of the output as it is to a load; none for a backup} */
    private Optional<RdfFormat> rdfFormat() {
        if (format == null) {
            return Optional.ofNullable(output).flatMap(file -> RdfImport.formatOf(file.toString()));
        }
        Optional<RdfFormat> known = RdfFormat.of(format);
        if (known.isEmpty() && !format.equals(FACT_FILE)) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "Unknown format '%s': use %s, %s."
                            .formatted(
                                    format,
                                    FACT_FILE,
                                    Arrays.stream(RdfFormat.values())
                                            .map(RdfFormat::text)
                                            .collect(Collectors.joining(", "))));
        }
        return known;
    }

    /** A backup is of everything; whoever asks for less must not get it unawares. */
    private void refuseOptionsOfRdf() {
        String option = document != null
                ? "--document"
                : profile != null
                        ? "--profile"
                        : validAt != null ? "--valid-at" : knownAt != null ? "--known-at" : null;
        if (option != null) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s is for RDF, and a backup is always whole: add --format turtle or another format of RDF."
                            .formatted(option));
        }
    }

    private static void writePacked(OutputFile.Writer plain, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        plain.write(packed);
        packed.finish();
    }

    private RdfConfig config(URI base, String version, RdfFormat rdf) {
        RdfProfile wanted = profile == null
                ? RdfProfile.BASE
                : RdfProfile.of(profile)
                        .orElseThrow(() -> new CliFailure(
                                CliFailure.USAGE,
                                "Unknown profile '%s': use %s.".formatted(profile, RdfProfile.names())));
        if (!wanted.fits(rdf)) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "%s cannot carry the profile %s: use %s.".formatted(rdf.text(), wanted.text(), wanted.fitting()));
        }
        if (validAt != null && !wanted.knowsDays()) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "--valid-at and the profile %s do not go together: only plain triples are of a day."
                            .formatted(wanted.text()));
        }
        return new RdfConfig(base, version, wanted, validAt, known());
    }

    /** {@return the moment whose knowledge is asked for, as the API reads the same day; null for now} */
    private @Nullable Instant known() {
        return knownAt == null ? null : KnownAt.parse(knownAt.toString());
    }

    private @Nullable Id document() {
        return document == null
                ? null
                : Id.tryParse(document)
                        .filter(named -> named.kind() == Kind.DOCUMENT)
                        .orElseThrow(() -> new CliFailure(
                                CliFailure.USAGE,
                                "'%s' is no id of a document: write it like document/axios-2025-11-06."
                                        .formatted(document)));
    }

    /** As of an earlier moment, what a document's claims were understood to be about hangs on the whole. */
    private static StoreGraph open(Driver driver, @Nullable Id only, @Nullable Instant known) {
        if (only != null && known == null) {
            return StoreGraph.openDocument(driver, PATIENCE, only);
        }
        StoreGraph graph = StoreGraph.open(driver, PATIENCE);
        if (only != null) {
            try {
                graph.requireStanding(only);
            } catch (RuntimeException e) {
                graph.close();
                throw e;
            }
        }
        return graph;
    }

    private static OrderedGraph asKnown(StoreGraph graph, @Nullable Id only, @Nullable Instant known) {
        if (known == null) {
            return graph;
        }
        OrderedGraph then = KnownThen.of(graph, known);
        return only == null ? then : OneDocument.of(then, only, known);
    }

    private void writeRdf(Loader loader, Driver driver, RdfFormat rdf, URI base, OutputStream out) {
        loader.refuseEmpty();
        Id only = document();
        Instant known = known();
        try (StoreGraph graph = open(driver, only, known)) {
            loader.refuseUnprojected();
            RdfExport export = RdfExport.to(out, rdf, config(base, graph.version(), rdf));
            export.write(asKnown(graph, only, known));
            graph.requireUnchanged();
            export.finish();
        }
    }
}
