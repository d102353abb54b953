/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a claim says that something is so or that it is not so; a denial is a claim, never a missing one. */
public enum Polarity {
    POSITIVE,
    NEGATIVE;

    /** {@return the name used in records, such as {@code negative}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the polarity with this name, if there is one} */
    public static Optional<Polarity> of(String text) {
        return Arrays.stream(values())
                .filter(polarity -> polarity.text().equals(text))
                .findFirst();
    }
}
