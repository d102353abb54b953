/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModalityTests {

    @Test
    void prospectiveOnesRankFromAnnouncedDownToHypothetical() {
        assertThat(Arrays.stream(Modality.values())
                        .filter(Modality::isProspective)
                        .sorted(Comparator.comparingInt(Modality::strength).reversed())
                        .map(Modality::text))
                .containsExactly(
                        "announced",
                        "scheduled",
                        "expected",
                        "intended",
                        "proposed",
                        "desired",
                        "conditional",
                        "hypothetical");
    }

    @Test
    void eachIsActualProspectiveOrCut() {
        assertThat(Modality.values())
                .allSatisfy(modality -> assertThat(
                                Stream.of(modality.isActual(), modality.isProspective(), modality.isCut())
                                        .filter(is -> is))
                        .hasSize(1));
    }

    @Test
    void candidacyIsProposedUpToAnnounced() {
        assertThat(Arrays.stream(Modality.values()).filter(Modality::isCandidacy))
                .containsExactly(
                        Modality.PROPOSED,
                        Modality.INTENDED,
                        Modality.EXPECTED,
                        Modality.SCHEDULED,
                        Modality.ANNOUNCED);
    }

    @Test
    void wishIsNoPlanAndACutIsCalledOff() {
        assertThat(Modality.DESIRED.status()).isEqualTo(Status.WISHED);
        assertThat(Modality.EXPECTED.status()).isEqualTo(Status.PROSPECTIVE);
        assertThat(Modality.POSTPONED.status()).isEqualTo(Status.CALLED_OFF);
        assertThat(Modality.ACTUAL.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void namesAreReadBack() {
        assertThat(Modality.values())
                .allSatisfy(modality -> assertThat(Modality.of(modality.text())).contains(modality));
        assertThat(Modality.of("Actual")).isEmpty();
        assertThat(Polarity.of("negative")).contains(Polarity.NEGATIVE);
        assertThat(Polarity.of("no")).isEmpty();
    }
}
