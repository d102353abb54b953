/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.entente.it.LocalNeo4jExtension;
import org.entente.loader.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * Thousands of requests that the contract lets one think of, and as many that it forbids: whatever is asked, the answer is
 * one that the contract has, and never a failure of the server. A seed makes a run again: {@code -Dentente.seed=N}, of so many
 * requests: {@code -Dentente.fuzz=N}.
 */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class FuzzIT {

    /** Those that found something stay. */
    private static final List<Long> KEPT = List.of(1L, 2L, 3L);

    /** They take nothing that could be wrong: there is one of each. */
    private static final Set<String> NEVER_REFUSED = Set.of("GET /id/vocab", "GET /id/shapes");

    private static final int THREADS = 4;
    private static final int SHOWN = 20;

    @BeforeAll
    static void fill(Driver driver, Api api) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
        api.awaitSparql();
    }

    /** How often each operation got which status. */
    private record Tally(Map<String, Map<Integer, Integer>> statuses, List<String> complaints) {

        Tally() {
            this(new TreeMap<>(), new ArrayList<>());
        }

        void count(String operation, int status, int times) {
            statuses.computeIfAbsent(operation, none -> new TreeMap<>()).merge(status, times, Integer::sum);
        }

        void add(Tally other) {
            other.statuses().forEach((operation, by) -> by.forEach((status, times) -> count(operation, status, times)));
            complaints.addAll(other.complaints());
        }

        int with(int status) {
            return statuses.values().stream()
                    .mapToInt(by -> by.getOrDefault(status, 0))
                    .sum();
        }
    }

    /** {@return what a store is: the graph, how much there is beside it, and its version} */
    private static List<Object> held(Driver driver) {
        Record counts = driver.executableQuery(
                        "MATCH (m:Meta) RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS edges, properties(m) AS meta")
                .execute()
                .records()
                .getFirst();
        return List.of(Loader.on(driver).hash().toString(), counts.asMap());
    }

    @Test
    void whateverIsAskedTheAnswerKeepsTheContractAndTheStoreStaysAsItWas(Api api, Driver driver) throws Exception {
        List<Object> before = held(driver);
        int requests = Integer.getInteger("entente.fuzz", Boolean.getBoolean("entente.full") ? 100_000 : 10_000);
        long seed = Long.getLong("entente.seed", System.nanoTime());
        List<Long> seeds = LongStream.concat(KEPT.stream().mapToLong(Long::longValue), LongStream.of(seed))
                .boxed()
                .toList();
        String contract = api.get("/openapi").body();
        System.out.printf("%d requests, seeds %s%n", requests, seeds);
        List<Callable<Tally>> runs = seeds.stream()
                .map(one -> (Callable<Tally>) () -> run(api, contract, one, requests / seeds.size()))
                .toList();
        Tally all = new Tally();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Tally> run : threads.invokeAll(runs)) {
                all.add(run.get());
            }
        }
        System.out.println("Answers by operation and status: " + all.statuses());
        assertThat(all.complaints().stream().limit(SHOWN))
                .as("%d complaints", all.complaints().size())
                .isEmpty();
        assertThat(all.with(200)).as("answers that are no problem").isGreaterThan(requests / 10);
        assertThat(List.of(304, 400, 404, 405, 406)).allMatch(status -> all.with(status) > 0);
        all.statuses().remove(FuzzRequests.POST_ELSEWHERE);
        all.statuses().forEach((operation, by) -> {
            assertThat(by.keySet()).as(operation + " is answered").anyMatch(status -> status < 400 && status != 304);
            assertThat(NEVER_REFUSED.contains(operation) || by.keySet().stream().anyMatch(status -> status >= 400))
                    .as(operation + " is refused")
                    .isTrue();
        });
        assertThat(held(driver)).isEqualTo(before);
    }

    private static Tally run(Api api, String contract, long seed, int requests) {
        Tally tally = new Tally();
        FuzzRequests generator = new FuzzRequests(contract, seed);
        FuzzOracle oracle = new FuzzOracle(contract);
        for (int i = 0; i < requests; i++) {
            FuzzRequests.Asked asked = generator.next();
            HttpResponse<String> answer = api.send(asked.request(api.uri()));
            tally.count(asked.operation(), answer.statusCode(), 1);
            generator.learn(asked, answer);
            List<String> wrong = oracle.complaints(asked, answer);
            if (!wrong.isEmpty()) {
                tally.complaints()
                        .add("seed %d, request %d: %s -> %d %s".formatted(seed, i, asked, answer.statusCode(), wrong));
            }
        }
        return tally;
    }
}
