/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How one segment of a fact stood between two moments of what was known.
 *
 * @param ordinal 1 for the first segment; facts without segments have one
 * @param knownFrom first moment, inclusive
 * @param knownTo end of the last moment, exclusive; absent for what is known now
 * @param act the act that it rests on
 * @param lifecycle stage of an agreement
 * @param sources independent origins, at most {@link #MANY}
 */
public record FactState(
        int ordinal,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Modality modality,
        @Nullable String act,
        @Nullable String lifecycle,
        Polarity polarity,
        boolean contested,
        Span span,
        int sources) {

    /** From this many origins on they are not counted, so that one more source is not a new state. */
    public static final int MANY = 9;

    /** {@return whether the state is the one that holds by what is known at this moment} */
    public boolean isKnownAt(Instant moment) {
        return !moment.isBefore(knownFrom) && (knownTo == null || moment.isBefore(knownTo));
    }

    /** {@return whether it happened or holds; an actual denial says that it does not} */
    public boolean isActual() {
        return modality.isActual() && polarity == Polarity.POSITIVE;
    }

    FactState known(Instant from, @Nullable Instant to) {
        return new FactState(ordinal, from, to, modality, act, lifecycle, polarity, contested, span, sources);
    }
}
