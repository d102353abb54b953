/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwinsTests {

    @Test
    void whatMayBeTheSameIsCountedOnceThoughOnlyNeighboursAreLinked() {
        assertThat(Twins.groups(
                        Map.of("1", List.of("3"), "2", List.of("3"), "3", List.of("1", "2"), "4", List.of()),
                        one -> true))
                .isEqualTo(2);
    }

    @Test
    void whatIsNotCountedLinksNothing() {
        assertThat(Twins.groups(Map.of("1", List.of("x"), "2", List.of("x")), one -> true))
                .isEqualTo(2);
        assertThat(Twins.groups(Map.of(), one -> true)).isZero();
    }

    @Test
    void thoseThatMayBeTheSameCountWhereOneOfThemDoes() {
        Map<String, List<String>> twins = Map.of("1", List.of("2"), "2", List.of("1"), "3", List.of(), "4", List.of());
        assertThat(Twins.groups(twins, List.of("2", "4")::contains)).isEqualTo(2);
        assertThat(Twins.groups(twins, List.of("1", "2")::contains)).isEqualTo(1);
    }
}
