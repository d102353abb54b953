/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.meeting;

import java.util.List;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;

/**
 * A visit by somebody who held an office then, or may have.
 *
 * @param travellers those of the visitors who hold or held the office; none where nobody is known to have held it
 * @param ofOffice whether the visit is said of the office itself, whoever held it
 */
public record OfficeVisit(List<Traveller> travellers, boolean ofOffice, FactItem visit) {

    /** Keeps its own copy. */
    public OfficeVisit {
        travellers = List.copyOf(travellers);
    }

    /**
     * One visitor.
     *
     * @param inOffice whether the office was held on the days of the visit: yes, presumed or unknown
     */
    public record Traveller(EntityRef person, String inOffice) {}
}
