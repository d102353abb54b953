/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.loader.mapping.Mapping;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfImport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/**
 * Data sets that others publish fill a store, their RDF an empty one with the same graph, each by another format: what belongs together
 * in their first lines, all of them in the full run. They are no part of the project: they lie beside it, in {@code ../shared/data} or
 * where ENTENTE_REAL_DATA says, and where they do not the tests are skipped.
 */
@LongRun
@ExtendWith(LocalNeo4jExtension.class)
class RealSetsIT {

    private static final Path HOME = Path.of(System.getProperty("entente.home", ".."));

    /** How much of a table is loaded: some hundred rows. */
    private static final int BYTES = 50_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @ParameterizedTest
    @CsvSource({
        "country-codes.yaml, country-codes/country-codes.csv, NTRIPLES",
        "leaders.yaml, reign/leaderlist_3_21.csv, RDFXML",
        "plover.yaml, plover/PLOVER_GSR_CAMEO.txt, TRIG",
        "treaty-memberships.yaml, manyenviron/HUGGO_MEM_reconciled.csv, NQUADS",
        "visits.yaml, hsg-visits/data/2020.xml, TURTLE",
        "wikidata.yaml, wikidata/Q183.json, JSONLD"
    })
    void fillAnEmptyStoreWithTheSameGraph(String mapping, String set, RdfFormat format, Driver driver)
            throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("ENTENTE_REAL_DATA", "../../shared/data"))
                .resolve(set);
        assumeTrue(Files.isReadable(data), () -> data + " is not here");
        LocalNeo4jExtension.empty(driver);
        Loader loader = Loader.on(driver);
        Mapping by = Mapping.read(HOME.resolve("mappings").resolve(mapping)).withoutExpectations();
        loader.load(List.of(Source.file(part(data)).mappedBy(by)), LoadOptions.DEFAULT);
        String hash = loader.hash().toString();
        Path file = folder.resolve("graph." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                StoreGraph graph = StoreGraph.open(driver, Duration.ofMinutes(5))) {
            RdfExport export = RdfExport.to(out, format, new RdfConfig(RdfConfig.LOCAL, graph.version()));
            graph.sendTo(export);
            assertThat(export.finish()).isGreaterThan(1000);
        }
        Path lines = folder.resolve("records.jsonl");
        try (OutputStream out = Files.newOutputStream(lines)) {
            RdfImport.toFactFile(file, format, out);
        }
        LocalNeo4jExtension.empty(driver);
        Loader again = Loader.on(driver);
        again.load(List.of(Source.file(lines)), LoadOptions.DEFAULT);
        assertThat(again.hash()).hasToString(hash);
    }

    /** {@return the first lines of a table, or the whole of what is none} */
    private static Path part(Path data) throws IOException {
        if (Boolean.getBoolean("entente.full") || !data.toString().endsWith(".csv")) {
            return data;
        }
        Path part = folder.resolve(data.getFileName());
        try (InputStream in = Files.newInputStream(data)) {
            byte[] begin = in.readNBytes(BYTES);
            int end = begin.length;
            while (begin.length == BYTES && begin[end - 1] != '\n') {
                end--;
            }
            return Files.write(part, Arrays.copyOf(begin, end));
        }
    }
}
