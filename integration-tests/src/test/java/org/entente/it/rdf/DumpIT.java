/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli.process.CliFailure;
import org.entente.it.EntenteCommand;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.it.LongRun;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** A dump that does not end well is no folder. */
@LongRun
@ExtendWith(LocalNeo4jExtension.class)
class DumpIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    @BeforeEach
    void load(Driver driver) {
        LocalNeo4jExtension.empty(driver);
        Path example = Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords");
        Loader.on(driver).load(List.of(Source.file(example.resolve("story.jsonl"))), LoadOptions.DEFAULT);
    }

    /** An edge whose owner is not there comes last, when nearly all is written. */
    @Test
    void ofADamagedStoreThereIsNone(Driver driver, Neo4j neo4j) throws Exception {
        driver.executableQuery(
                        "MATCH (s:State) WITH s LIMIT 1 CREATE (s)<-[:STATE {edgeId: 'state/z#STATE;x'}]-(:Fact {id: 'fact/z'})")
                .execute();
        try (EntenteCommand dump =
                EntenteCommand.on(neo4j, "dump", parent.resolve("dump").toString())) {
            assertThat(dump.exitCode()).isEqualTo(1);
            assertThat(dump.errors()).startsWith("The store is damaged (").hasLineCount(1);
        }
        assertThat(Files.list(parent)).isEmpty();
    }

    @Test
    void ofAStoreThatIsNotProjectedToItsEndThereIsNone(Driver driver, Neo4j neo4j) throws Exception {
        driver.executableQuery("MATCH (c:Claim) WITH c LIMIT 1 SET c:Stale").execute();
        Path dump = parent.resolve("dump");
        for (String[] command : new String[][] {
            {"dump", dump.toString()},
            {"export", "-o", parent.resolve("graph.nt").toString()}
        }) {
            try (EntenteCommand refused = EntenteCommand.on(neo4j, command)) {
                assertThat(refused.exitCode()).isEqualTo(CliFailure.FAILED);
                assertThat(refused.errors())
                        .startsWith("1 records wait to be projected: load anything ")
                        .hasLineCount(1);
            }
        }
        assertThat(Files.list(parent)).isEmpty();
        try (EntenteCommand backup = EntenteCommand.on(
                neo4j, "export", "-o", parent.resolve("b.jsonl").toString())) {
            assertThat(backup.exitCode()).as("a backup is of the records").isZero();
        }
    }

    @Test
    void aFolderThatIsThereStaysAsItIs(Neo4j neo4j) throws Exception {
        Path mine = Files.writeString(
                Files.createDirectories(parent.resolve("dump")).resolve("mine"), "mine");
        try (EntenteCommand dump =
                EntenteCommand.on(neo4j, "dump", parent.resolve("dump").toString())) {
            assertThat(dump.exitCode()).isEqualTo(CliFailure.USAGE);
            assertThat(dump.errors()).contains("is there already").hasLineCount(1);
        }
        assertThat(mine).hasContent("mine");
        assertThat(Files.list(parent.resolve("dump"))).containsExactly(mine);
        assertThat(Files.list(parent)).hasSize(1);
    }

    @Test
    void ofOneThatIsKilledThereIsNoneAndTheNextIsWhole(Neo4j neo4j) throws Exception {
        Path folder = parent.resolve("dump");
        Path part = parent.resolve("dump.part");
        try (EntenteCommand dump = EntenteCommand.start(
                EntenteCommand.login(neo4j),
                "dump",
                folder.toString(),
                "--neo4j-uri",
                neo4j.uri().toString())) {
            while (!Files.exists(part)) {
                assertThat(dump.isRunning()).as(dump.errors()).isTrue();
                Thread.sleep(1);
            }
            dump.kill();
        }
        assertThat(folder).doesNotExist();
        assertThat(part).isDirectory();
        try (EntenteCommand dump = EntenteCommand.on(neo4j, "dump", folder.toString())) {
            assertThat(dump.exitCode()).as(dump.errors()).isZero();
        }
        assertThat(folder).isDirectoryContaining("glob:**SHA256SUMS");
        assertThat(part).doesNotExist();
    }
}
