/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The acts that a fact type knows, by what they do to the period in which the relation holds.
 *
 * @param opens acts that begin a period, such as accession
 * @param closes acts that end one, such as withdrawal
 * @param marks acts that happen while it holds, such as a suspension
 * @param precedes acts that come before it, and how real each leaves it: who has applied intends to be a member; actual
 *     where the act is itself a way of taking part, such as signature
 * @param besides acts that tell neither whether it holds nor when, such as a reservation
 * @param again what acts that open mean where it holds already; those that are not listed contradict other beginnings
 * @param lifecycle act to the stage it leaves its subject in, such as entered-into-force to in-force
 */
public record Acts(
        SequencedSet<String> opens,
        SequencedSet<String> closes,
        SequencedSet<String> marks,
        Map<String, Modality> precedes,
        SequencedSet<String> besides,
        Map<String, Again> again,
        Map<String, String> lifecycle) {

    private static final Acts NONE = new Acts(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            Map.of(),
            new LinkedHashSet<>(),
            Map.of(),
            Map.of());

    /** What an act does to the period in which a relation holds. */
    public enum Effect {
        OPENS,
        CLOSES,
        MARKS,
        PRECEDES,
        BESIDES
    }

    /** What an act that opens a period means while one goes on. */
    public enum Again {
        /** That it goes on: who is sworn in again has been in office. */
        CONFIRMS,
        /** That it had ended before: what is resumed was interrupted. */
        RESUMES,
        /** Nothing, and elsewhere that it begins then or later: who was appointed takes office on that day or another. */
        LEADS;

        /** {@return the name in registry files} */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies, keeping the declared order. */
    public Acts {
        opens = copy(opens);
        closes = copy(closes);
        marks = copy(marks);
        precedes = Collections.unmodifiableMap(new LinkedHashMap<>(precedes));
        besides = copy(besides);
        again = Collections.unmodifiableMap(new LinkedHashMap<>(again));
        lifecycle = Collections.unmodifiableMap(new LinkedHashMap<>(lifecycle));
    }

    /** {@return no acts at all, as for most events and all stances} */
    public static Acts none() {
        return NONE;
    }

    /** {@return what this act does, or empty when the type does not know it or the claim states none} */
    public Optional<Effect> kindOf(@Nullable String act) {
        if (act == null) {
            return Optional.empty();
        }
        if (opens.contains(act)) {
            return Optional.of(Effect.OPENS);
        }
        if (closes.contains(act)) {
            return Optional.of(Effect.CLOSES);
        }
        if (marks.contains(act)) {
            return Optional.of(Effect.MARKS);
        }
        if (besides.contains(act)) {
            return Optional.of(Effect.BESIDES);
        }
        return precedes.containsKey(act) ? Optional.of(Effect.PRECEDES) : Optional.empty();
    }

    /**
     * {@return how real a relation is of which a claim reports this act} An act that precedes it leaves it no more real than the
     * registry says.
     *
     * @param claimed how real the claim says that the act is
     */
    public Modality bearing(@Nullable String act, Modality claimed) {
        Modality left = act == null ? null : precedes.get(act);
        return left == null
                        || left.isActual()
                        || claimed.isCut()
                        || claimed.isProspective() && claimed.strength() < left.strength()
                ? claimed
                : left;
    }

    /** {@return whether the act only leads to the relation: who has applied is not in it} */
    public boolean isStep(@Nullable String act) {
        return bearing(act, Modality.ACTUAL).isProspective();
    }

    /** {@return the stage that this act leaves its subject in, if the type has stages and the act sets one} */
    public Optional<String> lifecycleOf(@Nullable String act) {
        return act == null ? Optional.empty() : Optional.ofNullable(lifecycle.get(act));
    }

    /** {@return every act: those that open, then those that close, that mark, that precede, that stand besides} */
    public SequencedSet<String> all() {
        LinkedHashSet<String> all = new LinkedHashSet<>(opens);
        all.addAll(closes);
        all.addAll(marks);
        all.addAll(precedes.keySet());
        all.addAll(besides);
        return Collections.unmodifiableSequencedSet(all);
    }

    /** {@return whether the type knows no acts} */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    private static SequencedSet<String> copy(SequencedSet<String> acts) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(acts));
    }
}
