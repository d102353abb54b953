/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;

/** Who held which office, who spoke for which country, who belonged to which group, on a day. */
final class Tenures {

    private static final String HOLDS_OFFICE = "HOLDS_OFFICE";
    private static final String MEMBER_OF = "MEMBER_OF";

    private record Tenure(Id who, Id what, Fact fact, List<FactState> states) {
        boolean holds(Span day) {
            return actual().anyMatch(state -> holdsAt(state.span(), day));
        }

        boolean mayHold(Span time) {
            return actual().anyMatch(state -> state.span().occurredWithin(time.startMin(), time.endMax()) != Answer.NO);
        }

        /** Held throughout, by a report: a term that nobody reports as over is not known to go on. */
        boolean isKnownToHold(Span time) {
            LocalDate first = time.startMin();
            LocalDate last = time.endMax();
            return first != null
                    && last != null
                    && actual().anyMatch(state ->
                            !state.contested() && isKnown(state.span(), first) && isKnown(state.span(), last));
        }

        private boolean isKnown(Span span, LocalDate day) {
            return switch (span.holdsAt(day, true)) {
                case YES -> true;
                case PRESUMED -> fact.claims().stream().anyMatch(said -> goesOn(said, day));
                case NO, UNKNOWN -> false;
            };
        }

        /** Whether a claim says that a term goes on, in a document that became known no earlier than the day. */
        private static boolean goesOn(Said said, LocalDate day) {
            String stated = said.claim().when().edtf();
            LocalDate begun = said.span().startMax();
            return stated != null
                    && stated.endsWith("/..")
                    && said.claim().modality().isActual()
                    && said.claim().polarity() == Polarity.POSITIVE
                    && begun != null
                    && !begun.isAfter(day)
                    && !LocalDate.ofInstant(said.knownFrom(), ZoneOffset.UTC).isBefore(day);
        }

        private Stream<FactState> actual() {
            return states.stream().filter(FactState::isActual);
        }

        private boolean holdsAt(Span span, Span when) {
            if (when.startMin() == null || when.endMax() == null) {
                return false;
            }
            return List.of(when.startMin(), when.endMax()).stream().allMatch(day -> {
                Answer answer = span.holdsAt(day, fact.type().persistent());
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
                .flatMap(a -> what.stream().map(b -> new Tenure(a, b, fact, fact.current())))
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

    /** {@return who may have held an office at some time between two days, as far as they existed then} */
    SortedSet<Id> mayHold(Id office, Span time) {
        SortedSet<Id> holders = new TreeSet<>();
        byOffice.getOrDefault(office, List.of()).stream()
                .filter(tenure -> tenure.mayHold(time)
                        && entities.view(tenure.who()).existed().mayOverlap(time))
                .forEach(tenure -> holders.add(tenure.who()));
        return holders;
    }

    /** {@return whether somebody is known to have held an office on all days between two} */
    boolean isKnownToHold(Id who, Id office, Span time) {
        return byOffice.getOrDefault(office, List.of()).stream()
                .anyMatch(tenure -> tenure.who().equals(who) && tenure.isKnownToHold(time));
    }

    /** {@return whether facts of this type say who holds an office} */
    static boolean areTerms(FactType type) {
        return type.edges().stream().anyMatch(edge -> edge.type().equals(HOLDS_OFFICE));
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
