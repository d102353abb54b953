/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Days;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says of its fact, whoever says it, and what it speaks against.
 *
 * @param act the act that it reports, if it states one
 * @param effect what that act does to the period of a relation; null without an act, and of what is no relation
 * @param claimed how real the claim says that it is
 * @param modality how real that makes the fact, which what only precedes it leaves less real
 * @param knownFrom when it became known
 * @param span bounds that it puts on the fact
 */
public record Bearing(
        @Nullable String act,
        Acts.@Nullable Effect effect,
        Modality claimed,
        Modality modality,
        Polarity polarity,
        Instant knownFrom,
        Span span) {

    /** {@return what a claim of these says of a fact of this type} */
    public static Bearing of(
            FactType type, @Nullable String act, Modality claimed, Polarity polarity, Instant knownFrom, Span span) {
        boolean relation = type.family() == Family.RELATION;
        return new Bearing(
                act,
                relation ? type.acts().kindOf(act).orElse(null) : null,
                claimed,
                relation && polarity == Polarity.POSITIVE ? type.acts().bearing(act, claimed) : claimed,
                polarity,
                knownFrom,
                span);
    }

    /** {@return whether it is affirmed} */
    public boolean isPositive() {
        return polarity == Polarity.POSITIVE;
    }

    /** {@return whether its date neither opens nor closes a period} */
    boolean isMark() {
        return effect == Acts.Effect.MARKS || effect == Acts.Effect.PRECEDES || effect == Acts.Effect.BESIDES;
    }

    /**
     * {@return whether it only speaks of something within the relation, besides it, or at its end that is not reported as done} Who
     * will not withdraw has joined, so such a claim says nothing against the relation.
     */
    boolean isOfAnotherAct() {
        return effect == Acts.Effect.BESIDES
                || (effect == Acts.Effect.CLOSES || effect == Acts.Effect.MARKS)
                        && !(isPositive() && modality.isActual());
    }

    /** {@return whether it says that something was not done, or could not be; a wish or a forecast that it be not says neither} */
    public boolean isDenial() {
        return isPositive() ? modality == Modality.FAILED : claimed.isActual();
    }

    /**
     * {@return whether what this claim denies, or says has failed, is what another one reports as done}
     *
     * @param periods when it was so, by all that report it
     */
    public boolean opposes(Bearing other, Collection<Span> periods) {
        if (periods.stream().noneMatch(period -> mayDenyDaysOf(other, period))) {
            return false;
        }
        if (act != null && act.equals(other.act())) {
            return true;
        }
        return switch (effect) {
            case OPENS -> isOfTheRelation(other);
            // to be expelled is not to resign, but both end a period of which the end is told
            case CLOSES -> !isPositive() && other.effect == null && other.span.endMax() != null;
            case MARKS, PRECEDES, BESIDES -> false;
            case null -> isOfTheRelation(other);
        };
    }

    private static boolean isOfTheRelation(Bearing other) {
        return other.effect != Acts.Effect.PRECEDES && other.effect != Acts.Effect.BESIDES;
    }

    /**
     * Who did not belong in 1990 may since 2004; and nobody denies in advance what is then reported as done. A report that does
     * not tell since when, or until when, is of the period that others date; what only happens in it has its own day.
     */
    private boolean mayDenyDaysOf(Bearing other, Span of) {
        Span period = other.isMark() ? Span.UNKNOWN : of;
        LocalDate published = LocalDate.ofInstant(knownFrom, ZoneOffset.UTC);
        LocalDate last = lastDay();
        // where it was published it may have been the next day
        LocalDate to = last == null ? published : last.isAfter(published.plusDays(1)) ? published.plusDays(1) : last;
        LocalDate from = firstDay();
        LocalDate begins = effect == Acts.Effect.CLOSES || other.effect == Acts.Effect.CLOSES
                ? Days.later(other.span.endMin(), period.endMin())
                : Days.later(other.span.startMin(), period.startMin());
        // what was done once stays done, whether the relation goes on or not
        LocalDate ends = effect == Acts.Effect.CLOSES || other.isMark()
                ? null
                : Days.earlier(other.span.endMax(), period.endMax());
        return (from == null || !from.isAfter(to))
                && (begins == null || !begins.isAfter(to))
                && (ends == null || from == null || !ends.isBefore(from));
    }

    /** {@return the first day that it speaks of, if it gives one} */
    public @Nullable LocalDate firstDay() {
        return span.startMin() != null || span.endMax() != null && effect == null ? span.startMin() : span.endMin();
    }

    /** {@return the last day that it speaks of, if it gives one} */
    public @Nullable LocalDate lastDay() {
        return span.endMax() != null || span.startMin() != null && effect == null ? span.endMax() : span.startMax();
    }
}
