/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.it.Sources;
import org.entente.loader.CheckReport;
import org.entente.loader.Loader;
import org.entente.model.graph.Graph;
import org.entente.model.id.Id;
import org.neo4j.driver.Driver;

/** Loads, one after the other, and what the model says of their records together. */
final class Loads {

    private static final Id OTHER_LOAD = Id.parse("load/any");

    private Loads() {}

    @SafeVarargs
    static void equalTheModel(Driver driver, List<String>... loads) {
        List<String> all = new ArrayList<>();
        for (List<String> lines : loads) {
            assertThat(Watch.load(driver, List.of(Sources.of("part " + all.size(), lines)))
                            .counts()
                            .rejected())
                    .isZero();
            all.addAll(lines);
        }
        assertThat(Loader.on(driver).check().first()).isEmpty();
        assertThat(Loader.on(driver).hash()).hasToString(Example.hash(all));
    }

    /** What is stored is what the model makes of these lines, and so is what a check draws part by part. */
    static void areAsTheModelSays(Driver driver, List<String> lines, Random random, String which) {
        Graph graph = Example.graph(lines, List.of(OTHER_LOAD));
        CheckReport report = SmallBatches.drawn(random, () -> Loader.on(driver).check());
        assertThat(report.first()).as(which).isEmpty();
        assertThat(report.nodes()).as(which).isEqualTo(graph.nodes().size());
        assertThat(report.edges()).as(which).isEqualTo(graph.edges().size());
        assertThat(Loader.on(driver).hash())
                .as("%s: %s", which, lines)
                .hasToString(graph.hash().toString());
    }
}
