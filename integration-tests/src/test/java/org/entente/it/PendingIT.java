/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Claims that wait for a name: listed in a file, decided in it, drained by loading it; or drained by a new name. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class PendingIT {

    private static final String FACTS = """
            {"document": {"id": "document/d", "published": "2025-11-06"}}
            {"entity": {"id": "person/kassym-jomart-tokayev", "names": [{"lang": "en", "text": "Kassym-Jomart Tokayev"}]}}
            {"entity": {"id": "person/a", "names": [{"lang": "en", "text": "Ann Lee"}]}}
            {"entity": {"id": "person/b", "names": [{"lang": "en", "text": "Ann Lee"}]}}
            {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-06", "roles": {"participant": [{"name": "قاسم جومارت توكاييف", "lang": "ar"}, "country/USA"]}}}
            {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-05", "roles": {"participant": [{"name": "Ann Lee", "lang": "en"}, "country/USA"]}}}
            {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "when": "2025-11-04", "roles": {"participant": [{"name": "Someone New", "lang": "en"}, "country/USA"]}}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Neo4j neo4j;

    @BeforeEach
    void empty(Driver driver, Neo4j server) {
        LocalNeo4jExtension.empty(driver);
        neo4j = server;
    }

    private EntenteCommand on(String... arguments) throws Exception {
        return EntenteCommand.on(neo4j, arguments);
    }

    @Test
    void whatWaitsIsDecidedInAFileOrByANewName(Driver driver) throws Exception {
        String facts = Files.writeString(folder.resolve("facts.jsonl"), FACTS).toString();
        assertThat(on("load", facts).output()).contains("4 accepted + 3 pending");
        Path review = folder.resolve("review.jsonl");

        EntenteCommand pending = on("pending", "-o", review.toString(), "--by", "reviewer");

        assertThat(pending.exitCode()).as(pending.errors()).isZero();
        assertThat(pending.output()).contains("3 lines in ");
        List<String> lines = new ArrayList<>(Files.readAllLines(review));
        assertThat(lines.getFirst()).contains("name-ambiguous", "person/a", "person/b", "\"score\":1.0");
        assertThat(lines.get(1)).contains("name-unknown", "Someone New", "\"candidates\":[]");
        assertThat(lines.get(2)).contains("name-unknown", "person/kassym-jomart-tokayev", "Kassym-Jomart Tokayev");
        assertThat(on("load", review.toString()).output()).contains("0 read = 0 accepted");

        lines.set(0, lines.getFirst().replace("\"b\":null", "\"b\":\"person/b\""));
        lines.set(2, lines.get(2).replace("\"b\":null", "\"b\":\"person/kassym-jomart-tokayev\""));
        Files.write(review, lines);
        assertThat(on("load", review.toString()).output()).contains("2 read = 2 accepted");

        assertThat(Counted.nodes(driver, "Pending")).isOne();
        assertThat(Counted.nodes(driver, "Fact")).isEqualTo(2);
        assertThat(Counted.nodes(driver, "Judgement {by: 'reviewer'}")).isEqualTo(2);
        String named = Files.writeString(
                        folder.resolve("named.jsonl"),
                        "{\"entity\": {\"id\": \"person/new\", \"names\": [{\"lang\": \"en\", \"text\": \"Someone New\"}]}}\n")
                .toString();
        on("load", named);
        assertThat(Counted.nodes(driver, "Pending")).isZero();
        assertThat(Counted.nodes(driver, "Fact")).isEqualTo(3);
        assertThat(on("check").exitCode()).isZero();
        assertThat(on("pending").output()).isEmpty();
    }
}
