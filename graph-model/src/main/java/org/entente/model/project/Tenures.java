/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.time.Span;

/** Who held which office, who spoke for which country, who belonged to which group, on a day. */
final class Tenures {

    private final Map<Id, List<Tenure>> byHolder = new HashMap<>();
    private final Map<Id, List<Tenure>> byWhat = new HashMap<>();
    private final Map<Id, SortedSet<Id>> headOffices = new HashMap<>();
    private final Entities entities;

    Tenures(Collection<Tenure> tenures, Entities entities) {
        this.entities = entities;
        tenures.forEach(tenure -> {
            byHolder.computeIfAbsent(tenure.who(), none -> new ArrayList<>()).add(tenure);
            byWhat.computeIfAbsent(tenure.what(), none -> new ArrayList<>()).add(tenure);
        });
        for (Id id : entities.described()) {
            Entities.View view = entities.view(id);
            Id of = view.link("of");
            if (id.kind() == Kind.OFFICE
                    && of != null
                    && "head-of-state".equals(view.fields().get("function"))) {
                headOffices
                        .computeIfAbsent(entities.canonical(of), none -> new TreeSet<>())
                        .add(id);
            }
        }
    }

    /**
     * {@return the tenures that these facts tell of}
     *
     * <p>They are those of which an edge is drawn: who was only elected has no part in what the office does, and whoever
     * reads the graph finds the edge that an inference rests on.
     */
    static List<Tenure> of(Collection<Fact> facts) {
        List<Tenure> tenures = new ArrayList<>();
        for (Fact fact : facts) {
            for (DerivedEdge edge : fact.type().edges()) {
                if (Tenure.EDGES.contains(edge.type())) {
                    add(fact, edge, tenures);
                }
            }
        }
        return tenures;
    }

    private static void add(Fact fact, DerivedEdge edge, List<Tenure> tenures) {
        List<Id> what = Terms.ids(fact, edge.to().orElseThrow());
        for (History.Seen seen : fact.seenNow()) {
            if (seen.state().isActual() && !DerivedEdges.behind(edge, seen).isEmpty()) {
                Span span = seen.state().span();
                for (Id who : Terms.ids(fact, edge.from())) {
                    what.stream()
                            .filter(held -> !held.equals(who))
                            .forEach(held -> tenures.add(
                                    new Tenure(who, held, span, fact.type().persistent())));
                }
            }
        }
    }

    /** What nothing is known to have ended did not outlast whoever died, or ended. */
    private boolean holds(Tenure tenure, Span day) {
        return tenure.holds(day) && entities.view(tenure.who()).existed().mayOverlap(day);
    }

    /** {@return who held an office, or belonged to a group, on a day} */
    SortedSet<Id> holders(Id what, Span day) {
        SortedSet<Id> holders = new TreeSet<>();
        byWhat.getOrDefault(what, List.of()).stream()
                .filter(tenure -> holds(tenure, day))
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
        return switch (participant.kind()) {
            case OFFICE, GROUP, ORGANIZATION -> holders(participant, day);
            case PERSON -> represented(participant, day);
            default -> new TreeSet<>();
        };
    }

    private SortedSet<Id> represented(Id person, Span day) {
        SortedSet<Id> others = new TreeSet<>();
        byHolder.getOrDefault(person, List.of()).stream()
                .filter(tenure -> tenure.what().kind() == Kind.OFFICE && holds(tenure, day))
                .forEach(tenure -> {
                    Id of = entities.view(tenure.what()).link("of");
                    others.add(tenure.what());
                    if (of != null && of.kind() == Kind.COUNTRY) {
                        others.add(entities.canonical(of));
                    }
                });
        return others;
    }
}
