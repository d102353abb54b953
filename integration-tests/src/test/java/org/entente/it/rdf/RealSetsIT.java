/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.it.LocalNeo4jExtension;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.entente.loader.mapping.Mapping;
import org.entente.model.project.Projector;
import org.entente.model.project.Records;
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
 * Data sets that others publish come back from RDF with the same graph. They are no part of the project: they lie beside it,
 * in {@code ../shared/data} or where ENTENTE_REAL_DATA says, and where they do not the tests are skipped.
 */
@ExtendWith(LocalNeo4jExtension.class)
class RealSetsIT {

    private static final Path HOME = Path.of(System.getProperty("entente.home", ".."));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @ParameterizedTest
    @CsvSource({
        "visits.yaml, hsg-visits/data/2020.xml, TURTLE",
        "leaders.yaml, reign/leaderlist_3_21.csv, RDFXML",
        "wikidata.yaml, wikidata/Q183.json, JSONLD"
    })
    void comeBackWithTheSameGraph(String mapping, String set, RdfFormat format, Driver driver) throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("ENTENTE_REAL_DATA", "../../shared/data"))
                .resolve(set);
        assumeTrue(Boolean.getBoolean("entente.full"), "real sets come back in the full run");
        assumeTrue(Files.isReadable(data), () -> data + " is not here");
        LocalNeo4jExtension.empty(driver);
        Loader loader = Loader.on(driver);
        loader.load(
                List.of(Source.file(data)
                        .mappedBy(Mapping.read(HOME.resolve("mappings").resolve(mapping))
                                .withoutExpectations())),
                LoadOptions.DEFAULT);
        Path file = folder.resolve("graph." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                StoreGraph graph = StoreGraph.open(driver, Duration.ofMinutes(5))) {
            RdfExport export = RdfExport.to(out, format, new RdfConfig(RdfConfig.LOCAL, graph.version()));
            graph.sendTo(export);
            assertThat(export.finish()).isGreaterThan(1000);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RdfImport.toFactFile(file, format, lines);
        assertThat(Projector.project(Records.of(lines.toString(StandardCharsets.UTF_8)
                                .lines()
                                .skip(1)
                                .toList()))
                        .hash())
                .hasToString(loader.hash().toString());
    }
}
