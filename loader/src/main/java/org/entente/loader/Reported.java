/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;

/** Which events may say what others say, or say it no more, since tenures have changed; each pair is found by one of its two. */
final class Reported {

    private final Lookups lookups;

    Reported(Lookups lookups) {
        this.lookups = lookups;
    }

    /**
     * {@return the events of bodies whose members may be named instead, and those of countries on days on which somebody took part in
     * another who held an office of theirs} Events of offices are drawn anew, and compared because of that.
     *
     * @param tenures who takes part in each fact that tells of one, before and now
     */
    SortedSet<Id> by(Collection<? extends Collection<Id>> tenures) {
        SortedSet<Id> bodies = new TreeSet<>();
        SortedSet<Id> offices = new TreeSet<>();
        tenures.forEach(participants -> participants.forEach(id -> {
            switch (id.kind()) {
                case ORGANIZATION, GROUP -> bodies.add(id);
                case OFFICE -> offices.add(id);
                default -> {}
            }
        }));
        SortedSet<Id> events = lookups.find(DrainStatements.EVENTS_WITH, bodies);
        events.addAll(new Nearby(lookups).events(days(tenures, offices)));
        return events;
    }

    private Stretches days(Collection<? extends Collection<Id>> tenures, SortedSet<Id> offices) {
        Map<Id, SortedSet<Id>> countries = lookups.steps(DrainStatements.COUNTRIES_OF_OFFICES, offices);
        Map<Id, SortedSet<Id>> spokenFor = new HashMap<>();
        tenures.forEach(participants -> {
            SortedSet<Id> theirs = new TreeSet<>();
            participants.forEach(id -> theirs.addAll(countries.getOrDefault(id, new TreeSet<>())));
            participants.stream()
                    .filter(id -> id.kind() == Kind.PERSON)
                    .forEach(person -> spokenFor
                            .computeIfAbsent(person, none -> new TreeSet<>())
                            .addAll(theirs));
        });
        spokenFor.values().removeIf(SortedSet::isEmpty);
        Stretches days = new Stretches();
        if (!spokenFor.isEmpty()) {
            lookups.database().stream(
                    DrainStatements.TIMES_OF_EVENTS,
                    Map.of(DrainStatements.IDS, Lookups.texts(spokenFor.keySet())),
                    row -> spokenFor
                            .getOrDefault(Id.parse(row.get(DrainStatements.ID).asString()), new TreeSet<>())
                            .forEach(country -> days.add(country, Lookups.span(row))));
        }
        return days;
    }
}
