/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.queries.fact.FactItem;

/**
 * A fact of which something is concluded and not said.
 *
 * @param conclusions what is concluded, each with its rule
 */
public record Inferred(FactItem fact, List<Conclusion> conclusions) {

    /** Keeps its own copy. */
    public Inferred {
        conclusions = List.copyOf(conclusions);
    }

    /**
     * One conclusion.
     *
     * @param what {@code participant} or {@code claim}
     * @param id who takes part, or which claim
     * @param rule by which rule
     */
    public record Conclusion(String what, String id, String rule) {}
}
