/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.project.Width;
import org.jspecify.annotations.Nullable;

/** Finds events by who takes part and when. */
final class Nearby {

    private final Lookups lookups;
    private @Nullable List<Long> widths;

    Nearby(Lookups lookups) {
        this.lookups = lookups;
    }

    /** {@return the events that may overlap one of these stretches of somebody's days} */
    SortedSet<Id> events(Stretches stretches) {
        if (stretches.isEmpty()) {
            return new TreeSet<>();
        }
        SortedSet<Id> events = lookups.ask(DrainStatements.EVENTS_BEGINNING, Map.of(Cql.ROWS, stretches.rows(1)));
        for (long width : widths()) {
            List<Map<String, Object>> rows = width == Width.OPEN ? stretches.always() : stretches.rows(1L << width);
            events.addAll(
                    lookups.ask(DrainStatements.EVENTS_LASTING, Map.of(Cql.ROWS, rows, DrainStatements.WIDTH, width)));
        }
        return events;
    }

    /** What is written while this is in use was there before, or is looked for by itself. */
    private List<Long> widths() {
        if (widths == null) {
            widths = lookups.database().read(DrainStatements.WIDTHS, Map.of()).stream()
                    .map(row -> row.get(DrainStatements.WIDTH).asLong())
                    .toList();
        }
        return widths;
    }
}
