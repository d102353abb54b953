/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import org.entente.model.record.Claim;
import org.entente.model.record.When;
import org.entente.model.registry.Acts;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Family;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** Reads the time of a claim as bounds, by what its fact type makes of a date: a point, a beginning, an end, a mark. */
final class Timing {

    private Timing() {}

    /** {@return the bounds that the claim puts on its fact; all absent where it gives none} */
    static Span span(FactType type, Claim claim) {
        When when = claim.when();
        if (when.edtf() != null) {
            return edtf(type, claim, Edtf.parse(when.edtf()));
        }
        if (when.holdsOn() != null) {
            Span day = Edtf.parse(when.holdsOn()).span();
            return type.family() == Family.EVENT ? day : holding(day);
        }
        if (when.at() != null) {
            return point(
                    type,
                    claim,
                    earliest(when.at().notBefore()),
                    latest(when.at().notAfter()));
        }
        return new Span(
                when.start() == null ? null : earliest(when.start().notBefore()),
                when.start() == null ? null : latest(when.start().notAfter()),
                when.end() == null ? null : earliest(when.end().notBefore()),
                when.end() == null ? null : latest(when.end().notAfter()),
                null);
    }

    private static Span edtf(FactType type, Claim claim, Edtf edtf) {
        Span span = edtf.span();
        if (edtf.interval() || type.family() != Family.RELATION) {
            return span;
        }
        return point(type, claim, span.startMin(), span.endMax());
    }

    private static Span point(FactType type, Claim claim, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        if (type.family() != Family.RELATION) {
            return Span.point(notBefore, notAfter);
        }
        Acts.@Nullable Effect effect = type.acts().kindOf(claim.act()).orElse(null);
        return switch (effect) {
            case OPENS -> new Span(notBefore, notAfter, null, null, null);
            case CLOSES -> new Span(null, null, notBefore, notAfter, null);
            case MARKS, PRECEDES, BESIDES -> Span.point(notBefore, notAfter);
            case null -> holding(Span.point(notBefore, notAfter));
        };
    }

    /** A state seen on a day began no later and ended no earlier. */
    private static Span holding(Span seen) {
        return new Span(null, seen.endMax(), seen.startMin(), null, null);
    }

    private static @Nullable LocalDate earliest(@Nullable String edtf) {
        return edtf == null ? null : Edtf.parse(edtf).span().startMin();
    }

    private static @Nullable LocalDate latest(@Nullable String edtf) {
        return edtf == null ? null : Edtf.parse(edtf).span().endMax();
    }
}
