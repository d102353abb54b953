/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to an agreement by what was known, on the day asked for.
 *
 * @param standing the words of a {@link PartyStanding}
 * @param signature what is recorded of a signature, in words
 * @param acts what sources report as done by then, in order of dates
 */
public record Party(
        EntityRef party,
        String standing,
        String modality,
        @Nullable String act,
        String signature,
        List<ReportedAct> acts,
        boolean contested,
        FactItem fact) {

    /** Keeps its own copy. */
    public Party {
        acts = List.copyOf(acts);
    }

    /** An act with the days between which it was done. */
    public record ReportedAct(String act, @Nullable Bounds when) {}
}
