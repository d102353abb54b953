/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows tell of one thing: those that have the same values. A row that lacks one of them tells of nothing that another
 * does. Rows that may belong to a group are held while other values stay the same, since a group is known only when its
 * last row is read.
 *
 * @param by values that the rows of a group share
 * @param whilst values that do not change between the first and the last row of a group
 * @param condition rows that may belong to a group
 * @param least how many rows make a group
 */
record Grouping(List<String> by, List<String> whilst, Condition condition, int least) {

    /** Rows of one group as one scope: each value is the list of what the rows have, at least one element for each row. */
    record Group(List<RowScope> rows) implements Scope {

        @Override
        public List<String> get(String name) throws Misfit {
            List<String> all = new ArrayList<>(rows.size());
            for (RowScope row : rows) {
                List<String> texts = row.get(name);
                if (texts.isEmpty()) {
                    all.add("");
                } else {
                    all.addAll(texts);
                }
            }
            return all;
        }
    }

    /** {@return what tells a run of rows from the next, or null when it cannot be worked out} */
    @Nullable
    List<List<String>> run(RowScope row) {
        try {
            return key(whilst, row);
        } catch (Misfit misfit) {
            return null;
        }
    }

    /**
     * A row that may be of a group.
     *
     * @param key what it shares with the others of its group
     */
    record Member(RowScope row, List<List<String>> key) {}

    /** {@return the row with what it shares with the others of its group, or null when it belongs to none} */
    @Nullable
    Member member(RowScope row) {
        try {
            List<List<String>> key = key(by, row);
            return key.stream().allMatch(Scope::isPresent) && condition.holds(row) ? new Member(row, key) : null;
        } catch (Misfit misfit) {
            // a row that cannot be read for grouping stands alone; what it lacks is reported with its records
            return null;
        }
    }

    /** {@return the groups among held rows, by their first rows} */
    List<Group> groups(List<Member> held) {
        Map<List<List<String>>, List<RowScope>> byKey = new LinkedHashMap<>();
        held.forEach(member ->
                byKey.computeIfAbsent(member.key(), none -> new ArrayList<>()).add(member.row()));
        return byKey.values().stream()
                .filter(rows -> rows.size() >= least)
                .map(Group::new)
                .toList();
    }

    private static List<List<String>> key(List<String> names, RowScope row) throws Misfit {
        List<List<String>> key = new ArrayList<>(names.size());
        for (String name : names) {
            key.add(row.get(name));
        }
        return key;
    }
}
