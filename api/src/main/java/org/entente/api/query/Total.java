/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.api.query;

import java.util.HashMap;
import java.util.Map;
import org.entente.queries.catalogue.Arguments;
import org.entente.queries.catalogue.Asking;
import org.entente.queries.catalogue.CursorKey;
import org.entente.queries.catalogue.Page;
import org.entente.queries.catalogue.Parameter;
import org.entente.queries.catalogue.Query;
import org.entente.queries.catalogue.QueryFailure;

/** Counts a list by turning its pages, so that what is counted is what the list has, whatever the question. */
final class Total {

    private static final String PAGE = "1000";
    private static final int MOST = 100_000;

    private Total() {}

    /**
     * {@return how many items the list has}
     *
     * @throws QueryFailure when there are too many to count
     */
    static long of(Asking asking, Query<?> query, Map<String, String> texts, CursorKey key) {
        Map<String, String> asked = new HashMap<>(texts);
        asked.put(Parameter.LIMIT, PAGE);
        asked.remove(Parameter.AFTER);
        long total = 0;
        while (true) {
            Page<?> page = (Page<?>) asking.ask(query, Arguments.of(query, asked, key));
            total += page.items().size();
            if (page.next() == null) {
                return total;
            }
            if (total >= MOST) {
                throw new QueryFailure(
                        QueryFailure.Reason.QUESTION_TOO_BROAD,
                        "The list has more than %d items, which are not counted; ask for less, or without 'count'."
                                .formatted(MOST));
            }
            asked.put(Parameter.AFTER, page.next());
        }
    }
}
