/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Happening;
import org.entente.model.project.Tenure;

/** Under which names the actors of events, or those who stand for them or for whom they stand, take part in others. */
final class Reach {

    private final Map<Id, SortedSet<Id>> near = new HashMap<>();

    /**
     * Looks around.
     *
     * @param groups what judgements make one: descriptions name whom they mean by any of its ids
     * @param tenures of the actors, and in their offices and groups
     */
    Reach(Lookups lookups, EntityGroups groups, List<Tenure> tenures, Collection<Happening> happenings) {
        tenures.forEach(this::join);
        SortedSet<Id> countries = new TreeSet<>();
        happenings.forEach(happening -> happening.actors().forEach(actor -> {
            if (actor.id().kind() == Kind.COUNTRY) {
                countries.add(actor.id());
            }
            groups.with(actor.expands()).forEach(member -> {
                join(actor.id(), member);
                countries.add(member);
            });
        }));
        lookups.tenures(DrainStatements.TENURES_OF, countries).forEach(this::join);
        SortedSet<Id> offices = new TreeSet<>();
        lookups.steps(DrainStatements.OFFICES_OF, countries).forEach((country, theirs) -> {
            theirs.forEach(office -> join(country, office));
            offices.addAll(theirs);
        });
        lookups.tenures(DrainStatements.TENURES_IN, offices).forEach(this::join);
        SortedSet<Id> held = new TreeSet<>();
        tenures.forEach(tenure -> held.add(tenure.what()));
        held.removeIf(id -> id.kind() != Kind.OFFICE);
        lookups.steps(DrainStatements.COUNTRIES_OF_OFFICES, held)
                .forEach((office, countriesOf) -> countriesOf.forEach(country -> join(country, office)));
    }

    private void join(Tenure tenure) {
        join(tenure.who(), tenure.what());
    }

    private void join(Id a, Id b) {
        near.computeIfAbsent(a, none -> new TreeSet<>()).add(b);
        near.computeIfAbsent(b, none -> new TreeSet<>()).add(a);
    }

    /**
     * {@return the actors of an event and all that are at most two steps away, such as country, office and holder} From a
     * description it is one step more to the holders of the offices of those whom it means.
     */
    SortedSet<Id> of(Happening happening) {
        SortedSet<Id> all = new TreeSet<>();
        happening.actors().forEach(actor -> {
            SortedSet<Id> reached = new TreeSet<>(Set.of(actor.id()));
            int steps = actor.expands().isEmpty() ? 2 : 3;
            for (int step = 0; step < steps; step++) {
                List.copyOf(reached).forEach(id -> reached.addAll(near.getOrDefault(id, new TreeSet<>())));
            }
            all.addAll(reached);
        });
        return all;
    }
}
