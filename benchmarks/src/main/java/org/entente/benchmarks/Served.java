/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.process.ApiProcess;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.loader.BulkLoad;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.neo4j.driver.Driver;

/** A dense graph, built by the offline importer if it is not there yet, with Neo4j and the API running over it. */
final class Served implements AutoCloseable {

    private final LocalNeo4jProcess neo4j;
    private final ApiProcess api;
    private final Driver driver;

    private Served(LocalNeo4jProcess neo4j, ApiProcess api, Driver driver) {
        this.neo4j = neo4j;
        this.api = api;
        this.driver = driver;
    }

    /** Starts both over a data folder; what is in it is taken as it is. */
    static Served over(Path data, int claims) throws IOException, InterruptedException {
        Installation installation = Installation.current();
        if (!LocalNeo4jProcess.hasStore(data)) {
            build(installation, data, claims);
        }
        LocalNeo4jProcess neo4j = LocalNeo4jProcess.start(installation, data, 0, 0, null);
        Driver driver = neo4j.connection().open();
        Loader.on(driver).prepare();
        driver.executableQuery("CALL db.awaitIndexes(3600)").execute();
        ApiProcess api = ApiProcess.start(
                installation,
                neo4j.connection(),
                freePort(),
                neo4j.browser(),
                URI.create("http://localhost/id/"),
                null);
        api.awaitHealth();
        return new Served(neo4j, api, driver);
    }

    private static void build(Installation installation, Path data, int claims) throws IOException {
        Path files = Files.createTempDirectory("entente-benchmark-");
        try {
            Path facts = files.resolve("dense.jsonl");
            FactGenerator.write(facts, claims, World.of(claims, World.Shape.DENSE), 1, "d");
            Path csv = files.resolve("csv");
            BulkLoad.write(List.of(Source.file(facts)), LoadOptions.DEFAULT, csv);
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
