/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeRef;
import org.entente.model.record.RecordSet;
import org.entente.model.record.SourceRecord;

/** The laws of the projection, over record sets made to break them. */
class ProjectionLawTests {

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }

    @Provide
    Arbitrary<Random> random() {
        return Arbitraries.longs().map(Random::new);
    }

    /** Each difficulty must be among the cases often enough, or the other laws prove little. */
    @Property
    void everyDifficultyIsInAtLeastOneCaseOfTwenty(@ForAll("lines") List<String> lines) {
        List<SourceRecord> records = lines.stream().map(Records::record).toList();
        for (Trait trait : Trait.values()) {
            Statistics.label(trait.name())
                    .collect(trait.isIn(records))
                    .coverage(coverage -> coverage.check(true).percentage(percent -> percent >= 5.0));
        }
    }

    @Property
    void orderAndRepetitionDoNotMatter(@ForAll("lines") List<String> lines, @ForAll("random") Random random) {
        assertThat(hash(RecordSets.shuffled(lines, random))).isEqualTo(hash(lines));
    }

    @Property
    void aSetReadInPartsIsTheSameSet(@ForAll("lines") List<String> lines, @ForAll("random") Random random) {
        List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        lines.forEach(line -> parts.get(random.nextInt(parts.size())).add(line));
        RecordSet union = new RecordSet();
        for (List<String> part : parts) {
            RecordSet read = Records.of(part);
            read.records().forEach((id, record) -> union.add(record, read.quote(id), read.loads(id)));
        }
        assertThat(Projector.project(union).hash()).hasToString(hash(lines));
    }

    @Property
    void everyGraphIsLawful(@ForAll("lines") List<String> lines) {
        RecordSet records = Records.of(lines);
        GraphLaws.check(records, Projector.project(records));
    }

    @Property
    void aRecordOnceThereStaysWhateverIsAdded(@ForAll("lines") List<String> lines, @ForAll("random") Random random) {
        List<String> shuffled = RecordSets.shuffled(lines, random);
        Set<NodeRef> before = Set.of();
        for (int end : List.of(shuffled.size() / 2, shuffled.size())) {
            Set<NodeRef> after = recordNodes(Projector.project(Records.of(shuffled.subList(0, end))));
            assertThat(after).containsAll(before);
            before = after;
        }
    }

    /** Taking one record back and restoring it leaves the traces of both decisions and nothing else. */
    @Property
    void whatIsRetractedAndRestoredIsAsBefore(@ForAll("lines") List<String> lines, @ForAll("random") Random random) {
        List<String> decided = lines.stream()
                .filter(line -> line.contains("\"claim\":{") || line.contains("\"judgement\":{"))
                .toList();
        if (decided.isEmpty()) {
            return;
        }
        SourceRecord taken = Records.record(decided.get(random.nextInt(decided.size())));
        String retraction = Lines.retract(taken.recordId());
        String restore = Lines.restore(Records.id(retraction));
        if (lines.contains(retraction)) {
            return;
        }
        Graph before = Projector.project(Records.of(lines));
        List<String> more = new ArrayList<>(lines);
        more.add(retraction);
        Graph without = Projector.project(Records.of(more));
        assertThat(recordNodes(without)).containsAll(recordNodes(before));
        more.add(restore);
        Graph after = Projector.project(Records.of(more));
        assertThat(withoutDecisions(after, retraction, restore)).isEqualTo(Graphs.elements(before));
    }

    private static Set<Object> withoutDecisions(Graph graph, String... lines) {
        Set<Object> elements = Graphs.elements(graph);
        for (String line : lines) {
            String id = Records.id(line).toString();
            elements.removeIf(element -> Graphs.isOf(element, id));
        }
        return elements;
    }

    private static Set<NodeRef> recordNodes(Graph graph) {
        return graph.nodes().values().stream()
                .filter(node -> node.kind().isRecord())
                .map(GraphNode::ref)
                .collect(Collectors.toSet());
    }

    private static String hash(List<String> lines) {
        return Projector.project(Records.of(lines)).hash().toString();
    }
}
