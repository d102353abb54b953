/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** An export that fails when part of it is on its way never looks like a whole one. */
@LongRun
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class BrokenAnswerIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** An edge whose owner is not there: it comes last, so it is found when nearly all is written. */
    @BeforeEach
    void damage(Driver driver) {
        LoadedStore.fill(driver);
        driver.executableQuery(
                        "MATCH (s:State) WITH s LIMIT 1 CREATE (s)<-[:STATE {edgeId: 'state/z#STATE;x'}]-(:Fact {id: 'fact/z'})")
                .execute();
    }

    @Test
    void overHttpTheConnectionIsCut(Api api) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> api.get("/rdf", "Accept", "application/n-triples"));
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void fromTheCommandLineThereIsNoFileAndOneLine(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        Path file = folder.resolve("graph.nt");
        Map<String, String> login = Map.of(
                "NEO4J_USERNAME", neo4j.connection().username(),
                "NEO4J_PASSWORD", neo4j.connection().password());
        try (EntenteCommand export = EntenteCommand.run(
                login,
                "export",
                "--format",
                "ntriples",
                "-o",
                file.toString(),
                "--neo4j-uri",
                neo4j.uri().toString())) {
            assertThat(export.exitCode()).isEqualTo(1);
            assertThat(export.errors()).startsWith("The store is damaged (").hasLineCount(1);
        }
        assertThat(Files.list(folder)).isEmpty();
    }
}
