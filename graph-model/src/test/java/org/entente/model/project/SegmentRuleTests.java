/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.registry.FactType;
import org.entente.model.time.Span;
import org.junit.jupiter.api.Test;

/** Rule R3: the periods of a relation, in any order of its reports. */
class SegmentRuleTests {

    private static final int ORDERS = 200;

    private static Said term(String key, String when) {
        return SaidLines.said(
                Lines.claim(key, "d", "office-holding")
                        .role("holder", "person/a")
                        .role("office", "office/x")
                        .on(when),
                "2025-11-06");
    }

    /** {@return the periods, as {@code start..start – end..end}, the same for every order and repetition} */
    private static List<String> periods(Said... claims) {
        List<String> expected = inOneOrder(List.of(claims));
        Random random = new Random(7);
        for (int i = 0; i < ORDERS; i++) {
            List<Said> other = new ArrayList<>(List.of(claims));
            other.add(claims[random.nextInt(claims.length)]);
            Collections.shuffle(other, random);
            assertThat(inOneOrder(other)).isEqualTo(expected);
        }
        return expected;
    }

    private static List<String> inOneOrder(List<Said> claims) {
        FactType type = SaidLines.type(claims.getFirst().claim().type());
        return Segments.of(type.acts(), claims).stream()
                .map(segment -> text(segment.span()) + (segment.contested() ? " contested" : ""))
                .toList();
    }

    private static String text(Span span) {
        return "%s..%s – %s..%s"
                .formatted(span.startMin(), span.startMax(), span.endMin(), span.endMax())
                .replace("null", "");
    }

    @Test
    void moreThanThirtyYearsAndAPreciseStartAgree() {
        assertThat(periods(
                        term("a", "{'start': {'notAfter': '1995-11-06'}, 'end': {'notBefore': '2025-11-06'}}"),
                        term(
                                "b",
                                "{'start': {'notBefore': '1992-04-10', 'notAfter': '1992-04-10'},"
                                        + " 'end': {'notBefore': '2025-11-07'}}")))
                .containsExactly("1992-04-10..1992-04-10 – 2025-11-07..");
    }

    @Test
    void twoTermsWithAnotherBetweenAreTwoPeriods() {
        assertThat(periods(
                        term("a", "2017-01-20/2021-01-20"),
                        term(
                                "b",
                                "{'start': {'notBefore': '2025-01-20', 'notAfter': '2025-01-20'},"
                                        + " 'end': {'notBefore': '2025-11-06'}}"),
                        term("c", "{'holdsOn': '2025-11-06'}"),
                        term("d", "{'holdsOn': '2019-05-01'}")))
                .containsExactly(
                        "2017-01-20..2017-01-20 – 2021-01-20..2021-01-20", "2025-01-20..2025-01-20 – 2025-11-06..");
    }

    @Test
    void aTermThatFollowsAnotherOnTheSameDayIsItsOwnPeriod() {
        assertThat(periods(term("a", "2009-01-20/2013-01-20"), term("b", "2013-01-20/2017-01-20")))
                .containsExactly(
                        "2009-01-20..2009-01-20 – 2013-01-20..2013-01-20",
                        "2013-01-20..2013-01-20 – 2017-01-20..2017-01-20");
    }

    @Test
    void startsADayApartAreOnePeriodWithAConflict() {
        assertThat(periods(
                        term(
                                "a",
                                "{'start': {'notBefore': '2019-03-20', 'notAfter': '2019-03-20'},"
                                        + " 'end': {'notBefore': '2025-01-01'}}"),
                        term(
                                "b",
                                "{'start': {'notBefore': '2019-03-21', 'notAfter': '2019-03-21'},"
                                        + " 'end': {'notBefore': '2025-01-01'}}")))
                .containsExactly("2019-03-20..2019-03-21 – 2025-01-01.. contested");
    }

    @Test
    void whatIsSeveredAndResumedHasTwoPeriods() {
        assertThat(periods(
                        term(
                                "a",
                                "{'start': {'notBefore': '1992-01-01', 'notAfter': '1992-01-01'},"
                                        + " 'end': {'notBefore': '2010-01-01'}}"),
                        term("b", "../2011-02-01"),
                        term(
                                "c",
                                "{'start': {'notBefore': '2019-05-01', 'notAfter': '2019-05-01'},"
                                        + " 'end': {'notBefore': '2020-01-01'}}")))
                .containsExactly(
                        "1992-01-01..1992-01-01 – 2011-02-01..2011-02-01", "2019-05-01..2019-05-01 – 2020-01-01..");
    }

    @Test
    void twoReportsOfOneEndThatDifferAreAConflictOfOnePeriod() {
        assertThat(periods(term("a", "2017-01-20/2021-01-20"), term("b", "../2021-01-21")))
                .containsExactly("2017-01-20..2017-01-20 – 2021-01-20..2021-01-21 contested");
    }

    @Test
    void aCoarseAndAFineDateRefineEachOther() {
        assertThat(periods(term("a", "1992/.."), term("b", "1992-04/.."), term("c", "1992-04-10/..")))
                .containsExactly("1992-04-10..1992-04-10 – ..");
        assertThat(periods(term("a", "2017/2021"), term("b", "2017-01-20/2021-01-20")))
                .containsExactly("2017-01-20..2017-01-20 – 2021-01-20..2021-01-20");
    }

    @Test
    void aYearOfStartAndEndSaysNoMoreThanThatYear() {
        assertThat(periods(term("a", "1992/1992"))).containsExactly("1992-01-01..1992-12-31 – 1992-01-01..1992-12-31");
    }

    @Test
    void aBeginningAloneDoesNotSayThatItStillHeld() {
        assertThat(periods(term("a", "{'start': {'notAfter': '1995-11-06'}}"))).containsExactly("..1995-11-06 – ..");
    }

    /** Seen "in 2019" is seen on some day of it, not on all and not on its last. */
    @Test
    void whatWasSeenInAYearMayHaveEndedInIt() {
        assertThat(periods(term("a", "1990-04-24/2019-03-20"), term("b", "{'holdsOn': '2019'}")))
                .containsExactly("1990-04-24..1990-04-24 – 2019-03-20..2019-03-20");
        assertThat(periods(term("a", "2019-03-20/.."), term("b", "{'holdsOn': '2019'}")))
                .containsExactly("2019-03-20..2019-03-20 – ..");
        assertThat(periods(term("b", "{'holdsOn': '2019'}"))).containsExactly("..2019-12-31 – 2019-01-01..");
    }

    @Test
    void aCoarseStartIsThatOfAnEndInTheSameYear() {
        assertThat(periods(term("a", "2022/.."), term("b", "../2022-10-20")))
                .containsExactly("2022-01-01..2022-10-20 – 2022-10-20..2022-10-20");
        assertThat(periods(term("a", "2022-09-06/.."), term("b", "2022/.."), term("c", "../2022-10-20")))
                .containsExactly("2022-09-06..2022-09-06 – 2022-10-20..2022-10-20");
        assertThat(periods(term("a", "2022-09-06/2022-10-20"), term("b", "2022-11/..")))
                .containsExactly("2022-09-06..2022-09-06 – 2022-10-20..2022-10-20", "2022-11-01..2022-11-30 – ..");
    }

    @Test
    void aTermThatBeginsInTheMonthInWhichAnotherEndsIsItsOwnPeriod() {
        assertThat(periods(term("a", "2001-09-03/2003-07"), term("b", "2003-07-23/2011-09")))
                .containsExactly(
                        "2001-09-03..2001-09-03 – 2003-07-01..2003-07-31",
                        "2003-07-23..2003-07-23 – 2011-09-01..2011-09-30");
        assertThat(periods(term("a", "2009/2013"), term("b", "2013-01-20/2017-01-20")))
                .containsExactly(
                        "2009-01-01..2009-12-31 – 2013-01-01..2013-12-31",
                        "2013-01-20..2013-01-20 – 2017-01-20..2017-01-20");
    }

    @Test
    void twoReportsOfOneTermStayOnePeriodWhateverTheirPrecision() {
        assertThat(periods(term("a", "2020-12/2021"), term("b", "2021-01/2021")))
                .containsExactly("2020-12-01..2021-01-31 – 2021-01-01..2021-12-31 contested");
        assertThat(periods(term("a", "2017-01-20/2021"), term("b", "2017-01-21/2021-01-20")))
                .containsExactly("2017-01-20..2017-01-21 – 2021-01-20..2021-01-20 contested");
    }

    /** Severed in 2011, on 1 February, and resumed a month later: the year does not end what was resumed. */
    @Test
    void aCoarseEndIsTheOneThatIsReportedOfItsYear() {
        assertThat(periods(
                        term("a", "1992/.."),
                        term("b", "../2011-02-01"),
                        term("c", "{'end': {'notBefore': '2011-01-01', 'notAfter': '2011-12-31'}}"),
                        term("d", "2011-03-01/..")))
                .containsExactly("1992-01-01..1992-12-31 – 2011-02-01..2011-02-01", "2011-03-01..2011-03-01 – ..");
    }

    /** Not before 2000, and ended in 2010: what one says of the beginning stays true whatever is known besides. */
    @Test
    void aBeginningOfWhichOnlyTheEarliestDayIsToldWasNoEarlier() {
        Said started = term("a", "{'start': {'notBefore': '2000'}}");
        assertThat(periods(term(
                        "a", "{'start': {'notBefore': '2000'}, 'end': {'notBefore': '2010', 'notAfter': '2010'}}")))
                .containsExactly("2000-01-01.. – 2010-01-01..2010-12-31");
        assertThat(periods(term("a", "{'start': {'notBefore': '2000'}, 'end': {'notBefore': '2010'}}")))
                .containsExactly("2000-01-01..2010-01-01 – 2010-01-01..");
        assertThat(periods(started, term("b", "{'holdsOn': '2010'}")))
                .containsExactly("2000-01-01..2010-12-31 – 2010-01-01..");
        assertThat(periods(started, term("b", "{'start': {'notBefore': '1998', 'notAfter': '2003'}}")))
                .containsExactly("2000-01-01..2003-12-31 – ..");
        assertThat(periods(started, term("b", "{'start': {'notBefore': '1999'}}"), term("c", "../2010-05-01")))
                .containsExactly("2000-01-01.. – 2010-05-01..2010-05-01");
    }

    @Test
    void theEarliestDayOfABeginningTellsNothingOfAnotherPeriod() {
        Said started = term("a", "{'start': {'notBefore': '2000'}}");
        assertThat(periods(started, term("b", "1990-01-01/1995-01-01")))
                .containsExactly("1990-01-01..1990-01-01 – 1995-01-01..1995-01-01");
        assertThat(periods(started, term("b", "{'holdsOn': '1998-01-01'}")))
                .containsExactly("..1998-01-01 – 1998-01-01..");
        assertThat(periods(started, term("b", "../1995-01-01"), term("c", "{'holdsOn': '2010-01-01'}")))
                .containsExactly(".. – 1995-01-01..1995-01-01", "..2010-01-01 – 2010-01-01..");
        assertThat(periods(
                        term("a", "{'start': {'notBefore': '2000'}, 'end': {'notBefore': '2010-01-01'}}"),
                        term("b", "../1995-01-01")))
                .containsExactly(".. – 1995-01-01..1995-01-01", "2000-01-01..2010-01-01 – 2010-01-01..");
    }
}
