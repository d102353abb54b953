/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.id.Kind;
import org.entente.model.registry.Family;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Who takes part by a rule: members a description implies, heads of state it speaks of, holders of an office. */
final class Inference {

    private static final String HEADS_OF_STATE = "head of state on date";
    private static final String MEMBERS = "members of the described group";
    static final String HOLDER = "holder of the office on the date";

    /** One participant in one role. */
    record Seat(String role, Id entity) implements Comparable<Seat> {
        @Override
        public int compareTo(Seat other) {
            int byRole = role.compareTo(other.role);
            return byRole == 0 ? entity.compareTo(other.entity) : byRole;
        }
    }

    /**
     * What a seat rests on.
     *
     * @param rule the rule that gives it
     * @param knownFrom when that became known to which the rule is applied, such as the group; not when it became known who
     *     belonged to it
     */
    record Ground(String rule, Instant knownFrom) {
        private Ground or(Ground other) {
            return new Ground(other.rule, knownFrom.isBefore(other.knownFrom) ? knownFrom : other.knownFrom);
        }
    }

    private final Tenures tenures;
    private final Entities entities;

    Inference(Tenures tenures, Entities entities) {
        this.tenures = tenures;
        this.entities = entities;
    }

    /** {@return the participants that no claim names, with what each rests on} */
    SortedMap<Seat, Ground> of(Fact fact) {
        SortedMap<Seat, Ground> seats = new TreeMap<>();
        Span day = fact.latest().span();
        fact.roles()
                .forEach((role, fillers) -> fillers.forEach(filler -> {
                    if (filler instanceof Participant.Group group) {
                        String by = group.described().by();
                        Ground ground = new Ground(by == null ? MEMBERS : by, fact.knownFrom(role, group.id()));
                        members(group.described().expands(), by, day)
                                .forEach(member -> seats.merge(new Seat(role, member), ground, Ground::or));
                    } else if (filler.id().kind() == Kind.OFFICE && isActing(fact, role)) {
                        Ground ground = new Ground(HOLDER, fact.knownFrom(role, filler.id()));
                        tenures.holders(filler.id(), day)
                                .forEach(holder -> seats.merge(new Seat(role, holder), ground, Ground::or));
                    }
                }));
        fact.roles().forEach((role, fillers) -> fillers.forEach(filler -> seats.remove(new Seat(role, filler.id()))));
        return seats;
    }

    /**
     * Whoever holds an office does what it does on a day, where a person may do so. A relation of the office itself outlasts its
     * holders, and where a fact may stand, it is spoken of and does nothing.
     */
    private static boolean isActing(Fact fact, String name) {
        boolean event = fact.type().family() == Family.EVENT;
        return fact.type()
                .role(name)
                .map(role -> role.kinds().contains(Kind.PERSON) && !role.facts() && (event || !role.identity()))
                .orElse(event);
    }

    /** {@return whom an actor may also be reported as on a day} */
    SortedSet<Id> mayStandFor(Happening.Actor actor, Span day) {
        return actor.id().kind() == Kind.DESCRIBED_GROUP
                ? members(actor.expands(), actor.by(), day)
                : tenures.mayStandFor(actor.id(), day);
    }

    private SortedSet<Id> members(SortedSet<Id> expands, @Nullable String by, Span day) {
        SortedSet<Id> members = new TreeSet<>();
        for (Id said : expands) {
            Id member = entities.canonical(said);
            members.add(member);
            if (HEADS_OF_STATE.equals(by)) {
                members.addAll(tenures.headsOfState(member, day));
            }
        }
        return members;
    }
}
