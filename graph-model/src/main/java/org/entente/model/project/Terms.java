/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.registry.DerivedEdge;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;

/** Who may have held an office and who is known to, by the claims behind each term: a name of an office rests on it. */
final class Terms {

    private record Term(Id who, Fact fact) {
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

        /** Whether a claim says that a term goes on, in a document that was published no earlier than the day. */
        private static boolean goesOn(Said said, LocalDate day) {
            String stated = said.claim().when().edtf();
            LocalDate begun = said.span().startMax();
            return stated != null
                    && stated.endsWith("/..")
                    && said.claim().modality().isActual()
                    && said.claim().polarity() == Polarity.POSITIVE
                    && begun != null
                    && !begun.isAfter(day)
                    && !said.publishedFrom().isBefore(day);
        }

        private Stream<FactState> actual() {
            return fact.current().stream().filter(FactState::isActual);
        }
    }

    private final Map<Id, List<Term>> byOffice = new HashMap<>();
    private final Entities entities;

    Terms(Collection<Fact> facts, Entities entities) {
        this.entities = entities;
        for (Fact fact : facts) {
            for (DerivedEdge edge : fact.type().edges()) {
                if (edge.type().equals(Tenure.HOLDS_OFFICE)) {
                    for (Id office : ids(fact, edge.to().orElseThrow())) {
                        ids(fact, edge.from())
                                .forEach(who -> byOffice.computeIfAbsent(office, none -> new ArrayList<>())
                                        .add(new Term(who, fact)));
                    }
                }
            }
        }
    }

    /** {@return those who fill a role of a fact themselves} */
    static List<Id> ids(Fact fact, String role) {
        return fact.roles().getOrDefault(role, List.of()).stream()
                .filter(Participant.Entity.class::isInstance)
                .map(Participant::id)
                .toList();
    }

    /** {@return whether facts of this type say who holds an office} */
    static boolean areTold(FactType type) {
        return type.edges().stream().anyMatch(edge -> edge.type().equals(Tenure.HOLDS_OFFICE));
    }

    /** {@return who may have held an office at some time between two days, as far as they existed then} */
    SortedSet<Id> mayHold(Id office, Span time) {
        SortedSet<Id> holders = new TreeSet<>();
        byOffice.getOrDefault(office, List.of()).stream()
                .filter(term -> term.mayHold(time)
                        && entities.view(term.who()).existed().mayOverlap(time))
                .forEach(term -> holders.add(term.who()));
        return holders;
    }

    /** {@return whether somebody is known to have held an office on all days between two} */
    boolean isKnownToHold(Id who, Id office, Span time) {
        return byOffice.getOrDefault(office, List.of()).stream()
                .anyMatch(term -> term.who().equals(who) && term.isKnownToHold(time));
    }
}
