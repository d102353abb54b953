/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.network;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
 * @param start of a fact, the first day on which its first period may have begun, if one is known
 * @param end of a fact, the last day on which its last period may have ended, if one is known
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
                periods.isEmpty() ? null : day(periods.getFirst().start(), Bounds::notBefore),
                periods.isEmpty() ? null : day(periods.getLast().end(), Bounds::notAfter),
                periods.isEmpty()
                        ? null
                        : periods.stream().mapToLong(Segment::sources).max().orElseThrow(),
                periods.isEmpty() ? null : periods.stream().anyMatch(Segment::contested));
    }

    private static @Nullable String day(@Nullable Bounds bounds, Function<Bounds, @Nullable LocalDate> which) {
        LocalDate day = bounds == null ? null : which.apply(bounds);
        return day == null ? null : day.toString();
    }

    private static String kind(String id) {
        return Id.parse(id).kind().segment();
    }
}
