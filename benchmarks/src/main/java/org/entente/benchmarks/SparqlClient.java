/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server by the SPARQL protocol; which one makes no difference to how. */
final class SparqlClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> BOUNDS = List.of("query-timed-out", "question-too-broad");
    private static final String LATEST = "Entente-Graph-Latest";

    private final Http http = new Http();
    private final URI uri;

    SparqlClient(URI uri) {
        this.uri = uri;
    }

    /** Waits until the graph that Neo4j has now is what is answered from. */
    void await() throws InterruptedException {
        HttpRequest anything = request("ASK {}");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<byte[]> answer = http.send(anything);
        while (answer.statusCode() == 503
                || answer.statusCode() == 200
                        && answer.headers().firstValue(LATEST).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not ready after %s.".formatted(uri, PATIENCE));
            }
            Thread.sleep(PAUSE);
            answer = http.send(anything);
        }
        expectAnswer(answer);
    }

    /** {@return a question, which must be answered} */
    Call call(String query) {
        HttpRequest request = request(query);
        return () -> expectAnswer(http.send(request));
    }

    /** {@return the answer, its rows sorted, each with its names and terms} */
    List<String> rows(String query) {
        HttpResponse<byte[]> answer = http.send(request(query));
        expectAnswer(answer);
        return StreamSupport.stream(
                        JSON.readTree(answer.body()).at("/results/bindings").spliterator(), false)
                .map(SparqlClient::row)
                .sorted()
                .toList();
    }

    /** Names in order of the alphabet: each server has an order of its own. */
    private static String row(JsonNode binding) {
        return binding.properties().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .toList()
                .toString();
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString(query))
                .build();
    }

    private static void expectAnswer(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            throw BOUNDS.stream().anyMatch(said::contains)
                    ? new Refused(JSON.readTree(said).get("detail").asString())
                    : new IllegalStateException("%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), said));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** The answer is beyond the bounds of the server. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
