/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.List;
import java.util.SortedMap;
import org.entente.rdf.RdfFormat;

/** What came out of measuring exports. */
final class RdfReport {

    private RdfReport() {}

    static String page(List<Ratio> all, SortedMap<Integer, String> seconds, RdfFormat format, int turns, String neo4j) {
        return """
                # Benchmarks of RDF

                Written by `benchmarks/run rdf`. Every ratio is of two measurements of one run, on one store and warm processes, in turns that alternate which goes
                first; absolute times of different days or machines say nothing. What was tried, and what it gave: [benchmarks-tried.md](benchmarks-tried.md).

                E1 divides the time of an export of everything as `%s`, to nowhere, by the longer of two times: that in which the rows of its own statements are
                read over Bolt and nothing is made of them, and that in which Jena's writer writes as many triples as N-Triples that lie ready in memory. E3 is the most that
                is alive on the heap of a process that may take 64 MiB. E4 is the time until a first block of 64 KiB leaves the export.

                Measured with %d turns for each size, on %s.

                %s
                | claims | triples | bytes | export | Bolt drain | Jena's writer | first byte |
                | --: | --: | --: | --: | --: | --: | --: |
                %s
                """.formatted(
                        format.text(),
                        turns,
                        Report.machine(neo4j),
                        Report.rows(all, "claims"),
                        String.join("\n", seconds.values()));
    }
}
