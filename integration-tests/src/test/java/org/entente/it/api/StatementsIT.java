/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.ClosedList;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.it.Sources;
import org.entente.it.Wiretap;
import org.entente.loader.LoadOptions;
import org.entente.loader.Loader;
import org.entente.loader.Rejection;
import org.entente.model.id.Hash;
import org.entente.model.project.AnyLines;
import org.entente.queries.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is loaded and asked is never part of a statement: whatever the words, the database gets only texts that the code has. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class StatementsIT {

    private static final String FORMAT = "{\"format\": \"entente/1\"}";
    private static final String QUOTE = "/quote/text";

    /** Where each of the lines that say a text has it, and how its record is found. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("/title", "/publisher/name"),
            List.of("/names/0/text"),
            List.of("/roles/addressee/0/name", "/label", "/content/text", "/attribution/0/source", QUOTE));

    private static final List<String> STORED = List.of(
            "MATCH (n:DocumentRecord {document: 'document/h' + $i}) RETURN n.record AS record",
            "MATCH (n:EntityRecord {entity: 'person/h' + $i}) RETURN n.record AS record",
            "MATCH (n:Claim {document: 'document/h' + $i, key: 'F' + $i}) RETURN n.record AS record, n.quote AS quote");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int REQUESTS = 1500;
    private static final int ANY_LINES = 150;

    /** Fewer would mean that hardly anything was loaded or asked. */
    private static final int LEAST_LOADED = 100;

    private static final int LEAST_ASKED = 60;

    /** How Spring asks whether the database is there. */
    private static final String HEALTH = "CALL dbms.components() YIELD versions, name, edition"
            + " WHERE name = 'Neo4j Kernel' RETURN edition, versions[0] as version";

    private static final ClosedList CLOSED = new ClosedList();

    @SuppressWarnings("NullAway.Init")
    private static Wiretap wire;

    @BeforeAll
    static void listen(LocalNeo4jExtension.Neo4j neo4j, Driver driver) throws Exception {
        LocalNeo4jExtension.empty(driver);
        wire = new Wiretap(neo4j.connection());
    }

    @AfterAll
    static void stop() throws Exception {
        wire.close();
    }

    private static String object(Object... keysAndValues) {
        var object = JSON.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.putPOJO((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return JSON.writeValueAsString(object);
    }

    /** {@return lines in which every text that may be anything is the one given} */
    private static List<String> saying(String text, int i) {
        String document = "document/h" + i;
        String person = "person/h" + i;
        return List.of(
                object(
                        "document",
                        Map.of(
                                "id",
                                document,
                                "title",
                                text,
                                "lang",
                                "en",
                                "kind",
                                "article",
                                "published",
                                "2025-11-06",
                                "publisher",
                                Map.of("name", text))),
                object(
                        "entity",
                        Map.of(
                                "id",
                                person,
                                "names",
                                List.of(Map.of("text", text, "lang", "en", "kind", "preferred")))),
                object(
                        "claim",
                        Map.of(
                                "key",
                                "F" + i,
                                "document",
                                document,
                                "type",
                                "statement",
                                "roles",
                                Map.of(
                                        "speaker", List.of(person),
                                        "addressee", List.of(Map.of("name", text, "lang", "en"))),
                                "modality",
                                "actual",
                                "label",
                                text,
                                "content",
                                Map.of("text", text, "lang", "en"),
                                "attribution",
                                List.of(Map.of("source", text, "number", "one")),
                                "quote",
                                Map.of(
                                        "text",
                                        text,
                                        "sha256",
                                        Hash.sha256(text),
                                        "start",
                                        0,
                                        "end",
                                        text.length(),
                                        "lang",
                                        "en"))));
    }

    /** {@return how many of the records that say the text were taken, each of which has it in the store wherever the line has it} */
    private static int readBack(String text, int i, Driver direct) {
        List<String> lines = saying(text, i);
        Set<Long> refused = Loader.validate(
                        List.of(Sources.of(
                                "one",
                                Stream.concat(Stream.of(FORMAT), lines.stream()).toList())),
                        LoadOptions.DEFAULT)
                .rejections()
                .stream()
                .map(Rejection::line)
                .collect(Collectors.toSet());
        int taken = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (refused.contains(line + 2L)) {
                continue;
            }
            taken++;
            JsonNode said = JSON.readTree(lines.get(line)).iterator().next();
            Record stored = direct.executableQuery(STORED.get(line))
                    .withParameters(Map.of("i", Integer.toString(i)))
                    .execute()
                    .records()
                    .getFirst();
            JsonNode record = JSON.readTree(stored.get("record").asString());
            for (String pointer : TEXTS.get(line)) {
                assertThat(said.at(pointer).asString()).isEqualTo(text);
                // the words of a quote are no part of the record
                assertThat(
                                pointer.equals(QUOTE)
                                        ? stored.get("quote").asString()
                                        : record.at(pointer).asString())
                        .as("%s of %s", pointer, record)
                        .isEqualTo(text);
            }
        }
        return taken;
    }

    @Test
    void whatIsLoadedAndAskedIsInNoStatement(Driver direct) throws Exception {
        List<String> lines = new ArrayList<>(List.of(FORMAT));
        for (int i = 0; i < FuzzValues.HOSTILE.size(); i++) {
            lines.addAll(saying(FuzzValues.HOSTILE.get(i), i));
        }
        lines.addAll(AnyLines.of(LongStream.range(0, ANY_LINES).boxed().toList()));
        try (Driver driver = wire.connection().open()) {
            Loader loader = Loader.on(driver);
            loader.load(List.of(Sources.of("hostile", lines)), LoadOptions.DEFAULT);
            loader.hash();
            loader.check();
        }
        int loaded = wire.statements().size();
        assertThat(loaded).isGreaterThan(LEAST_LOADED);
        int taken = 0;
        for (int i = 0; i < FuzzValues.HOSTILE.size(); i++) {
            taken += readBack(FuzzValues.HOSTILE.get(i), i, direct);
        }
        assertThat(taken).as("hostile records that were taken").isGreaterThan(FuzzValues.HOSTILE.size() * 3 * 3 / 4);
        try (ApiProcess process = ApiExtension.start(wire.connection(), Map.of("ENTENTE_QUERY_TIMEOUT", "60s"));
                Api api = new Api(process.uri())) {
            FuzzRequests generator = new FuzzRequests(api.get("/openapi").body(), 1);
            generator.hostileEverywhere().forEach(asked -> api.send(asked.request(api.uri())));
            for (int i = 0; i < REQUESTS; i++) {
                FuzzRequests.Asked asked = generator.next();
                generator.learn(asked, api.send(asked.request(api.uri())));
            }
            Catalogue.all()
                    .forEach(query -> api.get(api.json("/api/v1/queries/" + query.name())
                            .get("example")
                            .asString()));
        }
        assertThat(wire.statements()).hasSizeGreaterThan(loaded + LEAST_ASKED);
        assertThat(wire.statements().stream().filter(text -> !CLOSED.has(text) && !text.equals(HEALTH)))
                .isEmpty();
    }
}
