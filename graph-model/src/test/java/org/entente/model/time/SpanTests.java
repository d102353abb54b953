/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpanTests {

    @Test
    void boundsInTheWrongOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(day("2025-02-01"), day("2025-01-01"), null, null, null))
                .withMessage("startMin 2025-02-01 is after startMax 2025-01-01; nothing can lie between");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(null, null, day("2025-02-01"), day("2025-01-01"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.between(day("2025-02-01"), day("2025-01-01")));
    }

    @Test
    void anInstantNeedsTheLocalDayInEveryBound() {
        Instant at = Instant.parse("2025-11-07T01:00:00Z");
        assertThat(Span.at(at, day("2025-11-06")).startMax()).isEqualTo(day("2025-11-06"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.at(at, day("2025-11-09")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(null, null, null, null, at));
    }

    @Nested
    class Holding {

        /** "For more than 30 years", said on 2025-11-06. */
        private final Span moreThanThirtyYears = new Span(null, day("1995-11-06"), day("2025-11-06"), null, null);

        @Test
        void yesBetweenTheLatestStartAndTheEarliestEnd() {
            assertThat(moreThanThirtyYears.holdsAt(day("1995-11-06"), true)).isEqualTo(Answer.YES);
            assertThat(moreThanThirtyYears.holdsAt(day("2025-11-06"), false)).isEqualTo(Answer.YES);
        }

        @Test
        void unknownBeforeAStartWithoutLowerBound() {
            assertThat(moreThanThirtyYears.holdsAt(day("1992-04-10"), true)).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void presumedAfterTheEarliestEndOnlyForWhatGoesOn() {
            assertThat(moreThanThirtyYears.holdsAt(day("2025-11-07"), true)).isEqualTo(Answer.PRESUMED);
            assertThat(moreThanThirtyYears.holdsAt(day("2025-11-07"), false)).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void noBeforeTheEarliestStartAndAfterTheLatestEnd() {
            Span term = Span.between(day("2017-01-20"), day("2021-01-20"));
            assertThat(term.holdsAt(day("2017-01-19"), true)).isEqualTo(Answer.NO);
            assertThat(term.holdsAt(day("2021-01-21"), true)).isEqualTo(Answer.NO);
            assertThat(term.holdsAt(day("2021-01-20"), true)).isEqualTo(Answer.YES);
        }

        @Test
        void aKnownStartWithoutAnyEndHoldsOnThatDayAndIsPresumedAfterwards() {
            Span relations = Span.between(day("1992-04-10"), null);
            assertThat(relations.holdsAt(day("1992-04-09"), true)).isEqualTo(Answer.NO);
            assertThat(relations.holdsAt(day("1992-04-10"), true)).isEqualTo(Answer.YES);
            assertThat(relations.holdsAt(day("2025-11-06"), true)).isEqualTo(Answer.PRESUMED);
        }

        @Test
        void whatMayNotHaveBegunYetIsNotPresumed() {
            Span november = new Span(day("2025-11-01"), day("2025-11-30"), null, null, null);
            assertThat(november.holdsAt(day("2025-11-15"), true)).isEqualTo(Answer.UNKNOWN);
            assertThat(november.holdsAt(day("2025-12-01"), true)).isEqualTo(Answer.PRESUMED);
            Span notBefore = new Span(day("2025-11-01"), null, null, null, null);
            assertThat(notBefore.holdsAt(day("2030-01-01"), true)).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void aStatedEarliestEndAloneIsPresumedToGoOn() {
            Span stillInOffice = new Span(null, null, day("2021-03-01"), null, null);
            assertThat(stillInOffice.holdsAt(day("2021-02-01"), true)).isEqualTo(Answer.UNKNOWN);
            assertThat(stillInOffice.holdsAt(day("2021-04-01"), true)).isEqualTo(Answer.PRESUMED);
        }

        @Test
        void nothingIsKnownAboutTheUnknown() {
            assertThat(Span.UNKNOWN.holdsAt(day("2025-11-06"), true)).isEqualTo(Answer.UNKNOWN);
            assertThat(Span.UNKNOWN.isUnknown()).isTrue();
        }
    }

    @Nested
    class Occurring {

        private final Span november = Span.point(day("2025-11-01"), day("2025-11-30"));

        @Test
        void yesWhenEveryPossibleDayFallsWithin() {
            assertThat(november.occurredWithin(day("2025-11-01"), day("2025-11-30")))
                    .isEqualTo(Answer.YES);
            assertThat(november.occurredWithin(null, null)).isEqualTo(Answer.YES);
        }

        @Test
        void unknownWhenOnlySomeDo() {
            assertThat(november.occurredWithin(day("2025-11-06"), day("2025-11-06")))
                    .isEqualTo(Answer.UNKNOWN);
            assertThat(Span.UNKNOWN.occurredWithin(day("2025-11-06"), null)).isEqualTo(Answer.UNKNOWN);
        }

        @Test
        void noWhenNoneDoes() {
            assertThat(november.occurredWithin(day("2025-12-01"), null)).isEqualTo(Answer.NO);
            assertThat(november.occurredWithin(null, day("2025-10-31"))).isEqualTo(Answer.NO);
        }

        @Test
        void aLongEventNeedOnlyTouch() {
            Span week = Span.between(day("2025-11-03"), day("2025-11-09"));
            assertThat(week.occurredWithin(day("2025-11-09"), day("2025-11-20")))
                    .isEqualTo(Answer.YES);
        }
    }

    @Nested
    class Overlapping {

        @Test
        void neighbouringDaysMayBeTheSameTimeInTwoPlaces() {
            assertThat(Span.day(day("2025-11-06")).mayOverlap(Span.day(day("2025-11-07"))))
                    .isTrue();
            assertThat(Span.day(day("2025-11-06")).mayOverlap(Span.day(day("2025-11-08"))))
                    .isFalse();
        }

        @Test
        void instantsAreComparedToTheMinute() {
            Span washington = Edtf.parse("2025-11-06T20:15:03-05:00").span();
            assertThat(washington.mayOverlap(Edtf.parse("2025-11-07T01:15:40Z").span()))
                    .isTrue();
            assertThat(washington.mayOverlap(
                            Edtf.parse("2025-11-06T20:16:03-05:00").span()))
                    .isFalse();
            assertThat(washington.mayOverlap(Span.day(day("2025-11-07")))).isTrue();
        }

        @Test
        void oneInstantIsFoundWithinADayWhereverItWas() {
            Span east = Edtf.parse("2025-11-07T00:30:00+14:00").span();
            Span west = Edtf.parse("2025-11-05T23:30:00-11:00").span();
            assertThat(east.mayOverlap(west)).isTrue();
            assertThat(east.firstDay()).isEqualTo(day("2025-11-06").toEpochDay());
            assertThat(east.lastDay()).isEqualTo(day("2025-11-07").toEpochDay());
            assertThat(west.firstDay()).isEqualTo(day("2025-11-05").toEpochDay());
            assertThat(west.lastDay()).isEqualTo(day("2025-11-06").toEpochDay());
        }

        @Test
        void absentBoundsAreOpen() {
            assertThat(Span.UNKNOWN.mayOverlap(Span.day(day("2025-11-06")))).isTrue();
            assertThat(Span.between(day("1992-04-10"), null).mayOverlap(Span.day(day("1991-12-31"))))
                    .isFalse();
        }

        @Test
        void aDayFallsIntoItsMonth() {
            assertThat(Edtf.parse("2025-11")
                            .span()
                            .mayOverlap(Edtf.parse("2025-11-18").span()))
                    .isTrue();
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
