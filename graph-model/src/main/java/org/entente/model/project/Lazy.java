/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out when first asked for, once. For one thread. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> work;
    private @Nullable T done;

    private Lazy(Supplier<T> work) {
        this.work = work;
    }

    static <T> Supplier<T> of(Supplier<T> work) {
        return new Lazy<>(work);
    }

    @Override
    public T get() {
        T known = done;
        if (known == null) {
            known = work.get();
            done = known;
        }
        return known;
    }
}
