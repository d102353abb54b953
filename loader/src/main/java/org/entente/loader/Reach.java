/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.project.Happening;
import org.entente.model.project.Tenure;
import org.entente.model.time.Span;

/** Under which names the actors of events, or those who stand for them or for whom they stand, take part in others. */
final class Reach {

    private final Map<Id, Set<Near>> near = new HashMap<>();

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
        join(tenure.who(), tenure.what(), tenure.span());
    }

    private void join(Id a, Id b) {
        join(a, b, Span.UNKNOWN);
    }

    private void join(Id a, Id b, Span when) {
        near.computeIfAbsent(a, none -> new HashSet<>()).add(new Near(b, when));
        near.computeIfAbsent(b, none -> new HashSet<>()).add(new Near(a, when));
    }

    /**
     * {@return the actors of an event and all under whose names they may take part in another of its time} Two holders of one office,
     * or two members of one body, do not stand for each other.
     */
    Set<Id> of(Happening happening) {
        Set<Id> all = new HashSet<>();
        happening.actors().forEach(actor -> {
            Id id = actor.id();
            Set<Id> one = next(id, happening);
            Set<Id> offices = new HashSet<>(one);
            if (!actor.expands().isEmpty()) {
                one.forEach(member -> offices.addAll(next(member, happening)));
            }
            offices.removeIf(office -> office.kind() != Kind.OFFICE);
            all.add(id);
            all.addAll(one);
            offices.forEach(office -> next(office, happening).stream()
                    .filter(other -> other.kind() != id.kind())
                    .forEach(all::add));
        });
        return all;
    }

    private Set<Id> next(Id id, Happening happening) {
        Set<Id> next = new HashSet<>();
        near.getOrDefault(id, Set.of()).stream()
                .filter(one -> one.isAt(happening))
                .forEach(one -> next.add(one.id()));
        return next;
    }

    /** Who is one step away, and when. */
    private record Near(Id id, Span when) {

        /** An event of the same time may be of a day more on either side. */
        boolean isAt(Happening happening) {
            return when.firstDay() <= happening.end() + 1 && when.lastDay() + 1 >= happening.start();
        }
    }
}
