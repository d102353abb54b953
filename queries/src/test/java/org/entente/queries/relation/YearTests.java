/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.time.Answer;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearTests {

    private static final Instant KNOWN = Instant.parse("2005-06-01T23:59:59Z");

    private static Bounds day(String day) {
        return new Bounds(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static FactItem relations(String status, @Nullable Bounds start, @Nullable Bounds end) {
        return relations(status, null, start, end);
    }

    private static FactItem relations(
            String status, @Nullable String act, @Nullable Bounds start, @Nullable Bounds end) {
        Segment segment = new Segment(
                1, "", status, "actual", "positive", act, null, false, 1, start, end, null, null, KNOWN, null);
        return new FactItem(
                "fact/0",
                "diplomatic-relations",
                "relation",
                "",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(segment));
    }

    @Test
    void whatHeldOnSomeDayOfTheYearHeldInIt() {
        FactItem relations = relations("actual", day("1992-04-10"), day("1995-02-01"));
        assertThat(new Year(1991).held(List.of(relations))).contains(Answer.NO);
        assertThat(new Year(1992).held(List.of(relations))).contains(Answer.YES);
        assertThat(new Year(1995).held(List.of(relations))).contains(Answer.YES);
        assertThat(new Year(1996).held(List.of(relations))).contains(Answer.NO);
    }

    @Test
    void whatHasNoEndIsPresumedToGoOnAndWhatHasNoStartMayHaveBegun() {
        assertThat(new Year(2000).held(List.of(relations("actual", day("1992-04-10"), null))))
                .contains(Answer.PRESUMED);
        assertThat(new Year(1990)
                        .held(List.of(relations("actual", new Bounds(null, LocalDate.parse("1995-11-06")), null))))
                .contains(Answer.UNKNOWN);
    }

    @Test
    void whatIsDeniedDidNotHoldUntilThatWasKnownAndWhatIsExpectedSaysNothing() {
        assertThat(new Year(2000).held(List.of(relations("denied", null, null))))
                .contains(Answer.NO);
        assertThat(new Year(2005).held(List.of(relations("denied", null, null))))
                .contains(Answer.NO);
        assertThat(new Year(2006).held(List.of(relations("denied", null, null))))
                .isEmpty();
        assertThat(new Year(2000).held(List.of(relations("prospective", day("1992-04-10"), null))))
                .isEmpty();
        assertThat(new Year(2000).held(List.of())).isEmpty();
    }

    private static List<Integer> deniedYears(@Nullable String act, @Nullable Bounds start, @Nullable Bounds end) {
        List<FactItem> relations = List.of(relations("denied", act, start, end));
        return IntStream.rangeClosed(1998, 2006)
                .filter(year -> new Year(year).held(relations).isPresent())
                .boxed()
                .toList();
    }

    @Test
    void aDenialSpeaksOfTheDaysThatItGives() {
        // seen not to hold on a day, from one day to another, since a day
        assertThat(deniedYears(
                        null,
                        new Bounds(null, LocalDate.parse("2000-12-31")),
                        new Bounds(LocalDate.parse("2000-01-01"), null)))
                .containsExactly(2000);
        assertThat(deniedYears(null, day("1999-05-01"), day("2001-05-01"))).containsExactly(1999, 2000, 2001);
        assertThat(deniedYears(null, day("2003-05-01"), null)).containsExactly(2003, 2004, 2005);
    }

    @Test
    void anActThatWasNotDoneOnADayIsDeniedForThatDay() {
        assertThat(deniedYears("established", day("2000-05-01"), null)).containsExactly(2000);
        assertThat(deniedYears("severed", null, day("2000-05-01"))).isEmpty();
        assertThat(deniedYears("upgraded", day("2000-05-01"), day("2000-05-01")))
                .isEmpty();
    }
}
