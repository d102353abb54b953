/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One reading serves all who asked before it began, and nobody else. */
@Timeout(20)
class SharedReadTests {

    private static final int OTHERS = 8;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Thread> asking = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger readings = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);

    @AfterEach
    void close() {
        callers.close();
    }

    private int slow() {
        int number = readings.incrementAndGet();
        begun.release();
        allowed.acquireUninterruptibly();
        return number;
    }

    /** Others ask while one reads, and wait. */
    private List<Future<Integer>> others(SharedRead<Integer> shared) throws InterruptedException {
        begun.acquire();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            answers.add(callers.submit(() -> {
                asking.add(Thread.currentThread());
                return shared.get();
            }));
        }
        while (asking.size() < OTHERS || asking.stream().anyMatch(one -> one.getState() != Thread.State.WAITING)) {
            Thread.sleep(1);
        }
        return answers;
    }

    @Test
    void oneAfterTheOtherEachReads() {
        SharedRead<Integer> shared = new SharedRead<>(readings::incrementAndGet);
        assertThat(List.of(shared.get(), shared.get(), shared.get())).containsExactly(1, 2, 3);
    }

    @Test
    void whoComesMeanwhileSharesTheNextReading() throws Exception {
        SharedRead<Integer> shared = new SharedRead<>(this::slow);
        Future<Integer> first = callers.submit(shared::get);
        List<Future<Integer>> others = others(shared);
        assertThat(readings).as("nobody reads while another does").hasValue(1);

        allowed.release(2);

        assertThat(first.get()).isOne();
        for (Future<Integer> other : others) {
            assertThat(other.get()).isEqualTo(2);
        }
    }

    @Test
    void aReadingThatFailsFailsForOne() throws Exception {
        SharedRead<Integer> shared = new SharedRead<>(() -> {
            int number = slow();
            if (number == 2) {
                throw new IllegalStateException("the second");
            }
            return number;
        });
        Future<Integer> first = callers.submit(shared::get);
        List<Future<Integer>> others = others(shared);

        allowed.release(1 + OTHERS);

        assertThat(first.get()).isOne();
        List<Integer> answers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Future<Integer> other : others) {
            try {
                answers.add(other.get());
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        assertThat(answers).hasSize(OTHERS - 1).doesNotHaveDuplicates().allMatch(answer -> answer > 2);
        assertThat(failures).singleElement().asInstanceOf(THROWABLE).hasMessage("the second");
    }
}
