/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** What runs, stopped last first: when the block ends, and when the process is told to end. */
final class Stoppables implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private volatile boolean stopping;

    Stoppables() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-all"));
    }

    /** {@return whether the process was told to end, so that what stops now stops on purpose} */
    boolean isStopping() {
        return stopping;
    }

    synchronized <T extends AutoCloseable> T add(T started) {
        running.push(started);
        return started;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop everything: " + e);
            }
        }
    }

    private void stop() {
        stopping = true;
        close();
    }
}
