/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.model.id.Id;

/**
 * What the projection of a few records must know of all the others, besides the records in its context.
 *
 * @param named persons whom documents name in full, by document, besides those that claims of the context name
 * @param merges what judgements on facts make one; without it, what those of the context do
 * @param tenures who held which office and belonged to what, as far as the wanted facts depend on it
 * @param facts the fact that stands under an id, present or former, if there is one
 */
public record Around(
        Map<Id, Set<Id>> named, Optional<FactMerges> merges, List<Tenure> tenures, Function<Id, Optional<Id>> facts) {

    /** There is nothing else. */
    public static final Around NOTHING = new Around(Map.of(), Optional.empty(), List.of(), id -> Optional.empty());

    /** Keeps its own copies. */
    public Around {
        named = Map.copyOf(named);
        tenures = List.copyOf(tenures);
    }

    /** {@return the same with persons whom documents name in full} */
    public Around withNamed(Map<Id, Set<Id>> persons) {
        return new Around(persons, merges, tenures, facts);
    }

    /** {@return the same with tenures} */
    public Around withTenures(List<Tenure> known) {
        return new Around(named, merges, known, facts);
    }
}
