/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aQuestionIsAnsweredOnAThreadOfItsOwn() throws InterruptedException {
        Thread answering = new Turns(1, LONG, LONG).take(Thread::currentThread);
        assertThat(answering).isNotEqualTo(Thread.currentThread());
        assertThat(answering.isVirtual()).isFalse();
        assertThat(answering.isDaemon()).isTrue();
    }

    @Test
    void whatFailsLeavesItsTurnToOthers() throws InterruptedException {
        Turns turns = new Turns(1, LONG, LONG);
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(turns.take(() -> "yes")).isEqualTo("yes");
    }

    @Test
    void whoAskedIsToldInTimeAndTheTurnLastsUntilTheEnd() throws InterruptedException {
        Turns turns = new Turns(1, SHORT, SHORT);
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(() -> turns.take(() -> {
                    end.await();
                    return "late";
                }))
                .isInstanceOfSatisfying(
                        QueryFailure.class, e -> assertThat(e.reason()).isEqualTo(QueryFailure.Reason.QUERY_TIMED_OUT));
        assertThatThrownBy(() -> turns.take(() -> "no turn")).isInstanceOf(Turns.ManyAsk.class);
        end.countDown();
        String answer = null;
        while (answer == null) {
            answer = afterwards(turns);
        }
        assertThat(answer).isEqualTo("afterwards");
    }

    private static @org.jspecify.annotations.Nullable String afterwards(Turns turns) throws InterruptedException {
        try {
            return turns.take(() -> "afterwards");
        } catch (Turns.ManyAsk e) {
            return null;
        }
    }
}
