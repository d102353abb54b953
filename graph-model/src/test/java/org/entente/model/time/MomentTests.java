/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTests {

    @ParameterizedTest
    @CsvSource({
        "2025-11-06, 2025-11-06T23:59:59Z",
        "2025-11-06-05:00, 2025-11-07T04:59:59Z",
        "2025-11-06+05:00, 2025-11-06T18:59:59Z",
        "2025-11-06Z, 2025-11-06T23:59:59Z",
        "2025-11, 2025-11-30T23:59:59Z",
        "2025, 2025-12-31T23:59:59Z",
        "2025-11-06T18:30:00-05:00, 2025-11-06T23:30:00Z",
        "2025-11-06T18:30Z, 2025-11-06T18:30:00Z",
        "2025-11-06T23:59:59.999Z, 2025-11-06T23:59:59Z"
    })
    void aDateIsItsLastSecondAndAnInstantIsItself(String text, String instant) {
        assertThat(Published.knownFrom(text)).isEqualTo(Instant.parse(instant));
        assertThat(KnownAt.parse(text)).isEqualTo(Instant.parse(instant));
    }

    @Test
    void whatWasPublishedOnADayIsKnownAtTheEndOfThatDay() {
        assertThat(Published.knownFrom("2025-11-06T23:59:59.999Z")).isBeforeOrEqualTo(KnownAt.parse("2025-11-06"));
        assertThat(Published.knownFrom("2025-11-06-05:00")).isAfter(KnownAt.parse("2025-11-06"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06, 2025-11-06",
        "2025-11-06Z, 2025-11-06",
        "2025-11-06-05:00, 2025-11-06",
        "2025-11-06+09:00, 2025-11-05",
        "2025-11-06T18:30:00-05:00, 2025-11-06",
        "2025-11-06T20:30:00-05:00, 2025-11-07",
        "2025-11, 2025-11-01",
        "2025, 2025-01-01"
    })
    void theFirstDayOfADateIsThatOfItsFirstSecond(String text, LocalDate day) {
        assertThat(Published.firstDay(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-30 | the calendar has no such day",
                "2025-13 | the calendar has no such day",
                "2025-11-06T18:30:00 | a clock time needs its offset",
                "2025-02-30T10:00:00Z | no calendar and clock show it",
                "2025-11-06T24:30:00Z | no calendar and clock show it",
                "2025-11-06+19:00 | an offset is at most 18:00",
                "2025-11-06-00:00 | the offset -00:00 says that the offset is not known",
                "6 November | it is neither a date nor an instant",
                "٢٠٢٥ | it is neither a date nor an instant",
                "2025-11-06/.. | it is neither a date nor an instant"
            })
    void whatIsNoMomentIsRefusedWithTheReason(String text, String problem) {
        assertThatExceptionOfType(InvalidMoment.class)
                .isThrownBy(() -> Published.knownFrom(text))
                .withMessage(
                        "'%s' is not a moment: %s; write 2025, 2025-11, 2025-11-06, 2025-11-06-05:00,"
                                + " 2025-11-06T18:30:00Z or 2025-11-06T18:30:00-05:00",
                        text, problem);
    }
}
