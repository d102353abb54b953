/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.entente.it.LocalNeo4jExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

/**
 * Thousands of requests that the contract lets one think of, and as many that it forbids: whatever is asked, the answer is
 * one that the contract has, and never a failure of the server. A seed makes a run again: {@code -Dentente.seed=N}, of so many
 * requests: {@code -Dentente.fuzz=N}.
 */
@ExtendWith({LocalNeo4jExtension.class, ApiExtension.class})
class FuzzIT {

    /** Those that found something stay. */
    private static final List<Long> KEPT = List.of(1L, 2L, 3L);

    private static final int THREADS = 4;
    private static final int SHOWN = 20;

    @BeforeAll
    static void fill(Driver driver, Api api) {
        LoadedStore.fill(driver);
        KnownData.load(driver);
        api.awaitSparql();
    }

    private record Tally(Map<Integer, Integer> statuses, List<String> complaints) {}

    @Test
    void whateverIsAskedTheAnswerKeepsTheContract(Api api) throws Exception {
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
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> complaints = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Tally> run : threads.invokeAll(runs)) {
                run.get().statuses().forEach((status, times) -> statuses.merge(status, times, Integer::sum));
                complaints.addAll(run.get().complaints());
            }
        }
        System.out.println("Answers by status: " + statuses);
        assertThat(complaints.stream().limit(SHOWN))
                .as("%d complaints", complaints.size())
                .isEmpty();
        assertThat(statuses.getOrDefault(200, 0))
                .as("answers that are no problem")
                .isGreaterThan(requests / 10);
        assertThat(statuses).containsKeys(304, 400, 404, 406);
    }

    private static Tally run(Api api, String contract, long seed, int requests) {
        Tally tally = new Tally(new TreeMap<>(), new ArrayList<>());
        FuzzRequests generator = new FuzzRequests(contract, seed);
        FuzzOracle oracle = new FuzzOracle(contract);
        for (int i = 0; i < requests; i++) {
            FuzzRequests.Asked asked = generator.next();
            HttpResponse<String> answer = api.get(asked.address(), asked.headers());
            tally.statuses().merge(answer.statusCode(), 1, Integer::sum);
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
