/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The most bytes alive on the heap, from here to the end: a collection every second tells, so time nothing meanwhile. */
final class PeakHeap implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean ended;
    private volatile long most;

    PeakHeap() {
        thread.start();
    }

    private void watch() {
        try {
            while (!ended) {
                System.gc();
                most = Math.max(
                        most,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    double bytes() {
        return most;
    }

    @Override
    public void close() {
        ended = true;
    }
}
