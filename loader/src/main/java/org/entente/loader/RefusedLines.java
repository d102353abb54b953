/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader;

import org.entente.model.id.Hash;

/**
 * Which lines of a file were refused, so that it is noticed when by now it would be others.
 *
 * @param number how many
 * @param digest of their numbers, in the order of the file; empty if there are none, or if an older version counted them
 */
record RefusedLines(long number, String digest) {

    static final RefusedLines NONE = new RefusedLines(0, "");

    private static final int DIGITS = 16;

    RefusedLines and(long line) {
        return new RefusedLines(number + 1, Hash.sha256(digest + " " + line).substring(0, DIGITS));
    }
}
