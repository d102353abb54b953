/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.change;

import java.time.Instant;
import java.util.List;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.evidence.Reported.FactRef;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Something that became known: how a fact, or one period of it, stood from a moment on.
 *
 * @param at the moment, which is when what says so was published; where it is asked of somebody, not before it was known that
 *     they take part
 * @param before how it stood until then; absent where nothing was known of it, or not of whom it is asked
 * @param claims what was published at that moment about the fact
 */
public record Change(Instant at, FactRef fact, @Nullable Segment before, Segment after, List<Quoted> claims) {

    /** Keeps its own copy. */
    public Change {
        claims = List.copyOf(claims);
    }
}
