/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads something that many ask for at once. Who comes while it is being read waits for the next reading and shares it with
 * all who came meanwhile, so nobody gets what was read before they asked. A reading that fails does so for one caller; the
 * others read for themselves.
 */
final class SharedRead<T> {

    private static final class Round<T> {
        private boolean begun;
        private @Nullable T value;
    }

    private final Supplier<T> read;
    private final Lock turn = new ReentrantLock();
    private volatile Round<T> next = new Round<>();

    SharedRead(Supplier<T> read) {
        this.read = read;
    }

    T get() {
        Round<T> mine = next;
        turn.lock();
        try {
            if (!mine.begun) {
                // from here on who asks waits for another one
                next = new Round<>();
                mine.begun = true;
                mine.value = read.get();
            }
        } finally {
            turn.unlock();
        }
        return mine.value == null ? read.get() : mine.value;
    }
}
