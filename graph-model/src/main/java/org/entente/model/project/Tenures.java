/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;

/** Who held which office, who spoke for which country, who belonged to which group, on a day. */
final class Tenures {

    private static final String HOLDS_OFFICE = "HOLDS_OFFICE";
    private static final String MEMBER_OF = "MEMBER_OF";

    private record Tenure(Id who, Id what, List<FactState> states, boolean persistent) {
        boolean holds(Span day) {
            return states.stream().filter(FactState::isActual).anyMatch(state -> holdsAt(state.span(), day));
        }

        private boolean holdsAt(Span span, Span when) {
            if (when.startMin() == null || when.endMax() == null) {
                return false;
            }
            return List.of(when.startMin(), when.endMax()).stream().allMatch(day -> {
                Answer answer = span.holdsAt(day, persistent);
                return answer == Answer.YES || answer == Answer.PRESUMED;
            });
        }
    }

    private final Map<Id, List<Tenure>> byHolder = new HashMap<>();
    private final Map<Id, List<Tenure>> byOffice = new HashMap<>();
    private final Map<Id, List<Tenure>> byGroup = new HashMap<>();
    private final Map<Id, SortedSet<Id>> headOffices = new HashMap<>();
    private final Entities entities;

    Tenures(Collection<Fact> facts, Entities entities) {
        this.entities = entities;
        for (Fact fact : facts) {
            for (DerivedEdge edge : fact.type().edges()) {
                if (edge.type().equals(HOLDS_OFFICE)) {
                    tenures(fact, edge).forEach(tenure -> {
                        add(byHolder, tenure.who(), tenure);
                        add(byOffice, tenure.what(), tenure);
                    });
                } else if (edge.type().equals(MEMBER_OF)) {
                    tenures(fact, edge).forEach(tenure -> add(byGroup, tenure.what(), tenure));
                }
            }
        }
        for (Id id : entities.described()) {
            Entities.View view = entities.view(id);
            Id of = view.link("of");
            if (of != null && "head-of-state".equals(view.fields().get("function"))) {
                headOffices
                        .computeIfAbsent(entities.canonical(of), none -> new TreeSet<>())
                        .add(id);
            }
        }
    }

    private static List<Tenure> tenures(Fact fact, DerivedEdge edge) {
        List<Id> who = ids(fact, edge.from());
        List<Id> what = ids(fact, edge.to().orElseThrow());
        return who.stream()
                .flatMap(a -> what.stream()
                        .map(b -> new Tenure(a, b, fact.current(), fact.type().persistent())))
                .toList();
    }

    private static List<Id> ids(Fact fact, String role) {
        return fact.roles().getOrDefault(role, List.of()).stream()
                .filter(Participant.Entity.class::isInstance)
                .map(Participant::id)
                .toList();
    }

    private static void add(Map<Id, List<Tenure>> map, Id key, Tenure tenure) {
        map.computeIfAbsent(key, none -> new java.util.ArrayList<>()).add(tenure);
    }

    /** {@return who held an office on a day} */
    SortedSet<Id> holders(Id office, Span day) {
        SortedSet<Id> holders = new TreeSet<>();
        byOffice.getOrDefault(office, List.of()).stream()
                .filter(tenure -> tenure.holds(day))
                .forEach(tenure -> holders.add(tenure.who()));
        return holders;
    }

    /** {@return the heads of state of a country on a day} */
    SortedSet<Id> headsOfState(Id country, Span day) {
        SortedSet<Id> heads = new TreeSet<>();
        headOffices.getOrDefault(country, new TreeSet<>()).forEach(office -> heads.addAll(holders(office, day)));
        return heads;
    }

    /** {@return whom else a participant may be reported as: holder of the office, country of the person, members} */
    SortedSet<Id> mayStandFor(Id participant, Span day) {
        SortedSet<Id> others = new TreeSet<>();
        switch (participant.kind()) {
            case OFFICE -> others.addAll(holders(participant, day));
            case PERSON ->
                byHolder.getOrDefault(participant, List.of()).stream()
                        .filter(tenure -> tenure.holds(day))
                        .forEach(tenure -> {
                            Id of = entities.view(tenure.what()).link("of");
                            others.add(tenure.what());
                            if (of != null && of.kind() == Kind.COUNTRY) {
                                others.add(entities.canonical(of));
                            }
                        });
            case GROUP, ORGANIZATION ->
                byGroup.getOrDefault(participant, List.of()).stream()
                        .filter(tenure -> tenure.holds(day))
                        .forEach(tenure -> others.add(tenure.who()));
            default -> {}
        }
        return others;
    }
}
