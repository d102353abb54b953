/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * @param things what makes it what it is without taking part, such as the agreement that is signed
 */
public record Happening(
        Id fact, String type, String sort, Span span, Instant knownFrom, List<Actor> actors, SortedSet<Id> things) {

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

    /** Keeps its own copies. */
    public Happening {
        actors = List.copyOf(actors);
        things = Collections.unmodifiableSortedSet(new TreeSet<>(things));
    }

    static Happening of(Fact fact) {
        SortedSet<String> actorRoles = actorRoles(fact.type());
        return new Happening(
                fact.id(),
                fact.type().name(),
                fact.sort(),
                fact.latest().span(),
                fact.knownFrom(),
                fact.actors().stream()
                        .map(actor -> Actor.of(actor, fact.actsFrom(actor.id())))
                        .toList(),
                fact.identity(role -> !actorRoles.contains(role.name())).stream()
                        .filter(filler -> !(filler instanceof Participant.OfFact))
                        .map(Participant::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** {@return what there is to compare of a fact with these stated participants} */
    public static Happening of(Id fact, String type, String sort, Span span, Instant knownFrom, List<Seat> seats) {
        @Nullable FactType known = Registry.standard().type(type).orElse(null);
        SortedSet<String> roles = known == null ? new TreeSet<>() : actorRoles(known);
        SortedMap<Id, Actor> actors = new TreeMap<>();
        SortedSet<Id> things = new TreeSet<>();
        for (Seat seat : seats) {
            if (roles.contains(seat.role())) {
                actors.merge(seat.actor().id(), seat.actor(), Actor::earlier);
            } else if (known != null
                    && known.role(seat.role()).filter(Role::identity).isPresent()) {
                things.add(seat.actor().id());
            }
        }
        return new Happening(fact, type, sort, span, knownFrom, List.copyOf(actors.values()), things);
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

    /** {@return whether it is about other things than another one of its type, such as another agreement} */
    boolean isOfOtherThings(Happening other) {
        return type.equals(other.type)
                && !things.isEmpty()
                && !other.things.isEmpty()
                && Collections.disjoint(things, other.things);
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
