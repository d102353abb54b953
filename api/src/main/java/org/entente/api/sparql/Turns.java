/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.sparql;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.queries.catalogue.Awaited;
import org.entente.queries.catalogue.QueryFailure;

/**
 * Answers so many questions at once, each on a thread of its own: what reckons for long would hold up all other requests on the
 * few threads that these share. A turn ends when the answer is there or nothing is done for it any more, even where nobody
 * waits for it.
 */
final class Turns {

    /** Patterns and paths are walked in depth. */
    private static final long STACK = 16L << 20;

    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("sparql-", 0).stackSize(STACK).factory();
    private final Semaphore free;
    private final Duration patience;
    private final Duration most;

    /**
     * @param atOnce how many are answered at the same time
     * @param patience how long one waits for a turn
     * @param most how long one waits for its answer
     */
    Turns(int atOnce, Duration patience, Duration most) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
        this.most = most;
    }

    /** What is done in a turn. */
    @FunctionalInterface
    interface Question<T> {

        /** {@return the answer} */
        T answer() throws InterruptedException;
    }

    /**
     * {@return the answer of a question}
     *
     * @throws ManyAsk when it has no turn in time
     * @throws QueryFailure when it takes too long
     */
    <T> T take(Question<T> question) throws InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ManyAsk();
        }
        FutureTask<T> task = new FutureTask<>(question::answer);
        boolean started = false;
        try {
            threads.newThread(() -> {
                        try {
                            task.run();
                        } finally {
                            free.release();
                        }
                    })
                    .start();
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
        return await(task);
    }

    private <T> T await(FutureTask<T> task) throws InterruptedException {
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new QueryFailure(
                    QueryFailure.Reason.QUERY_TIMED_OUT,
                    "The question took longer than %d s: ask more narrowly.".formatted(most.toSeconds()));
        } catch (ExecutionException e) {
            throw Awaited.failure(e.getCause());
        }
    }

    /** There is no turn. */
    static final class ManyAsk extends RuntimeException {

        private static final long serialVersionUID = 1;

        ManyAsk() {
            super("Many ask at this moment: ask again in a while.");
        }
    }
}
