/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.OrderedGraph;
import org.entente.model.id.Id;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;

/** A graph as it was known at any moment says what the states of the whole graph, and its edges to those named, say of that moment. */
class KnownThenLawTests {

    private static OrderedGraph graph(List<String> lines) {
        RecordSet records = Records.of(lines);
        return new Brought(Projector.project(records), records);
    }

    /**
     * What a name meant hangs on what was published later only where it is an office's, or where a claim is judged; how many
     * sources there were, only where a later document tells that one report is taken from another.
     */
    @Property(tries = 300)
    void itStoodAsTheStatesSayWithThoseOfWhomTheEdgesSaySo(@ForAll("lines") List<String> lines, @ForAll long seed) {
        Assume.that(lines.stream().noneMatch(line -> line.contains("\"a\":\"claim/")));
        Assume.that(lines.stream().noneMatch(line -> line.contains("\"republishes\"")));
        Assume.that(lines.stream().map(Records::record).noneMatch(HistoryLawTests::namesAnOffice));
        OrderedGraph now = graph(lines);
        List<Instant> moments = KnownThenTests.moments(now);
        Assume.that(!moments.isEmpty());
        Instant moment = moments.get(new Random(seed).nextInt(moments.size()));
        OrderedGraph then = KnownThen.of(now, moment);
        assertThat(KnownThenTests.standing(then, moment)).isEqualTo(KnownThenTests.standing(now, moment));
        assertThat(KnownThenTests.named(then, moment)).isEqualTo(KnownThenTests.named(now, moment));
        assertThat(KnownThenTests.values(then, moment)).isEqualTo(KnownThenTests.values(now, moment));
        assertThat(KnownThenTests.concerned(then, moment)).isEqualTo(KnownThenTests.concerned(now, moment));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }

    private static Lines.ClaimLine term(String key, String document, String when) {
        return Lines.claim(key, document, "office-holding")
                .role("holder", "person/p0")
                .role("office", "office/o0")
                .on(when)
                .modality("actual");
    }

    @Test
    void whatWasCorrectedLaterIsMissingBeforeToo() {
        String wrong = term("wrong", "d0", "2017-01-20/..").line();
        String right = term("right", "d1", "2018-03-01/..")
                .supersedes(Records.id(wrong))
                .line();
        OrderedGraph now = graph(List.of(
                Lines.document("d0", "2025-11-06"),
                Lines.document("d1", "2025-11-08"),
                wrong,
                term("other", "d0", "2018/..").line(),
                right));
        Instant before = Instant.parse("2025-11-07T00:00:00Z");
        Map<String, Object> standing = KnownThenTests.standing(KnownThen.of(now, before), before);
        assertThat(standing).hasSize(1);
        assertThat(standing.values().iterator().next())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry(org.entente.model.graph.Property.START_MIN, LocalDate.of(2018, 1, 1))
                .containsEntry(org.entente.model.graph.Property.START_MAX, LocalDate.of(2018, 12, 31))
                .containsEntry(org.entente.model.graph.Property.SOURCES, 1L);
        Instant after = Instant.parse("2025-11-09T00:00:00Z");
        assertThat(KnownThenTests.standing(KnownThen.of(now, after), after))
                .isEqualTo(KnownThenTests.standing(now, after))
                .isNotEqualTo(standing);
    }

    /** A claim of 6 November, its correction, and the correction of that of 8 November. */
    private static final class Corrections {
        private final String first = term("first", "d0", "2017-01-20/..").line();
        private final String second;
        private final String third;

        /** @param between the document of the first correction */
        Corrections(String between) {
            second = term("second", between, "2017-01-21/..")
                    .supersedes(Records.id(first))
                    .line();
            third = term("third", "d2", "2017-01-22/..")
                    .supersedes(Records.id(second))
                    .line();
        }
    }

    private static OrderedGraph correctedTwice(Corrections claims, Id retracted) {
        return graph(List.of(
                Lines.document("d0", "2025-11-06"),
                Lines.document("d1", "2025-11-06"),
                Lines.document("d2", "2025-11-08"),
                claims.first,
                claims.second,
                claims.third,
                Lines.retract(retracted)));
    }

    /** What a correction corrects stays corrected, also where one between the two was not public yet, or is retracted. */
    @Test
    void whatWasCorrectedTwiceIsMissingBeforeToo() {
        Instant before = Instant.parse("2025-11-07T00:00:00Z");
        for (String between : List.of("d0", "d1", "d2")) {
            OrderedGraph now = correctedTwice(
                    new Corrections(between), Id.parse(between.equals("d1") ? "document/d1" : "document/none"));
            assertThat(KnownThenTests.standing(now, before)).isEmpty();
            assertThat(KnownThenTests.standing(KnownThen.of(now, before), before))
                    .as(between)
                    .isEmpty();
        }
    }

    @Test
    void whatWasCorrectedBeforeIsThereThoughTheCorrectionOfItsCorrectionWasTakenBack() {
        Corrections claims = new Corrections("d1");
        List<String> then = new ArrayList<>();
        KnownThen.of(correctedTwice(claims, Records.id(claims.third)), Instant.parse("2025-11-07T00:00:00Z"))
                .nodes(NodeKind.CLAIM)
                .forEachRemaining(claim -> then.add(claim.id()));
        assertThat(then)
                .containsExactlyInAnyOrder(
                        Records.id(claims.first).toString(),
                        Records.id(claims.second).toString());
    }

    @Test
    void howItWasIsKnownSinceTheFirstClaimThatSaysSo() {
        OrderedGraph now = graph(List.of(
                Lines.document("d0", "2025-11-06"),
                Lines.document("d1", "2025-11-08"),
                Lines.document("d2", "2025-11-10"),
                talk("d0").line(),
                talk("d2").value("channel", "phone").line(),
                talk("d1").value("channel", "video").line(),
                talk("d2").value("channel", "video").line()));
        assertThat(valuesOn(now, "2025-11-07T00:00:00Z")).isEmpty();
        assertThat(valuesOn(now, "2025-11-09T00:00:00Z")).containsExactly(List.of("channel=video"));
        assertThat(valuesOn(now, "2025-11-11T00:00:00Z")).containsExactly(List.of("channel=phone", "channel=video"));
    }

    /** Two stances that are judged one are told in the words that were public first, whichever claim has the smaller id. */
    @Test
    void whatWasSaidFirstIsToldInItsWordsAndOfWhoSaidIt() {
        for (String day : List.of("2025-11-06", "2025-11-10")) {
            boolean tradeIsFirst = day.compareTo("2025-11-08") < 0;
            String trade = stance("d0", "country/KAZ", "Trade first");
            String security = stance("d1", "country/USA", "Security first");
            OrderedGraph now = graph(List.of(
                    Lines.document("d0", day),
                    Lines.document("d1", "2025-11-08"),
                    trade,
                    security,
                    Lines.same(
                            Records.id(trade).toString(), Records.id(security).toString())));
            Instant between = Instant.parse(tradeIsFirst ? "2025-11-07T00:00:00Z" : "2025-11-09T00:00:00Z");
            assertThat(words(now)).isEqualTo(words(KnownThen.of(now, between))).hasSize(1);
            assertThat(words(now).getFirst())
                    .startsWith(tradeIsFirst ? "Trade first | Kazakhstan: " : "Security first | US: ");
        }
    }

    private static String stance(String document, String actor, String words) {
        return Lines.claim("", document, "priority")
                .role("actor", actor)
                .with("content", "{'text': '" + words + "', 'lang': 'en'}")
                .line();
    }

    private static List<String> words(OrderedGraph graph) {
        List<String> words = new ArrayList<>();
        graph.nodes(NodeKind.FACT)
                .forEachRemaining(fact -> words.add(fact.properties().get(org.entente.model.graph.Property.CONTENT)
                        + " | "
                        + fact.properties().get(org.entente.model.graph.Property.CAPTION)));
        return words;
    }

    private static Lines.ClaimLine talk(String document) {
        return Lines.claim("", document, "contact")
                .role("initiator", "person/p0")
                .role("recipient", "person/p1")
                .on("2025-11-05")
                .modality("actual");
    }

    private static Iterable<List<?>> valuesOn(OrderedGraph graph, String moment) {
        return KnownThenTests.values(graph, Instant.parse(moment)).values();
    }
}
