/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.loader.Loader;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfDump;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code entente dump}: everything to be published, in one folder. */
@Command(
        name = "dump",
        description = {
            "Writes a folder to be published: the graph in every format of RDF, the records, the vocabulary, the shapes,"
                    + " a manifest with counts, licences and citations, and checksums.",
            "The same records, brought by the same loads, give the same bytes: which loads brought a record is part of"
                    + " every file with records, and a load is one file, so the same lines in one file or in two are the"
                    + " same graph and version, and other bytes. The folder appears when it is whole."
        },
        mixinStandardHelpOptions = true)
final class DumpCommand extends StoreCommand {

    private static final Duration PATIENCE = Duration.ofHours(6);

    @Parameters(paramLabel = "DIR", description = "Where to write; it must not be there yet.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final IriBase iriBase = new IriBase();

    @Override
    int run(Loader loader, Driver driver) throws IOException {
        loader.refuseEmpty();
        try (OutputFolder output = OutputFolder.to(folder);
                StoreGraph graph = StoreGraph.open(driver, PATIENCE)) {
            loader.refuseUnprojected();
            RdfConfig config =
                    new RdfConfig(iriBase.of(localData()), loader.hash().toString());
            try (OutputStream records =
                    new BufferedOutputStream(Files.newOutputStream(output.path().resolve("records.jsonl")), 1 << 16)) {
                loader.export(records);
            }
            try (RdfDump dump = new RdfDump(output.path(), config)) {
                graph.sendTo(dump);
                graph.requireUnchanged();
                dump.finish();
            }
            output.finish();
        }
        return 0;
    }
}
