/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.it;

import java.util.stream.LongStream;

/** Which random cases a test makes: few or, with {@code entente.full}, many, beginning at {@code entente.seed} (1). */
public final class Seeds {

    private Seeds() {}

    public static LongStream of(int few, int many) {
        long first = Long.getLong("entente.seed", 1);
        return LongStream.range(first, first + (Boolean.getBoolean("entente.full") ? many : few));
    }
}
