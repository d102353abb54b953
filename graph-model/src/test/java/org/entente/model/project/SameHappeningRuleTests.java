/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.Graph;
import org.entente.model.graph.NodeKind;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Rule R2: what may be one happening is linked, never merged; judgements decide. */
class SameHappeningRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");

    private static final String CABINET = Lines.claim("t", "d", "group-membership")
            .role("member", "person/b")
            .role("group", "group/cabinet")
            .on("2019-03-20/..")
            .modality("actual")
            .line();

    private static Lines.ClaimLine event(String key, String type, String... who) {
        return switch (type) {
            case "visit" -> Lines.claim(key, "d", type).role("visitor", who[0]).role("host", who[1]);
            case "phone-call" ->
                Lines.claim(key, "d", type).role("caller", who[0]).role("callee", who[1]);
            case "contact" ->
                Lines.claim(key, "d", type).role("initiator", who[0]).role("recipient", who[1]);
            default -> Lines.claim(key, "d", type).role("participant", who);
        };
    }

    private static List<String> why(Lines.ClaimLine a, Lines.ClaimLine b, String... more) {
        List<String> lines = new ArrayList<>(List.of(D, a.line(), b.line()));
        lines.addAll(List.of(more));
        List<String> there = links(lines);
        lines.set(1, b.line());
        lines.set(2, a.line());
        assertThat(links(lines)).isEqualTo(there);
        return there;
    }

    private static List<String> links(List<String> lines) {
        Graph graph = Projector.project(Records.of(lines));
        return Graphs.edges(graph, "POSSIBLY_SAME").stream()
                .map(edge -> String.valueOf(edge.properties().get(Property.WHY)))
                .toList();
    }

    @Test
    void aDayApartMayBeTheSameTwoDaysAreNot() {
        Lines.ClaimLine sixth = event("a", "meeting", "person/a", "person/b").on("2025-11-06");
        assertThat(why(sixth, event("b", "meeting", "person/a", "person/b").on("2025-11-07")))
                .hasSize(1);
        assertThat(why(sixth, event("b", "meeting", "person/a", "person/b").on("2025-11-08")))
                .isEmpty();
        assertThat(why(sixth, event("b", "meeting", "person/a", "person/b").on("2025-11")))
                .hasSize(1);
        assertThat(why(sixth, event("b", "meeting", "person/a", "person/b"))).isEmpty();
    }

    private static Instant since(Lines.ClaimLine... claims) {
        List<String> lines = new ArrayList<>(
                List.of(D, Lines.document("e", "2025-11-08"), Lines.document("f", "2025-11-10"), CABINET));
        for (Lines.ClaimLine claim : claims) {
            lines.add(claim.on("2025-11-05").line());
        }
        return Graphs.edges(Projector.project(Records.of(lines)), "POSSIBLY_SAME").stream()
                .map(edge -> (Instant) edge.properties().get(Property.KNOWN_FROM))
                .findFirst()
                .orElseThrow();
    }

    private static Lines.ClaimLine met(String document, String... who) {
        return Lines.claim("", document, "meeting").role("participant", who);
    }

    @Test
    void thatTheyMayBeOneIsKnownSinceBothAreAndThoseWhoMakeThemSo() {
        Instant sixth = Instant.parse("2025-11-06T23:59:59Z");
        Instant eighth = Instant.parse("2025-11-08T23:59:59Z");
        Instant tenth = Instant.parse("2025-11-10T23:59:59Z");
        assertThat(since(met("d", "person/a"), met("d", "person/a", "person/b")))
                .isEqualTo(sixth);
        assertThat(since(met("d", "person/a"), met("e", "person/a", "person/b")))
                .isEqualTo(eighth);
        // the host of the larger one was named later
        Lines.ClaimLine hosted = met("f", "person/a", "person/b").role("host", "country/FIN");
        assertThat(since(met("d", "person/a", "country/FIN"), met("e", "person/a", "person/b"), hosted))
                .isEqualTo(tenth);
        // the same host named in the smaller one as late: before, it was within the larger one without him
        Lines.ClaimLine later = met("f", "person/a").role("host", "country/FIN");
        assertThat(since(met("d", "person/a"), later, met("e", "person/a", "person/b"), hosted))
                .isEqualTo(eighth);
        assertThat(since(met("d", "person/a", "person/b"), met("e", "person/a", "group/cabinet")))
                .isEqualTo(eighth);
    }

    @Test
    void hoursWithOffsetsTellMeetingsOfOneDayApart() {
        Lines.ClaimLine morning = event("a", "meeting", "person/a", "person/b").on("2025-11-06T09:00:00-05:00");
        assertThat(why(morning, event("b", "meeting", "person/a", "person/b").on("2025-11-06T17:00:00-05:00")))
                .isEmpty();
        assertThat(why(morning, event("b", "meeting", "person/a", "person/b").on("2025-11-06T14:00:00Z")))
                .hasSize(1);
        assertThat(why(morning, event("b", "meeting", "person/a", "person/b").on("2025-11-06")))
                .hasSize(1);
    }

    /** The caller's clock is 25 hours ahead of the other's: half past midnight of the seventh is half past eleven of the fifth. */
    @Test
    void oneInstantIsOneHoweverFarItsDaysAreApart() {
        Lines.ClaimLine there = event("a", "phone-call", "person/a", "person/b").on("2025-11-07T00:30:00+14:00");
        assertThat(why(there, event("b", "phone-call", "person/a", "person/b").on("2025-11-05T23:30:00-11:00")))
                .containsExactly("both phone-call; dates 2025-11-05 and 2025-11-07; shared person/a, person/b");
        assertThat(why(there, event("b", "phone-call", "person/a", "person/b").on("2025-11-05T23:31:00-11:00")))
                .isEmpty();
        assertThat(why(there, event("b", "phone-call", "person/a", "person/b").on("2025-11-05")))
                .isEmpty();
    }

    @Test
    void aContactMayBeACallButACallIsNoMeeting() {
        Lines.ClaimLine contact = event("a", "contact", "person/a", "person/b").on("2025-11-06");
        Lines.ClaimLine call = event("b", "phone-call", "person/a", "person/b").on("2025-11-06");
        assertThat(why(contact, call))
                .singleElement()
                .asString()
                .contains("contact")
                .contains("phone-call");
        assertThat(why(call, event("c", "meeting", "person/a", "person/b").on("2025-11-06")))
                .isEmpty();
    }

    @Test
    void aVisitOfThePresidentMayBeTheVisitOfThePerson() {
        String term = Lines.claim("t", "d", "office-holding")
                .role("holder", "person/a")
                .role("office", "office/president-of-x")
                .on("2019-03-20/..")
                .line();
        Lines.ClaimLine person = event("a", "visit", "person/a", "country/USA").on("2025-11-06");
        Lines.ClaimLine office =
                event("b", "visit", "office/president-of-x", "country/USA").on("2025-11-06");
        assertThat(why(person, office, term)).hasSize(1);
        assertThat(why(person, office)).isEmpty();
        assertThat(why(
                        event("a", "visit", "person/a", "country/USA").on("2018-11-06"),
                        event("b", "visit", "office/president-of-x", "country/USA")
                                .on("2018-11-06"),
                        term))
                .isEmpty();
    }

    @Test
    void aCountryMayStandForItsPresidentAndAGroupForItsMembers() {
        String office = Lines.entityWith("office/president-of-x", "{'of': 'country/KAZ'}", "en:President of X");
        String term = Lines.claim("t", "d", "office-holding")
                .role("holder", "person/a")
                .role("office", "office/president-of-x")
                .on("2019-03-20/..")
                .line();
        Lines.ClaimLine person = event("a", "summit", "person/a", "country/USA").on("2025-11-06");
        assertThat(why(
                        person,
                        event("b", "summit", "country/KAZ", "country/USA").on("2025-11-06"),
                        office,
                        term))
                .hasSize(1);
        String member = Lines.claim("m", "d", "group-membership")
                .role("member", "country/KAZ")
                .role("group", "group/five")
                .on("2015/..")
                .line();
        assertThat(why(
                        event("a", "summit", "country/KAZ", "country/USA").on("2025-11-06"),
                        event("b", "summit", "group/five", "country/USA").on("2025-11-06"),
                        member))
                .hasSize(1);
        assertThat(why(
                        event("a", "summit", "country/UZB", "country/USA").on("2025-11-06"),
                        event("b", "summit", "group/five", "country/USA").on("2025-11-06"),
                        member))
                .isEmpty();
    }

    private static Lines.ClaimLine signing(String label, String agreement) {
        return Lines.claim(label, "d", "signing")
                .role("agreement", agreement)
                .role("signatory", "country/KAZ", "country/USA")
                .with("label", label)
                .on("2025-11-06");
    }

    @Test
    void theSigningOfOneAgreementIsNotThatOfAnother() {
        assertThat(why(signing("a", "agreement/x"), signing("b", "agreement/y")))
                .isEmpty();
        assertThat(why(signing("a", "agreement/x"), signing("b", "agreement/x")))
                .hasSize(1);
    }

    @Test
    void aCallDuringAMeetingIsNotTheMeeting() {
        assertThat(why(
                        event("a", "contact", "person/a", "person/b")
                                .on("2025-11-06")
                                .link("during", "#b"),
                        event("b", "meeting", "person/a", "person/b").on("2025-11-06")))
                .isEmpty();
    }

    @Test
    void judgementsMergeSeparateOrContradict() {
        Lines.ClaimLine a = event("a", "meeting", "person/a", "person/b").on("2025-11-06");
        Lines.ClaimLine b = event("b", "meeting", "person/a", "person/b").on("2025-11-07");
        String same = Lines.same(a.id().toString(), b.id().toString());
        String different = Lines.different(b.id().toString(), a.id().toString());
        assertThat(why(a, b, different)).isEmpty();
        assertThat(why(a, b, same)).isEmpty();
        Graph merged = Graphs.of(D, a.line(), b.line(), same);
        assertThat(Graphs.nodes(merged, NodeKind.FACT)).hasSize(1);
        assertThat(Graphs.nodes(merged, NodeKind.REDIRECT)).hasSize(1);
        assertThat(why(a, b, same, different)).singleElement().asString().contains("judgements contradict");
        assertThat(Graphs.nodes(Graphs.of(D, a.line(), b.line(), same, different), NodeKind.FACT))
                .hasSize(2);
    }

    @Test
    void contradictingJudgementsShowEvenWhereNothingElseLinks() {
        Lines.ClaimLine a = event("a", "meeting", "person/a", "person/b").on("2025-11-06");
        Lines.ClaimLine b = event("b", "meeting", "person/a", "person/b").on("2025-12-06");
        assertThat(why(
                        a,
                        b,
                        Lines.same(a.id().toString(), b.id().toString()),
                        Lines.different(a.id().toString(), b.id().toString())))
                .singleElement()
                .asString()
                .contains("judgements contradict");
    }
}
