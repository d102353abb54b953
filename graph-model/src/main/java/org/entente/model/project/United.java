/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.model.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.id.Id;
import org.entente.model.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Unites what several records say of one thing, field by field: the latest description is shown, then the one with the
 * smallest hash; fields that differ are reported with every value.
 */
final class United {

    /** One record's fields. */
    record Description(Id record, @Nullable String asOf, Map<String, String> fields) {}

    private static final Comparator<Description> SHOWN_FIRST =
            Comparator.comparing(United::asOf).reversed().thenComparing(Description::record);

    private final SortedMap<String, String> shown = new TreeMap<>();
    private final SortedMap<String, Set<String>> all = new TreeMap<>();
    private final Set<String> conflicts = new TreeSet<>();

    United(List<Description> descriptions) {
        descriptions.stream()
                .sorted(SHOWN_FIRST)
                .forEach(description -> description.fields().forEach((name, value) -> {
                    shown.putIfAbsent(name, value);
                    all.computeIfAbsent(name, none -> new TreeSet<>()).add(value);
                }));
        all.forEach((name, values) -> {
            if (values.size() > 1) {
                values.forEach(value -> conflicts.add(name + "=" + value));
            }
        });
    }

    private static LocalDate asOf(Description description) {
        LocalDate latest = description.asOf() == null
                ? null
                : Edtf.parse(description.asOf()).span().endMax();
        return latest == null ? LocalDate.MIN : latest;
    }

    @Nullable
    String get(String name) {
        return shown.get(name);
    }

    /** {@return every value that a record gives a field} */
    Set<String> all(String name) {
        return all.getOrDefault(name, Set.of());
    }

    Set<String> conflicts() {
        return conflicts;
    }
}
