/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandpointTests {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-02-01T00:00:00Z");

    private static final Standpoint SCHEDULED = said(null, "scheduled", "positive", FIRST);
    private static final Standpoint STILL_EXPECTED = said(null, "expected", "positive", SECOND);
    private static final Standpoint POSTPONED = said(null, "postponed", "positive", FIRST);
    private static final Standpoint CANCELLED = said(null, "cancelled", "positive", SECOND);
    private static final Standpoint FAILED = said(null, "failed", "positive", SECOND);
    private static final Standpoint ACTUAL = said(null, "actual", "positive", SECOND);
    private static final Standpoint DENIED = said(null, "actual", "negative", SECOND);

    private static Standpoint said(@Nullable String act, String modality, String polarity, Instant knownFrom) {
        return Standpoint.of("agreement-participation", act, modality, polarity, knownFrom, Span.UNKNOWN);
    }

    private static List<Standpoint> opposed(String stands, Standpoint... said) {
        return Standpoint.opposed(stands, List.of(Span.UNKNOWN), List.of(said), Function.identity());
    }

    @Test
    void whatIsOffIsContradictedByWhatLiesAheadAtTheSameMoment() {
        assertThat(opposed("called-off", SCHEDULED, POSTPONED, CANCELLED, STILL_EXPECTED))
                .containsExactly(CANCELLED, STILL_EXPECTED);
        assertThat(CANCELLED.text()).isEqualTo("cancelled");
        assertThat(STILL_EXPECTED.text()).isEqualTo("prospective");
    }

    @Test
    void whatIsSoIsContradictedByDenialAndFailure() {
        assertThat(opposed("actual", SCHEDULED, POSTPONED, ACTUAL, DENIED, FAILED))
                .containsExactly(ACTUAL, DENIED, FAILED);
    }

    @Test
    void aDenialThatSpeaksAgainstNothingIsNoSide() {
        Standpoint joined = said("accession", "actual", "positive", FIRST);
        Standpoint stays = said("withdrawal", "actual", "negative", SECOND);
        Standpoint unwanted = said(null, "desired", "negative", SECOND);
        assertThat(opposed("actual", joined, stays, unwanted)).isEmpty();
        assertThat(opposed("actual", joined, stays, DENIED)).containsExactly(joined, DENIED);
    }

    /** The period of an undated report is the one that others date. */
    @Test
    void aDenialOfAnotherTimeIsNoSideAgainstAnUndatedReport() {
        Span since = Span.between(LocalDate.of(2025, 3, 1), null);
        assertThat(Standpoint.opposed("actual", List.of(since), List.of(ACTUAL, DENIED), Function.identity()))
                .isEmpty();
    }

    @Test
    void whatLiesAheadIsContestedForItsDatesOnly() {
        assertThat(opposed("prospective", POSTPONED, DENIED, STILL_EXPECTED)).isEmpty();
    }
}
