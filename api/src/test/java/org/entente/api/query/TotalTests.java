/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.Test;

class TotalTests {

    private static final int MOST = 100_000;
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    private static Iterator<Integer> list(int size) {
        return IntStream.range(0, size).iterator();
    }

    @Test
    void aListIsCountedUpToTheBound() {
        assertThat(Total.of(list(0), Total.within(ENOUGH))).isZero();
        assertThat(Total.of(list(MOST), Total.within(ENOUGH))).isEqualTo(MOST);
    }

    @Test
    void aLongerOneIsTooBroadAndIsNotReadToItsEnd() {
        Iterator<Integer> list = list(2 * MOST);
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Total.of(list, Total.within(ENOUGH)))
                .withMessageContaining("more than 100000 items")
                .returns(QueryFailure.Reason.QUESTION_TOO_BROAD, QueryFailure::reason);
        assertThat(list.next()).isEqualTo(MOST + 1);
    }

    @Test
    void whatTakesTooLongToCountIsGivenUp() {
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> Total.of(list(MOST), Total.within(Duration.ZERO)))
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason);
    }
}
