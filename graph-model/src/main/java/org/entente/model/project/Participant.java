/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import org.entente.model.id.Id;
import org.entente.model.record.Filler;
import org.entente.model.registry.Modality;
import org.jspecify.annotations.Nullable;

/** A filler of a role after resolution. */
sealed interface Participant {

    /** {@return the id that identifies the filler within a fact's key} */
    Id id();

    /**
     * An entity under its standing id.
     *
     * @param rule the rule by which it takes part, where the claim does not name it
     */
    record Entity(Id id, @Nullable String rule) implements Participant {

        /** An entity that the claim names. */
        Entity(Id id) {
            this(id, null);
        }
    }

    /** A group described by one document. */
    record Group(Id id, Filler.Described described, Id document) implements Participant {}

    /** Another fact. */
    record OfFact(Id id, @Nullable Modality as) implements Participant {}
}
