/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.relation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.registry.FactType;
import org.entente.model.registry.Registry;
import org.entente.model.registry.Status;
import org.entente.model.time.Answer;
import org.entente.model.time.Span;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/** One calendar year, and whether relations held in it. */
record Year(int number) {

    /** From the answer that says most to the one that says least. */
    private static final List<Answer> SUREST_FIRST = List.of(Answer.YES, Answer.PRESUMED, Answer.UNKNOWN, Answer.NO);

    /** {@return whether any of the facts held on a day of the year; nothing where there are none} */
    Optional<Answer> held(List<FactItem> facts) {
        return facts.stream()
                .flatMap(fact -> fact.segments().stream().flatMap(segment -> held(fact, segment)))
                .min(Comparator.comparing(SUREST_FIRST::indexOf));
    }

    private Stream<Answer> held(FactItem fact, Segment segment) {
        if (segment.status().equals(Status.DENIED.text())) {
            return new Denial(fact.type(), segment).maySpeakOf(this) ? Stream.of(Answer.NO) : Stream.empty();
        }
        if (!segment.status().equals(Status.ACTUAL.text())) {
            return Stream.empty();
        }
        Span span = span(segment);
        Answer within = span.occurredWithin(first(), last());
        boolean persistent =
                Registry.standard().type(fact.type()).map(FactType::persistent).orElse(false);
        return Stream.of(
                within == Answer.UNKNOWN && span.holdsAt(last(), persistent) == Answer.PRESUMED
                        ? Answer.PRESUMED
                        : within);
    }

    /** {@return whether something is known to have been done in the year} */
    boolean has(@Nullable Bounds when) {
        return when != null
                && when.notBefore() != null
                && when.notAfter() != null
                && when.notBefore().getYear() == number
                && when.notAfter().getYear() == number;
    }

    LocalDate first() {
        return LocalDate.of(number, 1, 1);
    }

    LocalDate last() {
        return LocalDate.of(number, 12, 31);
    }

    /** {@return the years that the bounds of a period name} */
    static Stream<Integer> of(Segment segment) {
        return Stream.of(segment.start(), segment.end())
                .filter(Objects::nonNull)
                .flatMap(bounds -> Stream.of(bounds.notBefore(), bounds.notAfter()))
                .filter(Objects::nonNull)
                .map(LocalDate::getYear);
    }

    private static Span span(Segment segment) {
        Bounds start = segment.start();
        Bounds end = segment.end();
        return new Span(
                start == null ? null : start.notBefore(),
                start == null ? null : start.notAfter(),
                end == null ? null : end.notBefore(),
                end == null ? null : end.notAfter(),
                null);
    }
}
