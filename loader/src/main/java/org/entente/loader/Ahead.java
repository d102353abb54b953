/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes things that do not depend on each other, on all processors, and uses them one after the other, in the order in which
 * they were asked for and by the thread that asked.
 */
final class Ahead<T> implements AutoCloseable {

    /** So many parts are in memory, at most: one that is used, and for each processor one that is made. */
    static final int PARTS = Runtime.getRuntime().availableProcessors() + 1;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            PARTS - 1, Thread.ofPlatform().name("entente-part-", 1).daemon().factory());
    private final Deque<Making<T>> making = new ArrayDeque<>();
    private final long most;
    private final Consumer<T> use;
    private long weight;

    /** @param most how much is made ahead; what is more than that by itself is made alone */
    Ahead(long most, Consumer<T> use) {
        this.most = most;
        this.use = use;
    }

    private record Making<T>(long weight, Future<@Nullable T> thing) {}

    /**
     * Makes parts and uses them; memory holds {@link #PARTS} of them.
     *
     * @param make makes a part on any thread, or none if there is nothing to use
     */
    static <T> void each(int parts, IntFunction<@Nullable T> make, Consumer<T> use) {
        try (Ahead<T> ahead = new Ahead<>(PARTS - 1L, use)) {
            for (int part = 0; part < parts; part++) {
                int next = part;
                ahead.add(1, () -> make.apply(next));
            }
            ahead.finish();
        }
    }

    /** Has a thing made, and uses those for which there is no more room beside it. */
    void add(long heavy, Supplier<@Nullable T> make) {
        List<T> made = new ArrayList<>();
        while (!making.isEmpty() && weight + heavy > most) {
            take(made);
        }
        weight += heavy;
        making.add(new Making<>(heavy, threads.submit(make::get)));
        made.forEach(use);
    }

    /** Uses the rest. */
    void finish() {
        while (!making.isEmpty()) {
            List<T> made = new ArrayList<>();
            take(made);
            made.forEach(use);
        }
    }

    private void take(List<T> made) {
        Making<T> first = making.remove();
        weight -= first.weight;
        T thing = made(first.thing);
        if (thing != null) {
            made.add(thing);
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
            throw new IllegalStateException("interrupted while something was made ahead", e);
        }
    }

    /** Ends the threads, whatever they are at. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
