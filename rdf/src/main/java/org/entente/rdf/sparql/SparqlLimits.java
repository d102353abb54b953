/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.rdf.sparql;

import java.time.Duration;

/**
 * What one question may cost.
 *
 * @param timeout how long it may take
 * @param rows how many rows, or triples, an answer may have
 * @param bytes how long an answer may be
 * @param steps how many rows may come up on the way, one for each step of the plan that it passes
 * @param held how many of these may go into what holds them until the end: groups, joins, differences and paths
 */
public record SparqlLimits(Duration timeout, long rows, long bytes, long steps, long held) {

    /** What a row takes that is held, in bytes: measured are 200 for a group that is counted, and 360 for one with three aggregates. */
    private static final long HELD_ROW = 400;

    /**
     * {@return how many rows one question may hold so that all of them together take at most three quarters of the memory}
     *
     * @param memory how much there is, in bytes
     * @param atOnce how many questions are answered at the same time
     */
    public static long heldWithin(long memory, int atOnce) {
        return memory / 4 * 3 / HELD_ROW / atOnce;
    }
}
