/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.graph.NodeKind;
import org.junit.jupiter.api.Test;

/** Claims that are judged stand for their facts, also once they are corrected. */
class JudgedClaimRuleTests {

    private static final Lines.ClaimLine ONE = meeting("one", "2025-11-06");
    private static final Lines.ClaimLine OTHER = meeting("other", "2025-11-07");
    private static final String SAME = judged("same", ONE, OTHER);

    private static Lines.ClaimLine meeting(String key, String day) {
        return Lines.claim(key, "d", "meeting")
                .role("participant", "country/KAZ", "country/ISR")
                .on(day);
    }

    private static String judged(String verdict, Lines.ClaimLine a, Lines.ClaimLine b) {
        return Lines.judgement(verdict, a.id().toString(), b.id().toString(), "2026-01-02T10:00:00Z");
    }

    private static int facts(String... more) {
        List<String> lines =
                new ArrayList<>(List.of(Lines.document("d", "2025-11-08"), ONE.line(), OTHER.line(), SAME));
        lines.addAll(List.of(more));
        return Graphs.nodes(Projector.project(Records.of(lines)), NodeKind.FACT).size();
    }

    @Test
    void aCorrectedClaimStandsForTheFactOfItsCorrection() {
        Lines.ClaimLine corrected = meeting("corrected", "2025-11-05").supersedes(ONE.id());
        Lines.ClaimLine again = meeting("again", "2025-11-04").supersedes(corrected.id());

        assertThat(facts()).isEqualTo(1);
        assertThat(facts(corrected.line())).isEqualTo(1);
        assertThat(facts(corrected.line(), again.line())).isEqualTo(1);
        assertThat(facts(corrected.line(), judged("different", corrected, OTHER)))
                .isEqualTo(2);
    }

    @Test
    void whereCorrectionsMeanSeveralFactsItStandsForNone() {
        assertThat(facts(
                        meeting("a", "2025-11-05").supersedes(ONE.id()).line(),
                        meeting("b", "2025-11-04").supersedes(ONE.id()).line()))
                .isEqualTo(3);
    }
}
