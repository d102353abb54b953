/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.cli.process.LocalNeo4jProcess;
import org.entente.it.LocalNeo4jExtension.Neo4j;
import org.entente.loader.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on fact files and stores, as a user runs them: what they print and with which code they end. */
@ExtendWith(LocalNeo4jExtension.class)
class CommandsIT {

    private static final String EXAMPLE = Path.of(System.getProperty("entente.home", ".."))
            .resolve("examples/abraham-accords")
            .toString();

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
    @LongRun
    void aBackupOfTheExampleHasItsHash(Driver driver) throws Exception {
        EntenteCommand load = on("load", EXAMPLE, "--documents", EXAMPLE + "/documents");
        assertThat(load.exitCode()).as(load.errors()).isZero();
        assertThat(load.output())
                .contains("all: 172 read = 172 accepted + 0 pending + 0 duplicate + 0 rejected")
                .contains("found: NOTE_DOCUMENT_TEXT_ABSENT 1");
        String hash = on("hash").output();
        assertThat(hash).matches("[0-9a-f]{32}\\R");
        EntenteCommand check = on("check");
        assertThat(check.exitCode()).isZero();
        assertThat(check.output()).startsWith("The store holds exactly what its records say: ");
        assertThat(on("loads").output().lines()).hasSize(2);

        Path backup = folder.resolve("backup.jsonl");
        assertThat(on("export", "-o", backup.toString()).exitCode()).isZero();
        LocalNeo4jExtension.empty(driver);
        assertThat(on("load", backup.toString()).exitCode()).isZero();

        assertThat(on("hash").output()).isEqualTo(hash);
        assertThat(Files.list(folder)).containsExactly(backup);
    }

    @Test
    void rejectedLinesGoToTheRejectsFileAndGoodOnesGoOn() throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), """
                {"entity": {"id": "person/a"}}
                {"entity": {"id": "person/b c"}}
                {"entity": {"id": "person/d"}}
                """);
        Path rejects = folder.resolve("rejects.jsonl");

        Path report = folder.resolve("report.json");

        EntenteCommand load =
                on("load", facts.toString(), "--rejects", rejects.toString(), "--report", report.toString());

        assertThat(load.exitCode()).isEqualTo(1);
        assertThat(load.output())
                .contains("3 read = 2 accepted + 0 pending + 0 duplicate + 1 rejected")
                .contains(":2 /entity/id: INVALID_ID: 'person/b c' is not an id; ");
        assertThat(Files.readString(rejects))
                .startsWith("{\"source\":\"" + facts
                        + "\",\"line\":2,\"pointer\":\"/entity/id\",\"issue\":\"INVALID_ID\",");
        JsonNode told = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(told.get("counts").toString())
                .isEqualTo("{\"read\":3,\"accepted\":2,\"pending\":0,\"duplicate\":0,\"rejected\":1}");
        assertThat(told.at("/sources/0/load").asString()).startsWith("load/");
        assertThat(told.at("/issues/INVALID_ID").asLong()).isOne();
        assertThat(told.at("/rejections/0/line").asLong()).isEqualTo(2);
        assertThat(on("load", facts.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenAsValidHasPassedTheProof() throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), """
                {"document": {"id": "document/d", "lang": "en", "published": "2025-11-06"}}
                {"claim": {"document": "document/d", "type": "meeting", "modality": "actual", "roles": {"participant": ["country/KAZ", "country/USA"]}, "quote": {"text": "They met."}}}
                """);
        Files.writeString(folder.resolve("d.txt"), "Nothing was said.");
        Path valid = folder.resolve("valid.jsonl");

        EntenteCommand validate = EntenteCommand.run(
                Map.of(),
                "validate",
                "--documents",
                folder.toString(),
                "--records",
                valid.toString(),
                facts.toString());

        assertThat(validate.exitCode()).isEqualTo(1);
        assertThat(validate.output()).contains("QUOTE_MISMATCH");
        assertThat(Files.readAllLines(valid)).hasSize(2).noneMatch(line -> line.contains("\"claim\""));
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws Exception {
        EntenteCommand empty = on("hash");
        assertThat(empty.exitCode()).isEqualTo(6);
        assertThat(empty.errors().strip()).isEqualTo("This database is empty: load something first.");

        Path before = Files.writeString(folder.resolve("graph.ttl"), "yesterday's");
        for (EntenteCommand asked : List.of(
                on("query", "entities", "-p", "q=Tokayev"),
                on("export", "-o", before.toString()),
                on("dump", folder.resolve("dump").toString()))) {
            assertThat(asked.exitCode()).isEqualTo(6);
            assertThat(asked.errors()).isEqualTo(empty.errors());
        }
        assertThat(before).hasContent("yesterday's");
        assertThat(Files.list(folder)).containsExactly(before);

        EntenteCommand missing = EntenteCommand.run(
                Map.of(), "validate", folder.resolve("none.jsonl").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.errors().strip()).endsWith("none.jsonl is not a readable file: correct the name.");

        EntenteCommand nowhere = EntenteCommand.run(Map.of(), "check", "--data", folder.toString());
        assertThat(nowhere.exitCode()).isEqualTo(5);
        assertThat(nowhere.errors().strip())
                .isEqualTo(
                        "There is no store in %1$s yet: run ./entente load FILE --data %1$s or ./entente up --data %1$s first."
                                .formatted(folder));
    }

    @Test
    void aReportThatCannotBeWrittenIsFoundOutBeforeTheLoad(Driver driver) throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), "{\"entity\": {\"id\": \"country/KAZ\"}}\n");
        EntenteCommand refused = on(
                "load",
                facts.toString(),
                "--report",
                folder.resolve("none/report.json").toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors())
                .startsWith("The report cannot be written (")
                .contains("none/report.json.part: there is no such file or folder): choose another place")
                .hasLineCount(1);
        assertThat(Loader.on(driver).holdsNothing()).isTrue();

        EntenteCommand late = on("query", "entities", "-p", "q=KAZ", "--timeout", "99999999999");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.errors())
                .isEqualToIgnoringNewLines("--timeout is a number of seconds from 1 to 86400, not 99999999999.");
    }

    @Test
    @LongRun
    void withoutAServerOverADataFolderACommandStartsOneAndStopsIt() throws Exception {
        Path data = folder.resolve("data");
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), "{\"entity\": {\"id\": \"country/KAZ\"}}\n");

        EntenteCommand load = EntenteCommand.run(Map.of(), "load", facts.toString(), "--data", data.toString());

        assertThat(load.exitCode()).as(load.errors()).isZero();
        assertThat(load.output()).contains("1 read = 1 accepted + 0 pending + 0 duplicate + 0 rejected");
        assertThat(load.errors()).startsWith("Starting Neo4j over %s for this command ...".formatted(data));
        assertThat(LocalNeo4jProcess.isRunningOver(data)).isFalse();
        assertThat(LocalNeo4jProcess.hasStore(data)).isTrue();
    }

    @Test
    @LongRun
    void aServerThatRunsOverADataFolderIsUsedAndLeftRunning() throws Exception {
        Path data = neo4j.data().orElseThrow();
        on("load", EXAMPLE + "/story.jsonl");
        assertThat(LocalNeo4jProcess.isRunningOver(data)).isTrue();
        EntenteCommand query =
                EntenteCommand.run(Map.of(), "query", "entity", "-p", "entity=country/KAZ", "--data", data.toString());
        assertThat(query.exitCode()).as(query.errors()).isZero();
        assertThat(query.output()).contains("\"Kazakhstan\"");
        assertThat(query.errors()).isEmpty();
        assertThat(LocalNeo4jProcess.isRunningOver(data)).isTrue();

        Path file = data.resolve("connection.properties");
        String before = Files.readString(file);
        try {
            Files.writeString(file, before.replaceFirst("uri=.*", "uri=bolt://localhost:1"));
            EntenteCommand elsewhere = EntenteCommand.run(Map.of(), "hash", "--data", data.toString());
            assertThat(elsewhere.exitCode()).isEqualTo(4);
            assertThat(elsewhere.errors())
                    .startsWith("The store in " + data + " is in use by a server that does not answer yet: ")
                    .hasLineCount(1);
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    @LongRun
    void questionsAreListedAskedAndRefused() throws Exception {
        EntenteCommand list = EntenteCommand.run(Map.of(), "queries");
        assertThat(list.exitCode()).as(list.errors()).isZero();
        assertThat(list.output())
                .contains("parties  The parties of an agreement")
                .contains("    agreement (required)  ");
        assertThat(EntenteCommand.run(Map.of(), "query").output()).isEqualTo(list.output());

        on("load", EXAMPLE);
        JsonNode then = new JsonMapper()
                .readTree(
                        on("query", "parties", "-p", "agreement=agreement/abraham-accords", "-p", "knownAt=2025-11-06")
                                .output());
        JsonNode kazakhstan = StreamSupport.stream(then.get("items").spliterator(), false)
                .filter(item -> item.at("/party/id").asString("").equals("country/KAZ"))
                .findFirst()
                .orElseThrow();
        assertThat(kazakhstan.get("modality").asString()).isEqualTo("expected");

        EntenteCommand none = on("query", "facts", "-p", "type=summit", "-p", "to=1000-01-01", "--format", "table");
        assertThat(none.exitCode()).as(none.errors()).isZero();
        assertThat(none.output()).isEqualToIgnoringNewLines("Nothing was found.");

        EntenteCommand table = on("query", "entities", "-p", "q=توكاييف", "--format", "table");
        assertThat(table.exitCode()).as(table.errors()).isZero();
        assertThat(table.output()).contains("\u2068person/").contains("توكاييف\u2069");
        assertAligned(table.output());

        EntenteCommand csv = on("query", "entities", "-p", "q=توكاييف", "-p", "limit=1", "--format", "csv");
        assertThat(csv.exitCode()).as(csv.errors()).isZero();
        assertThat(csv.output().lines().toList())
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("id,kind,caption,");
        assertThat(csv.output())
                .contains("person/kassym-jomart-tokayev,person,")
                .doesNotContain("\u2068");
        EntenteCommand all = on("query", "facts", "--format", "csv");
        assertThat(all.output().lines()).as("whole, without a limit").hasSizeGreaterThan(30);
        whatAnswersWithOneThingHasRowsToo();

        EntenteCommand without = on("query", "parties");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.errors()).contains("agreement").hasLineCount(1);
        EntenteCommand unknown = on("query", "weather");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("weather").hasLineCount(1);
        EntenteCommand nobody = on("query", "entity", "-p", "entity=person/nobody");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.errors()).contains("person/nobody").hasLineCount(1);
    }

    private void whatAnswersWithOneThingHasRowsToo() throws Exception {
        String fact = "fact=fact/c9ac59f6c061acd27079a638dbc90a4e";
        String[][] questions = {
            {"entity", "-p", "entity=person/kassym-jomart-tokayev"},
            {"fact", "-p", fact},
            {"paths", "-p", "from=country/KAZ", "-p", "to=country/ISR"}
        };
        for (String[] question : questions) {
            EntenteCommand csv = on(asked(question, "csv"));
            assertThat(csv.exitCode()).as(csv.errors()).isZero();
            assertThat(csv.output().lines()).as(question[0]).hasSizeGreaterThan(1);
            EntenteCommand table = on(asked(question, "table"));
            assertThat(table.exitCode()).as(table.errors()).isZero();
            assertAligned(table.output());
        }
        assertThat(on(asked(questions[0], "csv")).output())
                .contains("person/kassym-jomart-tokayev,name,")
                .contains(",ar,Arab,")
                .contains(",Cyrl,");
        assertThat(on(asked(questions[1], "csv")).output())
                .isEqualTo(on("query", "fact-claims", "-p", fact, "--format", "csv")
                        .output());
    }

    private static String[] asked(String[] question, String format) {
        return Stream.of(Stream.of("query"), Stream.of(question), Stream.of("--format", format))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static void assertAligned(String table) {
        List<Integer> columns = columns(table.lines().findFirst().orElseThrow());
        assertThat(columns).hasSizeGreaterThan(3);
        assertThat(table.lines().map(CommandsIT::columns))
                .as(table)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(columns).startsWith(line.toArray(Integer[]::new)));
    }

    /** {@return after how many places each cell of a line begins} Marks and what isolates the cells take none. */
    private static List<Integer> columns(String line) {
        return IntStream.range(0, line.length())
                .filter(i -> line.charAt(i) == '\u2068')
                .mapToObj(i ->
                        line.substring(0, i).replaceAll("[\\p{Mn}\\p{Cf}]", "").length())
                .toList();
    }

    @LongRun
    @Test
    void changedStoresFailTheCheck(Driver driver) throws Exception {
        on("load", EXAMPLE + "/story.jsonl");
        driver.executableQuery("MATCH (f:Fact) WITH f LIMIT 1 SET f.caption = 'another'")
                .execute();

        EntenteCommand check = on("check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.output()).contains("changed node Fact fact/").contains("caption is 'another', not '");
        assertThat(on("check", "--repair").exitCode()).isZero();
    }
}
