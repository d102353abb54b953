/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StandpointTests {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2025-02-01T00:00:00Z");

    private static final Standpoint SCHEDULED = Standpoint.of("scheduled", "positive", FIRST);
    private static final Standpoint STILL_EXPECTED = Standpoint.of("expected", "positive", SECOND);
    private static final Standpoint POSTPONED = Standpoint.of("postponed", "positive", FIRST);
    private static final Standpoint CANCELLED = Standpoint.of("cancelled", "positive", SECOND);
    private static final Standpoint FAILED = Standpoint.of("failed", "positive", SECOND);
    private static final Standpoint ACTUAL = Standpoint.of("actual", "positive", SECOND);
    private static final Standpoint DENIED = Standpoint.of("actual", "negative", SECOND);

    private static List<Standpoint> opposed(String stands, Standpoint... said) {
        return Standpoint.opposed(stands, List.of(said), Function.identity());
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
    void whatLiesAheadIsContestedForItsDatesOnly() {
        assertThat(opposed("prospective", POSTPONED, DENIED, STILL_EXPECTED)).isEmpty();
    }
}
