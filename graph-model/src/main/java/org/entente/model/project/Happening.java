/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.record.Filler;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Role;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What there is to compare of a fact that tells of an event.
 *
 * @param fact its id
 * @param type name of its type
 * @param sort the date by which lists order it
 * @param knownFrom when it became known that there is such a fact
 * @param actors those who take part as such
 */
public record Happening(Id fact, String type, String sort, Span span, Instant knownFrom, List<Actor> actors) {

    /**
     * One who takes part.
     *
     * @param expands members that the description of a group implies; none for anybody else
     * @param by rule behind them
     * @param knownFrom when it became known that it takes part
     */
    public record Actor(
            Id id, SortedSet<Id> expands, @Nullable String by, Instant knownFrom) {

        /** Keeps its own copy. */
        public Actor {
            expands = Collections.unmodifiableSortedSet(new TreeSet<>(expands));
        }

        static Actor of(Participant participant, Instant knownFrom) {
            return participant instanceof Participant.Group(Id id, Filler.Described described, Id document)
                    ? new Actor(id, described.expands(), described.by(), knownFrom)
                    : new Actor(participant.id(), Collections.emptySortedSet(), null, knownFrom);
        }

        /** Who has several roles takes part since the first of them is known. */
        private static Actor earlier(Actor one, Actor other) {
            return other.knownFrom.isBefore(one.knownFrom) ? other : one;
        }
    }

    /** One filler of a role. */
    public record Seat(String role, Actor actor) {}

    /** Keeps its own copy. */
    public Happening {
        actors = List.copyOf(actors);
    }

    static Happening of(Fact fact) {
        return new Happening(
                fact.id(),
                fact.type().name(),
                fact.sort(),
                fact.latest().span(),
                fact.knownFrom(),
                fact.actors().stream()
                        .map(actor -> Actor.of(actor, fact.actsFrom(actor.id())))
                        .toList());
    }

    /** {@return what there is to compare of a fact with these stated participants} */
    public static Happening of(Id fact, String type, String sort, Span span, Instant knownFrom, List<Seat> seats) {
        SortedSet<String> roles =
                Registry.standard().type(type).map(Happening::actorRoles).orElseGet(TreeSet::new);
        SortedMap<Id, Actor> actors = new TreeMap<>();
        seats.stream()
                .filter(seat -> roles.contains(seat.role()))
                .forEach(seat -> actors.merge(seat.actor().id(), seat.actor(), Actor::earlier));
        return new Happening(fact, type, sort, span, knownFrom, List.copyOf(actors.values()));
    }

    /** {@return the roles whose fillers take part as such} */
    static SortedSet<String> actorRoles(FactType type) {
        SortedSet<String> names = new TreeSet<>();
        type.edges().stream().filter(edge -> edge.toFactItself()).forEach(edge -> names.add(edge.from()));
        if (names.isEmpty()) {
            type.roles().values().stream().filter(Role::identity).forEach(role -> names.add(role.name()));
        }
        return names;
    }

    /** {@return whether facts of a type with this time are compared} */
    static boolean isCompared(FactType type, Span span) {
        return type.family() == Family.EVENT && (span.startMin() != null || span.endMax() != null);
    }

    /** {@return whether it is compared with others: an event of which some date is known} */
    public boolean isCompared() {
        return Registry.standard()
                .type(type)
                .filter(known -> isCompared(known, span))
                .isPresent();
    }

    /** {@return the first day it can have been, counted from 1970; the smallest number if it is open} */
    public long start() {
        return span.firstDay();
    }

    /** {@return the last day it can have been, counted from 1970; about the largest number if it is open} */
    public long end() {
        return span.lastDay();
    }
}
