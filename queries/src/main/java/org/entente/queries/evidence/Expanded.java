/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.evidence;

import java.util.List;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;

/**
 * A fact in which a described group takes part, and whom the group stands for there.
 *
 * @param added who takes part because of it; none where the text does not say who the group is
 * @param claims the claims that speak of the group
 */
public record Expanded(List<Member> added, List<Quoted> claims, FactItem fact) {

    /** Keeps its own copies. */
    public Expanded {
        added = List.copyOf(added);
        claims = List.copyOf(claims);
    }

    /**
     * One who was added.
     *
     * @param role as what it takes part, like the group
     * @param listed whether the description lists it; otherwise it follows from one that is listed
     * @param rule by which rule it takes part
     */
    public record Member(String role, EntityRef entity, boolean listed, String rule) {}
}
