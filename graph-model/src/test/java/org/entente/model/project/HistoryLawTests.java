/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.graph.Graph;
import org.entente.model.graph.GraphNode;
import org.entente.model.graph.NodeKind;
import org.entente.model.record.Claim;
import org.entente.model.record.DocumentRecord;
import org.entente.model.record.Filler;
import org.entente.model.record.SourceRecord;
import org.entente.model.registry.FactType;
import org.entente.model.time.KnownAt;
import org.entente.model.time.Published;

/** A fact's states are all there is to know about how it stood: at any moment they say what its claims say. */
class HistoryLawTests {

    private static final List<String> DATES = List.of(
            "1992",
            "1992-04-10/..",
            "2009-01-20/2013-01-20",
            "2013-01-20/2017-01-20",
            "2017/2021",
            "../2021-01-20",
            "2025-01-20",
            "2013",
            "199X/1995");
    private static final List<String> MODALITIES = List.of(
            "actual", "actual", "actual", "announced", "expected", "desired", "cancelled", "postponed", "failed");
    private static final List<String> OF_AN_OFFICE =
            List.of("", "took-office", "sworn-in", "elected", "appointed", "nominated", "re-elected", "left-office");
    private static final List<String> OF_STATES =
            List.of("", "established", "resumed", "upgraded", "suspended", "severed");

    @Provide
    Arbitrary<List<Said>> claims() {
        return Arbitraries.oneOf(
                claims(
                        OF_AN_OFFICE,
                        (key, document) -> Lines.claim(key, document, "office-holding")
                                .role("holder", "person/a")
                                .role("office", "office/x")),
                claims(
                        OF_STATES,
                        (key, document) -> Lines.claim(key, document, "diplomatic-relations")
                                .role("party", "country/GBR", "country/RUS")));
    }

    private static Arbitrary<List<Said>> claims(List<String> acts, BiFunction<String, String, Lines.ClaimLine> about) {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 5);
        return Combinators.combine(
                        Arbitraries.of(DATES).injectNull(0.2),
                        Arbitraries.of(MODALITIES),
                        Arbitraries.of(acts),
                        Arbitraries.of("", "", "denied", "headline", "ended"),
                        small,
                        small)
                .as((when, modality, act, how, document, day) -> {
                    Lines.ClaimLine claim =
                            about.apply("k", "d" + document).on(when).modality(modality);
                    if (!act.isEmpty()) {
                        claim.act(act);
                    }
                    switch (how) {
                        case "denied" -> claim.denied();
                        case "headline" -> claim.headline();
                        // often, as what ends on a day that nobody tells ends by when that was reported
                        case "ended" -> claim.on(null).modality("actual").act(acts.getLast());
                        default -> {}
                    }
                    return SaidLines.said(claim, "2025-11-0" + (1 + (document + day) % 6));
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static FactType type(List<Said> claims) {
        return SaidLines.type(claims.getFirst().claim().type());
    }

    @Property(tries = 1000)
    void whatIsKnownAtAMomentIsTheStatesThatContainIt(@ForAll("claims") List<Said> claims) {
        List<FactState> states = History.of(type(claims), claims);
        for (int day = 1; day <= 8; day++) {
            Instant moment = KnownAt.parse("2025-11-0" + day);
            for (Instant k : List.of(moment.minusSeconds(1), moment, moment.plusSeconds(1))) {
                assertThat(states.stream().filter(state -> state.isKnownAt(k)).map(HistoryLawTests::essence))
                        .containsExactlyElementsOf(History.at(type(claims), claims, k).stream()
                                .map(HistoryLawTests::essence)
                                .toList());
            }
        }
    }

    @Property(tries = 1000)
    void statesOfOneSegmentFollowEachOtherAndDiffer(@ForAll("claims") List<Said> claims) {
        List<FactState> states = History.of(type(claims), claims);
        for (int i = 1; i < states.size(); i++) {
            FactState before = states.get(i - 1);
            FactState after = states.get(i);
            if (before.ordinal() == after.ordinal()) {
                assertThat(before.knownTo()).isNotNull().isBeforeOrEqualTo(after.knownFrom());
                assertThat(after.knownFrom().equals(before.knownTo())
                                && essence(before).equals(essence(after)))
                        .isFalse();
            }
        }
        assertThat(states).anyMatch(state -> state.knownTo() == null);
    }

    @Property(tries = 1000)
    void theOrderAndRepetitionOfClaimsDoNotMatter(@ForAll("claims") List<Said> claims, @ForAll long seed) {
        List<Said> shuffled = new ArrayList<>(claims);
        shuffled.add(claims.getFirst());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new Fact(
                                org.entente.model.id.Id.parse("fact/00"),
                                type(claims),
                                shuffled.stream().distinct().toList(),
                                List.of())
                        .states())
                .isEqualTo(new Fact(
                                org.entente.model.id.Id.parse("fact/00"),
                                type(claims),
                                claims.stream().distinct().toList(),
                                List.of())
                        .states());
    }

    private static FactState essence(FactState state) {
        return state.known(Instant.EPOCH, null);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }

    /**
     * Who asks for what was known on a day gets what a graph of only those documents' claims would say. Whom a claim means
     * is read by all that is known today, also for the past: so without judgements on claims, and without names of
     * offices, whose holder a later document may tell.
     */
    @Property
    void thePastIsWhatTheGraphWouldHaveBeenThen(@ForAll("lines") List<String> lines, @ForAll long seed) {
        List<SourceRecord> records = lines.stream().map(Records::record).toList();
        Assume.that(records.stream().noneMatch(record -> record instanceof Claim claim && claim.supersedes() != null));
        Map<Object, Instant> known = records.stream()
                .filter(DocumentRecord.class::isInstance)
                .map(DocumentRecord.class::cast)
                .collect(Collectors.toMap(
                        DocumentRecord::document,
                        document -> Published.knownFrom(
                                String.valueOf(document.fields().get("published"))),
                        (a, b) -> a));
        Instant k = new ArrayList<>(new TreeSet<>(known.values()))
                .get(new Random(seed).nextInt(Set.copyOf(known.values()).size()));
        List<String> then = lines.stream()
                .filter(line -> !(Records.record(line) instanceof Claim claim)
                        || !known.getOrDefault(claim.document(), Instant.MIN).isAfter(k))
                .toList();
        Assume.that(lines.stream().noneMatch(line -> line.contains("\"a\":\"claim/")));
        Assume.that(records.stream().noneMatch(HistoryLawTests::namesAnOffice));
        assertThat(states(Projector.project(Records.of(then)), Instant.MAX))
                .isEqualTo(states(Projector.project(Records.of(lines)), k));
    }

    static boolean namesAnOffice(SourceRecord record) {
        return record instanceof Claim claim
                && claim.type().equals("group-membership")
                && claim.fillers("member").stream().anyMatch(Filler.Mention.class::isInstance);
    }

    private static Set<Object> states(Graph graph, Instant k) {
        return Graphs.nodes(graph, NodeKind.STATE).stream()
                .filter(state -> contains(state, k))
                .map(state -> {
                    Map<org.entente.model.graph.Property, Object> essence = new java.util.TreeMap<>(state.properties());
                    essence.remove(org.entente.model.graph.Property.KNOWN_TO);
                    return (Object) essence;
                })
                .collect(Collectors.toSet());
    }

    private static boolean contains(GraphNode state, Instant k) {
        Instant from = (Instant) state.properties().get(org.entente.model.graph.Property.KNOWN_FROM);
        Instant to = (Instant) state.properties().get(org.entente.model.graph.Property.KNOWN_TO);
        return from != null && !k.isBefore(from) && (to == null || k.isBefore(to));
    }
}
