/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.queries.fact;

/**
 * How many facts may still be looked at for a page: so one that next to nothing belongs to takes no longer than others, however many facts there
 * are.
 */
public final class LookedAt {

    /** So many are looked at within seconds. */
    private static final int MOST = 50_000;

    /** A page that is full after a few does not wait for more to be counted. */
    private static final int AT_FIRST = 2_000;

    private static final int GROWTH = 7;

    private int left;
    private int next;

    /** For one page. */
    public LookedAt() {
        this(MOST, AT_FIRST);
    }

    LookedAt(int most, int first) {
        left = most;
        next = first;
    }

    /** {@return how many are to be looked at now} More each time, as nothing was found. */
    int next() {
        int now = Math.min(next, left);
        next *= GROWTH;
        return now;
    }

    /** So many were looked at. {@return whether no more may be} */
    boolean isSpentBy(int facts) {
        left -= facts;
        return left <= 0;
    }
}
