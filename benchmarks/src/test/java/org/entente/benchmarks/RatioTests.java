/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTests {

    @Test
    void turnsOfOneRatioAreGatheredAndTheirMedianTold() {
        List<Ratio> all = new ArrayList<>();
        for (double value : new double[] {3, 1, 2}) {
            Ratio.add(all, Ratio.of("L1", "a ÷ b", "<= 2", value));
        }
        Ratio.add(all, Ratio.of("L2", "c ÷ d", "<= 2", 5));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().median()).isEqualTo(2);
        assertThat(Report.table(all))
                .contains("| L1 | a ÷ b | <= 2 | 2.00 | 1.00 - 3.00 |")
                .contains("| L2 | c ÷ d | <= 2 | 5.00 | 5.00 - 5.00 |");
    }

    @Test
    void ofAnEvenNumberOfTurnsTheMedianIsBetweenTheMiddleOnes() {
        assertThat(new Ratio("L1", "a ÷ b", "<= 2", List.of(4.0, 1.0, 2.0, 3.0)).median())
                .isEqualTo(2.5);
    }
}
