/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a question answers, item by item, while no more than a page of it is held: of a list all pages, or that one page where
 * a limit is given; of anything else the answer itself. The first page is asked for at once, so that a question without an
 * answer fails before anything of it was used. Not safe for use by several threads.
 */
public final class Listing implements Iterator<Object> {

    private static final String MOST = String.valueOf(Parameter.MOST_ITEMS);

    private final Asking asking;
    private final Query<?> query;
    private final Map<String, String> texts;
    private final CursorKey key;
    private final String version;
    private final boolean whole;
    private final Runnable onTurn;
    private Iterator<?> items;
    private @Nullable String next;

    /** Takes an answer item by item. */
    public interface Items {

        /** Called once, before the first item. */
        default void begin() throws IOException {}

        /** One item of a list, or the answer where it is no list. */
        void add(Object item) throws IOException;

        /** Called once, after the last item. */
        default void end() throws IOException {}
    }

    /**
     * Asks for the first page.
     *
     * @param texts the parameters as they were written
     * @param key what signs the cursors that lead from page to page
     * @throws QueryFailure when there is no answer
     */
    public Listing(Asking asking, Query<?> query, Map<String, String> texts, CursorKey key) {
        this(asking, query, texts, key, () -> {});
    }

    /**
     * Asks for the first page.
     *
     * @param texts the parameters as they were written
     * @param key what signs the cursors that lead from page to page
     * @param onTurn what is run before each page but the first; what it throws ends the list
     * @throws QueryFailure when there is no answer
     */
    public Listing(Asking asking, Query<?> query, Map<String, String> texts, CursorKey key, Runnable onTurn) {
        this.asking = asking;
        this.onTurn = onTurn;
        this.query = query;
        this.key = key;
        this.texts = new HashMap<>(texts);
        this.whole = !texts.containsKey(Parameter.LIMIT);
        if (query.isList()) {
            this.texts.putIfAbsent(Parameter.LIMIT, MOST);
        }
        Asking.Answered<?> first = ask();
        this.version = first.version();
        this.items = items(first);
    }

    private Asking.Answered<?> ask() {
        return asking.answered(query, Arguments.of(query, texts, key));
    }

    private Iterator<?> items(Asking.Answered<?> answered) {
        if (answered.answer() instanceof Page<?> page) {
            next = page.next();
            return page.items().iterator();
        }
        return List.of(answered.answer()).iterator();
    }

    /** {@return the version of the graph that the items are from} */
    public String version() {
        return version;
    }

    /**
     * {@inheritDoc}
     *
     * @throws QueryFailure when there is no next page, or the graph has changed meanwhile
     */
    @Override
    public boolean hasNext() {
        while (!items.hasNext() && next != null && whole) {
            onTurn.run();
            texts.put(Parameter.AFTER, next);
            Asking.Answered<?> more = ask();
            items = items(more);
            requireUnchanged(more.version());
            if (next == null) {
                // the version was read before this page, which may be of a later one
                requireUnchanged(asking.graphVersion());
            }
        }
        return items.hasNext();
    }

    private void requireUnchanged(String now) {
        if (!now.equals(version)) {
            throw new QueryFailure(
                    QueryFailure.Reason.GRAPH_CHANGED, "The graph changed while it was read; ask again.");
        }
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }

    /**
     * Hands over everything that is left.
     *
     * @throws IOException when what takes the items throws it
     * @throws QueryFailure as {@link #hasNext()}
     */
    public void into(Items items) throws IOException {
        items.begin();
        while (hasNext()) {
            items.add(next());
        }
        items.end();
    }
}
