/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTests {

    @ParameterizedTest
    @CsvSource({
        "2025-11-06, 2025-11-06, 2025-11-06",
        "2025-11, 2025-11-01, 2025-11-30",
        "2025, 2025-01-01, 2025-12-31",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2024-02, 2024-02-01, 2024-02-29",
        "0000, 0000-01-01, 0000-12-31",
        "-0044-03-15, -0044-03-15, -0044-03-15",
        "-0044, -0044-01-01, -0044-12-31",
        "199X, 1990-01-01, 1999-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "-004X, -0049-01-01, -0040-12-31",
        "-000X, -0009-01-01, -0001-12-31",
        "2025-XX, 2025-01-01, 2025-12-31",
        "2025-XX-XX, 2025-01-01, 2025-12-31",
        "2025-11-XX, 2025-11-01, 2025-11-30",
        "2025-21, 2025-03-01, 2025-12-21",
        "2025-22, 2024-12-01, 2026-03-20",
        "2025-23, 2025-03-01, 2025-12-21",
        "2025-24, 2024-12-01, 2026-03-20",
        "Y12345, +12345-01-01, +12345-12-31",
        "Y-999999, -999999-01-01, -999999-12-31",
        "2025-11-06T18:30:00, 2025-11-06, 2025-11-06"
    })
    void aDateOfAnyPrecisionIsAPointWithinItsDays(String text, String first, String last) {
        Edtf date = Edtf.parse(text);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.interval()).isFalse();
        assertThat(date.span()).isEqualTo(Span.point(DateText.day(first), DateText.day(last)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06T18:30:00-05:00, 2025-11-06, 2025-11-06T23:30:00Z",
        "2025-11-06T22:30:00-05:00, 2025-11-06, 2025-11-07T03:30:00Z",
        "2025-11-07T00:30:00+05, 2025-11-07, 2025-11-06T19:30:00Z",
        "2025-11-06T18:30:00Z, 2025-11-06, 2025-11-06T18:30:00Z"
    })
    void aClockTimeWithOffsetKeepsTheLocalDayAndTheInstant(String text, String day, String instant) {
        assertThat(Edtf.parse(text).span()).isEqualTo(Span.at(Instant.parse(instant), DateText.day(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2004-06/2006-08, 2004-06-01, 2004-06-30, 2006-08-01, 2006-08-31",
        "2025-11-06/2025-11-08, 2025-11-06, 2025-11-06, 2025-11-08, 2025-11-08",
        "../1995-11-06, , , 1995-11-06, 1995-11-06",
        "/1995-11-06, , , 1995-11-06, 1995-11-06",
        "1992-04-10/.., 1992-04-10, 1992-04-10, ,",
        "1992-04-10/, 1992-04-10, 1992-04-10, ,",
        "2025-11/2025-11-01, 2025-11-01, 2025-11-30, 2025-11-01, 2025-11-01"
    })
    void anIntervalBeginsWithinItsLeftDateAndEndsWithinItsRight(
            String text, String startMin, String startMax, String endMin, String endMax) {
        Edtf date = Edtf.parse(text);
        assertThat(date.interval()).isTrue();
        assertThat(date.span())
                .isEqualTo(new Span(
                        DateText.dayOrNull(startMin),
                        DateText.dayOrNull(startMax),
                        DateText.dayOrNull(endMin),
                        DateText.dayOrNull(endMax),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-06?, true, false",
        "2025-11~, false, true",
        "2025%, true, true",
        "199X~, false, true",
        "2025, false, false",
        "1992~/2025?, true, true",
        "1992~/.., false, true"
    })
    void qualifiersAreToldApartAndLeaveTheSpanAlone(String text, boolean uncertain, boolean approximate) {
        Edtf date = Edtf.parse(text);
        assertThat(date.uncertain()).isEqualTo(uncertain);
        assertThat(date.approximate()).isEqualTo(approximate);
        assertThat(date.span())
                .isEqualTo(Edtf.parse(text.replaceAll("[?~%]", "")).span());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-30 | there is no day 30; the days of that month are 01 to 28",
                "2004-09-31 | there is no day 31; the days of that month are 01 to 30",
                "2025-13 | there is no month 13; months are 01 to 12, seasons 21 to 24 without a day",
                "2025-25 | there is no month 25; months are 01 to 12, seasons 21 to 24 without a day",
                "2025-21-01 | there is no month 21; months are 01 to 12, seasons 21 to 24 without a day",
                "2025-00-10 | there is no month 00; months are 01 to 12, seasons 21 to 24 without a day",
                "10000-01-01 | a year beyond 9999 is written with Y and without month or day, as in Y10000",
                "20251106 | write year, month and day with hyphens, as in 2025-11-06",
                "Y2025 | Y is followed by five or six digits, as in Y10000 or Y-10000; shorter years have four digits and no Y",
                "-0000 | the year zero is 0000, without a sign",
                "XXXX | only the last one or two digits of a year can be X, as in 199X or 19XX",
                "199X-05 | a year with X stands alone, as in 199X",
                "2025-1X | a month or day is unspecified as a whole, as in 2025-11-XX",
                "2025-XX-06 | a day needs its month; write 2025-XX or 2025-11-06",
                "2025/2024 | the end precedes the start; write the earlier date first",
                "../.. | neither end is a date; leave the date out",
                "/ | neither end is a date; leave the date out",
                "2020/2021/2022 | an interval has one slash, between its start and its end",
                "2025-11-06T10:00:00Z/2025-11-07 | the ends of an interval are dates without a clock time",
                "2025-11-06T25:00:00Z | the clock goes from 00:00:00 to 23:59:59 and an offset to 18:00",
                "2025-11-06T10:00:00+19:00 | the clock goes from 00:00:00 to 23:59:59 and an offset to 18:00",
                "2025-02-30T10:00:00Z | there is no day 30; the days of that month are 01 to 28",
                "2025-11-06T10:00:00-00:00 | write Z for UTC, or leave the offset out if it is not known",
                "2025-11-06T10:00 | write a clock time as 2025-11-06T18:30:00Z or 2025-11-06T18:30:00-05:00",
                "2025-11-06T10:00:00Z? | a date with a clock time takes no qualifier"
            })
    void whatIsNoDateIsRefusedWithTheReason(String text, String problem) {
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse(text))
                .withMessage("'%s' is not an EDTF date: %s", text, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25-11-06",
                "06.11.2025",
                "2025-1-6",
                "2025-11-6",
                "+2025",
                "?",
                "..",
                "2025?-11",
                "2025~~",
                "Y",
                "T",
                "-",
                "2025-11-06Z",
                "Y1000000",
                "Y01234",
                "31.12.9999",
                "0",
                "2025--11",
                "-/2025",
                "2025/..?"
            })
    void otherSpellingsAreRefusedToo(String text) {
        assertThatExceptionOfType(InvalidEdtf.class).isThrownBy(() -> Edtf.parse(text));
    }

    @Test
    void spacesAndDigitsOfOtherScriptsAreNamed() {
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse("2025-11-06 "))
                .withMessage("'2025-11-06 ' is not an EDTF date: U+0020 at position 11 is a space; EDTF has none");
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse("٢٠٢٥"))
                .withMessage(
                        "'٢٠٢٥' is not an EDTF date: U+0662 at position 1 is a digit of another script; write 0 to 9");
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse("2025\n"))
                .withMessageStartingWith("'2025\\u{A}' is not");
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse("NA"))
                .withMessageContaining("U+004E");
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse(""))
                .withMessageContaining("empty");
        assertThatExceptionOfType(InvalidEdtf.class)
                .isThrownBy(() -> Edtf.parse("1".repeat(1000)))
                .withMessage("'%s...' is not an EDTF date: it is longer than 64 characters", "1".repeat(60));
    }
}
