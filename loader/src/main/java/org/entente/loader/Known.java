/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.id.Id;
import org.entente.model.project.FactMerges;
import org.entente.model.project.PartProjection;

/** Which of the facts that links and judgements name there are, under their present or a former id. */
final class Known {

    private final Set<Id> asked;
    private final Set<Id> present = new HashSet<>();
    private final Map<Id, Id> former = new HashMap<>();

    Known(Set<Id> asked) {
        this.asked = asked;
    }

    /** Notes the fact that a claim is about. */
    void note(Id claim, Id fact, PartProjection part) {
        if (asked.contains(fact)) {
            present.add(fact);
        }
        for (Id earlier : part.former(claim)) {
            if (asked.contains(earlier)) {
                former.putIfAbsent(earlier, fact);
            }
        }
    }

    /** {@return the fact that stands under an id} */
    Optional<Id> find(Id id, FactMerges merges) {
        Id fact = present.contains(id) ? id : former.get(id);
        return Optional.ofNullable(fact).map(merges::standing);
    }
}
