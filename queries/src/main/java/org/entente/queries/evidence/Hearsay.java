/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.queries.fact.FactItem;

/**
 * A fact that rests on sources without a name alone: each claim about it came through one.
 *
 * @param claims the claims
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
     */
    public record Rumour(Quoted claim, List<String> through) {

        /** Keeps its own copy. */
        public Rumour {
            through = List.copyOf(through);
        }
    }
}
