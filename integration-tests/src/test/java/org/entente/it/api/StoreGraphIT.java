/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.loader.Loader;
import org.entente.model.graph.EdgeType;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.GraphSink;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.queries.catalogue.QueryFailure;
import org.entente.queries.export.StoreGraph;
import org.entente.queries.export.StoreThing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** The whole graph in one stream: all of it, as one graph, or a failure that says why; and nothing left open. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class StoreGraphIT {

    private static final GraphSink NOBODY = new GraphSink() {
        @Override
        public void node(GraphNode node) {}

        @Override
        public void edge(GraphEdge edge) {}
    };

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @BeforeEach
    void fill(Driver driver) {
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
    void eachThingReadAloneIsWhatItIsInTheWhole(Driver driver) {
        Map<String, GraphNode> nodes = new TreeMap<>();
        Map<String, Set<GraphEdge>> edges = new TreeMap<>();
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            stored.sendTo(new GraphSink() {
                @Override
                public void node(GraphNode node) {
                    nodes.put(node.id(), node);
                    edges.put(node.id(), new HashSet<>());
                }

                @Override
                public void edge(GraphEdge edge) {
                    Objects.requireNonNull(edges.get(edge.owner())).add(edge);
                }
            });
        }
        assertThat(nodes).hasSizeGreaterThan(1000);
        nodes.forEach((id, node) -> {
            StoreThing.Part alone =
                    StoreThing.read(driver, PATIENCE, Id.parse(id)).parts().getFirst();
            assertThat(alone.node()).isEqualTo(node);
            assertThat(alone.edges()).as(id).containsExactlyInAnyOrderElementsOf(edges.get(id));
        });
    }

    @Test
    void aThingHasAllItsNamesHoweverManyTheyAre(Driver driver) {
        LoadedStore.load(
                driver, IntStream.range(0, 1_001).mapToObj("""
                                {"entity": {"id": "person/many-names", "names": [{"text": "Name %s", "lang": "en", "kind": "variant"}]}}"""::formatted).toArray(String[]::new));
        assertThat(StoreThing.read(driver, PATIENCE, Id.parse("person/many-names"))
                        .parts())
                .filteredOn(part -> part.node().kind() == NodeKind.NAME)
                .hasSize(1_001)
                .allMatch(part -> !part.edges().isEmpty());
    }

    @Test
    void aGraphThatChangesMeanwhileIsNotOneGraph(Driver driver) {
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            stored.sendTo(NOBODY);
            driver.executableQuery("MATCH (m:Meta) SET m.graphVersion = 'other'")
                    .execute();
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(stored::requireUnchanged)
                    .withMessageEndingWith("to other while it was read: read it again.")
                    .returns("graph-changed", failure -> failure.reason().code());
        }
    }

    @Test
    void oneConnectionIsEnoughAndIsGivenBackWhateverHappens(LocalNeo4jExtension.Neo4j neo4j) {
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(20, TimeUnit.SECONDS)
                .build();
        var login = AuthTokens.basic(
                neo4j.connection().username(), neo4j.connection().password());
        try (Driver narrow = GraphDatabase.driver(neo4j.uri(), login, one)) {
            try (StoreGraph stored = StoreGraph.open(narrow, PATIENCE)) {
                Iterator<GraphNode> left = stored.nodes(NodeKind.CLAIM);
                assertThat(left.next().kind()).isEqualTo(NodeKind.CLAIM);
                assertThat(stored.edges(EdgeType.ABOUT)).hasNext();
                assertThat(left).hasNext();
            }
            try (StoreGraph stored = StoreGraph.open(narrow, PATIENCE)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> stored.sendTo(new GraphSink() {
                            @Override
                            public void node(GraphNode node) {
                                throw new IllegalArgumentException("the reader has had enough");
                            }

                            @Override
                            public void edge(GraphEdge edge) {}
                        }));
            }
            try (StoreGraph stored = StoreGraph.open(narrow, PATIENCE)) {
                stored.sendTo(NOBODY);
                stored.requireUnchanged();
            }
        }
    }

    @Test
    void aStreamThatTheDatabaseEndsIsAFailureNotAShorterGraph(Driver driver) {
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            Iterator<GraphNode> facts = stored.nodes(NodeKind.FACT);
            assertThat(facts).hasNext();
            terminateReaders(driver);
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(() -> stored.sendTo(NOBODY))
                    .returns("query-timed-out", failure -> failure.reason().code());
        }
        try (StoreGraph again = StoreGraph.open(driver, PATIENCE)) {
            again.sendTo(NOBODY);
        }
    }

    @Test
    void whoIsInterruptedIsNotToldThatTheStoreIsDamaged(Driver driver) {
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(() -> stored.sendTo(new GraphSink() {
                        @Override
                        public void node(GraphNode node) {
                            Thread.currentThread().interrupt();
                        }

                        @Override
                        public void edge(GraphEdge edge) {}
                    }))
                    .returns("nobody-waits", failure -> failure.reason().code());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (StoreGraph again = StoreGraph.open(driver, PATIENCE)) {
            again.sendTo(NOBODY);
        }
    }

    @Test
    void anEdgeThatNothingOwnsIsADamagedStore(Driver driver) {
        driver.executableQuery("MATCH (a:Fact), (b:Fact) WHERE a <> b WITH a, b LIMIT 1"
                        + " CREATE (a)-[:PART_OF {edgeId: 'fact/z#PART_OF;' + b.id}]->(b)")
                .execute();
        try (StoreGraph stored = StoreGraph.open(driver, PATIENCE)) {
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(() -> stored.sendTo(NOBODY))
                    .withMessageStartingWith("The store is damaged (PART_OF fact/z#PART_OF;")
                    .withMessageEndingWith("): see what ./entente check says.");
        } finally {
            driver.executableQuery("MATCH ()-[r:PART_OF]->() WHERE r.edgeId STARTS WITH 'fact/z#' DELETE r")
                    .execute();
        }
    }

    private static void terminateReaders(Driver driver) {
        try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
            List<Object> others = session.run(
                            "SHOW TRANSACTIONS YIELD transactionId, database WHERE database <> 'system'"
                                    + " RETURN transactionId")
                    .list(row -> row.get("transactionId").asObject());
            assertThat(others).isNotEmpty();
            session.run("TERMINATE TRANSACTIONS $others", Map.of("others", others))
                    .consume();
        }
    }
}
