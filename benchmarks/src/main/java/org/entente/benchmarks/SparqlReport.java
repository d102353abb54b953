/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** What asking in SPARQL gave, with what it was measured on. */
final class SparqlReport {

    private final Twins twins;
    private final long statements;
    private final List<String> options;
    private final long facts;
    private final long claims;
    private final String neo4j;

    SparqlReport(Driver driver, Twins twins, long statements, List<String> options) {
        this.twins = twins;
        this.statements = statements;
        this.options = options;
        Record counts = driver.executableQuery("RETURN COUNT { (:Fact) } AS facts, COUNT { (:Claim) } AS claims")
                .execute()
                .records()
                .getFirst();
        this.facts = counts.get("facts").asLong();
        this.claims = counts.get("claims").asLong();
        this.neo4j = Report.neo4j(driver);
    }

    long facts() {
        return facts;
    }

    String sentence() {
        String left = twins.none().isEmpty()
                ? "All questions are asked."
                : "Not asked, since the graph has nothing about them or more than a page: "
                        + String.join(", ", twins.none()) + ".";
        String refused = twins.refused().isEmpty()
                ? ""
                : " Not measured, since /sparql does not answer them within its bounds: "
                        + String.join("; ", twins.refused()) + ".";
        return "%,d statements of %,d facts and %,d claims. %s%s".formatted(statements, facts, claims, left, refused);
    }

    String text(List<Ratio> all, int turns, int calls) {
        return """
                # Benchmarks of SPARQL

                Written by `benchmarks/run sparql`. Every ratio is of two medians of one run on one machine, asked in turns by one client; client, API, Neo4j
                and Fuseki share its processors. Absolute times of different days or machines say nothing.

                S1 divides by the time of Apache Jena Fuseki, which answers the same text from the export of the same graph, put into TDB2 on disk by its bulk loader, in a
                process with the same options (`%s`). S2 divides by the time of the same question over REST, the complete answer on one page: it names what it answers with
                captions, participants and sources, where SPARQL gives IRIs and dates. Before anything was measured, /sparql and Fuseki gave the same rows for every question.

                %s Turns: %d; medians of %d calls; %s.

                %s%s""".formatted(
                        String.join(" ", options),
                        sentence(),
                        turns,
                        calls,
                        Report.machine(neo4j),
                        Report.rows(all, "facts"),
                        Report.loud(all));
    }
}
