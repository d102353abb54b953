/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.id.Id;

/** What judgements on facts make of them: some are one, under the smallest of their ids. */
public final class FactMerges {

    /** No fact is judged. */
    public static final FactMerges NONE = new FactMerges(new Sameness(Set.of(), Set.of()));

    /** Why two facts are linked on which judgements contradict each other; it stands last where there are more reasons. */
    public static final String CONTRADICTION = "judgements contradict";

    private final Sameness sameness;

    FactMerges(Sameness sameness) {
        this.sameness = sameness;
    }

    Sameness sameness() {
        return sameness;
    }

    /** {@return the id under which a fact stands, told from the id that its claims give it} */
    public Id standing(Id fact) {
        return sameness.of(fact);
    }

    /** {@return the ids that claims give to the fact that stands under this id} */
    public Collection<Id> members(Id standing) {
        NavigableSet<Id> merged = sameness.merged(standing);
        return merged.isEmpty() ? List.of(standing) : merged;
    }

    /** {@return the facts with which a fact is judged both one and not} */
    public Set<Id> contradicted(Id fact) {
        return new TreeSet<>(sameness.contradicted(fact));
    }

    /** {@return the facts that are judged both one with another and not} */
    public Set<Id> contradicted() {
        Set<Id> facts = new TreeSet<>();
        sameness.conflicts().forEach(pair -> {
            facts.add(pair.a());
            facts.add(pair.b());
        });
        return facts;
    }
}
