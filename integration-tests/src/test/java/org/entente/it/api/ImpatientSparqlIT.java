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

    @Test
    void anOlderAnswerSaysThatItIsOneUntilTheLatestIsThere(Driver driver, LocalNeo4jExtension.Neo4j neo4j) {
        LoadedStore.fill(driver);
        try (ApiProcess process = ApiExtension.start(neo4j, Map.of("ENTENTE_SPARQL_PATIENCE", "1ms"));
                Api api = new Api(process.uri())) {
            HttpResponse<String> none = api.get(CountInSparql.QUESTION);
            assertThat(none.statusCode()).as(none.body()).isEqualTo(503);
            assertThat(none.headers().firstValue("Retry-After")).isPresent();
            api.awaitSparql();
            HttpResponse<String> before = api.get(CountInSparql.QUESTION);
            assertThat(before.headers().firstValue("ETag")).isPresent();
            assertThat(before.headers().firstValue(CountInSparql.LATEST)).isEmpty();

            LoadedStore.load(driver, "{\"entity\": {\"id\": \"person/somebody-new\"}}");
            HttpResponse<String> older = api.get(CountInSparql.QUESTION);

            CountInSparql.assertOlder(older, before);

            api.awaitSparql();
            HttpResponse<String> after = api.get(CountInSparql.QUESTION);
            assertThat(after.headers().firstValue(CountInSparql.VERSION))
                    .isEqualTo(older.headers().firstValue(CountInSparql.LATEST));
            assertThat(after.body()).isNotEqualTo(before.body());
        }
    }
}
