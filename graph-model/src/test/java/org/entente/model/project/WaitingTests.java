/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.name.Name;
import org.entente.model.record.Judgement;
import org.entente.model.record.ReadLine;
import org.junit.jupiter.api.Test;

/** What claims wait for, and whom a name may mean: all open names at once, candidates in every script. */
class WaitingTests {

    private static final String D = Lines.document("d", "2025-11-06");
    private static final String TOKAYEV =
            Lines.entity("person/kassym-jomart-tokayev", "en:Kassym-Jomart Tokayev", "ru:Касым-Жомарт Токаев");
    private static final String TRUMP = Lines.entity("person/donald-trump", "en:Donald Trump", "ar:دونالد ترامب");

    private static Lines.ClaimLine meeting(String key, String... who) {
        return Lines.claim(key, "d", "meeting").role("participant", who).on("2025-11-06");
    }

    private static List<Waiting> waiting(String... lines) {
        return Waiting.in(Records.of(lines));
    }

    @Test
    void everyOpenNameIsListedOnceWithItsClaims() {
        Lines.ClaimLine one = meeting(
                "one", "{'name': 'قاسم جومارت توكاييف', 'lang': 'ar'}", "{'name': 'Nobody Known', 'lang': 'en'}");
        Lines.ClaimLine two = meeting("two", "{'name': 'قاسم جومارت توكاييف', 'lang': 'ar'}", "country/USA");
        List<Waiting> waiting = waiting(D, TOKAYEV, TRUMP, one.line(), two.line());
        assertThat(waiting).extracting(Waiting::about).containsExactly("Nobody Known", "قاسم جومارت توكاييف");
        assertThat(waiting.getFirst().candidates()).isEmpty();
        Waiting tokayev = waiting.getLast();
        assertThat(tokayev.claims()).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(tokayev.name()).isEqualTo(new Judgement.Side.Named("قاسم جومارت توكاييف", "ar", null));
        assertThat(tokayev.candidates()).hasSize(1).first().satisfies(candidate -> {
            assertThat(candidate.id()).hasToString("person/kassym-jomart-tokayev");
            assertThat(candidate.score()).isBetween(0.7, 0.99);
            assertThat(candidate.why()).startsWith("name like ");
            assertThat(candidate.names())
                    .extracting(Name::text)
                    .contains("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев");
        });
    }

    @Test
    void aSingleWordIsAskedForItsDocumentAndNamesakesAreAllShown() {
        List<Waiting> single = waiting(
                D,
                TOKAYEV,
                meeting("m", "{'name': 'Токаев', 'lang': 'ru'}", "country/USA").line());
        assertThat(single).hasSize(1).first().satisfies(waiting -> {
            assertThat(waiting.reason()).isEqualTo("name-unknown");
            assertThat(waiting.name()).hasToString("Named[name=Токаев, lang=ru, document=document/d]");
            assertThat(waiting.candidates().getFirst().id()).hasToString("person/kassym-jomart-tokayev");
        });
        List<Waiting> namesakes = waiting(
                D,
                Lines.entity("person/a", "en:Ann Lee"),
                Lines.entityWith("person/b", "{'died': '1950'}", "en:Ann Lee"),
                Lines.claim("m", "d", "meeting")
                        .role("participant", "{'name': 'Ann Lee', 'lang': 'en'}", "country/USA")
                        .line());
        assertThat(namesakes.getFirst().reason()).isEqualTo("name-ambiguous");
        assertThat(namesakes.getFirst().candidates())
                .extracting(candidate -> candidate.id() + " " + candidate.score() + " " + candidate.why())
                .containsExactly(
                        "person/a 1.0 bears the name Ann Lee", "person/b 0.5 bears the name Ann Lee; died in 1950");
    }

    @Test
    void whoDidNotExistThenIsShownWithTheReason() {
        List<Waiting> waiting = waiting(
                D,
                Lines.entityWith("organization/league", "{'began': '1920', 'ended': '1946'}", "en:The League"),
                meeting("m", "{'name': 'The League', 'lang': 'en'}", "country/USA")
                        .line(),
                meeting("n", "{'name': 'The League', 'lang': 'en'}", "country/ISR")
                        .line());
        assertThat(waiting).hasSize(1).first().satisfies(open -> {
            assertThat(open.reason()).isEqualTo("name-out-of-time");
            assertThat(open.claims()).hasSize(2);
            assertThat(open.candidates())
                    .extracting(candidate -> candidate.id() + " " + candidate.score() + " " + candidate.why())
                    .containsExactly("organization/league 0.5 bears the name The League; ended in 1946");
        });
    }

    @Test
    void whoeverIsJudgedNotToBearItIsNoCandidate() {
        String claim =
                meeting("m", "{'name': 'Touqaev', 'lang': 'en'}", "country/USA").line();
        assertThat(waiting(D, TOKAYEV, claim).getFirst().candidates()).hasSize(1);
        assertThat(waiting(D, TOKAYEV, claim, Lines.different("{'name': 'Touqaev'}", "person/kassym-jomart-tokayev"))
                        .getFirst()
                        .candidates())
                .isEmpty();
    }

    @Test
    void aDocumentThatIsAwaitedIsOneLine() {
        List<Waiting> waiting = waiting(
                meeting("a", "country/KAZ").line(), meeting("b", "country/ISR").line());
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().reason()).isEqualTo("document-not-loaded");
        assertThat(waiting.getFirst().claims()).hasSize(2);
        assertThat(waiting.getFirst().name()).isNull();
    }

    @Test
    void aLineOfAReviewIsReadOnceItIsDecided() {
        String open =
                "{\"review\": {\"about\": \"x\"}, \"judgement\": {\"verdict\": \"same\", \"a\": {\"name\": \"x\"}, \"b\": null,"
                        + " \"by\": \"me\", \"at\": \"2026-01-01T00:00:00Z\", \"why\": \"seen\"}}";
        assertThat(Records.read(open)).isEqualTo(new ReadLine.Header());
        assertThat(Records.read("{\"review\": {\"about\": \"x\"}}")).isEqualTo(new ReadLine.Header());
        assertThat(Records.record(open.replace("null", "\"person/a\"")))
                .isEqualTo(Records.record(Lines.judgement("same", "{'name': 'x'}", "person/a", "2026-01-01T00:00:00Z")
                        .replace("\"tester\"", "\"me\"")
                        .replace("\"checked\"", "\"seen\"")));
        assertThat(Records.read(open.replace("\"review\": {\"about\": \"x\"}, ", "")))
                .isInstanceOf(ReadLine.Rejected.class);
    }
}
