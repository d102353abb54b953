/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Folders;
import org.entente.cli.process.Installation;
import org.entente.cli.process.LocalNeo4jProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.Driver;

/**
 * Gives tests a {@link Driver} and a {@link Neo4j}: one real server for all tests of a process, a process of its own on free
 * ports, or the database that ENTENTE_TEST_NEO4J_URI names (with NEO4J_USERNAME, NEO4J_PASSWORD; its content is wiped).
 * Nothing is skipped: without a server the tests fail.
 */
public final class LocalNeo4jExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Driver.class || type == Neo4j.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared();
        return parameter.getParameter().getType() == Driver.class ? shared.driver : shared.neo4j();
    }

    private static Shared shared() {
        return OfTheProcess.get(Shared.class, Shared::new);
    }

    /** {@return the server of the test run, for other extensions} */
    public static Neo4j neo4j() {
        return shared().neo4j();
    }

    /**
     * Removes every node and relationship. Constraints and indexes stay: they take long to make, and without them the server
     * plans every statement anew.
     */
    public static void empty(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    /** Where the server is; {@code browser} and {@code data} only of the one started here. */
    public record Neo4j(Connection connection, Optional<URI> browser, Optional<Path> data) {

        public URI uri() {
            return connection.uri();
        }
    }

    static final class Shared implements AutoCloseable {

        private final Optional<LocalNeo4jProcess> process;
        private final Connection connection;
        private final Driver driver;

        Shared() {
            Map<String, String> environment = System.getenv();
            String given = environment.get("ENTENTE_TEST_NEO4J_URI");
            if (given == null) {
                LocalNeo4jProcess started = LocalNeo4jProcess.start(Installation.current(), temporary(), 0, 0, null);
                process = Optional.of(started);
                connection = started.connection();
            } else {
                if (!System.getProperty("entente.fork", "1").equals("1")) {
                    throw new IllegalStateException(
                            "Two processes of tests cannot share the database at %s: run with -Dtest.forks=1."
                                    .formatted(given));
                }
                process = Optional.empty();
                connection = new Connection(
                        URI.create(given),
                        environment.getOrDefault("NEO4J_USERNAME", "neo4j"),
                        environment.getOrDefault("NEO4J_PASSWORD", ""));
            }
            driver = connection.open();
        }

        Neo4j neo4j() {
            return new Neo4j(connection, process.map(LocalNeo4jProcess::browser), process.map(LocalNeo4jProcess::data));
        }

        @Override
        public void close() {
            driver.close();
            process.ifPresent(started -> {
                started.close();
                delete(started.data());
            });
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("entente-neo4j-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
