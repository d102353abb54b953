/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.cli.process.ApiProcess;
import org.entente.it.FaultyNetwork;
import org.entente.it.LocalNeo4jExtension;
import org.entente.it.LongRun;
import org.entente.queries.Catalogue;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/** Plans that are there before anybody asks. */
@ExtendWith(LocalNeo4jExtension.class)
@LongRun
class PlanAheadIT {

    private static final Pattern FORGOTTEN = Pattern.compile("cleared of (\\d+) quer");
    private static final int PARTS = 64;
    private static final int MOST_CUTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @BeforeEach
    void fill(Driver driver) {
        LoadedStore.fill(driver);
        forget(driver);
    }

    /** {@return how many plans the database had} */
    private static int forget(Driver driver) {
        String said = driver.executableQuery("CALL db.clearQueryCaches() YIELD value")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asString();
        Matcher forgotten = FORGOTTEN.matcher(said);
        assertThat(forgotten.find()).as(said).isTrue();
        return Integer.parseInt(forgotten.group(1));
    }

    @Test
    void whoAsksThenNeedsNoPlanOfTheirOwn(Driver driver) {
        Query<?> query = Catalogue.find("parties");
        Asking asking = new Asking(driver, PATIENCE);
        asking.ask(query, Arguments.example(query));
        int asked = forget(driver);

        asking.plan(query);
        asking.ask(query, Arguments.example(query));

        assertThat(forget(driver)).isEqualTo(asked);
    }

    /** A message may be cut wherever the driver begins another chunk and wherever a piece ends, and the longest has 8,000 letters. */
    private static boolean isHeard(String text, FaultyNetwork network) {
        int length = text.length();
        return IntStream.range(0, PARTS)
                        .mapToObj(i -> text.substring(i * length / PARTS, (i + 1) * length / PARTS))
                        .filter(network::heard)
                        .count()
                >= PARTS - MOST_CUTS;
    }

    @Test
    void anApiHasEveryQuestionPlannedOnceItIsUp(LocalNeo4jExtension.Neo4j neo4j) throws Exception {
        List<String> left = Catalogue.all().stream()
                .flatMap(query -> query.bind(Arguments.example(query)).stream())
                .map(bound -> bound.statement().cypher())
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(left).hasSizeGreaterThan(26);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (FaultyNetwork network = new FaultyNetwork(neo4j.connection(), 0, 0)) {
            network.listen();
            try (ApiProcess process = ApiExtension.start(network.connection(), Map.of("ENTENTE_PLAN_AHEAD", "true"))) {
                while (!left.isEmpty()) {
                    assertThat(process.isAlive() && System.nanoTime() < end)
                            .as("nobody has sent %s", left)
                            .isTrue();
                    Thread.sleep(200);
                    left.removeIf(text -> isHeard(text, network));
                }
            }
        }
    }
}
