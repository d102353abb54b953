/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.cli.process.CliFailure;
import org.entente.cli.process.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which database a command works on. */
class ConnectionOptionsTests {

    private final ConnectionOptions options = new ConnectionOptions();

    @Test
    void anAddressTakesUserAndPasswordFromTheEnvironment() {
        options.uri = URI.create("neo4j://db:7687");

        assertThat(options.elsewhere(Map.of("NEO4J_USERNAME", "reader", "NEO4J_PASSWORD", "secret")))
                .contains(new Connection(URI.create("neo4j://db:7687"), "reader", "secret"));
    }

    @Test
    void springsSettingsNameADatabaseWhenNoOptionDoes() {
        Map<String, String> environment = Map.of(
                "SPRING_NEO4J_URI", "bolt://db:1",
                "SPRING_NEO4J_AUTHENTICATION_USERNAME", "spring",
                "SPRING_NEO4J_AUTHENTICATION_PASSWORD", "bean");

        assertThat(options.elsewhere(environment))
                .contains(new Connection(URI.create("bolt://db:1"), "spring", "bean"));
    }

    @Test
    void aDataFolderWinsOverTheEnvironment() {
        options.data = Path.of("folder");

        assertThat(options.elsewhere(Map.of("SPRING_NEO4J_URI", "bolt://db:1"))).isEmpty();
    }

    @Test
    void twoDatabasesAreOneTooMany() {
        options.data = Path.of("folder");
        options.uri = URI.create("bolt://db:1");

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> options.elsewhere(Map.of()))
                .withMessage("Name one database: --data or --neo4j-uri, not both.");
    }

    @Test
    void anAddressInQuotesIsOneLine() {
        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> options.elsewhere(Map.of("SPRING_NEO4J_URI", "\"bolt://db:1\"")))
                .withMessage(
                        "SPRING_NEO4J_URI: '\"bolt://db:1\"' is no address of a Neo4j: use bolt://HOST:PORT or neo4j://HOST:PORT.")
                .returns(CliFailure.USAGE, CliFailure::exitCode);
    }

    @Test
    void aFolderWithoutServerSaysHowToGetOne(@TempDir Path folder) {
        options.data = folder;

        assertThatExceptionOfType(CliFailure.class)
                .isThrownBy(() -> options.open(false))
                .withMessage(
                        "There is no store in %1$s yet: run ./entente load FILE --data %1$s or ./entente up --data %1$s first."
                                .formatted(folder))
                .returns(CliFailure.UNREACHABLE, CliFailure::exitCode);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderSaysHowToReachItsServer(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("connection.properties"), "uri=bolt://localhost:7687\nusername=neo4j\npassword=p_-9\n");
        assertThat(Connection.ofData(folder))
                .isEqualTo(new Connection(URI.create("bolt://localhost:7687"), "neo4j", "p_-9"));
    }
}
