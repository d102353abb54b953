/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.id.Id;
import org.entente.model.time.Span;

/**
 * The days on which somebody's events are looked for, as rows for a statement. Days far from each other stay apart: a few events
 * of thirty years must not lead to all that happened in between.
 */
final class Stretches {

    /** Before every date. */
    static final String FIRST = "";
    /** After every date, and after what sorts facts without one. */
    private static final String LAST = "~~";

    /** To look once more takes as long as to read what somebody takes part in on some days. */
    private static final long CLOSE = 14;

    private static final long YEAR_0 = LocalDate.of(0, 1, 2).toEpochDay();
    private static final long YEAR_9999 = LocalDate.of(9999, 12, 30).toEpochDay();

    private final Map<Id, List<Stretch>> stretches = new HashMap<>();

    /** From one day to another, counted from 1970; of open time, as far as dates are written. */
    private record Stretch(long first, long last) {}

    void add(Id entity, Span time) {
        stretches
                .computeIfAbsent(entity, none -> new ArrayList<>())
                .add(new Stretch(Math.max(time.firstDay(), YEAR_0 - 1), Math.min(time.lastDay(), YEAR_9999 + 1)));
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** {@return rows with an entity and between which dates an event must begin that may take so many days} */
    List<Map<String, Object>> rows(long most) {
        List<Map<String, Object>> rows = new ArrayList<>();
        stretches.forEach((entity, all) -> {
            all.sort(Comparator.comparingLong(Stretch::first));
            Stretch open = all.getFirst();
            for (Stretch next : all) {
                if (next.first() - most > open.last() + CLOSE) {
                    rows.add(row(entity, open, most));
                    open = next;
                } else {
                    open = new Stretch(open.first(), Math.max(open.last(), next.last()));
                }
            }
            rows.add(row(entity, open, most));
        });
        return rows;
    }

    /** {@return a row for each entity, with all dates} */
    List<Map<String, Object>> always() {
        return stretches.keySet().stream().map(Stretches::always).toList();
    }

    private static Map<String, Object> row(Id entity, Stretch stretch, long most) {
        // so far off everything may be looked at: there is next to nothing
        return stretch.first() < YEAR_0 + most || stretch.last() > YEAR_9999
                ? always(entity)
                : row(
                        entity,
                        LocalDate.ofEpochDay(stretch.first() - most).toString(),
                        LocalDate.ofEpochDay(stretch.last() + 1).toString());
    }

    private static Map<String, Object> always(Id entity) {
        return row(entity, FIRST, LAST);
    }

    private static Map<String, Object> row(Id entity, String from, String to) {
        return Map.of("entity", entity.toString(), "from", from, "to", to);
    }
}
