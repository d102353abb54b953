/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTests {

    private final List<Ratio> all = new ArrayList<>();

    private void add(String id, String meaning, int claims, double... values) {
        for (double value : values) {
            Ratio.add(all, new Ratio(id, meaning, claims, "<= 2", List.of(value)));
        }
    }

    @Test
    void turnsOfOneRatioAreGatheredAndTheirMedianTold() {
        add("L1", "a ÷ b", 10, 3, 1, 2);
        add("L1", "a ÷ b", 1_000, 7);
        add("L2", "c ÷ d", 10, 5);
        assertThat(all).hasSize(3);
        assertThat(all.getFirst().median()).isEqualTo(2);
        assertThat(Report.tables(all))
                .contains("| L1 | a ÷ b | 10 | <= 2 | 2.00 | 1.00 - 3.00 |")
                .contains("| L1 | a ÷ b | 1,000 | <= 2 | 7.00 | 7.00 - 7.00 |")
                .contains("| L2 | c ÷ d | 10 | <= 2 | 5.00 | 5.00 - 5.00 |");
    }

    @Test
    void ofAnEvenNumberOfTurnsTheMedianIsBetweenTheMiddleOnes() {
        assertThat(new Ratio("L1", "a ÷ b", 10, "<= 2", List.of(4.0, 1.0, 2.0, 3.0)).median())
                .isEqualTo(2.5);
    }

    @Test
    void growthIsTheSlopeOfLogTimeOverLogSize() {
        add(Ratio.RECORDS, "", 10, 1);
        add(Ratio.RECORDS, "", 1_000, 100);
        add(Ratio.HEAP, "", 10, 5);
        add(Ratio.HEAP, "", 1_000, 6);
        add(Ratio.ONE_FACT, "", 10, 2);
        add(Ratio.ONE_FACT, "", 1_000, 20);
        assertThat(Growth.of(all)).extracting(Ratio::median).containsExactly(1.0, 0.5, 1.2);
        assertThat(Report.tables(all)).contains("| 1,000 | 100.0 s | | | 0 MiB |");
    }

    @Test
    void onlyRatiosThatWereMeasuredAreExplained() {
        add("L1", "a ÷ b", 10, 1);
        add("L8", "c ÷ d", 10, 1);
        assertThat(Report.page(all, "5"))
                .contains("L1, driver by loader", "L8: a store has one lease")
                .doesNotContain("L2");
    }

    /** A run that is broken off leaves fewer turns than were asked for. */
    @Test
    void thePageSaysHowManyTurnsWereMeasured() {
        add(Ratio.RECORDS, "", 10, 1);
        add(Ratio.RECORDS, "", 1_000, 1, 2);
        assertThat(Report.page(all, "5")).contains("Measured with 10 claims (1 turn), 1,000 claims (2 turns), on ");
    }

    @Test
    void aMachineThatIsNotQuietIsToldOf() {
        add(Ratio.SAME, "twice", 10, 1.01, 1.09);
        assertThat(Report.tables(all)).doesNotContain("Not quiet");
        add(Ratio.SAME, "twice", 10, 1.2);
        assertThat(Report.tables(all)).contains("**Not quiet:** with 10 claims");
    }
}
