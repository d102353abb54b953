/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stood by what was known.
 *
 * @param caption who, when and how it stands
 * @param values typed values such as {@code level=full}
 * @param content what it says in words, for a stance
 * @param segments its periods, one for most facts
 */
public record FactItem(
        String id,
        String type,
        String family,
        String caption,
        @Nullable String label,
        List<String> values,
        @Nullable Words content,
        List<Participant> participants,
        List<Concern> concerns,
        List<Segment> segments) {

    /** {@return who takes part in a role that one fills: of a described group and those it stands for, the group} */
    EntityRef filler(String role) {
        return participants.stream()
                .filter(seat -> seat.role().equals(role))
                .min(Comparator.comparing(Participant::inferred))
                .map(seat -> new EntityRef(seat.id(), seat.caption()))
                .orElseThrow();
    }
}
