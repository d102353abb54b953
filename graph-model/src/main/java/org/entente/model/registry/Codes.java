/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER and CAMEO codes of a type. Event coders code a coming visit otherwise than a visit, so the code is a function
 * of how the fact stands, and of whether the act ends the relation.
 *
 * @param byStatus the code for each way of standing that has one
 * @param closing the code of an actual act that ends the relation, or null when there is none
 */
public record Codes(
        Map<Status, EventCode> byStatus, @Nullable EventCode closing) {

    /** Copies, keeping the declared order. */
    public Codes {
        byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
    }

    /**
     * {@return the code of a fact that stands so, if coders have one}
     *
     * @param status how the fact stands
     * @param effect what its act does, or null when it has none
     */
    public Optional<EventCode> of(Status status, Acts.@Nullable Effect effect) {
        if (effect == Acts.Effect.CLOSES) {
            return status == Status.ACTUAL ? Optional.ofNullable(closing) : Optional.empty();
        }
        return Optional.ofNullable(byStatus.get(status));
    }
}
