/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/**
 * Every answer as a network, read by the library that R's igraph is made of. Where Debian's python3-igraph is missing the
 * test that needs it is skipped; CI has it.
 */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class NetworkIT {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String COUNT = """
            import igraph, os, sys
            for name in sorted(os.listdir(sys.argv[1])):
                graph = igraph.Graph.Read_GraphML(os.path.join(sys.argv[1], name))
                assert not graph.vcount() or all(graph.vs["kind"]), name
                assert all(type(weight) is float for weight in (graph.es["weight"] if graph.ecount() else [])), name
                print(name, graph.vcount(), graph.ecount(), graph.is_directed(),
                      "قاسم جومارت توكاييف" in (graph.vs["label"] if graph.vcount() else []))
            """;

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static Map<String, String> examples(Api api) {
        Map<String, String> examples = new TreeMap<>();
        for (JsonNode question : api.items("/api/v1/queries")) {
            examples.put(
                    question.get("name").asString(), question.get("example").asString());
        }
        assertThat(examples.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.all().stream().map(Query::name).toList());
        return examples;
    }

    private static String as(Api api, String address, String form) {
        var answer = api.get(address + (address.contains("?") ? "&" : "?") + "format=" + form);
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anotherReaderOfGraphMlFindsWhatTheTablesHave(Api api, @TempDir Path folder) throws Exception {
        boolean isInstalled = Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import igraph").start().waitFor() == 0;
        assumeTrue(isInstalled || "true".equals(System.getenv("CI")), "python3-igraph is not installed");
        StringBuilder expected = new StringBuilder();
        Path graphs = Files.createDirectory(folder.resolve("graphs"));
        for (Map.Entry<String, String> example : examples(api).entrySet()) {
            Files.writeString(graphs.resolve(example.getKey()), as(api, example.getValue(), "graphml"));
            String nodes = as(api, example.getValue(), "nodes");
            expected.append("%s %d %d %s %s%n"
                    .formatted(
                            example.getKey(),
                            nodes.lines().count() - 1,
                            as(api, example.getValue(), "edges").lines().count() - 1,
                            example.getKey().equals("co-attendance") ? "False" : "True",
                            nodes.contains(",قاسم جومارت توكاييف,") ? "True" : "False"));
        }
        Path said = folder.resolve("said");
        Process python = new ProcessBuilder(PYTHON, "-c", COUNT, graphs.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(python.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void aNetworkIsChosenByAcceptOrInTheAddress(Api api) {
        String relations = "/api/v1/entities/country/KAZ/relations";
        var byHeader = api.get(relations, "Accept", "application/graphml+xml");
        assertThat(byHeader.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("application/graphml+xml;charset=UTF-8");
        assertThat(byHeader.body()).isEqualTo(as(api, relations, "graphml"));
        assertThat(api.get(relations + "?format=edges", "Accept", "application/json")
                        .body())
                .startsWith("source,target,type,relation,role")
                .contains(",country/KAZ,Directed,participant,party,");
        String tag = byHeader.headers().firstValue("ETag").orElseThrow();
        assertThat(api.get(relations + "?format=graphml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(api.get(relations + "?format=nodes", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormThatIsNotThereIsToldWithThoseThatAre(Api api) {
        var answer = api.get("/api/v1/facts?format=html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.read(answer).get("code").asString()).isEqualTo("parameter-invalid");
        assertThat(Api.read(answer).get("detail").asString())
                .isEqualTo("'format' of facts is one of json, csv, ndjson, graphml, nodes, edges.");
    }

    @Test
    void aNetworkIsWholeUnlessAPageIsAskedFor(Api api) {
        long facts = as(api, "/api/v1/facts", "nodes")
                .lines()
                .filter(row -> row.startsWith("fact/"))
                .count();
        assertThat(facts)
                .isGreaterThanOrEqualTo(api.items("/api/v1/facts?limit=1000").size());
        assertThat(as(api, "/api/v1/facts?limit=1", "edges").lines()).hasSizeBetween(2, 40);
    }

    @Test
    void theCommandWritesTheSameNetwork(Api api, Neo4j neo4j) throws Exception {
        EntenteCommand command =
                EntenteCommand.on(neo4j, "query", "relations", "--param", "entity=country/KAZ", "--format", "graphml");
        assertThat(command.exitCode()).as(command.errors()).isZero();
        assertThat(command.output()).isEqualTo(as(api, "/api/v1/entities/country/KAZ/relations", "graphml"));
        EntenteCommand edges = EntenteCommand.on(
                neo4j, "query", "paths", "-p", "from=country/KAZ", "-p", "to=country/MAR", "--format", "edges");
        assertThat(edges.output()).startsWith("source,target,").contains("country/MAR,Directed,participant");
    }
}
