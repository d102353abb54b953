/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.model.graph.NodeKind;
import org.entente.model.id.Hash;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Plan.Outcome;
import org.entente.model.record.ReadLine;
import org.entente.model.record.RecordSet;
import org.junit.jupiter.api.Test;

/** What a plan says of records: the difference they make, in the order they come. */
class PlanTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String E = Lines.document("e", "2025-11-08");
    private static final Lines.ClaimLine MEETING = Lines.claim("m", "d", "meeting")
            .role("participant", "person/a", "country/USA")
            .on("2025-11-06");

    private static Plan plan(List<String> stored, String... added) {
        return plan(Records.of(stored), added);
    }

    private static Plan plan(RecordSet stored, String... added) {
        return Plan.of(stored, Arrays.stream(added).map(PlanTests::accepted).toList());
    }

    private static ReadLine.Accepted accepted(String line) {
        return (ReadLine.Accepted) Records.read(line);
    }

    private static List<String> told(Plan plan) {
        return plan.effects().stream()
                .map(effect -> effect.outcome() + (effect.detail().isEmpty() ? "" : ": " + effect.detail()))
                .toList();
    }

    private static Lines.ClaimLine relations(String key, String document, String date) {
        return Lines.claim(key, document, "diplomatic-relations")
                .role("party", "country/KAZ", "country/ISR")
                .act("established")
                .on(date);
    }

    @Test
    void oneFactIsAddedConfirmedRefinedAndContradicted() {
        Plan plan = plan(
                List.of(D, E),
                relations("a", "d", "1992").line(),
                relations("a", "d", "1992").line(),
                relations("b", "e", "1992").line(),
                relations("c", "e", "1992-04-10").line(),
                relations("d", "e", "1993").line());
        assertThat(told(plan))
                .containsExactly(
                        "ADD: diplomatic-relations, actual",
                        "DUPLICATE",
                        "CONFIRM: 2 independent sources",
                        "REFINE: date 1992-01-01..1992-12-31/.. to 1992-04-10/..",
                        "CONFLICT: date 1992-04-10/.. to 1992-01-01..1993-12-31/..");
        assertThat(plan.facts()).isOne();
        assertThat(plan.effects().getFirst().about()).isNotNull();
    }

    @Test
    void whatWasExpectedMovesOn() {
        String expected = Lines.claim("x", "d", "meeting")
                .role("participant", "person/a", "country/USA")
                .on("2025-11-06")
                .modality("expected")
                .line();
        String denied = Lines.claim("y", "e", "meeting")
                .role("participant", "person/a", "country/USA")
                .on("2025-11-06")
                .denied()
                .line();
        assertThat(told(plan(List.of(D, E, expected), MEETING.line(), denied)))
                .containsExactly("REFINE: expected to actual", "CONFLICT: becomes contested");
    }

    @Test
    void whatWaitsSaysWhyAndWhatComesToStandIsCounted() {
        String named = Lines.claim("n", "d", "meeting")
                .role("participant", "{'name': 'Ann Lee', 'lang': 'en'}", "country/USA")
                .on("2025-11-06")
                .line();
        assertThat(told(plan(List.of(D), named))).containsExactly("PENDING: name-unknown: Ann Lee");
        Plan drained = plan(List.of(D, named), Lines.entity("person/ann-lee", "en:Ann Lee"));
        assertThat(told(drained)).containsExactly("ADD");
        assertThat(drained.drained()).isOne();
        assertThat(drained.facts()).isOne();
    }

    @Test
    void decisionsSayWhatTheyChange() {
        String same = Lines.same("person/a", "person/b");
        String retraction = Lines.retract(MEETING.id());
        List<String> stored = List.of(D, MEETING.line(), Lines.entity("person/a"), Lines.entity("person/b"));
        assertThat(told(plan(stored, same, retraction)))
                .containsExactly("ADD: merges person/a and person/b", "ADD: 1 claims no longer count");
        assertThat(told(plan(List.of(D, retraction), MEETING.line())))
                .containsExactly("IDLE: is retracted or superseded, so it does not count");
        assertThat(told(plan(List.of(D, MEETING.line(), retraction), Lines.restore(Records.id(retraction)))))
                .containsExactly("ADD: 1 claims count again");
        assertThat(told(plan(List.of(same), Lines.different("person/a", "person/b"))))
                .containsExactly("CONFLICT: judgements on person/a and person/b contradict each other");
    }

    @Test
    void descriptionsAreConfirmedRefinedAndContradicted() {
        List<String> stored = List.of(Lines.entityWith("person/a", "{'born': '1950'}", "en:Ann Lee"));
        assertThat(told(plan(
                        stored,
                        Lines.entityWith("person/a", "{'born': '1950', 'asOf': '2020'}"),
                        Lines.entity("person/a", "ar:آن لي"),
                        Lines.entityWith("person/a", "{'born': '1951'}"))))
                .containsExactly("CONFIRM", "REFINE: name آن لي", "CONFLICT: born=1950, born=1951");
    }

    @Test
    void aClaimThatComesBackByAnotherLoadCountsAgain() {
        String line = Lines.loaded(MEETING.line(), "load/l1");
        String retraction = Lines.retract(Id.parse("load/l1"));
        assertThat(told(plan(List.of(D, line, retraction), Lines.loaded(MEETING.line(), "load/l2"))))
                .containsExactly("ADD: meeting, actual");
    }

    @Test
    void aJudgementThatComesBackByAnotherLoadCountsAgain() {
        String judgement = Lines.same("person/a", "person/b");
        String line = Lines.loaded(judgement, "load/l1");
        String retraction = Lines.retract(Id.parse("load/l1"));
        assertThat(told(plan(List.of(line, retraction), Lines.loaded(judgement, "load/l2"))))
                .containsExactly("ADD: merges person/a and person/b");
        assertThat(told(plan(List.of(line, retraction), line))).containsExactly("DUPLICATE");
    }

    @Test
    void wordsOfAQuoteThatIsKnownByItsHashAreBrought() {
        String words = MEETING.line().replaceFirst("\\}\\}$", ", \"quote\": {\"text\": \"They met.\"}}}");
        String hash = MEETING.line()
                .replaceFirst("\\}\\}$", ", \"quote\": {\"sha256\": \"%s\"}}}".formatted(Hash.sha256("They met.")));
        assertThat(told(plan(List.of(D, hash), words))).containsExactly("REFINE: brings the words of its quote");
        assertThat(told(plan(List.of(D, words), hash))).containsExactly("DUPLICATE");
        assertThat(told(plan(List.of(D, words), words))).containsExactly("DUPLICATE");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return RecordSets.lines();
    }

    /** The plan agrees with what is projected when the records are added. */
    @Property
    void aPlanTellsWhatHappens(@ForAll("lines") List<String> lines) {
        List<String> stored = lines.subList(0, lines.size() / 2);
        List<String> added = lines.subList(lines.size() / 2, lines.size());
        RecordSet before = Records.of(stored);
        String hash = Projector.project(before).hash().toString();
        Plan plan = plan(before, added.toArray(String[]::new));
        assertThat(plan.effects()).hasSameSizeAs(added);
        assertThat(before.records()).isEqualTo(Records.of(stored).records());
        assertThat(Projector.project(before).hash()).hasToString(hash);
        var after = Projector.project(Records.of(lines));
        assertThat(plan.facts())
                .isEqualTo(Graphs.nodes(after, NodeKind.FACT).size()
                        - Graphs.nodes(Projector.project(before), NodeKind.FACT).size());
        plan.effects().forEach(effect -> {
            if (effect.record().kind() == Kind.CLAIM) {
                var claim = Graphs.claim(after, effect.record());
                boolean pending = claim.labels().contains("Pending");
                boolean counts = Boolean.TRUE.equals(claim.properties().get(org.entente.model.graph.Property.COUNTS));
                if (effect.outcome() != Outcome.DUPLICATE) {
                    assertThat(effect.outcome() == Outcome.PENDING).isEqualTo(pending);
                    assertThat(effect.outcome() == Outcome.IDLE).isEqualTo(!counts);
                }
                if (effect.about() != null) {
                    assertThat(Graphs.factOf(after, effect.record()))
                            .isNotNull()
                            .extracting(fact ->
                                    java.util.Objects.requireNonNull(fact).id())
                            .isEqualTo(effect.about().toString());
                }
            }
        });
    }
}
