/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.conflict;

import java.util.List;
import org.entente.queries.evidence.Quoted;
import org.entente.queries.fact.FactItem;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot all be so, or is worth checking. It stays until somebody decides; nothing closes it by itself.
 *
 * @param rule which rule it breaks
 * @param why the rule in words
 * @param sides what stands against each other, with the words of each
 */
public record Conflict(String rule, String why, FactItem fact, List<Side> sides) {

    /** Keeps its own copy. */
    public Conflict {
        sides = List.copyOf(sides);
    }

    /**
     * One side.
     *
     * @param says what it says: a standing, a date, an act with its date, or how another fact stands
     * @param fact the other fact, where the side is not about this one
     * @param claims the claims that say so
     */
    public record Side(String says, @Nullable String fact, List<Quoted> claims) {

        /** Keeps its own copy. */
        public Side {
            claims = List.copyOf(claims);
        }
    }
}
