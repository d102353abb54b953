/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.entente.cli.process.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which Neo4j a command works on, for every command as a {@code @Mixin}: {@code --neo4j-uri}, else {@code --data}, else
 * Spring's {@code SPRING_NEO4J_URI}, else the local server's own data folder.
 */
final class ConnectionOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder of the local Neo4j (default: the database that SPRING_NEO4J_URI in the environment"
                            + " names, else .entente/data in Entente's folder).")
    @Nullable
    Path data;

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description =
                    "Another Neo4j: bolt://HOST:PORT or neo4j://HOST:PORT; user and password from NEO4J_USERNAME and"
                            + " NEO4J_PASSWORD, or from Spring's SPRING_NEO4J_AUTHENTICATION_USERNAME and _PASSWORD.")
    @Nullable
    URI uri;

    /**
     * {@return the database, reached; the caller closes it}
     *
     * @param create whether a data folder without a store gets one
     */
    OpenStore open(boolean create) {
        return elsewhere().map(OpenStore::running).orElseGet(() -> OpenStore.over(dataFolder(), create));
    }

    /** {@return the data folder, unless a database elsewhere is named} */
    Optional<Path> localData() {
        return elsewhere().isPresent() ? Optional.empty() : Optional.of(dataFolder());
    }

    /** {@return the data folder, named or not} */
    Path dataFolder() {
        return data != null
                ? data.toAbsolutePath().normalize()
                : Installation.current().defaultData();
    }

    /** {@return the connection when the options or the environment name a database that is not the local one} */
    Optional<Connection> elsewhere() {
        return elsewhere(System.getenv());
    }

    Optional<Connection> elsewhere(Map<String, String> environment) {
        if (uri != null && data != null) {
            throw new CliFailure(CliFailure.USAGE, "Name one database: --data or --neo4j-uri, not both.");
        }
        String spring = environment.get("SPRING_NEO4J_URI");
        URI where = uri != null ? uri : data == null && spring != null ? address(spring) : null;
        if (where == null) {
            return Optional.empty();
        }
        return Optional.of(new Connection(
                where,
                first(environment, "NEO4J_USERNAME", "SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j"),
                first(environment, "NEO4J_PASSWORD", "SPRING_NEO4J_AUTHENTICATION_PASSWORD", "")));
    }

    private static URI address(String spring) {
        try {
            return new URI(spring);
        } catch (URISyntaxException e) {
            throw new CliFailure(
                    CliFailure.USAGE,
                    "SPRING_NEO4J_URI: '%s' is no address of a Neo4j: use bolt://HOST:PORT or neo4j://HOST:PORT."
                            .formatted(spring));
        }
    }

    private static String first(Map<String, String> environment, String name, String other, String otherwise) {
        String value = environment.get(name);
        return value != null ? value : environment.getOrDefault(other, otherwise);
    }
}
