/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.entente.model.id.Kind;

/**
 * One place in a fact that claims fill: who met, which agreement, where.
 *
 * @param name how claims spell the role
 * @param kinds what may stand there, in the order of {@link Kind}; {@link Kind#FACT} means another claim's fact
 * @param many whether more than one filler may stand there
 * @param required whether a claim without it is incomplete
 * @param identity whether its fillers are part of what the fact is
 */
public record Role(String name, Set<Kind> kinds, boolean many, boolean required, boolean identity) {

    private static final Set<Kind> DESCRIBABLE =
            Collections.unmodifiableSet(EnumSet.of(Kind.COUNTRY, Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP));

    /** Copies the kinds and lets a described group stand wherever an actor may. */
    public Role {
        EnumSet<Kind> fitting = EnumSet.copyOf(kinds);
        if (!Collections.disjoint(fitting, DESCRIBABLE)) {
            fitting.add(Kind.DESCRIBED_GROUP);
        }
        kinds = Collections.unmodifiableSet(fitting);
    }

    /** {@return whether a filler of this kind may stand here} */
    public boolean accepts(Kind kind) {
        return kinds.contains(kind);
    }

    /** {@return whether another claim's fact may stand here} */
    public boolean acceptsFacts() {
        return kinds.contains(Kind.FACT);
    }

    /** {@return whether a group that a text describes without naming it ("many countries") may stand here} */
    public boolean acceptsDescribedGroups() {
        return kinds.contains(Kind.DESCRIBED_GROUP);
    }
}
