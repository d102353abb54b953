/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one server by the SPARQL protocol; which one makes no difference to how. */
final class SparqlClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> BOUNDS = List.of("query-timed-out", "question-too-broad");
    private static final String LATEST = "Entente-Graph-Latest";

    private final URI uri;

    SparqlClient(URI uri) {
        this.uri = uri;
    }

    /** Waits until the graph that Neo4j has now is what is answered from. */
    void await() throws InterruptedException {
        Http anything = request("ASK {}");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Http.Answer answer = anything.send(LATEST);
        while (answer.status() == 503
                || answer.status() == 200 && answer.header(LATEST).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not ready after %s.".formatted(uri, PATIENCE));
            }
            Thread.sleep(PAUSE);
            answer = anything.send(LATEST);
        }
        expectAnswer(answer);
    }

    /** {@return a question, which must be answered} */
    Call call(String query) {
        Http request = request(query);
        return () -> expectAnswer(request.send());
    }

    /** {@return the answer, its rows sorted, each with its names and terms} */
    List<String> rows(String query) {
        Http.Answer answer = request(query).send();
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

    private Http request(String query) {
        return new Http(
                uri,
                Map.of("Content-Type", "application/sparql-query", "Accept", "application/sparql-results+json"),
                query);
    }

    private static void expectAnswer(Http.Answer answer) {
        if (answer.status() != 200) {
            String said = answer.text();
            throw BOUNDS.stream().anyMatch(said::contains)
                    ? new Refused(JSON.readTree(said).get("detail").asString())
                    : new IllegalStateException("%s answers %d: %s".formatted(answer.uri(), answer.status(), said));
        }
    }

    /** The answer is beyond the bounds of the server. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
