/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Listing;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;

/** Counts a list by turning its pages, so that what is counted is what the list has, whatever the question. */
final class Total {

    private static final int MOST = 100_000;

    private Total() {}

    /**
     * {@return how many items the list has}
     *
     * @throws QueryFailure when there are too many to count, it takes longer than one question may, or the graph changes meanwhile
     */
    static long of(Asking asking, Query<?> query, Map<String, String> texts, CursorKey key) {
        Map<String, String> asked = new HashMap<>(texts);
        asked.keySet().removeAll(List.of(Parameter.LIMIT, Parameter.AFTER));
        return of(new Listing(asking, query, asked, key), asking.timeout());
    }

    static long of(Iterator<?> items, Duration timeout) {
        long total = 0;
        long end = System.nanoTime() + timeout.toNanos();
        while (items.hasNext()) {
            items.next();
            if (System.nanoTime() > end) {
                throw new QueryFailure(
                        QueryFailure.Reason.QUERY_TIMED_OUT,
                        "Counting the list took longer than %d s; ask for less, or without 'count'."
                                .formatted(timeout.toSeconds()));
            }
            if (++total > MOST) {
                throw new QueryFailure(
                        QueryFailure.Reason.QUESTION_TOO_BROAD,
                        "The list has more than %d items, which are not counted; ask for less, or without 'count'."
                                .formatted(MOST));
            }
        }
        return total;
    }
}
