/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.cli.process.ApiProcess;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** A graph, built by the offline importer if it is not there yet, with Neo4j and the API running over it. */
final class Served implements AutoCloseable {

    /** What IRIs begin with here. */
    static final URI BASE = URI.create("http://localhost/id/");

    private final LocalNeo4jProcess neo4j;
    private final ApiProcess api;
    private final Driver driver;

    private Served(LocalNeo4jProcess neo4j, ApiProcess api, Driver driver) {
        this.neo4j = neo4j;
        this.api = api;
        this.driver = driver;
    }

    /** What a graph is made of. */
    @FunctionalInterface
    interface Facts {
        /** {@return fact files, written into this folder} */
        List<Path> in(Path folder) throws IOException;
    }

    /** Starts both over a data folder with a dense graph; what is in it is taken as it is. */
    static Served over(Path data, int claims) throws IOException, InterruptedException {
        return over(data, folder -> {
            Path facts = folder.resolve("dense.jsonl");
            FactGenerator.write(facts, claims, World.of(claims, World.Shape.DENSE), 1, "d");
            return List.of(facts);
        });
    }

    /** The same with a graph of these facts. */
    static Served over(Path data, Facts facts) throws IOException, InterruptedException {
        Installation installation = Installation.current();
        if (!LocalNeo4jProcess.hasStore(data)) {
            build(installation, data, facts);
        }
        LocalNeo4jProcess neo4j = LocalNeo4jProcess.start(installation, data, 0, 0, null);
        Driver driver = neo4j.connection().open();
        Loader.on(driver).prepare();
        driver.executableQuery("CALL db.awaitIndexes(3600)").execute();
        // what is measured is asked often enough before, and nothing else should be done meanwhile
        ApiProcess api = ApiProcess.start(
                installation,
                neo4j.connection(),
                freePort(),
                neo4j.browser(),
                BASE,
                null,
                Map.of("ENTENTE_PLAN_AHEAD", "false"));
        api.awaitHealth();
        return new Served(neo4j, api, driver);
    }

    private static void build(Installation installation, Path data, Facts facts) throws IOException {
        Path files = Files.createTempDirectory("entente-benchmark-");
        try {
            Path csv = files.resolve("csv");
            List<Source> sources = facts.in(files).stream().map(Source::file).toList();
            BulkLoad.write(sources, LoadOptions.DEFAULT, csv);
            Files.createDirectories(data);
            LocalNeo4jProcess.importFiles(installation, data, csv);
        } finally {
            Folders.delete(files);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Driver driver() {
        return driver;
    }

    /** {@return where the API answers} */
    URI api() {
        return api.uri();
    }

    /** {@return the options of the API's JVM on memory and its collector, as the process itself tells them} */
    List<String> options() {
        String[] none = {};
        return Stream.of(ProcessHandle.of(api.pid())
                        .flatMap(process -> process.info().arguments())
                        .orElse(none))
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> argument.startsWith("-X"))
                .filter(argument -> !argument.startsWith("-XX:SharedArchiveFile") && !argument.startsWith("-Xlog"))
                .toList();
    }

    LocalNeo4jProcess neo4j() {
        return neo4j;
    }

    @Override
    public void close() {
        api.close();
        driver.close();
        neo4j.close();
    }
}
