/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.id.Id;
import org.entente.queries.fact.Bounds;
import org.entente.queries.fact.FactItem;
import org.entente.queries.fact.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Something that a network connects: an entity, a fact or a document. Its components are the columns of the table and
 * the attributes in GraphML, in this order.
 *
 * @param label what people call it
 * @param kind the first segment of the id, such as {@code country}, {@code fact} or {@code document}
 * @param type of a fact, its type
 * @param status of a fact, how its latest period stands
 * @param modality the same, more exactly
 * @param start of a fact, the first day on which it may have begun
 * @param end of a fact, the last day on which it may have ended
 * @param sources of a fact, the most independent origins that one of its periods has, counted up to 9
 */
public record Vertex(
        String id,
        String label,
        String kind,
        @Nullable String type,
        @Nullable String status,
        @Nullable String modality,
        @Nullable String start,
        @Nullable String end,
        @Nullable Long sources,
        @Nullable Boolean contested) {

    /** {@return a thing of which no more is known than what it is called} */
    static Vertex of(String id, String label) {
        return new Vertex(id, label, kind(id), null, null, null, null, null, null, null);
    }

    /** {@return a fact of which only the type is known} */
    static Vertex fact(String id, String label, @Nullable String type) {
        return new Vertex(id, label, kind(id), type, null, null, null, null, null, null);
    }

    /** {@return a fact} */
    static Vertex of(FactItem fact) {
        List<Segment> periods = fact.segments();
        return new Vertex(
                fact.id(),
                fact.caption(),
                kind(fact.id()),
                fact.type(),
                periods.isEmpty() ? null : periods.getLast().status(),
                periods.isEmpty() ? null : periods.getLast().modality(),
                days(periods, Segment::start, Bounds::notBefore)
                        .min(LocalDate::compareTo)
                        .map(Object::toString)
                        .orElse(null),
                days(periods, Segment::end, Bounds::notAfter)
                        .max(LocalDate::compareTo)
                        .map(Object::toString)
                        .orElse(null),
                periods.isEmpty()
                        ? null
                        : periods.stream().mapToLong(Segment::sources).max().orElseThrow(),
                periods.isEmpty() ? null : periods.stream().anyMatch(Segment::contested));
    }

    private static Stream<LocalDate> days(
            List<Segment> periods,
            Function<Segment, @Nullable Bounds> bounds,
            Function<Bounds, @Nullable LocalDate> day) {
        return periods.stream().map(bounds).filter(Objects::nonNull).map(day).filter(Objects::nonNull);
    }

    private static String kind(String id) {
        return Id.parse(id).kind().segment();
    }
}
