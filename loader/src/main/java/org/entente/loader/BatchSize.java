/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.id.Id;

/**
 * How many things are taken at once: enough to be quick, few enough to be held. The result never depends on it, which tests
 * try by batches so small that a handful of records makes many.
 */
final class BatchSize {

    /** The system property that makes all batches smaller. */
    static final String MOST = "entente.loader.batch";

    private BatchSize() {}

    /** Does something with ids, so many at a time. */
    static void each(int usual, SortedSet<Id> ids, Consumer<Set<Id>> work) {
        List<Id> open = new ArrayList<>(ids);
        int most = of(usual);
        for (int from = 0; from < open.size(); from += most) {
            work.accept(new TreeSet<>(open.subList(from, Math.min(open.size(), from + most))));
        }
    }

    /** {@return the usual size, or the one that is asked for if that is smaller} */
    static int of(int usual) {
        return Math.min(usual, Integer.getInteger(MOST, usual));
    }
}
