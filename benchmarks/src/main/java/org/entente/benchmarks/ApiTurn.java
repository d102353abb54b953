/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.queries.catalogue.Parameter;
import tools.jackson.databind.JsonNode;

/** Every ratio of asking, once. */
final class ApiTurn {

    /** The row of the paths, which also says what the search told. */
    static final String PATHS = "paths";

    private static final int CLIENTS = 4;
    private static final int WARM_UP = 5;
    private static final List<Integer> CROWDS = List.of(2, 4, 8, 16, 32);
    private static final double PATHS_BOUND_NANOS = 4e9;
    private static final String PAST = "2010-01-01";

    private final Clients clients;
    private final DenseGraph graph;
    private final int calls;
    private final double seconds;
    private final List<Ratio> found = new ArrayList<>();

    ApiTurn(Clients clients, DenseGraph graph, int calls, double seconds) {
        this.clients = clients;
        this.graph = graph;
        this.calls = calls;
        this.seconds = seconds;
    }

    List<Ratio> run(boolean cold) {
        Call api = clients.api(graph.firstPage(), 200);
        Call bolt = clients.bolt("events", graph.firstPageTexts());
        Call unchanged = clients.api(graph.firstPage(), 304, Map.of("If-None-Match", clients.tag(graph.firstPage())));
        if (cold) {
            warmUp(api, bolt, unchanged);
        }
        add("A-A", "the same page over Bolt, measured twice: larger ÷ smaller", "<= 1.1", Timing.same(bolt, calls));
        medians(api, bolt);
        add(
                "A6",
                "%d pages of a country's events from page %,d on ÷ as many from page 1 on, median"
                        .formatted(graph.deepPages().size(), graph.deepPage()),
                "<= 1.1",
                Timing.medians(inTurn(graph.deepPages()), inTurn(graph.nearPages()), calls));
        add(
                "K",
                "the same page as known in " + PAST + " ÷ as known now, median",
                "<= 1.5",
                Timing.medians(
                        clients.api(graph.firstPage() + "&" + Parameter.KNOWN_AT + "=" + PAST, 200), api, calls));
        add(
                "A4",
                "API pages a second ÷ the same statement through Neo4j's HTTP Query API, %d clients".formatted(CLIENTS),
                ">= 1.0",
                Timing.rates(api, clients.queryApi("events", graph.firstPageTexts()), CLIENTS, seconds));
        add(
                "A5",
                "answers 304 a second ÷ answers 200, %d clients, who mostly wait for the version to be read"
                        .formatted(CLIENTS),
                "reported",
                Timing.rates(unchanged, api, CLIENTS, seconds));
        paths();
        crowd(api, bolt, unchanged);
        return found;
    }

    /** {@return a call that asks for one page after the other, and then begins again} */
    private Call inTurn(List<String> pages) {
        List<Call> calls = pages.stream().map(page -> clients.api(page, 200)).toList();
        AtomicInteger next = new AtomicInteger();
        return () -> calls.get(next.getAndIncrement() % calls.size()).run();
    }

    /** Until the compilers of both processes have little left to do: on two processors they take them from what is measured. */
    private void warmUp(Call... all) {
        Stream.of(all).forEach(call -> Timing.rate(call, CLIENTS, WARM_UP * seconds));
    }

    private void medians(Call api, Call bolt) {
        add("A1", "API ÷ Bolt, median: a page of a country's events", "<= 1.3", Timing.medians(api, bolt, calls));
        JsonNode fact = clients.json(graph.firstPage()).at("/items/0/id");
        add(
                "A1",
                "API ÷ Bolt, median: the evidence of a fact",
                "<= 1.3",
                Timing.medians(
                        clients.api("/api/v1/facts/" + fact.asString().substring("fact/".length()), 200),
                        clients.bolt("fact", Map.of("fact", fact.asString())),
                        calls));
        add(
                "A1",
                "API ÷ Bolt, median: a page of 100 events",
                "<= 1.3",
                Timing.medians(
                        clients.api(DenseGraph.events(graph.densest(), 100), 200),
                        clients.bolt("events", Map.of("entity", graph.densest(), "limit", "100")),
                        calls));
    }

    private void paths() {
        for (String minSources : List.of("1", "3")) {
            String path = "/api/v1/paths?from=%s&to=%s&maxHops=4&minSources=%s"
                    .formatted(graph.densest(), graph.second(), minSources);
            long nanos = Timing.nanos(clients.api(path, 200));
            add(
                    PATHS,
                    "paths between the two densest countries, minSources=%s: time ÷ its bound of 4 s (%s)"
                            .formatted(minSources, told(clients.json(path))),
                    "<= 1",
                    nanos / PATHS_BOUND_NANOS);
        }
    }

    private static String told(JsonNode answer) {
        List<String> bounds = answer.get("bounds").values().stream()
                .map(bound -> bound.asString().split(":", 2)[0])
                .distinct()
                .toList();
        return "%d paths of %d hops, bounds hit: %s"
                .formatted(
                        answer.get("paths").size(),
                        answer.get("hops").asInt(),
                        bounds.isEmpty() ? "none" : String.join(", ", bounds));
    }

    private void crowd(Call api, Call bolt, Call unchanged) {
        double mostOfApi = 0;
        double mostOfBolt = 0;
        double mostUnchanged = 0;
        for (int crowd : CROWDS) {
            mostOfApi = Math.max(mostOfApi, Timing.rate(api, crowd, seconds));
            mostOfBolt = Math.max(mostOfBolt, Timing.rate(bolt, crowd, seconds));
            mostUnchanged = Math.max(mostUnchanged, Timing.rate(unchanged, crowd, seconds));
        }
        add("A5", "answers 304 a second at saturation ÷ answers 200 at saturation", ">= 5", mostUnchanged / mostOfApi);
        add("A3", "API pages a second at saturation ÷ Bolt at saturation", "reported", mostOfApi / mostOfBolt);
        add(
                "A2",
                "API p99 ÷ Bolt p99, each asked at half its saturation whether or not it has answered",
                "reported",
                Timing.p99(api, mostOfApi / 2, seconds) / Timing.p99(bolt, mostOfBolt / 2, seconds));
        add("", "API pages a second at saturation", "reported", mostOfApi);
        add("", "API answers 304 a second at saturation", "reported", mostUnchanged);
        add("", "Bolt pages a second at saturation", "reported", mostOfBolt);
    }

    private void add(String id, String meaning, String target, double value) {
        found.add(new Ratio(id, meaning, (int) graph.facts(), target, List.of(value)));
    }
}
