/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.model.id.Id;
import org.entente.model.record.Claim;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Modality;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it bears on its fact.
 *
 * @param bearing what it says of the fact, as soon as its document became known
 * @param publishedFrom the first day on which its document may have been published
 * @param origin independent origin (rule R7)
 * @param holder whose wish or intention it is
 */
record Said(
        Id id,
        Claim claim,
        Bearing bearing,
        LocalDate publishedFrom,
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
        return new Said(
                id,
                claim,
                Bearing.of(type, claim.act(), claim.modality(), claim.polarity(), knownFrom, Timing.span(type, claim)),
                publishedFrom,
                origin,
                holder);
    }

    Instant knownFrom() {
        return bearing.knownFrom();
    }

    Span span() {
        return bearing.span();
    }

    /** {@return its bounds as they end a period} What has ended on a day that nobody tells had ended when that was reported. */
    Span told() {
        return effect() == Acts.Effect.CLOSES && isPositive() && modality().isActual() && span().isUnknown()
                ? new Span(null, null, null, LocalDate.ofInstant(knownFrom(), ZoneOffset.UTC), null)
                : span();
    }

    Acts.@Nullable Effect effect() {
        return bearing.effect();
    }

    Modality modality() {
        return bearing.modality();
    }

    boolean isPositive() {
        return bearing.isPositive();
    }

    boolean isMark() {
        return bearing.isMark();
    }

    boolean isOfAnotherAct() {
        return bearing.isOfAnotherAct();
    }
}
