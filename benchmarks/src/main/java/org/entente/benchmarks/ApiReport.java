/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;

/** What asking gave, with what it was measured on. */
final class ApiReport {

    private ApiReport() {}

    static String page(List<Ratio> all, int turns, DenseGraph graph) {
        return """
                # Benchmarks of asking

                Written by `benchmarks/run api`. Every ratio is of two times, or rates, of one run on one machine, asked in turns; client, API
                and Neo4j share its processors. Bolt means the question's own statements through the driver, in one transaction, with the
                rows read and nothing made of them. Absolute numbers of different days or machines say nothing.

                %s Measured %d times, %s; the API and Neo4j with the heaps that `./entente up` gives them.

                %s%s""".formatted(
                graph.sentence(), turns, Report.machine(graph.neo4j()), Report.rows(all, "facts"), Report.loud(all));
    }
}
