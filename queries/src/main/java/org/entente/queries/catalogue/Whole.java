/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, page by page, so that no more than a page is ever held. */
public final class Whole {

    private static final String PAGE = "1000";

    private Whole() {}

    /** Takes an answer item by item. */
    public interface Items {

        /** Called once, when it is known that there is an answer. */
        default void begin() throws IOException {}

        /** One item of a list, or the answer where it is no list. */
        void add(Object item) throws IOException;

        /** Called once, after the last item. */
        default void end() throws IOException {}
    }

    /**
     * Hands over the answer: everything, or with a limit that page.
     *
     * @param texts the parameters as they were written
     * @param key what signs the cursors that lead from page to page
     * @param version the version of the graph that the answer is about
     * @throws IOException when what takes the items throws it
     * @throws QueryFailure when there is no answer, or when the graph changes while it is read
     */
    public static void read(
            Asking asking, Query<?> query, Map<String, String> texts, CursorKey key, String version, Items items)
            throws IOException {
        boolean whole = !texts.containsKey(Parameter.LIMIT);
        Map<String, String> asked = new HashMap<>(texts);
        if (query.isList()) {
            asked.putIfAbsent(Parameter.LIMIT, PAGE);
        }
        Page<?> page = page(asking, query, asked, key);
        items.begin();
        while (true) {
            for (Object item : page.items()) {
                items.add(item);
            }
            @Nullable String next = page.next();
            if (next == null || !whole) {
                items.end();
                return;
            }
            asked.put(Parameter.AFTER, next);
            page = page(asking, query, asked, key);
            if (!asking.graphVersion().equals(version)) {
                throw new QueryFailure(
                        QueryFailure.Reason.GRAPH_CHANGED, "The graph changed while it was read; ask again.");
            }
        }
    }

    private static Page<?> page(Asking asking, Query<?> query, Map<String, String> asked, CursorKey key) {
        Object answer = asking.ask(query, Arguments.of(query, asked, key));
        return answer instanceof Page<?> page ? page : new Page<>(List.of(answer), null);
    }
}
