/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.model.registry.Acts;
import org.entente.model.registry.Registry;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/**
 * That a relation held, denied: of the days that the denial gives, and of none after it became known.
 *
 * @param type the name of the fact's type
 */
record Denial(String type, Segment segment) {

    /** {@return whether it may speak of a day of the year} Who did not sever relations may well have had them. */
    boolean maySpeakOf(Year year) {
        Acts.@Nullable Effect effect = effect();
        if (effect != null && effect != Acts.Effect.OPENS) {
            return false;
        }
        LocalDate known = LocalDate.ofInstant(segment.knownFrom(), ZoneOffset.UTC);
        LocalDate first = first(effect);
        LocalDate last = last(effect);
        return !known.isBefore(year.first())
                && (first == null || !first.isAfter(year.last()))
                && (last == null || !last.isBefore(year.first()));
    }

    private Acts.@Nullable Effect effect() {
        return Registry.standard()
                .type(type)
                .flatMap(found -> found.acts().kindOf(segment.act()))
                .orElse(null);
    }

    /** What is only said not to have held on some days has them the other way round: begun by the last, ended after the first. */
    private @Nullable LocalDate first(Acts.@Nullable Effect effect) {
        LocalDate start = notBefore(segment.start());
        return start != null || notAfter(segment.end()) != null && effect == null ? start : notBefore(segment.end());
    }

    private @Nullable LocalDate last(Acts.@Nullable Effect effect) {
        LocalDate end = notAfter(segment.end());
        return end != null || notBefore(segment.start()) != null && effect == null ? end : notAfter(segment.start());
    }

    private static @Nullable LocalDate notBefore(@Nullable Bounds bounds) {
        return bounds == null ? null : bounds.notBefore();
    }

    private static @Nullable LocalDate notAfter(@Nullable Bounds bounds) {
        return bounds == null ? null : bounds.notAfter();
    }
}
