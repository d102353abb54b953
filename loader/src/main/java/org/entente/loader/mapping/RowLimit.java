/* Copyright the Entente authors. SPDX-License-Identifier: Apache-2.0 */
package org.entente.loader.mapping;

import java.io.InputStream;

/**
 * Counts the bytes of what a parser holds at once, such as a row, and refuses the file when they are too many. A parser
 * reads ahead, so it is exact to a few thousand bytes.
 */
final class RowLimit extends WatchedBytes {

    /** The most bytes of a row. */
    static final long LARGEST = 16 << 20;

    private final long most;
    private long held;
    private boolean holding;
    private long line = 1;

    RowLimit(InputStream input, long most) {
        super(input);
        this.most = most;
    }

    /** From here on the parser holds what it reads; what it held before it has let go. */
    void hold() {
        holding = true;
        held = 0;
    }

    /** From here on the parser passes over what it reads. */
    void passOver() {
        holding = false;
    }

    @Override
    void watch(byte[] bytes, int offset, int length) throws UnfitFile {
        for (int i = offset; i < offset + length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        held += length;
        if (holding && held > most) {
            throw new UnfitFile("what stands in line %,d is longer than %,d bytes, so it is no row of a data set"
                    .formatted(line, most));
        }
    }
}
