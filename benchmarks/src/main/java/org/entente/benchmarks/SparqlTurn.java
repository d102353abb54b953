/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Every ratio of asking in SPARQL, once. */
final class SparqlTurn {

    private static final String FUSEKI = "S1";
    private static final String REST = "S2";

    private final SparqlClient ours;
    private final SparqlClient theirs;
    private final Clients clients;
    private final Twins twins;
    private final int calls;
    private final int facts;

    SparqlTurn(SparqlClient ours, SparqlClient theirs, Clients clients, Twins twins, int calls, long facts) {
        this.ours = ours;
        this.theirs = theirs;
        this.clients = clients;
        this.twins = twins;
        this.calls = calls;
        this.facts = (int) facts;
    }

    List<Ratio> run() {
        List<Ratio> found = new ArrayList<>();
        Call same = ours.call(twins.all().getFirst().text());
        found.add(row(
                Ratio.SAME,
                "the same question to /sparql, measured twice: larger ÷ smaller",
                "<= 1.1",
                Timing.same(same, calls)));
        List<Ratio> fuseki = new ArrayList<>();
        List<Ratio> rest = new ArrayList<>();
        for (Twin twin : twins.all()) {
            Call call = ours.call(twin.text());
            fuseki.add(row(
                    FUSEKI,
                    "/sparql ÷ Fuseki, median: " + twin.title(),
                    "<= 1.5",
                    Timing.medians(call, theirs.call(twin.text()), calls)));
            rest.add(row(
                    REST,
                    "/sparql ÷ REST, median: " + twin.title(),
                    "<= 3",
                    Timing.medians(call, clients.api(twin.path(), 200), calls)));
        }
        found.add(row(FUSEKI, "/sparql ÷ Fuseki: geometric mean of all questions", "<= 1.5", mean(fuseki)));
        found.add(row(REST, "/sparql ÷ REST: geometric mean of all questions", "<= 3", mean(rest)));
        found.addAll(fuseki);
        found.addAll(rest);
        return found;
    }

    private static double mean(List<Ratio> of) {
        return Math.exp(of.stream()
                .mapToDouble(ratio -> Math.log(ratio.median()))
                .average()
                .orElse(Double.NaN));
    }

    private Ratio row(String id, String meaning, String target, double value) {
        return new Ratio(id, meaning, facts, target, List.of(value));
    }
}
