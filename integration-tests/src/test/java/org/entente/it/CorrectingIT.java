/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.cli.process.Connection;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands that correct what was loaded, as a user runs them. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class CorrectingIT {

    private static final Path STORY =
            Path.of(System.getProperty("entente.home", "..")).resolve("examples/abraham-accords/story.jsonl");

    private Map<String, String> environment = Map.of();
    private String uri = "";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void load(Driver driver, LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        LocalNeo4jExtension.empty(driver);
        Connection connection = neo4j.connection();
        environment = Map.of("NEO4J_USERNAME", connection.username(), "NEO4J_PASSWORD", connection.password());
        uri = connection.uri().toString();
        assertThat(on("load", STORY.toString()).exitCode()).isZero();
    }

    private EntenteCommand on(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--neo4j-uri", uri));
        return EntenteCommand.run(environment, all.toArray(String[]::new));
    }

    private static String first(Driver driver, String query) {
        return driver.executableQuery(query)
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
    }

    @Test
    void decisionsSayWhatTheyWroteAndHowToTakeItBack(Driver driver) throws Exception {
        EntenteCommand judged =
                on("judge", "same", "person/donald-trump", "person/kassym-jomart-tokayev", "--why", "to try it");
        assertThat(judged.exitCode()).as(judged.errors()).isZero();
        String judgement = first(driver, "MATCH (n:Judgement {why: 'to try it'}) RETURN n.id");
        assertThat(judged.output().strip())
                .isEqualTo("%s is recorded. To undo it: ./entente judge --undo %s --why TEXT"
                        .formatted(judgement, judgement));
        assertThat(first(driver, "MATCH (n:Judgement {why: 'to try it'}) RETURN n.by"))
                .isEqualTo(System.getProperty("user.name"));
        EntenteCommand undone = on("judge", "--undo", judgement, "--why", "they are two", "--by", "me");
        assertThat(undone.output()).contains("takes back " + judgement);
        assertThat(first(driver, "MATCH (n:Retraction {by: 'me'}) RETURN n.reason"))
                .isEqualTo("they are two");

        String claim = first(driver, "MATCH (n:Claim)-[:ABOUT]->() WHERE n.quoteSha256 IS NOT NULL RETURN n.id");
        assertThat(on("retract", claim, "--why", "withdrawn").output()).contains("takes back " + claim);
        assertThat(on("restore", claim, "--why", "it was right").output()).startsWith("Restored " + claim);
        assertThat(on("erase", claim, "--why", "the author asked").output())
                .contains("the words that " + claim)
                .contains("in 1 claims");
        assertThat(on("check").exitCode()).isZero();
    }

    @Test
    void whatCannotBeDecidedIsOneLine() throws Exception {
        EntenteCommand none = on("retract", "claim/none", "--why", "a slip");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.errors().strip())
                .isEqualTo("There is no claim/none in this store: correct the id, or first load what names it.");
        EntenteCommand verdict = on("judge", "perhaps", "person/a", "person/b", "--why", "?");
        assertThat(verdict.exitCode()).isEqualTo(2);
        assertThat(verdict.errors().strip())
                .isEqualTo("Say what is judged: same A B, different A B, or --undo judgement/..");
        EntenteCommand ids = on("judge", "same", "person/a", "person/b", "--in", "document/d", "--why", "?");
        assertThat(ids.exitCode()).isEqualTo(2);
        assertThat(ids.errors().strip())
                .isEqualTo("--in goes with a name, such as 'Tokayev@en': two ids are judged for all documents.");
        EntenteCommand typo = on(
                "judge", "same", "Tokayev@en", "person/kassym-jomart-tokayev", "--in", "document/typo", "--why", "?");
        assertThat(typo.exitCode()).isEqualTo(1);
        assertThat(typo.errors().strip())
                .isEqualTo("There is no document/typo in this store: correct the id, or first load what names it.");
        EntenteCommand slip = on("judge", "same", "persn/donald-trump", "person/x", "--why", "?");
        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(slip.errors().strip())
                .isEqualTo(
                        "persn/donald-trump is no id, such as person/.., country/.. or fact/..: correct it. If it is a name, write its language too: 'persn/donald-trump@en'.");
        EntenteCommand undo = on("judge", "--undo", "document/typo", "--why", "?");
        assertThat(undo.exitCode()).isEqualTo(2);
        assertThat(undo.errors().strip()).isEqualTo("document/typo is no judgement: to take it back, use retract.");
    }

    /** As the manual says: the line of an export, put right, with supersedes and without its loads. */
    @Test
    void aCorrectedClaimTakesThePlaceOfTheOld(Driver driver) throws Exception {
        Path export = folder.resolve("export.jsonl");
        assertThat(on("export", "-o", export.toString()).exitCode()).isZero();
        String exported;
        try (Stream<String> lines = Files.lines(export)) {
            exported = lines.filter(line -> line.contains("\"type\":\"phone-call\""))
                    .findFirst()
                    .orElseThrow();
        }
        String old = idOf(exported);
        String fact = first(driver, "MATCH (n:Claim {id: '%s'})-[:ABOUT]->(f) RETURN f.id".formatted(old));
        ObjectNode line = (ObjectNode)
                JsonMapper.shared().readTree(exported.replace("\"edtf\":\"2025-11-06\"", "\"edtf\":\"2025-11-07\""));
        ((ObjectNode) line.get("claim")).put("supersedes", old);
        line.remove("loads");
        String correction = idOf(line.toString());

        EntenteCommand load = on(
                "load",
                Files.writeString(folder.resolve("corrected.jsonl"), line + "\n")
                        .toString());

        assertThat(load.exitCode()).as(load.output()).isZero();
        assertThat(driver.executableQuery("MATCH (n:Claim {id: $old}) WHERE n.counts OR (n)-[:ABOUT]->() RETURN n")
                        .withParameters(Map.of("old", old))
                        .execute()
                        .records())
                .isEmpty();
        assertThat(first(driver, "MATCH (n:Claim {id: '%s'})-[:ABOUT]->(f) RETURN f.id".formatted(correction)))
                .isNotEqualTo(fact);
        String by = first(
                driver,
                "MATCH (:Claim {id: '%s'})-[:LOADED_BY]->(l:Load {lines: 1}) RETURN l.id".formatted(correction));
        assertThat(on("retract", by, "--why", "the first was right").exitCode()).isZero();
        assertThat(first(driver, "MATCH (n:Claim {id: '%s'})-[:ABOUT]->(f) RETURN f.id".formatted(old)))
                .isEqualTo(fact);
    }

    private static String idOf(String line) {
        ReadLine read = new RecordReader(Registry.standard()).read(line.getBytes(StandardCharsets.UTF_8));
        return ((ReadLine.Accepted) read).record().recordId().toString();
    }
}
