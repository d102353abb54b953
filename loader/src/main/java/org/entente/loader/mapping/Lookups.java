/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named tables and lists of a mapping file. */
final class Lookups {

    private final Map<String, Map<String, String>> tables = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    Lookups(@Nullable Node tables, @Nullable Node lists) {
        if (tables != null) {
            tables.entriesOrNone().forEach((name, table) -> this.tables.put(name, table(table)));
        }
        if (lists != null) {
            lists.entriesOrNone()
                    .forEach((name, list) -> this.lists.put(
                            name,
                            list.itemsOrOne().stream().map(Node::textOrEmpty).toList()));
        }
    }

    static Map<String, String> table(Node node) {
        Map<String, String> table = new HashMap<>();
        node.entriesOrNone().forEach((code, meaning) -> table.put(code, meaning.textOrEmpty()));
        return table;
    }

    Map<String, String> table(Node name, Problems problems) {
        return find(name, tables, "table", Map.of(), problems);
    }

    List<String> list(Node name, Problems problems) {
        return find(name, lists, "list", List.of(), problems);
    }

    private static <T> T find(Node name, Map<String, T> known, String what, T none, Problems problems) {
        T found = known.get(name.textOrEmpty());
        if (found == null) {
            problems.add(
                    name.place(),
                    "there is no %s '%s'; add it to %ss, or use one of %s"
                            .formatted(
                                    what,
                                    name.textOrEmpty(),
                                    what,
                                    known.keySet().stream().sorted().toList()));
            return none;
        }
        return found;
    }
}
