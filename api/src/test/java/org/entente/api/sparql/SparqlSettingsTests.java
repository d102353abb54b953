/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.entente.rdf.sparql.SparqlLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SparqlSettingsTests {

    private static long held(@Nullable Long set, int atOnce) {
        Duration brief = Duration.ofSeconds(1);
        return new SparqlSettings(null, brief, brief, 1, DataSize.ofBytes(1), 1, set, atOnce)
                .limits()
                .held();
    }

    @Test
    void whatQuestionsHoldFitsIntoTheMemoryUnlessItIsSet() {
        long memory = Runtime.getRuntime().maxMemory();
        assertThat(held(null, 4)).isEqualTo(SparqlLimits.heldWithin(memory, 4)).isLessThan(memory / 1000);
        assertThat(held(null, 2)).isBetween(2 * held(null, 4), 2 * held(null, 4) + 1);
        assertThat(held(7L, 4)).isEqualTo(7);
    }
}
