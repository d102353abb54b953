/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.time.Answer;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearTests {

    private static Bounds day(String day) {
        return new Bounds(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static FactItem relations(String status, @Nullable Bounds start, @Nullable Bounds end) {
        Segment segment = new Segment(
                1, "", status, "actual", "positive", null, null, false, 1, start, end, null, Instant.EPOCH, null);
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
    void whatIsDeniedDidNotHoldAndWhatIsExpectedSaysNothing() {
        assertThat(new Year(2000).held(List.of(relations("denied", null, null))))
                .contains(Answer.NO);
        assertThat(new Year(2000).held(List.of(relations("prospective", day("1992-04-10"), null))))
                .isEmpty();
        assertThat(new Year(2000).held(List.of())).isEmpty();
    }
}
