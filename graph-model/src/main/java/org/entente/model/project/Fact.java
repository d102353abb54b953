/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Role;
import org.entente.model.registry.Status;
import org.entente.model.time.Days;
import org.entente.model.time.Span;

/** One fact: what several claims are about, with everything that follows from them. */
final class Fact {

    /** Sort key of facts without a date: after every dated one. */
    static final String UNDATED = "~";

    private final Id id;
    private final FactType type;
    private final List<Said> claims;
    private final SortedMap<String, List<Participant>> roles = new TreeMap<>();
    private final Map<String, Map<Id, List<Said>>> naming = new HashMap<>();
    private final boolean affirmed;
    private final List<FactState> states;

    /**
     * Gathers them.
     *
     * @param said who fills the roles by each of the claims, in their order
     */
    Fact(Id id, FactType type, List<Said> claims, List<SortedMap<String, List<Participant>>> said) {
        this.id = id;
        this.type = type;
        this.claims = claims.stream().sorted(Comparator.comparing(Said::id)).toList();
        this.affirmed = claims.stream().anyMatch(Said::isPositive);
        this.states = History.of(type, this.claims);
        SortedMap<String, Map<Id, Participant>> united = new TreeMap<>();
        for (int i = 0; i < said.size(); i++) {
            Said by = claims.get(i);
            said.get(i)
                    .forEach((role, fillers) -> fillers.stream()
                            .filter(filler -> isTold(by) || isIdentity(role) || filler instanceof Participant.OfFact)
                            .forEach(filler -> {
                                united.computeIfAbsent(role, none -> new TreeMap<>())
                                        .merge(filler.id(), filler, Fact::either);
                                naming.computeIfAbsent(role, none -> new HashMap<>())
                                        .computeIfAbsent(filler.id(), none -> new ArrayList<>())
                                        .add(by);
                            }));
        }
        united.forEach((role, fillers) -> roles.put(role, List.copyOf(fillers.values())));
    }

    /** What one claim names and another only implies is named. */
    private static Participant either(Participant a, Participant b) {
        if (a instanceof Participant.Entity one && b instanceof Participant.Entity other) {
            return one.rule() == null ? one : other;
        }
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }

    /** {@return whether a claim tells how it is, or will be: one that denies it does where none affirms it} */
    boolean isTold(Said by) {
        return by.isPositive() || !affirmed;
    }

    private boolean isIdentity(String role) {
        return type.role(role).map(Role::identity).orElse(true);
    }

    Id id() {
        return id;
    }

    FactType type() {
        return type;
    }

    List<Said> claims() {
        return claims;
    }

    SortedMap<String, List<Participant>> roles() {
        return roles;
    }

    List<FactState> states() {
        return states;
    }

    /** {@return the states by what is known now, one per segment} */
    List<FactState> current() {
        return states.stream().filter(state -> state.knownTo() == null).toList();
    }

    /** {@return the current states, each with the claims behind it} */
    List<History.Seen> seenNow() {
        return History.seenFrom(type, claims, Instant.MAX);
    }

    /** {@return the newest segment by what is known now} */
    FactState latest() {
        return current().getLast();
    }

    /** {@return whether it is an event that was to be and was not} */
    boolean isCalledOff() {
        return type.family() == Family.EVENT && latest().modality().status(latest().polarity()) == Status.CALLED_OFF;
    }

    Instant knownFrom() {
        return states.stream()
                .map(FactState::knownFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@return when it first became known that one of those who fill a role does} */
    Instant knownFrom(String role, Id filler) {
        return naming(role, filler).stream()
                .map(Said::knownFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@return whether one of these claims names somebody in a role} All of them name those who make the fact what it is. */
    boolean isNamed(String role, Id filler, Collection<Said> by) {
        if (isIdentity(role)) {
            return true;
        }
        Set<Id> claims = naming(role, filler).stream().map(Said::id).collect(Collectors.toSet());
        return by.stream().anyMatch(said -> claims.contains(said.id()));
    }

    private List<Said> naming(String role, Id filler) {
        return naming.getOrDefault(role, Map.of()).getOrDefault(filler, List.of());
    }

    /** {@return those who take part as such, by the roles that make somebody a participant} */
    List<Participant> actors() {
        SortedMap<Id, Participant> actors = new TreeMap<>();
        Happening.actorRoles(type)
                .forEach(role -> roles.getOrDefault(role, List.of()).forEach(filler -> {
                    if (!(filler instanceof Participant.OfFact)) {
                        actors.put(filler.id(), filler);
                    }
                }));
        return List.copyOf(actors.values());
    }

    /** {@return when it first became known that somebody takes part as such} */
    Instant actsFrom(Id actor) {
        return Happening.actorRoles(type).stream()
                .flatMap(role -> naming(role, actor).stream())
                .map(Said::knownFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@return the fillers of identity roles, in the order of the registry} */
    List<Participant> identity() {
        return identity(role -> true);
    }

    /** {@return the fillers of those identity roles that are wanted, in the order of the registry} */
    List<Participant> identity(Predicate<Role> wanted) {
        Map<Id, Participant> fillers = new LinkedHashMap<>();
        type.roles().values().stream()
                .filter(role -> role.identity() && wanted.test(role))
                .forEach(role -> roles.getOrDefault(role.name(), List.of())
                        .forEach(filler -> fillers.putIfAbsent(filler.id(), filler)));
        return new ArrayList<>(fillers.values());
    }

    /** {@return the claim that became known first} A fact is told in its words at every moment, and those of later ones at none. */
    Said first() {
        return claims.stream()
                .min(Comparator.comparing(Said::knownFrom).thenComparing(Said::id))
                .orElseThrow();
    }

    /**
     * {@return the fillers of the first role, in the order of the registry, that names somebody or something} Only those who are
     * named since the fact is known, if any are.
     */
    List<Participant> firstNamed() {
        Instant known = first().knownFrom();
        List<Participant> atFirst =
                firstNamed((role, filler) -> !knownFrom(role, filler.id()).isAfter(known));
        return atFirst.isEmpty() ? firstNamed((role, filler) -> true) : atFirst;
    }

    private List<Participant> firstNamed(BiPredicate<String, Participant> wanted) {
        return type.roles().keySet().stream()
                .map(role -> roles.getOrDefault(role, List.of()).stream()
                        .filter(filler -> wanted.test(role, filler))
                        .toList())
                .filter(fillers -> fillers.stream().anyMatch(filler -> !(filler instanceof Participant.OfFact)))
                .findFirst()
                .orElse(List.of());
    }

    /** {@return the bounds over all segments by what is known now} */
    Span span() {
        List<FactState> current = current();
        Span first = current.getFirst().span();
        Span last = current.getLast().span();
        if (current.size() == 1) {
            return first;
        }
        LocalDate startMin = first.startMin();
        LocalDate endMax = last.endMax();
        return startMin != null && endMax != null && startMin.isAfter(endMax)
                ? Span.UNKNOWN
                : new Span(startMin, first.startMax(), last.endMin(), endMax, null);
    }

    /** {@return the date by which lists are ordered: of the first segment, else the first that a claim gives} */
    String sort() {
        return Stream.concat(
                        Stream.of(current().getFirst().span()), claims.stream().map(Said::span))
                .map(Fact::firstDate)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Days::sortable)
                .orElse(UNDATED);
    }

    static Optional<LocalDate> firstDate(Span span) {
        return Stream.of(span.startMin(), span.startMax(), span.endMin(), span.endMax())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
