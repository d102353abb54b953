/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it.loader;

import java.util.Random;
import java.util.function.Supplier;

/** Has the loader take fewer things at once, so that a few lines are many batches. */
final class SmallBatches {

    private static final String MOST = "entente.loader.batch";

    private SmallBatches() {}

    /** {@return what the work gives, done in batches of two, of a few, or as large as usual} */
    static <T> T drawn(Random random, Supplier<T> work) {
        int most = switch (random.nextInt(4)) {
            case 0 -> 2;
            case 1 -> 9;
            default -> Integer.MAX_VALUE;
        };
        return of(most, work);
    }

    /** {@return what the work gives, done in batches of so many at most} */
    static <T> T of(int most, Supplier<T> work) {
        System.setProperty(MOST, Integer.toString(most));
        try {
            return work.get();
        } finally {
            System.clearProperty(MOST);
        }
    }
}
