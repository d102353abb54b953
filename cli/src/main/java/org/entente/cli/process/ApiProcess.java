/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API, running: a Bolt client of the database it is given, stopped by {@link #close()}. */
public final class ApiProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long PAUSE_MILLIS = 150;

    private final ChildProcess process;
    private final URI uri;

    private ApiProcess(ChildProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts the API on loopback, without waiting for it.
     *
     * @param browser where Neo4j Browser comes from, which alone may read the guides from a page of its own
     * @param iriBase what IRIs in RDF begin with
     * @param sparql where it keeps the graph as RDF, for SPARQL; null for a temporary folder
     */
    public static ApiProcess start(
            Installation installation,
            Connection connection,
            int port,
            URI browser,
            URI iriBase,
            @Nullable Path sparql) {
        return start(installation, connection, port, browser, iriBase, sparql, Map.of());
    }

    /**
     * Starts the API on loopback with more settings, without waiting for it.
     *
     * @param settings as environment variables, such as {@code ENTENTE_RATE_LIMIT}
     */
    public static ApiProcess start(
            Installation installation,
            Connection connection,
            int port,
            URI browser,
            URI iriBase,
            @Nullable Path sparql,
            Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(connection.asEnvironment());
        environment.putAll(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("ENTENTE_BROWSER_ORIGIN", browser.toString());
        environment.put("ENTENTE_IRI_BASE", iriBase.toString());
        environment.put("ENTENTE_STOP_WITH_PARENT", "true");
        if (sparql != null) {
            environment.put("ENTENTE_SPARQL_FOLDER", sparql.toAbsolutePath().toString());
        }
        ChildProcess process = ChildProcess.java(installation, "api", List.of(), environment);
        process.drainOutput();
        return new ApiProcess(process, uri(port));
    }

    /** {@return where an API on this port answers} */
    public static URI uri(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** {@return where the API answers} */
    public URI uri() {
        return uri;
    }

    /** {@return whether it still runs} */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@return its process id} */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Waits until its health is good, its database included; a {@link CliFailure} with its last lines if it ends. */
    public void awaitHealth() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(uri.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, health)) {
                if (!process.isAlive()) {
                    throw new CliFailure(
                            CliFailure.FAILED,
                            "The API ended with code " + process.exitCode() + ":\n" + process.lastLines());
                }
                if (System.nanoTime() > deadline) {
                    throw new CliFailure(
                            CliFailure.FAILED,
                            "The API is not healthy after " + PATIENCE.toSeconds() + " s:\n" + process.lastLines());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
