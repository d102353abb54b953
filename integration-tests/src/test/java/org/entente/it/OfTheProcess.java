/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all tests of a process share: the first that asks for it begins it, and it is closed when the process ends. JUnit's
 * own root store ends with each class where several processes take classes in turn.
 */
public final class OfTheProcess {

    private static final Map<Class<?>, AutoCloseable> BEGUN = new LinkedHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OfTheProcess::close, "close-what-tests-share"));
    }

    private OfTheProcess() {}

    /** {@return the one of its type, begun now if there is none yet} */
    public static synchronized <T extends AutoCloseable> T get(Class<T> type, Supplier<T> begin) {
        AutoCloseable there = BEGUN.get(type);
        if (there == null) {
            there = begin.get();
            BEGUN.put(type, there);
        }
        return type.cast(there);
    }

    /** The last begun first: it may use those before it. */
    private static synchronized void close() {
        for (AutoCloseable each : List.copyOf(BEGUN.values()).reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                System.err.println("A server of the tests could not be stopped: " + e);
            }
        }
    }
}
