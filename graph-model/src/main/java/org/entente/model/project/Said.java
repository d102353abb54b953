/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it bears on its fact.
 *
 * @param knownFrom when its document became known
 * @param publishedFrom the first day on which its document may have been published
 * @param span bounds that it puts on the fact
 * @param effect what its act does to the period of a relation; null without an act, and of what is no relation
 * @param modality how real it says the fact is, which what only precedes it leaves less real
 * @param origin independent origin (rule R7)
 * @param holder whose wish or intention it is
 */
record Said(
        Id id,
        Claim claim,
        Instant knownFrom,
        LocalDate publishedFrom,
        Span span,
        Acts.@Nullable Effect effect,
        Modality modality,
        Origins.Origin origin,
        @Nullable Participant holder) {

    /** {@return a claim as it bears on a fact of this type} */
    static Said of(
            FactType type,
            Id id,
            Claim claim,
            Instant knownFrom,
            LocalDate publishedFrom,
            Origins.Origin origin,
            @Nullable Participant holder) {
        boolean relation = type.family() == Family.RELATION;
        return new Said(
                id,
                claim,
                knownFrom,
                publishedFrom,
                Timing.span(type, claim),
                relation ? type.acts().kindOf(claim.act()).orElse(null) : null,
                relation && claim.polarity() == Polarity.POSITIVE
                        ? type.acts().bearing(claim.act(), claim.modality())
                        : claim.modality(),
                origin,
                holder);
    }

    boolean isPositive() {
        return claim.polarity() == Polarity.POSITIVE;
    }

    /** {@return whether its date neither opens nor closes a period} */
    boolean isMark() {
        return effect == Acts.Effect.MARKS || effect == Acts.Effect.PRECEDES;
    }

    /**
     * {@return whether it only speaks of an act within the relation, or at its end, that is not reported as done} Who will not
     * withdraw has joined, so such a claim says nothing against the relation.
     */
    boolean isOfAnotherAct() {
        return (effect == Acts.Effect.CLOSES || effect == Acts.Effect.MARKS) && !(isPositive() && modality.isActual());
    }

    /** {@return whether what this claim denies, or says has failed, is what another one reports as done} */
    boolean opposes(Said other) {
        String act = claim.act();
        if (act != null && act.equals(other.claim().act())) {
            return true;
        }
        return switch (effect) {
            case OPENS -> other.effect() != Acts.Effect.PRECEDES;
            case CLOSES -> other.effect() == Acts.Effect.CLOSES || other.span().endMax() != null && !other.isMark();
            case MARKS, PRECEDES -> false;
            case null -> other.effect() != Acts.Effect.PRECEDES;
        };
    }
}
