/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.queries.fact.Bounds;
import org.entente.queries.treaty.Ratification.Days;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static Bounds bounds(@Nullable String notBefore, @Nullable String notAfter) {
        return new Bounds(
                notBefore == null ? null : LocalDate.parse(notBefore),
                notAfter == null ? null : LocalDate.parse(notAfter));
    }

    @Test
    void betweenTwoDaysThereIsOneNumber() {
        assertThat(Days.between(bounds("2001-03-01", "2001-03-01"), bounds("2001-03-11", "2001-03-11")))
                .isEqualTo(new Days(10L, 10L));
    }

    @Test
    void whatIsNotKnownToTheDayGivesARange() {
        assertThat(Days.between(bounds("2001-03-01", "2001-03-31"), bounds("2001-03-01", "2001-12-31")))
                .isEqualTo(new Days(0L, 305L));
        assertThat(Days.between(bounds(null, "2001-03-31"), bounds("2001-04-01", null)))
                .isEqualTo(new Days(1L, null));
        assertThat(Days.between(bounds("2001-03-31", null), bounds(null, "2001-04-01")))
                .isEqualTo(new Days(null, 1L));
    }

    @Test
    void toAnActThatCameBeforeThereAreNone() {
        assertThat(Days.between(bounds("2005-01-01", "2005-01-01"), bounds("2004-01-01", "2004-01-01")))
                .isNull();
        assertThat(Days.between(bounds("2005-01-01", "2005-12-31"), bounds("2005-01-01", "2005-12-31")))
                .isEqualTo(new Days(0L, 364L));
    }

    @Test
    void withoutADateThereIsNone() {
        assertThat(Days.between(null, bounds("2001-03-01", null))).isNull();
        assertThat(Days.between(bounds(null, "2001-03-01"), bounds(null, "2001-03-01")))
                .isNull();
    }
}
