/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

/**
 * How many things are taken at once: enough to be quick, few enough to be held. The result never depends on it, which tests
 * try by batches so small that a handful of records makes many.
 */
final class BatchSize {

    /** The system property that makes all batches smaller. */
    static final String MOST = "entente.loader.batch";

    private BatchSize() {}

    /** {@return the usual size, or the one that is asked for if that is smaller} */
    static int of(int usual) {
        return Math.min(usual, Integer.getInteger(MOST, usual));
    }
}
