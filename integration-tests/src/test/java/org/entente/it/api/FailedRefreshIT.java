/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** SPARQL where its folder is in no state to be brought to the latest version: no answer passes for one of that. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class FailedRefreshIT {

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static ApiProcess start(LocalNeo4jExtension.Neo4j neo4j, Path folder, Path log) {
        return ApiExtension.start(
                neo4j, Map.of("ENTENTE_SPARQL_FOLDER", folder.toString(), "LOGGING_FILE_NAME", log.toString()));
    }

    private static void assertLogged(Path log) throws IOException {
        assertThat(Files.readString(log))
                .contains("The graph could not be brought up to date for SPARQL, which the next question tries again.")
                .as("what failed")
                .contains("\tat ");
    }

    @Test
    void withoutAVersionThereIsNoAnswer(LocalNeo4jExtension.Neo4j neo4j, @TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("sparql");
        Path inTheWay = Files.createDirectories(folder.resolve("blocks-in-the-way/within"));
        Path log = temporary.resolve("api.log");
        try (ApiProcess process = start(neo4j, folder, log);
                Api api = new Api(process.uri())) {
            HttpResponse<String> none = api.get(CountInSparql.QUESTION);

            assertThat(none.statusCode()).as(none.body()).isEqualTo(503);
            assertThat(none.headers().firstValue("Retry-After")).isPresent();
            assertThat(Api.read(none).get("code").asString()).isEqualTo("sparql-not-ready");
            assertThat(Api.read(none).get("detail").asString()).contains("could not be prepared");
            assertLogged(log);

            Files.delete(inTheWay);
            api.awaitSparql(); // the next question tries again
        }
    }

    /** It compares with what the data set was made from, which cannot be read any more. */
    @Test
    void theVersionBeforeSaysThatItIsOne(Driver driver, LocalNeo4jExtension.Neo4j neo4j, @TempDir Path temporary)
            throws IOException {
        Path folder = temporary.resolve("sparql");
        Path log = temporary.resolve("api.log");
        try (ApiProcess process = start(neo4j, folder, log);
                Api api = new Api(process.uri())) {
            api.awaitSparql();
            HttpResponse<String> before = api.get(CountInSparql.QUESTION);
            try (Stream<Path> files = Files.list(folder)) {
                Path blocks = files.filter(file -> file.getFileName().toString().startsWith("blocks-"))
                        .findFirst()
                        .orElseThrow();
                Files.writeString(blocks, "no blocks");
            }
            LoadedStore.load(driver, "{\"entity\": {\"id\": \"person/somebody-else\"}}");

            HttpResponse<String> older = api.get(CountInSparql.QUESTION);

            CountInSparql.assertOlder(older, before);
            assertLogged(log);
        }
    }
}
