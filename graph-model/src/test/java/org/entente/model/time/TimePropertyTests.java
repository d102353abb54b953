/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@PropertyDefaults(tries = 1000)
class TimePropertyTests {

    private static final LocalDate ORIGIN = LocalDate.of(2025, 1, 1);

    @Property(tries = 2000)
    void anyTextIsADateOrInvalid(@ForAll String text) {
        parses(text);
    }

    @Property(tries = 5000)
    void anyTextInTheLettersOfEdtfIsADateOrInvalid(@ForAll("nearlyDates") String text) {
        parses(text);
    }

    @Property
    void everyDayIsReadBackAsItself(@ForAll("days") LocalDate day) {
        assertThat(Edtf.parse(day.toString()).span()).isEqualTo(Span.day(day));
    }

    @Property
    void theDaysOfAMonthFallIntoIt(@ForAll("days") LocalDate day) {
        Span month = Edtf.parse(day.toString().substring(0, 7)).span();
        assertThat(month.mayOverlap(Span.day(day))).isTrue();
        assertThat(month.occurredWithin(day, day)).isEqualTo(Answer.UNKNOWN);
    }

    @Property
    void overlapIsSymmetricAndEverySpanOverlapsItself(@ForAll("spans") Span a, @ForAll("spans") Span b) {
        assertThat(a.mayOverlap(b)).isEqualTo(b.mayOverlap(a));
        assertThat(a.mayOverlap(a)).isTrue();
    }

    @Property
    void spansThatHoldOnOneDayMayOverlap(
            @ForAll("spans") Span a, @ForAll("spans") Span b, @ForAll("days") LocalDate day) {
        if (a.holdsAt(day, false) == Answer.YES && b.holdsAt(day, false) == Answer.YES) {
            assertThat(a.mayOverlap(b)).isTrue();
        }
    }

    /** The answer agrees with every way in which the unknown start and end can have been. */
    @Property(tries = 3000)
    void whatIsAnsweredIsTrueOfEveryPossibleStartAndEnd(
            @ForAll("spans") Span span,
            @ForAll("days") LocalDate start,
            @ForAll("days") LocalDate end,
            @ForAll("days") LocalDate day) {
        if (!isPossible(span, start, end)) {
            return;
        }
        boolean held = !day.isBefore(start) && !day.isAfter(end);
        Answer answer = span.holdsAt(day, false);
        assertThat(answer).isNotEqualTo(held ? Answer.NO : Answer.YES).isNotEqualTo(Answer.PRESUMED);
        assertThat(span.occurredWithin(day, day)).isNotEqualTo(held ? Answer.NO : Answer.YES);
    }

    @Property
    void persistenceOnlyTurnsUnknownIntoPresumed(@ForAll("spans") Span span, @ForAll("days") LocalDate day) {
        Answer plain = span.holdsAt(day, false);
        Answer persistent = span.holdsAt(day, true);
        if (plain == Answer.UNKNOWN) {
            assertThat(persistent).isIn(Answer.UNKNOWN, Answer.PRESUMED);
        } else {
            assertThat(persistent).isEqualTo(plain);
        }
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        Arbitrary<String> piece = Arbitraries.of(
                "2025",
                "1992",
                "-",
                "11",
                "06",
                "30",
                "X",
                "XX",
                "T",
                "18:30:00",
                "Z",
                "+05:00",
                "/",
                "..",
                "?",
                "~",
                "%",
                "Y",
                "0",
                "-0044",
                "21",
                "99999");
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12).map(days -> ORIGIN.plusDays(days));
    }

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<LocalDate> bound = days().injectNull(0.3);
        return Combinators.combine(bound, bound, bound, bound)
                .filter((a, b, c, d) -> isOrdered(a, b) && isOrdered(c, d) && isOrdered(a, d))
                .as((a, b, c, d) -> new Span(a, b, c, d, null));
    }

    private static boolean isPossible(Span span, LocalDate start, LocalDate end) {
        return isOrdered(start, end)
                && isOrdered(span.startMin(), start)
                && isOrdered(start, span.startMax())
                && isOrdered(span.endMin(), end)
                && isOrdered(end, span.endMax());
    }

    private static boolean isOrdered(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || !a.isAfter(b);
    }

    private static void parses(String text) {
        try {
            Edtf date = Edtf.parse(text);
            assertThat(date.text()).isEqualTo(text);
            assertThat(date.span().isUnknown()).isFalse();
        } catch (InvalidEdtf e) {
            assertThat(e).hasMessageContaining("is not an EDTF date: ");
        }
        try {
            Published.knownFrom(text);
        } catch (InvalidMoment e) {
            assertThat(e).hasMessageContaining(" is not a moment: ");
        }
    }
}
