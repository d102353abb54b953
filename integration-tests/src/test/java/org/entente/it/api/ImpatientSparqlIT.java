/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** SPARQL where nobody waits for the latest version: what is older says so, and what is not there yet is no answer. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class ImpatientSparqlIT {

    private static final String COUNT =
            "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";
    private static final String VERSION = "Entente-Graph-Version";
    private static final String LATEST = "Entente-Graph-Latest";

    @Test
    void anOlderAnswerSaysThatItIsOneUntilTheLatestIsThere(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        LoadedStore.fill(driver);
        try (ApiProcess process = ApiExtension.start(neo4j, Map.of("ENTENTE_SPARQL_PATIENCE", "1ms"));
                Api api = new Api(process.uri())) {
            HttpResponse<String> none = api.get(COUNT);
            assertThat(none.statusCode()).as(none.body()).isEqualTo(503);
            assertThat(none.headers().firstValue("Retry-After")).isPresent();
            api.awaitSparql();
            HttpResponse<String> before = api.get(COUNT);
            assertThat(before.headers().firstValue("ETag")).isPresent();
            assertThat(before.headers().firstValue(LATEST)).isEmpty();

            LoadedStore.load(driver, "{\"entity\": {\"id\": \"person/somebody-new\"}}");
            HttpResponse<String> older = api.get(COUNT);

            assertThat(older.statusCode()).as(older.body()).isEqualTo(200);
            assertThat(older.body()).isEqualTo(before.body());
            assertThat(older.headers().firstValue(VERSION))
                    .isEqualTo(before.headers().firstValue(VERSION));
            assertThat(older.headers().firstValue(LATEST))
                    .isPresent()
                    .isNotEqualTo(before.headers().firstValue(VERSION));
            assertThat(older.headers().firstValue("ETag")).as("nothing to keep").isEmpty();

            api.awaitSparql();
            HttpResponse<String> after = api.get(COUNT);
            assertThat(after.headers().firstValue(VERSION))
                    .isEqualTo(older.headers().firstValue(LATEST));
            assertThat(after.body()).isNotEqualTo(before.body());
        }
    }
}
