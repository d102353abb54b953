/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** A store whose loader died while it projected: what would pass for the whole graph is refused, until a load has ended it. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class UnprojectedIT {

    private static final String LOADING =
            "A load goes on or was interrupted, so the graph is not all that its records say: ask again when a load has ended.";
    private static final String HEALTH = "/actuator/health";

    @Test
    void noPartOfTheGraphPassesForTheWhole(Driver driver, LocalNeo4jExtension.Neo4j neo4j, @TempDir Path temporary)
            throws Exception {
        LoadedStore.fill(driver);
        die(driver, "half");
        Path log = temporary.resolve("api.log");
        try (ApiProcess process = ApiExtension.start(neo4j, Map.of("LOGGING_FILE_NAME", log.toString()));
                Api api = new Api(process.uri())) {
            for (String path : new String[] {
                "/rdf",
                "/rdf?knownAt=2030-01-01",
                "/rdf/document/axios-2025-11-06/claims",
                "/rdf/queries/timeline?entity=country/KAZ",
                "/rdf/country/KAZ?knownAt=2030-01-01",
                CountInSparql.QUESTION
            }) {
                HttpResponse<String> refused = api.get(path);
                assertThat(refused.statusCode()).as(path + refused.body()).isEqualTo(503);
                assertThat(Api.read(refused).get("code").asString()).isEqualTo("graph-unprojected");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(api.get("/api/v1/facts").statusCode())
                    .as("what is known is answered")
                    .isEqualTo(200);
            assertThat(api.get("/rdf/country/KAZ").statusCode()).isEqualTo(200);
            assertThat(api.json(HEALTH).get("status").asString()).isEqualTo("UNPROJECTED");

            revive(driver);
            assertThat(api.get("/rdf").statusCode()).isEqualTo(200);
            api.awaitSparql();
            HttpResponse<String> whole = api.get(CountInSparql.QUESTION);
            Thread.sleep(1100); // health is as old as a second
            assertThat(api.json(HEALTH).get("status").asString()).isEqualTo("UP");

            die(driver, "half again");
            HttpResponse<String> older = api.get(CountInSparql.QUESTION);

            assertThat(older.statusCode()).as(older.body()).isEqualTo(200);
            assertThat(older.body()).isEqualTo(whole.body());
            assertThat(older.headers().firstValue(CountInSparql.VERSION))
                    .isEqualTo(whole.headers().firstValue(CountInSparql.VERSION));
            assertThat(older.headers().firstValue(CountInSparql.LATEST)).hasValue("half again");
            assertThat(older.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(Files.readString(log))
                .as("each question in vain is one line")
                .contains("SPARQL answers from the version before: " + LOADING)
                .contains("Problems         : " + LOADING)
                .doesNotContain("\tat ", QueryFailure.class.getName());
    }

    /** A batch is committed with its version and its marks; the next one never came. */
    private static void die(Driver driver, String version) {
        driver.executableQuery(
                        "MATCH (m:Meta) SET m.graphVersion = $version WITH m MATCH (c:Claim) WITH c LIMIT 1 SET c:Stale")
                .withParameters(Map.of("version", version))
                .execute();
    }

    private static void revive(Driver driver) {
        driver.executableQuery("MATCH (m:Meta) SET m.graphVersion = 'whole' WITH m MATCH (c:Stale) REMOVE c:Stale")
                .execute();
    }
}
