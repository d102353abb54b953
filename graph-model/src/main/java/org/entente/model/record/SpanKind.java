/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The part of a document that a claim stands in; a headline never outvotes the body. */
public enum SpanKind {
    BODY,
    HEADLINE,
    CAPTION,
    TABLE;

    /** {@return the spelling in the fact file} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SpanKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
