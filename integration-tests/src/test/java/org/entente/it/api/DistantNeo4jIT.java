/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.FaultyNetwork;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** An API far from its database: what the way to it takes is no time of the database's, and ends by the API's own clock. */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
@LongRun
class DistantNeo4jIT {

    private static final String PEOPLE = "/api/v1/entities?type=person&limit=1";

    /** So many items are counted at once. */
    private static final int PAGE = 1000;

    private static final int WAY_MILLIS = 2000;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Test
    void healthDoesNotAskTheDatabaseEachTime(LocalNeo4jExtension.Neo4j neo4j) throws IOException {
        Duration way = Duration.ofMillis(150);
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0);
                ApiProcess process = ApiExtension.start(network.connection(), Map.of());
                Api far = new Api(process.uri())) {
            network.delay((int) way.toMillis());
            assertThat(IntStream.range(0, 10).mapToObj(i -> health(far)).filter(took -> took.compareTo(way) < 0))
                    .hasSizeGreaterThan(3);
        }
    }

    private static Duration health(Api api) {
        long start = System.nanoTime();
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void countingEndsAfterTheTimeOfOneQuestion(Driver driver, LocalNeo4jExtension.Neo4j neo4j, Api near)
            throws IOException {
        LocalNeo4jExtension.empty(driver);
        LoadedStore.load(
                driver,
                IntStream.range(0, PAGE + 1)
                        .mapToObj("{\"entity\": {\"id\": \"person/somebody-%d\"}}"::formatted)
                        .toArray(String[]::new));
        assertThat(Api.read(near.get(PEOPLE + "&count=true")).get("total").asInt())
                .isEqualTo(PAGE + 1);
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0);
                ApiProcess process =
                        ApiExtension.start(network.connection(), Map.of("ENTENTE_QUERY_TIMEOUT", TIMEOUT.toString()));
                Api far = new Api(process.uri())) {
            network.delay(WAY_MILLIS);
            HttpResponse<String> one = far.get(PEOPLE);
            assertThat(one.statusCode()).as(one.body()).isEqualTo(200);

            HttpResponse<String> counted = far.get(PEOPLE + "&count=true");

            assertThat(counted.statusCode()).as(counted.body()).isEqualTo(503);
            assertThat(Api.read(counted).get("code").asString()).isEqualTo("query-timed-out");
            assertThat(Api.read(counted).get("detail").asString()).startsWith("Counting the list took longer than 3 s");
        }
    }
}
