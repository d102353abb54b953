/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTests {

    @Test
    void textsSortAsTheirDaysDo() {
        List<LocalDate> days = List.of(
                LocalDate.of(-12_000, 5, 1),
                LocalDate.of(-100, 1, 1),
                LocalDate.of(-43, 3, 15),
                LocalDate.of(-43, 12, 7),
                LocalDate.of(0, 1, 1),
                LocalDate.of(1648, 10, 24),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(123_456, 1, 1));
        assertThat(days).isSorted();
        assertThat(days.stream().map(Days::sortable)).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(Days.sortable(LocalDate.of(1648, 10, 24))).isEqualTo("1648-10-24");
        assertThat(days.stream().map(Days::sortable).map(Days::day)).containsExactlyElementsOf(days);
        // what has no date comes last
        assertThat(Days.sortable(LocalDate.of(123_456, 1, 1))).isLessThan("}");
    }

    @Test
    void whatIsNotKnownIsNeitherEarlierNorLater() {
        LocalDate day = LocalDate.of(1648, 10, 24);
        assertThat(Days.earlier(null, day)).isEqualTo(day);
        assertThat(Days.later(day, null)).isEqualTo(day);
        assertThat(Days.earlier(day, day.plusDays(1))).isEqualTo(day);
        assertThat(Days.later(day, day.plusDays(1))).isEqualTo(day.plusDays(1));
        assertThat(Days.earlier(null, null)).isNull();
    }
}
