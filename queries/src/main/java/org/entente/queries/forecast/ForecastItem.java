/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.forecast;

import java.time.Instant;
import java.util.List;
import org.entente.queries.fact.FactItem;
import org.jspecify.annotations.Nullable;

/**
 * What was last expected of something, and what became of it.
 *
 * @param foreseen the strongest modality with which it was foreseen
 * @param act the act that was foreseen, such as a withdrawal, if one was stated
 * @param foreseenFrom since when it was known to be foreseen
 * @param outcome open, confirmed, probably-confirmed, ambiguous, rescheduled, cancelled, postponed, failed or denied
 * @param others the facts that tell so besides itself
 */
public record ForecastItem(
        String foreseen,
        @Nullable String act,
        Instant foreseenFrom,
        String outcome,
        List<Other> others,
        FactItem fact) {

    /** Keeps its own copy. */
    public ForecastItem {
        others = List.copyOf(others);
    }

    /**
     * Another fact that bears on the outcome.
     *
     * @param why why it may be the same happening, or {@code rescheduled}
     */
    public record Other(String fact, String caption, String why) {}
}
