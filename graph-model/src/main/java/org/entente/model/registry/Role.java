/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.id.Kind;

/**
 * One place in a fact that claims fill: who met, which agreement, where.
 *
 * @param name how claims spell the role
 * @param kinds the kinds of entities that may stand there by id or by name, in the order of {@link Kind}
 * @param facts whether another claim's fact may stand there
 * @param many whether more than one filler may stand there
 * @param required whether a claim without it is incomplete
 * @param identity whether its fillers are part of what the fact is
 */
public record Role(String name, Set<Kind> kinds, boolean facts, boolean many, boolean required, boolean identity) {

    private static final Set<Kind> DESCRIBABLE =
            Collections.unmodifiableSet(EnumSet.of(Kind.COUNTRY, Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP));

    /** Copies the kinds, and holds that something fits. */
    public Role {
        kinds = ordered(kinds);
        if (kinds.isEmpty() && !facts) {
            throw new IllegalArgumentException("nothing fits the role '%s'; name kinds or facts".formatted(name));
        }
    }

    /** {@return whether a group that a text describes without naming it ("many countries") may stand here} */
    public boolean takesDescribedGroup() {
        return !Collections.disjoint(kinds, DESCRIBABLE);
    }

    /** {@return what may stand here, for messages: {@code country, organization, a described group}} */
    public String describe() {
        return Stream.of(
                        kinds.stream().map(Kind::segment),
                        takesDescribedGroup() ? Stream.of("a described group") : Stream.<String>of(),
                        facts ? Stream.of("another claim's fact") : Stream.<String>of())
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }

    private static Set<Kind> ordered(Collection<Kind> kinds) {
        Set<Kind> ordered = EnumSet.noneOf(Kind.class);
        ordered.addAll(kinds);
        return Collections.unmodifiableSet(ordered);
    }
}
