/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
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
     * @param table what is known without records
     */
    static Span of(United fields, Span table) {
        Set<String> began = either(fields, "born", "began");
        Set<String> ended = either(fields, "died", "ended");
        LocalDate first = began.isEmpty()
                ? table.startMin()
                : bounds(began, true).min(Comparator.naturalOrder()).orElse(null);
        LocalDate last = ended.isEmpty()
                ? table.endMax()
                : bounds(ended, false).max(Comparator.naturalOrder()).orElse(null);
        boolean possible = first == null || last == null || !first.isAfter(last);
        return possible ? new Span(first, null, null, last, null) : Span.UNKNOWN;
    }

    private static Set<String> either(United fields, String one, String other) {
        Set<String> found = fields.all(one);
        return found.isEmpty() ? fields.all(other) : found;
    }

    /** {@return the first or last day that each date can mean; none at all if one of them may be any} */
    private static Stream<LocalDate> bounds(Set<String> dates, boolean first) {
        Set<Span> spans =
                dates.stream().map(date -> Edtf.parse(date).span()).collect(java.util.stream.Collectors.toSet());
        return spans.stream().anyMatch(span -> bound(span, first) == null)
                ? Stream.empty()
                : spans.stream().map(span -> bound(span, first)).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate bound(Span span, boolean first) {
        return first ? span.startMin() : span.endMax();
    }
}
