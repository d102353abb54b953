/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain edge that people browse, and what must be so before it is drawn.
 *
 * @param type the edge type, such as {@code PARTY_TO}
 * @param from the role whose fillers it starts at
 * @param toRole the role whose fillers it ends at, or null when it ends at the fact itself; a role that takes facts
 *     means the edge ends at that other fact
 * @param standing how the fact must stand
 * @param span the only part of a document whose claims count towards it, or null for any
 * @param acts the acts that warrant it
 * @param undone acts after which it holds no longer; other ends leave what rests on an act before the relation, as on a
 *     signature, as it was
 * @param withoutAct whether a claim that states no act warrants it too
 * @param values identity values that the fact must have: value name to the codes that fit
 */
public record DerivedEdge(
        String type,
        String from,
        @Nullable String toRole,
        Standing standing,
        @Nullable String span,
        SequencedSet<String> acts,
        SequencedSet<String> undone,
        boolean withoutAct,
        Map<String, Set<String>> values) {

    /** How a fact must stand for an edge to be drawn. */
    public enum Standing {
        /** Its current state is actual. */
        ACTUAL,
        /** It is proposed up to announced, or desired by the filler of the {@code from} role itself. */
        CANDIDATE
    }

    /** Copies, keeping the declared order. */
    public DerivedEdge {
        acts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(acts));
        undone = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(undone));
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        values.forEach((name, codes) -> copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(codes))));
        values = Collections.unmodifiableMap(copy);
    }

    /** {@return the role it ends at, or empty when it ends at the fact itself} */
    public Optional<String> to() {
        return Optional.ofNullable(toRole);
    }

    /** {@return whether it ends at the fact itself} */
    public boolean toFactItself() {
        return toRole == null;
    }

    /** {@return whether a claim with this act, or with none when null, warrants the edge} */
    public boolean admitsAct(@Nullable String act) {
        return act == null ? withoutAct : acts.contains(act);
    }

    /** {@return whether claims from this part of a document count towards the edge} */
    public boolean admitsSpan(String part) {
        return span == null || span.equals(part);
    }

    /** {@return whether a fact with these values may carry the edge} */
    public boolean admitsValues(Map<String, ?> stated) {
        return values.entrySet().stream().allMatch(wanted -> {
            Object value = stated.get(wanted.getKey());
            return value != null && wanted.getValue().contains(value.toString());
        });
    }
}
