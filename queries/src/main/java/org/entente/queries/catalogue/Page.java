/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next the cursor of the next page, null when this is the last one
 * @param total how many items the whole list has, where that was asked
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @Nullable Long total) {

    /** A page of a list that nobody has counted. */
    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    /** Keeps its own copy. */
    public Page {
        items = List.copyOf(items);
    }

    /** {@return the page of the first {@code limit} items; one item more than that says that there is a next page} */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    /** {@return the page with other items in the same places} */
    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }

    /** {@return the page of a list with so many items} */
    public Page<T> counted(long all) {
        return new Page<>(items, next, all);
    }
}
