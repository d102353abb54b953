/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/** Whose requests are counted where a proxy passes them on, as docs/running.md tells. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class ProxyIT {

    private static final int RATE = 5;

    @BeforeAll
    static void fill(Driver driver) {
        LoadedStore.fill(driver);
    }

    private static int status(Api api, String client) {
        return api.get("/openapi", "X-Forwarded-For", client).statusCode();
    }

    @ParameterizedTest
    @CsvSource({"none, 429", "native, 200"})
    void addressesAreTheProxysUnlessItIsTrusted(String strategy, int other, LocalNeo4jExtension.Neo4j neo4j) {
        try (ApiProcess process = ApiExtension.start(
                        neo4j,
                        Map.of(
                                "ENTENTE_RATE_LIMIT",
                                Integer.toString(RATE),
                                "SERVER_FORWARD_HEADERS_STRATEGY",
                                strategy));
                Api api = new Api(process.uri())) {
            assertThat(IntStream.range(0, 100 * RATE).map(i -> status(api, "203.0.113.1")))
                    .contains(429);
            assertThat(status(api, "203.0.113.2")).isEqualTo(other);
        }
    }
}
