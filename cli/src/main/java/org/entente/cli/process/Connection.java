/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** Where a Neo4j is and how it lets us in. */
public record Connection(URI uri, String username, String password) {

    private static final Config CONFIG = config();

    /**
     * A way that swallows what is sent must not look like a slow server for long. What the driver logs with by default makes the
     * text of every row that is streamed, even if nobody reads it.
     */
    @SuppressWarnings("deprecation") // what the driver recommends instead is that default
    static Config config() {
        return Config.builder()
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .withLogging(Logging.javaUtilLogging(Level.SEVERE))
                .build();
    }

    /** {@return the local server of a data folder, as its connection.properties says} */
    public static Connection ofData(Path data) {
        Path file = data.resolve("connection.properties");
        if (!Files.exists(file)) {
            throw noStore(data);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Connection(
                URI.create(properties.getProperty("uri", "")),
                properties.getProperty("username", ""),
                properties.getProperty("password", ""));
    }

    /** {@return the failure to be told when nothing was ever stored in a data folder} */
    public static CliFailure noStore(Path data) {
        return new CliFailure(
                CliFailure.UNREACHABLE,
                "There is no store in %1$s yet: run ./entente load FILE --data %1$s or ./entente up --data %1$s first."
                        .formatted(data));
    }

    /** {@return a driver that has reached the server, or a {@link CliFailure} that says what to do} */
    public Driver open() {
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(username, password), CONFIG);
        } catch (IllegalArgumentException e) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "'" + uri + "' is no address of a Neo4j: use bolt://HOST:PORT or neo4j://HOST:PORT.");
        }
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (AuthenticationException e) {
            driver.close();
            throw new CliFailure(
                    CliFailure.UNREACHABLE,
                    uri + " refuses user '" + username
                            + "': set NEO4J_USERNAME and NEO4J_PASSWORD to what it expects.");
        } catch (Neo4jException e) {
            driver.close();
            throw new CliFailure(
                    CliFailure.UNREACHABLE,
                    "No Neo4j answers at " + uri + ": start it (./entente up) or correct --data or --neo4j-uri.");
        }
    }

    /** {@return the same as Spring's settings, for the environment of a child process} */
    public Map<String, String> asEnvironment() {
        return Map.of(
                "SPRING_NEO4J_URI", uri.toString(),
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", username,
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", password);
    }
}
