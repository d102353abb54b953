/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.entente.it.LocalNeo4jExtension;
import org.entente.loader.Loader;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

@ExtendWith(LocalNeo4jExtension.class)
class StoreGraphIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    @Test
    void whatIsReadBackHasTheHashOfWhatWasWritten(Driver driver) {
        Graph read = new Graph();
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            stored.sendTo(new GraphSink() {
                @Override
                public void node(GraphNode node) {
                    read.add(node);
                }

                @Override
                public void edge(GraphEdge edge) {
                    read.add(edge);
                }
            });
            stored.requireUnchanged();
        }
        assertThat(read.hash()).hasToString(Loader.on(driver).hash().toString());
    }

    @Test
    void aGraphThatChangesMeanwhileIsNotOneGraph(Driver driver) {
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            driver.executableQuery("MATCH (m:Meta) SET m.graphVersion = 'other'")
                    .execute();
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(stored::requireUnchanged)
                    .withMessageEndingWith("to other while it was read: read it again.")
                    .returns("graph-changed", failure -> failure.reason().code());
        }
    }
}
