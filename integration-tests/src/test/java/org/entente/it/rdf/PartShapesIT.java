/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.entente.rdf.RdfConfig;
import org.entente.rdf.RdfExport;
import org.entente.rdf.RdfFormat;
import org.entente.rdf.RdfProfile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** What an export of a part holds, out of a store, passes the shapes as the whole does: one thing, and one document's claims. */
@LongRun
@ExtendWith(LocalNeo4jExtension.class)
class PartShapesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Shapes SHAPES = Shapes.parse(
            graph((out, config) -> org.entente.rdf.Shapes.write(out, RdfFormat.NTRIPLES, config), RdfConfig.local()));

    private static Graph graph(BiConsumer<OutputStream, RdfConfig> write, RdfConfig config) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out, config);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(out.toByteArray()), Lang.NTRIPLES);
        return graph;
    }

    @ParameterizedTest
    @MethodSource("org.entente.it.rdf.RdfRoundTripIT#sets")
    void everyPartConforms(String name, List<String> lines, Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Loader.on(driver).load(List.of(Sources.of(name, lines)), LoadOptions.DEFAULT);
        List<Id> things = ids("MATCH (n) WHERE n:Entity OR n:Fact OR n:Document RETURN n.id AS id", driver);
        List<Id> documents = ids("MATCH (n:Document) WHERE (n)<-[:FROM]-() RETURN n.id AS id", driver);
        assertThat(things).hasSizeGreaterThan(10);
        for (RdfProfile profile : List.of(RdfProfile.BASE, RdfProfile.RDF12, RdfProfile.SHORTCUTS)) {
            try (StoreGraph store = StoreGraph.open(driver, PATIENCE)) {
                things.forEach(id -> assertConforms(id, profile, export -> store.sendThing(id, export)));
            }
            for (Id id : documents) {
                try (StoreGraph store = StoreGraph.openDocument(driver, PATIENCE, id)) {
                    assertConforms(id, profile, export -> export.write(store));
                } catch (QueryFailure takenBack) {
                    assertThat(takenBack.reason()).isEqualTo(QueryFailure.Reason.RETRACTED);
                }
            }
        }
    }

    private static List<Id> ids(String statement, Driver driver) {
        return driver.executableQuery(statement).execute().records().stream()
                .map(row -> Id.parse(row.get("id").asString()))
                .toList();
    }

    private static void assertConforms(Id id, RdfProfile profile, Consumer<RdfExport> send) {
        Graph part = graph(
                (out, config) -> {
                    RdfExport export =
                            RdfExport.to(out, RdfFormat.NTRIPLES, config).part("part");
                    send.accept(export);
                    export.finish();
                },
                RdfConfig.local().in(profile));
        assertThat(part.size()).isGreaterThan(2);
        assertThat(ShaclValidator.get().validate(SHAPES, part).getEntries())
                .as("%s in %s", id, profile)
                .isEmpty();
    }
}
