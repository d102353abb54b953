/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.queries.catalogue.QueryFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Rows are here before they are wanted, in order, and never too many of them. */
@Timeout(60)
class RowsAheadTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final BlockingQueue<Long> requests = new LinkedBlockingQueue<>();
    private final RowsAhead<Integer> rows = new RowsAhead<>(Record::size);

    @AfterEach
    void neverWereTooManyHeld() {
        assertThat(most).hasValueLessThanOrEqualTo(RowsAhead.MOST);
    }

    /** Notes what it is asked for. */
    private final Flow.Subscription subscription = new Flow.Subscription() {

        @Override
        public void request(long more) {
            assertThat(more).isPositive();
            asked.addAndGet((int) more);
            most.accumulateAndGet(asked.get() - taken.get(), Math::max);
            requests.add(more);
        }

        @Override
        public void cancel() {
            throw new AssertionError("the transaction ends its statements itself");
        }
    };

    /** {@return a row that is known by its size} */
    private static Record row(int size) {
        return (Record) Proxy.newProxyInstance(
                Record.class.getClassLoader(), new Class<?>[] {Record.class}, (row, method, arguments) -> size);
    }

    private void send(int begin, int end) {
        IntStream.range(begin, end).forEach(i -> rows.onNext(row(i)));
    }

    private void take(int begin, int end) {
        for (int i = begin; i < end; i++) {
            taken.incrementAndGet();
            assertThat(rows.next()).isEqualTo(i);
        }
    }

    /** Sends what is asked for as it is asked for, by a thread of its own, until so many were sent. */
    private Thread answer(int all) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                rows.onSubscribe(subscription);
                for (int sent = 0; sent < all; ) {
                    int end = Math.min(all, sent + Math.toIntExact(requests.take()));
                    send(sent, end);
                    sent = end;
                }
                rows.onComplete();
            } catch (InterruptedException e) {
                rows.onError(e);
            }
        });
    }

    @Test
    void allRowsComeInOrder() {
        answer(20_000);
        take(0, 20_000);
        assertThat(rows).isExhausted();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
    }

    @Test
    void aStatementWithoutRowsEnds() {
        answer(0);
        assertThat(rows).isExhausted();
    }

    @Test
    void nextRowsAreAskedForWhileThoseBeforeAreWorkedOn() {
        rows.onSubscribe(subscription);
        send(0, RowsAhead.FIRST);
        take(0, RowsAhead.FIRST / 2 - 1);
        assertThat(asked).hasValue(RowsAhead.FIRST);
        take(RowsAhead.FIRST / 2 - 1, RowsAhead.FIRST / 2);
        assertThat(asked).hasValue(RowsAhead.FIRST + RowsAhead.FIRST / 2);
    }

    @Test
    void whoNeverWaitsHoldsFew() {
        rows.onSubscribe(subscription);
        for (int i = 0, sent = 0; i < 10_000; i++) {
            send(sent, asked.get());
            sent = asked.get();
            take(i, i + 1);
        }
        assertThat(most).hasValue(RowsAhead.FIRST);
    }

    @Test
    void whoWaitsIsAskedForMoreUpToALimit() throws InterruptedException {
        Thread taker = Thread.ofPlatform().daemon().start(() -> take(0, 20_000));
        rows.onSubscribe(subscription);
        for (int sent = 0; taker.isAlive(); ) {
            Long more = requests.poll(20, TimeUnit.MILLISECONDS);
            if (more != null) {
                while (taker.isAlive() && taker.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                send(sent, sent + Math.toIntExact(more));
                sent += Math.toIntExact(more);
            }
        }
        taker.join();
        assertThat(most).hasValue(RowsAhead.MOST);
    }

    @Test
    void aFailureComesAfterTheRowsBeforeIt() {
        rows.onSubscribe(subscription);
        send(0, 3);
        rows.onError(new ServiceUnavailableException("gone"));
        take(0, 3);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(QueryFailure.class)
                    .isThrownBy(rows::hasNext)
                    .returns(QueryFailure.Reason.STORE_UNREACHABLE, QueryFailure::reason);
        }
    }

    @Test
    void aStatementThatCannotBeRunIsAFailure() {
        rows.onError(new ServiceUnavailableException("gone"));
        assertThatExceptionOfType(QueryFailure.class).isThrownBy(rows::next);
    }

    @Test
    void aFailureWakesWhoWaits() {
        Thread failing = Thread.ofPlatform().daemon().start(() -> {
            rows.onSubscribe(subscription);
            rows.onError(new ServiceUnavailableException("gone"));
        });
        assertThatExceptionOfType(QueryFailure.class).isThrownBy(rows::next);
        assertThat(failing).isNotNull();
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        rows.onSubscribe(subscription);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(QueryFailure.class)
                .isThrownBy(rows::next)
                .returns(QueryFailure.Reason.NOBODY_WAITS, QueryFailure::reason);
        assertThat(Thread.interrupted()).as("is still interrupted").isTrue();
    }
}
