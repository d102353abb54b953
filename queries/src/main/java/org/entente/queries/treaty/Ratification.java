/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.treaty;

import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.EntityRef;
import org.entente.queries.fact.FactItem;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come with an agreement: signature, consent to be bound, withdrawal.
 *
 * @param standing signed-not-ratified, bound, possibly-bound (the act may have been done after the day, or undone by it),
 *     withdrawn, or ended where it is over and no act that ended it is on record
 * @param signature the first signature
 * @param consent the first act of consent to be bound: ratification, accession and the like
 * @param withdrawal the act that ended it
 * @param signatureToConsent the days from the one to the other, where both are known
 */
public record Ratification(
        EntityRef party,
        String standing,
        @Nullable TreatyAct signature,
        @Nullable TreatyAct consent,
        @Nullable TreatyAct withdrawal,
        @Nullable Days signatureToConsent,
        boolean contested,
        FactItem fact) {

    /** An act in terms of the UN Treaty Collection, with the days between which it was done. */
    public record TreatyAct(String act, @Nullable Bounds when) {}

    /** A number of days, between two as the dates are known; an absent limit is not known. */
    public record Days(@Nullable Long atLeast, @Nullable Long atMost) {

        /** {@return the days from one act to a later one, or null where nothing is known of them, or it was no later} */
        static @Nullable Days between(@Nullable Bounds from, @Nullable Bounds to) {
            if (from == null || to == null) {
                return null;
            }
            Long atLeast = from.notAfter() == null || to.notBefore() == null
                    ? null
                    : Long.valueOf(Math.max(
                            0, to.notBefore().toEpochDay() - from.notAfter().toEpochDay()));
            Long atMost = from.notBefore() == null || to.notAfter() == null
                    ? null
                    : Long.valueOf(to.notAfter().toEpochDay() - from.notBefore().toEpochDay());
            boolean isBefore = atMost != null && atMost < 0;
            return isBefore || atLeast == null && atMost == null ? null : new Days(atLeast, atMost);
        }
    }
}
