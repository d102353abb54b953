/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Into how many parts a bulk load is cut. */
class ShardsTests {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void eachProcessorGetsManyPartsUnlessTheyAreSmall() {
        assertThat(Shards.countFor(1_024 * MEBIBYTE)).isGreaterThanOrEqualTo(Math.min(256, 8 * (Ahead.PARTS - 1)));
        assertThat(Shards.countFor(3 * MEBIBYTE)).isEqualTo(4);
        assertThat(Shards.countFor(1_000)).isEqualTo(1);
        assertThat(Shards.countFor(1L << 50)).isEqualTo(256);
    }
}
