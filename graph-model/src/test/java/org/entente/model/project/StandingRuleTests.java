/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.registry.Polarity;
import org.entente.model.time.KnownAt;
import org.entente.model.time.Span;
import org.junit.jupiter.api.Test;

/** Rule R4: how a fact stands, given what is known by a moment. */
class StandingRuleTests {

    private static Lines.ClaimLine joining(String key, String document, String modality) {
        return Lines.claim(key, document, "agreement-participation")
                .role("party", "country/KAZ")
                .role("agreement", "agreement/accords")
                .modality(modality);
    }

    private static Said on(String published, Lines.ClaimLine claim) {
        return SaidLines.said(claim, published);
    }

    /** {@return the standing by what is known on a day, the same for every order and repetition} */
    private static String at(String day, Said... claims) {
        List<Said> known = new ArrayList<>(List.of(claims));
        known.removeIf(said -> said.knownFrom().isAfter(KnownAt.parse(day)));
        if (known.isEmpty()) {
            return "unknown";
        }
        String expected = text(Standing.of(known));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<Said> other = new ArrayList<>(known);
            other.add(known.get(random.nextInt(known.size())));
            Collections.shuffle(other, random);
            assertThat(text(Standing.of(other))).isEqualTo(expected);
        }
        return expected;
    }

    private static String text(Standing standing) {
        String status = standing.polarity() == Polarity.NEGATIVE
                ? "denied"
                : standing.modality().text();
        return standing.isContested(List.of(Span.UNKNOWN)) ? status + " contested" : status;
    }

    @Test
    void aHeadlineDoesNotOutvoteItsOwnArticle() {
        Said[] claims = {
            on("2025-11-06", joining("h", "d", "actual").headline()),
            on("2025-11-06", joining("b", "d", "expected")),
            on("2025-11-06", joining("w", "d", "desired")),
            on("2025-11-07", joining("t", "t", "announced"))
        };
        assertThat(at("2025-11-05", claims)).isEqualTo("unknown");
        assertThat(at("2025-11-06", claims)).isEqualTo("expected");
        assertThat(at("2025-11-08", claims)).isEqualTo("announced");
    }

    @Test
    void aHeadlineCountsWhereTheArticleIsSilent() {
        assertThat(at(
                        "2025-11-06",
                        on("2025-11-06", joining("h", "d", "actual").headline()),
                        on("2025-11-06", joining("b", "e", "expected"))))
                .isEqualTo("actual");
    }

    @Test
    void whatIsPostponedIsOpenAgainOnlyByNewerWord() {
        Said[] claims = {
            on("2025-10-01", joining("a", "a", "scheduled")),
            on("2025-10-10", joining("b", "b", "postponed")),
            on("2025-10-10", joining("c", "c", "expected")),
            on("2025-10-20", joining("e", "e", "scheduled"))
        };
        assertThat(at("2025-10-01", claims)).isEqualTo("scheduled");
        assertThat(at("2025-10-10", claims)).isEqualTo("postponed contested");
        assertThat(at("2025-10-20", claims)).isEqualTo("scheduled");
    }

    @Test
    void whatHappenedHappenedAndADenialMakesItContested() {
        Said happened = on("2025-11-06", joining("a", "a", "actual"));
        Said denied = on("2025-11-07", joining("b", "b", "actual").denied());
        Said failed = on("2025-11-07", joining("c", "c", "failed"));
        Said cancelled = on("2025-11-07", joining("e", "e", "cancelled"));
        assertThat(at("2025-11-08", happened, denied)).isEqualTo("actual contested");
        assertThat(at("2025-11-08", happened, failed)).isEqualTo("actual contested");
        assertThat(at("2025-11-08", happened, cancelled)).isEqualTo("actual");
        assertThat(at("2025-11-08", denied)).isEqualTo("denied");
    }

    @Test
    void theStrongestExpectationCounts() {
        List<String> weakToStrong = List.of(
                "hypothetical", "conditional", "desired", "proposed", "intended", "expected", "scheduled", "announced");
        for (int i = 1; i < weakToStrong.size(); i++) {
            assertThat(at(
                            "2025-11-06",
                            on("2025-11-06", joining("a", "a", weakToStrong.get(i))),
                            on("2025-11-06", joining("b", "b", weakToStrong.get(i - 1)))))
                    .isEqualTo(weakToStrong.get(i));
        }
    }

    @Test
    void adenialOfAnExpectationDoesNotUndoIt() {
        assertThat(at(
                        "2025-11-08",
                        on("2025-11-06", joining("a", "a", "expected")),
                        on("2025-11-07", joining("b", "b", "actual").denied())))
                .isEqualTo("expected");
    }
}
