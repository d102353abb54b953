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
        Runnable inTime = within(asking.timeout());
        // pages may be empty, many of them one after the other
        return of(new Listing(asking, query, asked, key, inTime), inTime);
    }

    /** {@return what throws once this time is over} */
    static Runnable within(Duration timeout) {
        long start = System.nanoTime();
        return () -> {
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new QueryFailure(
                        QueryFailure.Reason.QUERY_TIMED_OUT,
                        "Counting the list took longer than %d s; ask for less, or without 'count'."
                                .formatted(timeout.toSeconds()));
            }
        };
    }

    static long of(Iterator<?> items, Runnable inTime) {
        long total = 0;
        while (items.hasNext()) {
            items.next();
            inTime.run();
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
