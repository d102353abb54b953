/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How real a claim says its fact is. The prospective ones come first, weakest to strongest, so that their {@link
 * #strength()} follows the declared order.
 */
public enum Modality {
    HYPOTHETICAL(1, Status.PROSPECTIVE),
    CONDITIONAL(2, Status.PROSPECTIVE),
    DESIRED(3, Status.WISHED),
    PROPOSED(4, Status.PROSPECTIVE),
    INTENDED(5, Status.PROSPECTIVE),
    EXPECTED(6, Status.PROSPECTIVE),
    SCHEDULED(7, Status.PROSPECTIVE),
    ANNOUNCED(8, Status.PROSPECTIVE),
    ACTUAL(0, Status.ACTUAL),
    CANCELLED(0, Status.CALLED_OFF),
    POSTPONED(0, Status.CALLED_OFF),
    FAILED(0, Status.CALLED_OFF);

    private static final Map<String, Modality> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Modality::text, Function.identity()));

    private final int strength;
    private final Status status;

    Modality(int strength, Status status) {
        this.strength = strength;
        this.status = status;
    }

    /** {@return the name used in records, such as {@code announced}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the modality with this name, if there is one} */
    public static Optional<Modality> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    /** {@return whether the fact is claimed to have happened or to hold} */
    public boolean isActual() {
        return this == ACTUAL;
    }

    /** {@return whether the fact is claimed to lie ahead, to be wanted, or to be thinkable} */
    public boolean isProspective() {
        return strength > 0;
    }

    /** {@return whether the claim ends what was prospective: cancelled, postponed, failed} */
    public boolean isCut() {
        return status == Status.CALLED_OFF;
    }

    /**
     * {@return whether anybody's claim of this modality makes its subject a candidate: proposed up to announced. A wish
     * does so only when it is the subject's own, which the modality alone cannot tell}
     */
    public boolean isCandidacy() {
        return strength >= PROPOSED.strength;
    }

    /** {@return 8 for announced down to 1 for hypothetical, 0 for what is not prospective} */
    public int strength() {
        return strength;
    }

    /** {@return how a positive fact of this modality is shown} */
    public Status status() {
        return status;
    }

    /** {@return how a fact of this modality is shown that is said to be so, or not to be so} */
    public Status status(Polarity polarity) {
        return polarity == Polarity.NEGATIVE ? Status.DENIED : status;
    }
}
