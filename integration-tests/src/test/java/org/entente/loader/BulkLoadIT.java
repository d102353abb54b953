/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.it.Sources;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphEdge;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Id;
import org.entente.model.project.AnyLines;
import org.entente.model.project.Lines;
import org.entente.model.project.Projector;
import org.entente.model.project.RecordSets;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordReader;
import org.entente.model.record.RecordSet;
import org.entente.model.registry.Registry;

/** Law: however the records are parted, a bulk load draws what the projection of all of them draws, each thing once. */
class BulkLoadIT {

    private static final int SHARDS = 7;
    private static final int BATCH = 3;

    private static final class Drawn implements BulkSink {
        private final Graph graph = new Graph();
        private final Set<String> loads = new HashSet<>();

        @Override
        public void node(GraphNode node) {
            assertThat(graph.has(node.ref())).as(node.toString()).isFalse();
            graph.add(node);
        }

        @Override
        public void edge(GraphEdge edge) {
            assertThat(graph.edges().containsKey(edge.key()))
                    .as(edge.toString())
                    .isFalse();
            graph.add(edge);
        }

        @Override
        public void loaded(NodeKind kind, Id record, Id load, Id first) {
            assertThat(loads.add(record + " " + load)).isTrue();
        }
    }

    @Provide
    Arbitrary<List<String>> stories() {
        return RecordSets.lines(3, 20);
    }

    @Property(tries = 200)
    void theGraphIsTheSame(@ForAll("stories") List<String> lines, @ForAll Random random) throws IOException {
        isTheSame(lines, random);
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().withoutEdgeCases().list().ofMinSize(20).ofMaxSize(60);
    }

    @Property(tries = 100)
    void soIsThatOfWhatMakesNoSense(@ForAll("seeds") List<Long> seeds, @ForAll Random random) throws IOException {
        isTheSame(AnyLines.of(seeds), random);
    }

    @Property(tries = 100)
    void soIsThatOfWhatHangsTogether(@ForAll("seeds") List<Long> seeds, @ForAll Random random) throws IOException {
        isTheSame(AnyLines.close(seeds), random);
    }

    @Property(tries = 100)
    void soIsThatOfEventsThatAreJudged(@ForAll("seeds") List<Long> seeds, @ForAll Random random) throws IOException {
        isTheSame(AnyLines.events(seeds), random);
    }

    /** Of two terms one corrects another, and so is at hand everywhere; whom the name of the office means both tell. */
    @Example
    void aCorrectionThatNamesAnOfficeWaitsForWhoeverElseHeldIt(@ForAll Random random) throws IOException {
        String office = Lines.entity("office/o0", "en:Chair");
        Lines.ClaimLine wrong = term("wrong", "person/p0", "2017-01-20/2021-01-20");
        Lines.ClaimLine corrected =
                term("corrected", "person/p1", "2017-01-20/2021-01-20").supersedes(wrong.id());
        Lines.ClaimLine other = term("other", "person/p2", "2019-01-01/2020-01-01");
        String chair = "{'name': 'Chair', 'lang': 'en'}";
        Lines.ClaimLine said = membership("said", chair).on("2018-05-01");
        Lines.ClaimLine correctly =
                membership("correctly", chair).on("2019-05-01").supersedes(said.id());
        isTheSame(
                List.of(
                        Lines.document("d", "2025-11-06"),
                        office,
                        wrong.line(),
                        corrected.line(),
                        other.line(),
                        said.line(),
                        correctly.line(),
                        membership("named", "person/p1").line()),
                random);
    }

    /** What two judged claims make one lies in other files than the correction of one of them. */
    @Example
    void aCorrectedClaimThatIsJudgedStandsForTheFactOfItsCorrection(@ForAll Random random) throws IOException {
        Lines.ClaimLine one = Lines.claim("one", "d", "meeting").role("participant", "country/KAZ", "country/ISR");
        Lines.ClaimLine other = Lines.claim("other", "e", "meeting").role("participant", "country/KAZ", "country/ISR");
        Lines.ClaimLine corrected = Lines.claim("corrected", "f", "meeting")
                .role("participant", "country/KAZ", "country/ISR")
                .on("2025-11-05")
                .supersedes(one.on("2025-11-06").id());
        isTheSame(
                List.of(
                        Lines.document("d", "2025-11-06"),
                        Lines.document("e", "2025-11-06"),
                        Lines.document("f", "2025-11-06"),
                        one.line(),
                        other.on("2025-11-07").line(),
                        corrected.line(),
                        Lines.judgement("same", one.id().toString(), other.id().toString(), "2026-01-02T10:00:00Z")),
                random);
    }

    private static Lines.ClaimLine term(String key, String who, String when) {
        return Lines.claim(key, "d", "office-holding")
                .role("holder", who)
                .role("office", "office/o0")
                .on(when);
    }

    private static Lines.ClaimLine membership(String key, String who) {
        return Lines.claim(key, "d", "group-membership").role("member", who).role("group", "group/g0");
    }

    private static void isTheSame(List<String> lines, Random random) throws IOException {
        List<String> all = RecordSets.shuffled(lines, random);
        int half = all.size() / 2;
        List<Source> sources =
                List.of(Sources.of("a", all.subList(0, half)), Sources.of("b", all.subList(half, all.size())));
        Path folder = Files.createTempDirectory("bulk");
        Drawn drawn = new Drawn();
        try (BulkRecords records = new BulkRecords(folder, SHARDS);
                Reading reading = new Reading(LoadOptions.DEFAULT)) {
            new BulkLoad(records).run(sources, reading, folder, drawn, BATCH);
        }
        Files.delete(folder);
        Graph whole = Projector.project(records(sources));
        assertThat(difference(drawn.graph, whole)).isEmpty();
        assertThat(drawn.graph.hash()).hasToString(whole.hash().toString());
    }

    private static List<Object> difference(Graph drawn, Graph whole) {
        List<Object> differs = new ArrayList<>();
        drawn.nodes().values().stream()
                .filter(node -> !node.equals(whole.nodes().get(node.ref())))
                .forEach(differs::add);
        whole.nodes().values().stream()
                .filter(node -> !node.equals(drawn.nodes().get(node.ref())))
                .forEach(differs::add);
        drawn.edges().values().stream()
                .filter(edge -> !edge.equals(whole.edges().get(edge.key())))
                .forEach(differs::add);
        whole.edges().values().stream()
                .filter(edge -> !edge.equals(drawn.edges().get(edge.key())))
                .forEach(differs::add);
        return differs;
    }

    private static RecordSet records(List<Source> sources) throws IOException {
        RecordReader reader = new RecordReader(Registry.standard());
        RecordSet set = new RecordSet();
        for (Source source : sources) {
            Id load = FileLoad.idOf(source);
            for (String line : new String(source.open().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (reader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof ReadLine.Accepted found) {
                    set.add(found.record(), found.quoteText(), found.loads().isEmpty() ? List.of(load) : found.loads());
                }
            }
        }
        return set;
    }
}
