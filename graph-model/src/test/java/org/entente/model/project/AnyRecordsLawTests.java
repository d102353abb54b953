/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.entente.model.graph.Graph;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;

/** Whatever the reader accepts is projected, in any order, without failing. */
class AnyRecordsLawTests {

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().withoutEdgeCases().list().ofMinSize(5).ofMaxSize(60);
    }

    @Property
    void whateverIsAcceptedIsProjectedAndLawful(@ForAll("seeds") List<Long> seeds) {
        List<String> lines = AnyLines.of(seeds);
        Statistics.label("more than half of the lines accepted")
                .collect(lines.size() * 2 > seeds.size())
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 50));
        isLawful(lines, new Random(seeds.getFirst()));
    }

    @Property
    void soIsWhatHangsTogether(@ForAll("seeds") List<Long> seeds) {
        isLawful(AnyLines.close(seeds), new Random(seeds.getFirst()));
    }

    @Property
    void soAreEventsThatAreJudged(@ForAll("seeds") List<Long> seeds) {
        isLawful(AnyLines.events(seeds), new Random(seeds.getFirst()));
    }

    @Property
    void aRecordIsReadBackFromItsCanonicalTextAsItself(@ForAll("seeds") List<Long> seeds) {
        for (String line : AnyLines.of(seeds)) {
            SourceRecord record = Records.record(line);
            SourceRecord again = Records.reread(record);
            assertThat(again).isEqualTo(record);
            assertThat(again.recordId()).isEqualTo(record.recordId()).isEqualTo(Records.id(line));
        }
    }

    private static void isLawful(List<String> lines, Random random) {
        RecordSet records = Records.of(lines);
        Graph graph = Projector.project(records);
        GraphLaws.check(records, graph);
        assertThat(Projector.project(Records.of(RecordSets.shuffled(lines, random)))
                        .hash())
                .hasToString(graph.hash().toString());
    }
}
