/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinuedTests {

    private static final Segment SINCE_1982 = period(1, day("1982-01-01"), null);
    private static final Segment FROM_1955_TO_1980 = period(1, day("1955-01-01"), day("1980-01-01"));

    private static Segment period(long ordinal, @Nullable Bounds start, @Nullable Bounds end) {
        return new Segment(
                ordinal,
                "",
                "actual",
                "actual",
                "positive",
                null,
                null,
                false,
                1,
                start,
                end,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    private static Bounds day(String day) {
        return new Bounds(LocalDate.parse(day), LocalDate.parse(day));
    }

    @Test
    void anEarlierPeriodContinuesNoneAndTheLaterOneItself() {
        Segment second = period(2, SINCE_1982.start(), null);
        List<Segment> begun = List.of(FROM_1955_TO_1980, second);
        assertThat(Continued.by(FROM_1955_TO_1980, List.of(SINCE_1982), begun)).isNull();
        assertThat(Continued.by(second, List.of(SINCE_1982), begun)).isEqualTo(SINCE_1982);
        assertThat(Continued.isSame(SINCE_1982, second)).isTrue();
    }

    @Test
    void aPeriodThatTurnsOutToBeTwoIsTheFirst() {
        Segment since1955 = period(1, FROM_1955_TO_1980.start(), null);
        Segment second = period(2, SINCE_1982.start(), null);
        List<Segment> begun = List.of(FROM_1955_TO_1980, second);
        assertThat(Continued.by(FROM_1955_TO_1980, List.of(since1955), begun)).isEqualTo(since1955);
        assertThat(Continued.by(second, List.of(since1955), begun)).isNull();
    }

    @Test
    void whatHeldOnADayIsThePeriodThatHasIt() {
        Segment seenIn1990 = period(
                1, new Bounds(null, LocalDate.parse("1990-01-01")), new Bounds(LocalDate.parse("1990-01-01"), null));
        Segment second = period(2, SINCE_1982.start(), null);
        List<Segment> begun = List.of(FROM_1955_TO_1980, second);
        assertThat(Continued.by(FROM_1955_TO_1980, List.of(seenIn1990), begun)).isNull();
        assertThat(Continued.by(second, List.of(seenIn1990), begun)).isEqualTo(seenIn1990);
    }

    @Test
    void whatIsPutOffToAnotherDayIsStillIt() {
        Segment first = period(1, day("2025-11-10"), day("2025-11-10"));
        Segment putOff = period(1, day("2025-11-12"), day("2025-11-12"));
        assertThat(Continued.by(putOff, List.of(first), List.of(putOff))).isEqualTo(first);
    }
}
