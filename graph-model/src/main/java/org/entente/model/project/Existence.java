/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** When somebody lived or something existed: in doubt longer, since an end that is not certain excludes nobody. */
final class Existence {

    private Existence() {}

    /**
     * {@return the days between which it can have existed} Where records differ, the widest counts.
     *
     * @param table what is known without records, of each that is one with it
     */
    static Span of(United fields, Collection<Span> table) {
        LocalDate first = bounds(told(fields, "born", "began", table), true)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate last = bounds(told(fields, "died", "ended", table), false)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean possible = first == null || last == null || !first.isAfter(last);
        return possible ? new Span(first, null, null, last, null) : Span.UNKNOWN;
    }

    private static Collection<Span> told(United fields, String one, String other, Collection<Span> table) {
        Set<String> found = fields.all(one).isEmpty() ? fields.all(other) : fields.all(one);
        return found.isEmpty()
                ? table
                : found.stream().map(date -> Edtf.parse(date).span()).toList();
    }

    /** {@return the first or last day that each can mean; none at all if one of them may be any} */
    private static Stream<LocalDate> bounds(Collection<Span> spans, boolean first) {
        return spans.stream().anyMatch(span -> bound(span, first) == null)
                ? Stream.empty()
                : spans.stream().map(span -> bound(span, first)).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate bound(Span span, boolean first) {
        return first ? span.startMin() : span.endMax();
    }
}
