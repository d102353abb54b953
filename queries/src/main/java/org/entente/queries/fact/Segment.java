/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.time.Instant;
import java.util.Objects;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a fact, or one period of it, stood by what was known.
 *
 * @param ordinal 1 for the first period
 * @param status actual, prospective, wished, denied or called-off
 * @param act the act it rests on
 * @param sources independent origins, counted up to 9
 * @param start when it began
 * @param end when it ended
 * @param holds whether it held on the day asked for: yes, presumed, unknown or no; only of what is actual
 * @param within whether it was between the days asked for, if any were: yes, unknown (its dates are too coarse to tell) or no
 * @param knownFrom since when it was known to stand so
 * @param knownTo until when, exclusive; absent for what is known now
 */
public record Segment(
        long ordinal,
        String caption,
        String status,
        String modality,
        String polarity,
        @Nullable String act,
        @Nullable String lifecycle,
        boolean contested,
        long sources,
        @Nullable Bounds start,
        @Nullable Bounds end,
        @Nullable String holds,
        @Nullable String within,
        Instant knownFrom,
        @Nullable Instant knownTo) {

    private static final Bounds OPEN = new Bounds(null, null);

    /** {@return its bounds, each of which may be absent} */
    public Span span() {
        Bounds began = Objects.requireNonNullElse(start, OPEN);
        Bounds ended = Objects.requireNonNullElse(end, OPEN);
        return new Span(began.notBefore(), began.notAfter(), ended.notBefore(), ended.notAfter(), null);
    }
}
