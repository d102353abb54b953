/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final int MOST_EXAMINED = 20_000;

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

    /**
     * {@return a page of what is made of rows} Rows of which {@code read} makes nothing are left out and others read in
     * their place, until {@value #MOST_EXAMINED} were looked at: then the page is short, and its cursor goes on behind the last.
     *
     * @param limit how many items the page has at most
     * @param batch how many rows are read at once
     * @param after the first {@code batch} rows behind one, or of the page if there is none, and one more if there is one
     */
    public static <R, T> Page<T> sifted(
            int limit,
            int batch,
            Function<Optional<R>, List<R>> after,
            Function<R, @Nullable T> read,
            Function<R, String> cursor) {
        List<T> items = new ArrayList<>();
        Optional<R> last = Optional.empty();
        for (int examined = batch; ; examined += batch) {
            List<R> rows = after.apply(last);
            for (int i = 0; i < Math.min(rows.size(), batch); i++) {
                T item = read.apply(rows.get(i));
                if (item != null) {
                    items.add(item);
                }
                boolean full = items.size() == limit;
                if ((full || (i == batch - 1 && examined >= MOST_EXAMINED)) && i + 1 < rows.size()) {
                    return new Page<>(items, cursor.apply(rows.get(i)));
                }
                if (full) {
                    return new Page<>(items, null);
                }
            }
            if (rows.size() <= batch) {
                return new Page<>(items, null);
            }
            last = Optional.of(rows.get(batch - 1));
        }
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
