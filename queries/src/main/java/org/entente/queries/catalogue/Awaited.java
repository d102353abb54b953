/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import org.jspecify.annotations.Nullable;

/** What another thread was to bring. */
public final class Awaited {

    private Awaited() {}

    /**
     * {@return what to throw, for whoever waits, where that thread threw something instead}
     *
     * @throws Error when it was one
     */
    public static RuntimeException failure(@Nullable Throwable thrown) {
        return switch (thrown) {
            case RuntimeException failure -> failure;
            case Error failure -> throw failure;
            case null, default -> new IllegalStateException(thrown);
        };
    }
}
