/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Objects;

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
                most = Math.max(most, alive());
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the collection left it: what is allocated while somebody asks is mostly not alive, and counts the more the oftener one asks. */
    private static long alive() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    double bytes() {
        return most;
    }

    @Override
    public void close() {
        ended = true;
    }
}
