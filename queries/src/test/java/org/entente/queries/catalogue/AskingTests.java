/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** The version that an answer is told to be of, over a store whose graph is nothing but its version. */
class AskingTests {

    private static final String ASKED = "question";
    private static final String READ = "version";

    private final AtomicInteger graph = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final Asking asking =
            new Asking(ScriptedStore.driver(this::answer), Duration.ofSeconds(10), Attendance.STAYS, nanos::get);
    private final ListQuery<String> question = new ListQuery<>(ASKED, "Asks.", List.of(), String.class) {

        @Override
        public List<Bound> bind(Arguments arguments) {
            return List.of(new Bound(new Prepared(ASKED, ASKED), Map.of()));
        }

        @Override
        public Page<String> ask(Reading reading, Arguments arguments) {
            return new Page<>(
                    List.of(reading.rows(bind(arguments).getFirst())
                            .getFirst()
                            .get(ASKED)
                            .asString()),
                    null);
        }
    };

    /** What happens in the store before it answers a statement of that kind. */
    private volatile Consumer<String> before = kind -> {};

    private String answer(String cypher) {
        String kind = cypher.equals(ASKED) ? ASKED : READ;
        before.accept(kind);
        statements.add(kind);
        return graph.toString();
    }

    private Asking.Answered<Page<String>> ask() {
        return asking.answered(question, Arguments.of(question, Map.of()));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** The version has been read for so long that it is expected to be read again. */
    private void steady() {
        asking.graphVersion();
        pass(SteadyVersion.WHILE);
        asking.graphVersion();
        statements.clear();
    }

    private static void assertIs(Asking.Answered<Page<String>> answered, String version, String answer) {
        assertThat(answered.version()).isEqualTo(version);
        assertThat(answered.answer().items()).containsExactly(answer);
    }

    @Test
    @Timeout(20)
    void aVersionThatStaysIsReadWhileTheQuestionIsAsked() {
        steady();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        before = kind -> {
            (kind.equals(ASKED) ? asked : read).countDown();
            await(asked);
            await(read);
        };
        assertIs(ask(), "0", "0");
        assertThat(statements).as("each once").containsExactlyInAnyOrder(READ, ASKED);
    }

    @Test
    @Timeout(20)
    void aQuestionOfAnotherVersionIsAskedAgain() {
        steady();
        CountDownLatch answered = new CountDownLatch(1);
        before = kind -> {
            if (kind.equals(READ)) {
                await(answered);
                graph.incrementAndGet();
            } else if (answered.getCount() > 0) {
                answered.countDown();
            }
        };
        assertIs(ask(), "1", "1");
        assertThat(statements).hasSize(3).endsWith(ASKED);
    }

    @Test
    void whileTheGraphChangesTheVersionIsReadFirst() {
        steady();
        graph.incrementAndGet();
        ask();
        statements.clear();

        pass(SteadyVersion.WHILE.minusNanos(1));
        ask();
        graph.incrementAndGet();
        ask();

        assertThat(statements).containsExactly(READ, ASKED, READ, ASKED);
    }

    @Test
    void whatNobodyHasReadForLongMayBeAnotherByNow() {
        steady();
        pass(SteadyVersion.WHILE.plusNanos(1));
        graph.incrementAndGet();
        assertIs(ask(), "1", "1");
        assertThat(statements).containsExactly(READ, ASKED);
    }

    @Test
    void whereNoVersionIsKnownItIsReadFirst() {
        ask();
        assertThat(statements).containsExactly(READ, ASKED);
    }

    /** Whatever changes when: an answer is never older than the version it comes with, nor that than the request. */
    @Property(tries = 300)
    void noAnswerIsOlderThanItsVersion(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 4) Integer> pauses, @ForAll boolean changesLate) {
        List<Integer> left = new ArrayList<>(pauses);
        before = kind -> {
            synchronized (left) {
                if (!left.isEmpty() && left.removeFirst() == 0) {
                    graph.incrementAndGet();
                }
            }
        };
        while (!left.isEmpty()) {
            pass(Duration.ofSeconds(changesLate ? 6 : 1));
            int begun = graph.get();
            Asking.Answered<Page<String>> answered = ask();
            assertThat(Integer.parseInt(answered.version())).isBetween(begun, answered(answered));
        }
    }

    private static int answered(Asking.Answered<Page<String>> answered) {
        return Integer.parseInt(answered.answer().items().getFirst());
    }

    /** Two statements, of which the first is asked for by the calling thread. */
    private static final ListQuery<String> TWO = new ListQuery<>("two", "Asks twice.", List.of(), String.class) {

        @Override
        public List<Bound> bind(Arguments arguments) {
            return Stream.of(ASKED, READ)
                    .map(text -> new Bound(new Prepared(text, text), Map.of()))
                    .toList();
        }

        @Override
        public Page<String> ask(Reading reading, Arguments arguments) {
            return new Page<>(
                    reading.all(bind(arguments)).stream()
                            .map(rows -> rows.getFirst().get(ASKED).asString())
                            .toList(),
                    null);
        }
    };

    @Test
    @Timeout(20)
    void statementsThatDoNotNeedEachOtherRunAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        before = kind -> {
            both.countDown();
            await(both);
        };
        assertThat(asking.ask(TWO, Arguments.of(TWO, Map.of())).items()).containsExactly("0", "0");
        assertThat(statements).containsExactlyInAnyOrder(ASKED, READ);
    }

    @Test
    @Timeout(20)
    void withTheFirstStatementTheOthersEnd() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(1);
        before = kind -> {
            both.countDown();
            if (kind.equals(ASKED)) {
                await(both);
                throw new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "too long");
            }
            // told to end at any time from now on
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asking.ask(TWO, Arguments.of(TWO, Map.of())))
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason);
        ended.await();
    }

    @Test
    void anotherStatementFailsAsTheFirstWould() {
        before = kind -> {
            if (kind.equals(READ)) {
                throw new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "too long");
            }
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asking.ask(TWO, Arguments.of(TWO, Map.of())))
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason);
    }

    /** As the driver does it: an interrupt closes the connection, which then looks like one that broke. */
    @Test
    @Timeout(20)
    void whoIsToldThatNobodyWaitsDoesNotBlameTheDatabase() {
        before = kind -> {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("Connection to the database terminated");
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asking.ask(question, Arguments.of(question, Map.of())))
                .returns(QueryFailure.Reason.NOBODY_WAITS, QueryFailure::reason);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(20)
    void whoWaitsForAnotherStatementIsToldToo() {
        Thread asks = Thread.currentThread();
        before = kind -> {
            if (kind.equals(READ)) {
                asks.interrupt();
                await(new CountDownLatch(1));
            }
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(() -> asking.ask(TWO, Arguments.of(TWO, Map.of())))
                .returns(QueryFailure.Reason.NOBODY_WAITS, QueryFailure::reason);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aVersionThatCannotBeReadIsAFailureOfTheQuestion() {
        steady();
        before = kind -> {
            if (kind.equals(READ)) {
                throw new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "too long");
            }
        };
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(this::ask)
                .returns(QueryFailure.Reason.QUERY_TIMED_OUT, QueryFailure::reason);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
