/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** The bounds that several claims about one happening agree on, or the widest when they do not. */
record Combined(Span span, boolean contested) {
    static Combined of(List<Said> claims) {
        Set<Span> spans = new HashSet<>();
        claims.forEach(said -> spans.add(said.span()));
        if (spans.isEmpty()) {
            return new Combined(Span.UNKNOWN, false);
        }
        if (spans.size() == 1) {
            return new Combined(spans.iterator().next(), false);
        }
        Range start = new Range();
        Range end = new Range();
        for (Span span : spans) {
            start.add(span.startMin(), span.startMax());
            end.add(span.endMin(), span.endMax());
        }
        boolean contested = start.isContested() || end.isContested();
        LocalDate startMin = contested ? start.wideFrom : start.narrowFrom;
        LocalDate endMax = contested ? end.wideTo : end.narrowTo;
        if (startMin != null && endMax != null && startMin.isAfter(endMax)) {
            return new Combined(Span.UNKNOWN, true);
        }
        return new Combined(
                new Span(
                        startMin,
                        contested ? start.wideTo : start.narrowTo,
                        contested ? end.wideFrom : end.narrowFrom,
                        endMax,
                        null),
                contested);
    }

    /** What several reports leave of one bound. */
    private static final class Range {
        private @Nullable LocalDate narrowFrom;
        private @Nullable LocalDate narrowTo;
        private @Nullable LocalDate wideFrom;
        private @Nullable LocalDate wideTo;

        void add(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from != null) {
                narrowFrom = narrowFrom == null || from.isAfter(narrowFrom) ? from : narrowFrom;
                wideFrom = wideFrom == null || from.isBefore(wideFrom) ? from : wideFrom;
            }
            if (to != null) {
                narrowTo = narrowTo == null || to.isBefore(narrowTo) ? to : narrowTo;
                wideTo = wideTo == null || to.isAfter(wideTo) ? to : wideTo;
            }
        }

        boolean isContested() {
            return narrowFrom != null && narrowTo != null && narrowFrom.isAfter(narrowTo);
        }
    }
}
