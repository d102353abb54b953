/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.time.Edtf;
import org.entente.model.time.Span;
import org.jspecify.annotations.Nullable;

/** When somebody lived or something existed: in doubt longer, since an end that is not certain excludes nobody. */
final class Existence {

    private Existence() {}

    /**
     * {@return the days between which it can have existed} Where records differ, the widest counts, as it does where several are
     * one.
     *
     * @param table what is known without records, of each that is one with it, but for those of which a record tells the field
     */
    static Span of(United fields, Function<String, List<Span>> table) {
        LocalDate first = bounds(told(fields, "born", "began", table), true)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate last = bounds(told(fields, "died", "ended", table), false)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean possible = first == null || last == null || !first.isAfter(last);
        return possible ? new Span(first, null, null, last, null) : Span.UNKNOWN;
    }

    private static List<Span> told(
            United fields, String ofPersons, String ofOthers, Function<String, List<Span>> table) {
        Set<String> found = fields.all(ofPersons).isEmpty() ? fields.all(ofOthers) : fields.all(ofPersons);
        List<Span> told = new ArrayList<>(table.apply(ofOthers));
        found.forEach(date -> told.add(Edtf.parse(date).span()));
        return told;
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
