/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Words;
import org.jspecify.annotations.Nullable;

/**
 * A fact that rests on sources without a name alone: each claim about it came through one.
 *
 * @param claims the claims, by their ids
 */
public record Hearsay(FactItem fact, List<Rumour> claims) {

    /** Keeps its own copy. */
    public Hearsay {
        claims = List.copyOf(claims);
    }

    /**
     * One claim.
     *
     * @param through the words for the sources without a name, outermost first
     * @param quote the words quoted, where they may be given
     */
    public record Rumour(
            String claim,
            EntityRef document,
            List<String> through,
            @Nullable Words quote) {}
}
