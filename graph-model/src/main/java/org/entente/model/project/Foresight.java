/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.model.registry.Family;
import org.entente.model.registry.Polarity;

/**
 * Whether anything was ever said to come of a fact. Mostly a state says so. Of a relation that is there already no state does:
 * then it is a claim that somebody will leave, or will come back after they have left.
 */
final class Foresight {

    private Foresight() {}

    static boolean isOf(Fact fact) {
        return switch (fact.type().family()) {
            case EVENT, RELATION ->
                fact.states().stream().anyMatch(Foresight::isForeseeing)
                        || fact.type().family() == Family.RELATION
                                && Standing.withoutLoudHeadlines(fact.claims()).stream()
                                        .anyMatch(said -> isAhead(fact, said));
            case STANCE -> false;
        };
    }

    private static boolean isForeseeing(FactState state) {
        return state.polarity() == Polarity.POSITIVE && state.modality().isCandidacy();
    }

    private static boolean isAhead(Fact fact, Said said) {
        return said.isPositive() && said.modality().isCandidacy() && (said.isOfAnotherAct() || hadEnded(fact, said));
    }

    /** Whether by what was known when a claim became so, the relation had ended. */
    private static boolean hadEnded(Fact fact, Said said) {
        LocalDate day = LocalDate.ofInstant(said.knownFrom(), ZoneOffset.UTC);
        return fact.states().stream()
                .filter(state -> state.isKnownAt(said.knownFrom()))
                .allMatch(state -> {
                    LocalDate end = state.span().endMax();
                    return end != null && end.isBefore(day);
                });
    }
}
