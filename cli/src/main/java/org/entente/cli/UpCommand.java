/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.cli.process.ApiProcess;
import org.entente.cli.process.BrowserPages;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.HandOver;
import org.entente.cli.process.Installation;
import org.entente.cli.process.IriBaseFile;
import org.entente.cli.process.Ports;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente up}: everything on this machine, until it is stopped. */
@Command(
        name = "up",
        description = {
            "Starts a local Neo4j and the API, loads the example into an empty store, and runs until stopped.",
            "Over a database elsewhere (--neo4j-uri, SPRING_NEO4J_URI) it starts the API alone and loads nothing."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final long WATCH_MILLIS = 500;
    private static final String SPARQL_FOLDER = "sparql";

    @Mixin
    private final ConnectionOptions connectionOptions = new ConnectionOptions();

    @Mixin
    private final IriBase iriBase = new IriBase();

    @Option(names = "--http-port", paramLabel = "N", description = "The API's port (default: ${DEFAULT-VALUE}).")
    private int httpPort = 8080;

    @Option(
            names = "--bolt-port",
            paramLabel = "N",
            description = "The local Neo4j's Bolt port (default: ${DEFAULT-VALUE}).")
    private int boltPort = 7687;

    @Option(
            names = "--browser-port",
            paramLabel = "N",
            description = "Neo4j Browser's port (default: ${DEFAULT-VALUE}).")
    private int browserPort = 7474;

    @Option(names = "--no-example", description = "Leave an empty store empty, such as for load --bulk.")
    private boolean noExample;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Installation installation = Installation.current();
    private final Store store = new LoaderStore();

    @Override
    public Integer call() throws InterruptedException {
        int port = Ports.free(httpPort, "--http-port");
        URI base = iriBase.servedAt(ApiProcess.uri(port));
        Optional<Connection> elsewhere = connectionOptions.elsewhere();
        try (Stoppables running = new Stoppables()) {
            Optional<LocalServer> neo4j =
                    elsewhere.isPresent() ? Optional.empty() : Optional.of(running.add(startNeo4j(port)));
            // a bulk load that came before our server was seen takes the folder for its own
            neo4j.ifPresent(local -> new HandOver(local.data()).refuseWhileBorrowed());
            Connection connection =
                    elsewhere.or(() -> neo4j.map(LocalServer::connection)).orElseThrow();
            boolean empty = holdsNothing(connection, neo4j);
            URI browser = neo4j.map(LocalServer::browser).orElse(URI.create("http://localhost:" + browserPort));
            Path sparql =
                    neo4j.map(local -> local.data().resolve(SPARQL_FOLDER)).orElse(null);
            ApiProcess api = running.add(ApiProcess.start(installation, connection, port, browser, base, sparql));
            Optional<Lending> lending = neo4j.map(local -> running.add(new Lending(local, api, store, out())));
            neo4j.ifPresent(local -> IriBaseFile.write(local.data(), base));
            boolean isExampleDue =
                    empty && neo4j.isPresent() && !noExample && Files.isDirectory(installation.examples());
            if (isExampleDue) {
                loadExample(connection);
            }
            api.awaitHealth();
            boolean hasExample = isExampleDue || !empty && holdsExample(connection);
            out().print(new Welcome(api.uri(), connection, neo4j.map(LocalServer::browser), hasExample).text());
            out().flush();
            return watch(running, api, neo4j, lending);
        }
    }

    private LocalServer startNeo4j(int apiPort) {
        Path data = connectionOptions.dataFolder();
        // The server would name its own options.
        Ports.requireFree(boltPort, "--bolt-port");
        Ports.requireFree(browserPort, "--browser-port");
        new HandOver(data).refuseWhileBorrowed();
        out().println("Starting Neo4j over " + data + " ...");
        out().flush();
        return LocalServer.start(installation, data, boltPort, browserPort, BrowserPages.of(ApiProcess.uri(apiPort)));
    }

    /** Only a database of our own gets a schema unasked, as it alone gets the example. */
    private boolean holdsNothing(Connection connection, Optional<LocalServer> neo4j) {
        try (Driver driver = connection.open()) {
            boolean holdsNothing = store.holdsNothing(driver);
            neo4j.ifPresent(local -> store.prepare(driver, local.data()));
            return holdsNothing;
        }
    }

    private boolean holdsExample(Connection connection) {
        try (Driver driver = connection.open()) {
            return store.holdsExample(driver);
        }
    }

    private void loadExample(Connection connection) {
        out().println("Loading the example ...");
        out().flush();
        try (Driver driver = connection.open()) {
            out().println(store.load(driver, installation.examples()));
        }
    }

    private static int watch(Stoppables running, ApiProcess api, Optional<LocalServer> neo4j, Optional<Lending> lending)
            throws InterruptedException {
        while (true) {
            Thread.sleep(WATCH_MILLIS);
            if (lending.isPresent()) {
                lending.get().look();
            }
            boolean apiStopped = !api.isAlive();
            boolean neo4jStopped = neo4j.isPresent() && !neo4j.get().isAlive();
            if ((apiStopped || neo4jStopped) && !running.isStopping()) {
                throw new CliFailure(
                        CliFailure.FAILED,
                        (apiStopped ? "The API" : "Neo4j") + " has stopped by itself; run ./entente up again.");
            }
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
