/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** How long calls take, and how many there are in a second. */
final class Timing {

    private static final int WARM_UP = 20;

    private Timing() {}

    /** {@return the median time of the one ÷ that of the other, asked in turns by one client} */
    static double medians(Call one, Call other, int calls) {
        long[] ones = new long[calls];
        long[] others = new long[calls];
        for (int i = -WARM_UP; i < calls; i++) {
            boolean oneFirst = i % 2 == 0;
            long first = nanos(oneFirst ? one : other);
            long second = nanos(oneFirst ? other : one);
            if (i >= 0) {
                ones[i] = oneFirst ? first : second;
                others[i] = oneFirst ? second : first;
            }
        }
        return (double) quantile(ones, 0.5) / quantile(others, 0.5);
    }

    /** {@return how much a thing differs from itself: the larger median of two ÷ the smaller} */
    static double same(Call call, int calls) {
        double ratio = medians(call, call, calls);
        return Math.max(ratio, 1 / ratio);
    }

    static long nanos(Call call) {
        long begin = System.nanoTime();
        call.run();
        return System.nanoTime() - begin;
    }

    private static long quantile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** {@return the calls a second of the one ÷ those of the other, in four turns of so many seconds} */
    static double rates(Call one, Call other, int clients, double seconds) {
        double ones = rate(one, clients, seconds);
        double others = rate(other, clients, seconds);
        others += rate(other, clients, seconds);
        ones += rate(one, clients, seconds);
        return ones / others;
    }

    /** {@return the calls a second of clients that each ask again as soon as they have an answer} */
    static double rate(Call call, int clients, double seconds) {
        LongAdder calls = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        call.run();
                        calls.increment();
                    }
                }));
            }
            running.forEach(Timing::await);
        }
        return calls.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    /**
     * {@return the nanoseconds that 99 of 100 calls stay below} They are asked at a fixed rate whether or not others have
     * been answered, and counted from when they should have begun, so that a stall counts for all that it delays.
     */
    static double p99(Call call, double rate, double seconds) {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        int calls = Math.max(100, (int) (rate * seconds));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                long due = begin + (long) (i / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(Math.min(due - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
                }
                running.add(threads.submit(() -> {
                    call.run();
                    taken.add(System.nanoTime() - due);
                }));
            }
            running.forEach(Timing::await);
        }
        return quantile(taken.stream().mapToLong(Long::longValue).toArray(), 0.99);
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A call failed: " + e.getCause(), e);
        }
    }
}
