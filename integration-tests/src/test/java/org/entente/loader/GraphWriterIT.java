/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.Sources;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Neo4j writes nothing where an end of an edge is missing, and says nothing: this one does. */
@ExtendWith(LocalNeo4jExtension.class)
class GraphWriterIT {

    private static final List<String> RECORDS =
            List.of("{\"entity\": {\"id\": \"person/a\"}}", "{\"entity\": {\"id\": \"person/b\"}}");

    @Test
    void anEdgeToNothingIsAnErrorAndNothingIsWritten(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Source records = Sources.of("records", RECORDS);
        Loader.on(driver).load(List.of(records), LoadOptions.DEFAULT);
        String before = Loader.on(driver).hash().toString();
        Database database = new Database(driver, summary -> {});
        Graph wanted = new Graph();
        wanted.add(new GraphNode(NodeKind.FACT, "fact/new", Collections.emptySortedSet(), Map.of()));
        wanted.add(edge("fact/new#1", "person/a"));
        wanted.add(edge("fact/new#2", "person/nobody"));

        try (Lease lease = Lease.take(database, LeaseOwner.current())) {
            assertThatExceptionOfType(LoaderException.DamagedStore.class)
                    .isThrownBy(() -> new GraphWriter(lease, work -> {}).write(new Difference(wanted), work -> {}))
                    .withMessage("1 of 2 edges have an end that the store lacks (the first of all is fact/new#1): "
                            + "it was changed by hand; run check --repair, then this again.");
        }

        assertThat(Loader.on(driver).hash()).hasToString(before);
    }

    private static GraphEdge edge(String id, String to) {
        return new GraphEdge(
                EdgeType.HAS_PARTICIPANT.name(),
                id,
                new NodeRef(NodeKind.FACT, "fact/new"),
                new NodeRef(NodeKind.ENTITY, to),
                Map.of());
    }
}
