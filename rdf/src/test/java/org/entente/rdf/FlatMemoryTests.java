/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.NodeRef;
import org.entente.model.graph.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an export holds does not grow with what it has written, not even when one country is in every fact. */
class FlatMemoryTests {

    private static final NodeRef COUNTRY = new NodeRef(NodeKind.ENTITY, "country/KAZ");
    private static final long FEW = 2L << 20;

    @ParameterizedTest
    @EnumSource
    void aHundredTimesAsManyFactsNeedNoMoreMemory(RdfFormat format) {
        RdfExport export = RdfExport.to(OutputStream.nullOutputStream(), format, RdfConfig.local());
        write(export, 0, 1_000);
        long before = used();
        write(export, 1_000, 100_000);
        assertThat(used() - before).isLessThan(FEW);
        assertThat(export.finish()).isGreaterThan(1_800_000);
    }

    private static void write(RdfExport export, int from, int to) {
        for (int i = from; i < to; i++) {
            NodeRef fact = new NodeRef(NodeKind.FACT, "fact/%08d".formatted(i));
            export.node(new GraphNode(
                    fact.kind(),
                    fact.id(),
                    new TreeSet<>(List.of("Event", "Visit", "Actual")),
                    Map.of(Property.TYPE, "visit", Property.MODALITY, "actual", Property.CAPTION, "visit " + i)));
            export.edge(new GraphEdge(
                    "HAS_PARTICIPANT",
                    fact.id() + "#visitor#" + COUNTRY.id(),
                    fact,
                    COUNTRY,
                    Map.of(Property.ROLE, "visitor", Property.SORT, "2025", Property.INFERRED, false)));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
