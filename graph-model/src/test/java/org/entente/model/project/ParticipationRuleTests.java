/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.graph.Graph;
import org.entente.model.graph.Property;
import org.junit.jupiter.api.Test;

/** Who takes part in a fact, and who is drawn to have taken part in an event. */
class ParticipationRuleTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String EARLIER = Lines.document("e", "2025-11-01");

    private static Lines.ClaimLine signing(String document, String... signatories) {
        return Lines.claim("s", document, "signing")
                .role("agreement", "agreement/x")
                .role("signatory", signatories)
                .on("2025-11-06");
    }

    private static final String SIGNED =
            signing("d", "country/USA", "country/KAZ").modality("actual").line();

    private static List<String> tookPart(Graph graph) {
        return Graphs.edges(graph, "PARTICIPATED_IN").stream()
                .map(edge -> edge.from().id())
                .toList();
    }

    private static List<String> named(Graph graph) {
        return Graphs.edges(graph, "HAS_PARTICIPANT").stream()
                .map(edge -> edge.to().id())
                .filter(id -> id.startsWith("country/"))
                .toList();
    }

    @Test
    void whomOnlyADenialNamesTakesNoPart() {
        Graph graph = Graphs.of(
                D,
                SIGNED,
                signing("d", "country/UZB").modality("actual").denied().line());
        assertThat(tookPart(graph)).containsExactlyInAnyOrder("country/USA", "country/KAZ");
        assertThat(named(graph)).containsExactlyInAnyOrder("country/USA", "country/KAZ");
    }

    @Test
    void whomADenialNamesIsNamedWhereNobodyAffirms() {
        Graph graph = Graphs.of(
                D, signing("d", "country/UZB").modality("actual").denied().line());
        assertThat(tookPart(graph)).isEmpty();
        assertThat(named(graph)).containsExactly("country/UZB");
    }

    @Test
    void whoWasOnlyExpectedIsNamedAndDidNotTakePart() {
        Graph graph = Graphs.of(
                D,
                EARLIER,
                SIGNED,
                signing("e", "country/UZB").modality("expected").line());
        assertThat(tookPart(graph)).containsExactlyInAnyOrder("country/USA", "country/KAZ");
        assertThat(named(graph)).containsExactlyInAnyOrder("country/USA", "country/KAZ", "country/UZB");
    }

    private static final String GUEST = Lines.claim("g", "d", "event-participation")
            .role("event", "{'ref': '#m'}")
            .role("participant", "country/UZB")
            .modality("actual")
            .line();

    private static Lines.ClaimLine talks(String document, String modality) {
        return Lines.claim("m", document, "meeting")
                .role("participant", "country/USA", "country/KAZ")
                .on("2025-11-20")
                .modality(modality);
    }

    @Test
    void nobodyTookPartInWhatWasCalledOff() {
        assertThat(tookPart(Graphs.of(D, talks("d", "scheduled").line(), GUEST)))
                .containsExactly("country/UZB");
        for (String calledOff : List.of("cancelled", "postponed", "failed")) {
            Graph graph = Graphs.of(D, talks("d", calledOff).line(), GUEST);
            assertThat(tookPart(graph)).as(calledOff).isEmpty();
            assertThat(named(graph)).contains("country/UZB");
        }
    }

    @Test
    void whoTookPartInWhatTookPlaceAfterAllDid() {
        assertThat(tookPart(Graphs.of(
                        D,
                        EARLIER,
                        talks("e", "cancelled").line(),
                        talks("d", "actual").line(),
                        GUEST)))
                .containsExactlyInAnyOrder("country/USA", "country/KAZ", "country/UZB");
    }

    @Test
    void whomOnlyTheHeadlineNamesTookNoPartWhereTheBodySpeaks() {
        Graph graph = Graphs.of(
                D,
                SIGNED,
                signing("d", "country/UZB").modality("actual").headline().line());
        assertThat(tookPart(graph)).containsExactlyInAnyOrder("country/USA", "country/KAZ");
    }

    /** Nothing tells that the term ended, and the office took part after the holder's death. */
    @Test
    void whoHadDiedTakesNoPartForAnOfficeThatNobodyIsKnownToHaveLeft() {
        String term = Lines.claim("t", "d", "office-holding")
                .role("holder", "person/p")
                .role("office", "office/o")
                .on("1980/..")
                .line();
        String talks = Lines.claim("m", "d", "meeting")
                .role("participant", "office/o", "country/USA")
                .on("2005-05-01")
                .line();
        assertThat(inferred(D, term, talks)).containsExactly("person/p");
        assertThat(inferred(D, term, talks, Lines.entityWith("person/p", "{'died': '1999'}")))
                .isEmpty();
        assertThat(inferred(D, term, talks, Lines.entityWith("person/p", "{'died': '2005'}")))
                .containsExactly("person/p");
    }

    private static List<String> inferred(String... lines) {
        return Graphs.edges(Graphs.of(lines), "HAS_PARTICIPANT").stream()
                .filter(edge -> Boolean.TRUE.equals(edge.properties().get(Property.INFERRED)))
                .map(edge -> edge.to().id())
                .toList();
    }
}
