/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Parts that do not depend on each other: they are made at once, as many as there are processors, and used one after the other, in
 * their order and by one thread. Memory holds one more than there are processors.
 */
final class Ahead {

    /** So many parts are in memory, at most. */
    static final int PARTS = Runtime.getRuntime().availableProcessors() + 1;

    private Ahead() {}

    /**
     * Makes parts and uses them.
     *
     * @param make makes a part on any thread, or none if there is nothing to use
     */
    static <T> void each(int parts, IntFunction<@Nullable T> make, Consumer<T> use) {
        Deque<Future<@Nullable T>> making = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                PARTS - 1, Thread.ofPlatform().name("entente-part-", 1).daemon().factory())) {
            try {
                for (int part = 0; part < parts || !making.isEmpty(); ) {
                    while (part < parts && making.size() < PARTS - 1) {
                        int next = part++;
                        making.add(threads.submit(() -> make.apply(next)));
                    }
                    T made = made(making.remove());
                    if (made != null) {
                        use.accept(made);
                    }
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static <T> @Nullable T made(Future<@Nullable T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the graph was drawn", e);
        }
    }
}
