/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.registry.Modality;
import org.entente.model.registry.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Rule R6: what became of something expected. What a fact's own claims report decides first; then what may be the same
 * happening under another date or name, which never makes it more than probable.
 *
 * @param outcome what became of it
 * @param others the facts that tell so besides itself: what may be the same, or what it was moved to; in order
 */
public record Forecast(Outcome outcome, List<Other> others) {

    /** What can become of something expected. */
    public enum Outcome {
        /** Nothing is reported yet. */
        OPEN,
        /** Its own claims report it. */
        CONFIRMED,
        /** Exactly one reported happening may be the same. */
        PROBABLY_CONFIRMED,
        /** Several reported happenings may be the same. */
        AMBIGUOUS,
        /** It was moved to another date, which is another fact. */
        RESCHEDULED,
        CANCELLED,
        POSTPONED,
        FAILED,
        /** Sources say only that it is not so. */
        DENIED;

        /** {@return the name used in answers, such as {@code probably-confirmed}} */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Another fact that bears on the outcome.
     *
     * @param modality how it stands
     * @param polarity whether it is only denied
     * @param why it bears on the outcome, such as why it may be the same
     */
    public record Other(Id fact, Modality modality, Polarity polarity, String why) {
        private boolean happened() {
            return Forecast.happened(modality, polarity);
        }
    }

    /** Keeps its own copy. */
    public Forecast {
        others = List.copyOf(others);
    }

    /**
     * {@return what became of a fact}
     *
     * @param modality how it stands now
     * @param polarity whether it is only denied now
     * @param asForeseen whether what is so, if it is actual, is what was foreseen of it
     * @param possiblySame the facts that may be the same happening
     * @param rescheduledTo the facts that it was moved to
     */
    public static Forecast of(
            Modality modality,
            Polarity polarity,
            boolean asForeseen,
            Collection<Other> possiblySame,
            Collection<Other> rescheduledTo) {
        if (asForeseen && happened(modality, polarity)) {
            return new Forecast(Outcome.CONFIRMED, List.of());
        }
        List<Other> moved = inOrder(rescheduledTo);
        if (modality.isCut() && polarity == Polarity.POSITIVE) {
            return moved.isEmpty()
                    ? new Forecast(calledOff(modality), List.of())
                    : new Forecast(Outcome.RESCHEDULED, moved);
        }
        List<Other> happened =
                inOrder(possiblySame.stream().filter(Other::happened).toList());
        if (!happened.isEmpty()) {
            return new Forecast(happened.size() == 1 ? Outcome.PROBABLY_CONFIRMED : Outcome.AMBIGUOUS, happened);
        }
        if (!moved.isEmpty()) {
            return new Forecast(Outcome.RESCHEDULED, moved);
        }
        return new Forecast(polarity == Polarity.NEGATIVE ? Outcome.DENIED : Outcome.OPEN, List.of());
    }

    /**
     * {@return whether what a fact of this type now is, is what was foreseen of it} That somebody has signed is not that they have
     * ratified, that they belong to something not that they have left it, and that they left it once not that they did so again.
     *
     * @param foreseen the act that was foreseen, if one was stated
     * @param from the first day on which it may have been meant to be done
     * @param act the act that the fact rests on now
     * @param ended the latest day on which it may have ended, if it has
     * @param done the last day on which a claim reports the very act that was foreseen, if one does
     */
    public static boolean isAsForeseen(
            FactType type,
            @Nullable String foreseen,
            LocalDate from,
            @Nullable String act,
            @Nullable LocalDate ended,
            @Nullable LocalDate done) {
        if (type.family() != Family.RELATION) {
            return true;
        }
        boolean doneSince = done != null && !done.isBefore(from) && !type.acts().isStep(foreseen);
        boolean endedSince = ended != null && !ended.isBefore(from);
        // who has applied, or is to apply, is to be a member
        Acts.Effect effect = type.acts().isStep(foreseen)
                ? Acts.Effect.OPENS
                : type.acts().kindOf(foreseen).orElse(Acts.Effect.OPENS);
        return switch (effect) {
            case OPENS ->
                doneSince
                        || (ended == null || endedSince)
                                && isIn(type.acts().kindOf(act).orElse(Acts.Effect.OPENS));
            case CLOSES -> doneSince || endedSince;
            case MARKS, BESIDES -> doneSince;
            case PRECEDES -> done != null;
        };
    }

    private static boolean isIn(Acts.Effect effect) {
        return effect != Acts.Effect.PRECEDES && effect != Acts.Effect.BESIDES;
    }

    private static boolean happened(Modality modality, Polarity polarity) {
        return modality.isActual() && polarity == Polarity.POSITIVE;
    }

    private static Outcome calledOff(Modality cut) {
        return switch (cut) {
            case CANCELLED -> Outcome.CANCELLED;
            case POSTPONED -> Outcome.POSTPONED;
            default -> Outcome.FAILED;
        };
    }

    /** Each fact once, whatever the number of links to it. */
    private static List<Other> inOrder(Collection<Other> others) {
        TreeSet<Other> byFact = new TreeSet<>(Comparator.comparing(Other::fact));
        others.stream()
                .sorted(Comparator.comparing(Other::fact).thenComparing(Other::why))
                .forEach(byFact::add);
        return List.copyOf(byFact);
    }
}
